import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseHTML } from 'linkedom'
import { browser, deskOf, type Said } from '../../../../test/visitor.ts'
import { partyForms } from '../../pages/parts/merging.ts'

const texts: readonly Said[] = [
  ['Norway pledged to open the Skarvik line by June 15, 2021.', '2021-03-02', 'First'],
  ['Norway promised to open the Skarvik line by Dec. 1, 2021.', '2021-04-02', 'Then'],
  [
    'Norway signed an agreement with Chad on April 20, 2021 to open the Skarvik line.',
    '2021-04-21',
    'Done',
  ],
]
const desk = await deskOf(texts)
const { store } = desk
const { ask, get, send } = browser(desk)
const [first, second] = store.list({ kinds: ['pledge'] }, { order: 'oldest' }).items
const id = first!.entry.id
const [done] = store.list({ kinds: ['event'] }).items
const page = `/e/${id}`
const decide = async (fields: Record<string, string>) => {
  const answer = await send(page, page, fields)
  assert.equal(answer.status, 303, await answer.text())
  return get(answer.headers.get('location')!)
}

test('a ruling is written down, told with its way back, and taken back', async () => {
  const told = await decide({ ruling: 'confirm', why: 'I was <there>' })
  assert.equal(store.item(id)!.item.state, 'confirmed')
  const { document } = parseHTML(told)
  assert.match(document.querySelector('#decided')!.textContent!, /d-1: \S+ confirmed it/)
  assert.match(document.querySelector('.log')!.textContent!, /mira confirmed it: I was <there>/)
  const button = document.querySelector('#decided button')!
  const back = document.querySelector('#decided input[name=decisions]')!.getAttribute('value')!
  const after = await decide({ ruling: button.getAttribute('value')!, decisions: back })
  assert.match(after, /taken back/)
  assert.equal(store.item(id)!.item.state, 'machine')
})

test('fields: what was changed is corrected, what was not is left alone', async () => {
  const form = parseHTML(await get(page)).document.querySelector('form.correct')!
  const names = [...form.querySelectorAll('[name^="now."]')].map(one => one.getAttribute('name')!)
  const was = Object.fromEntries(
    [...form.querySelectorAll('[name^="was."]')].map(one => [
      one.getAttribute('name')!,
      one.getAttribute('value') ?? '',
    ]),
  )
  assert.equal(was['was.due'], '2021-06-15')
  assert.equal(was['was.who'], 'Norway')
  const same = Object.fromEntries(names.map(name => [name, was[name.replace('now', 'was')]!]))
  const fields = { ruling: 'correct', ...was, ...same, 'now.due': '2021-07-01' }
  await decide(fields)
  assert.equal(store.item(id)!.item.entry.due!.edtf, '2021-07-01')
  assert.deepEqual(
    store.review.log(id).map(({ ruling }) => ruling.kind),
    ['confirm', 'correct'],
  )
})

test('how it stands: a word of a scale with its evidence, or a word of one’s own', async () => {
  const because = `${done!.entry.id}\nhttps://rail.example/opening`
  await decide({ ruling: 'decide', outcome: 'politifact6/kept', because, why: 'seen' })
  const { outcome } = store.item(id)!.item
  assert.equal(outcome!.outcome, 'kept')
  assert.equal(outcome!.scale, 'politifact6')
  assert.deepEqual(outcome!.because, [done!.entry.id, 'https://rail.example/opening'])
  await decide({ ruling: 'decide', own: 'half open' })
  assert.equal(store.item(id)!.item.outcome!.scale, 'own')
})

test('a later sentence is taken as what a person says, or refused', async () => {
  const other = second!.entry.id
  const shown = () => store.follow(id, '2021-05-02')!.evidence.find(e => e.item.entry.id === other)
  await decide({ ruling: 'against', other })
  assert.equal(shown()!.bearing, 'against')
  await decide({ ruling: 'unlink', other })
  assert.equal(shown(), undefined)
})

/** What cannot be ruled, and what is said of it. */
const refused: [Record<string, string>, number, RegExp][] = [
  [{ ruling: 'correct' }, 400, /no field was changed/],
  [{ ruling: 'correct', 'now.due': 'soon', 'was.due': '' }, 409, /not a date/],
  [{ ruling: 'correct', 'now.age': '9' }, 400, /no field was changed/],
  [{ ruling: 'decide', outcome: '' }, 400, /say how it stands/],
  [{ ruling: 'decide', outcome: 'simple3/perfect' }, 409, /not of simple3/],
  [{ ruling: 'decide', outcome: 'simple3/kept', because: 'ev-nothing' }, 400, /no such entry/],
  [{ ruling: 'for', other: 'ev-nothing' }, 409, /no such entry/],
  [{ ruling: 'merge', other: 'r-1' }, 400, /cannot be ruled/],
  [{ ruling: 'undo', decisions: 'd-999' }, 404, /no such decision/],
  [{ ruling: 'drop' }, 400, /ruling/],
]
for (const [fields, status, said] of refused) {
  test(`refused: ${JSON.stringify(fields)}`, async () => {
    const before = store.log.list().length
    const answer = await send(page, page, fields)
    assert.equal(answer.status, status)
    assert.match(await answer.text(), said)
    assert.equal(store.log.list().length, before)
  })
}

test('an entry that is none cannot be ruled on', async () => {
  assert.equal((await send(page, '/e/pl-nothing', { ruling: 'confirm' })).status, 404)
})

test('parties are made one, and parted again', async () => {
  const [norway] = store.registry.list('Norway')
  const party = `/party/${norway!.id}`
  const rule = (fields: Record<string, string>) => send(page, party, fields)
  const [one] = norway!.documents > 1 ? store.registry.show(norway!.id).places : []
  const split = await rule({ ruling: 'split', document: one!.document })
  assert.equal(split.status, 303)
  assert.equal(store.registry.list('Norway').length, 2)
  const other = store.registry.list('Norway').find(found => found.id !== norway!.id)!
  assert.equal((await rule({ ruling: 'merge', other: other.id })).status, 303)
  assert.equal(store.registry.list('Norway').length, 1)
  assert.equal((await rule({ ruling: 'merge', other: 'Atlantis' })).status, 404)
  assert.equal((await rule({ ruling: 'split' })).status, 400)
  const last = store.log.list().at(-1)!
  assert.equal((await rule({ ruling: 'undo', decisions: `d-${last.id}` })).status, 303)
  assert.equal(store.registry.list('Norway').length, 2)
})

test('a party shows who it may be one with, its documents, and what was decided of it', async () => {
  const [norway] = store.registry.list('Norway')
  const last = store.registry.log().at(-1)!
  const shown = async (writable: boolean) => {
    const asked = {
      desk: { ...desk, writable },
      path: `/party/${norway!.id}`,
      params: new URLSearchParams({ decided: `d-${last.id}` }),
      filter: () => ({}),
      paging: (limit: number) => ({ limit }),
      since: '',
      token: 't',
    }
    return parseHTML(`<main>${await partyForms(asked, norway!.id)}</main>`).document
  }
  const document = await shown(true)
  assert.ok(document.querySelector('form.merge [name=other]'))
  assert.match(document.querySelector('.log')!.textContent!, /mira split/)
  assert.equal((await shown(false)).querySelector('form'), null)
})

test('what is read only has no forms and takes none', async () => {
  const { get, send } = browser({ ...desk, writable: false })
  assert.doesNotMatch(await get(page), /method="post"/)
  assert.equal((await send(page, page, { ruling: 'confirm' })).status, 403)
})

test('reading changes nothing', async () => {
  const before = store.log.list().length
  for (const path of [`${page}?ruling=confirm`, `${page}?decided=d-1`, '/party/r-1?ruling=merge']) {
    await get(path)
  }
  assert.equal(store.log.list().length, before)
  assert.equal((await ask(page, { method: 'PUT' })).status, 403)
})
