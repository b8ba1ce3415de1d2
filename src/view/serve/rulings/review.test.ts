import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseHTML } from 'linkedom'
import { browser, deskOf, type Said } from '../../../../test/visitor.ts'

const texts: readonly Said[] = [
  ['Norway pledged to open the Skarvik line by June 15, 2021.', '2021-03-02', 'First'],
  ['Norway promised to open the Skarvik line by Dec. 1, 2021.\nIt rained.', '2021-04-02', 'Then'],
  ['Chad pledged to repay the loan to Niger by May 1, 2021.', '2021-01-03', 'Third'],
]

/** A person at the queue: the page that is shown, and its buttons by their keys, as the script presses them. */
async function sitting(start = '/review') {
  const desk = await deskOf(texts)
  const { ask, get, send } = browser(desk)
  let at = start
  const page = async () => parseHTML(await get(at)).document.querySelector('main')!
  const press = async (key: string, more: Record<string, string> = {}) => {
    const main = await page()
    const button = main.querySelector(key === 'e' ? 'form.correct button' : `[data-key="${key}"]`)
    assert.ok(button, `no button for ${key}`)
    if (button.tagName === 'A') at = button.getAttribute('href')!
    else {
      const form = button.closest('form')!
      const hidden = [...form.querySelectorAll('input[type=hidden]')].map(
        one => [one.getAttribute('name')!, one.getAttribute('value') ?? ''] as const,
      )
      const fields = { ...Object.fromEntries(hidden), ruling: button.getAttribute('value')! }
      const answer = await send(at, form.getAttribute('action')!, { ...fields, ...more })
      assert.equal(answer.status, 303, await answer.text())
      at = answer.headers.get('location')!
    }
    return page()
  }
  const shown = async () => {
    const entry = (await page()).querySelector('.turn')?.getAttribute('data-entry')
    return entry ? desk.store.item(entry)!.item.document.title : undefined
  }
  const log = () => desk.store.log.list().map(({ ruling }) => ruling.kind)
  return { desk, ask, send, press, page, shown, log }
}

test('one entry at a time: its sentence first, its paragraph, what is like it, the keys', async () => {
  const { page } = await sitting()
  const main = await page()
  const [first] = main.querySelector('.turn')!.children
  assert.equal(first!.textContent, 'Norway promised to open the Skarvik line by Dec. 1, 2021.')
  assert.match(main.querySelector('.paragraph')!.innerHTML, /<mark[^>]*>Norway promised/)
  assert.match(
    main.querySelector('.like')!.textContent!,
    /^like pl-\S+ .*due 2021-06-15\) date moved/,
  )
  assert.match(main.querySelector('.count')!.textContent!, /3 to review/)
  assert.equal(main.querySelectorAll('.keys dt').length, 7)
})

/** Keys pressed one after the other, what is shown then, and the log. */
const sittings: [string, string, (string | undefined)[], string[]][] = [
  ['a x', '', ['Then', 'First', 'Third'], ['confirm', 'reject']],
  ['u u u', '', ['Then', 'First', 'Third', undefined], []],
  ['m', '', ['Then', 'First'], ['link', 'confirm']],
  ['m z', '', ['Then', 'First', 'Then'], ['link', 'confirm', 'undo', 'undo']],
  [
    'a a z z',
    '',
    ['Then', 'First', 'Third', 'First', 'Then'],
    ['confirm', 'confirm', 'undo', 'undo'],
  ],
  ['a z x', '', ['Then', 'First', 'Then', 'First'], ['confirm', 'undo', 'reject']],
  ['u a a z', '', ['Then', 'First', 'Third', undefined, 'Third'], ['confirm', 'confirm', 'undo']],
  ['a', '?order=oldest', ['Third', 'First'], ['confirm']],
  ['a', '?by=Chad', ['Third', undefined], ['confirm']],
  ['a u', '?state=machine,confirmed', ['Then', 'First', 'Third'], ['confirm']],
]
for (const [keys, question, titles, decisions] of sittings) {
  test(`keys ${keys} at /review${question}`, async () => {
    const { press, shown, log } = await sitting(`/review${question}`)
    const found = [await shown()]
    for (const key of keys.split(' ')) {
      await press(key)
      found.push(await shown())
    }
    assert.deepEqual(found, titles)
    assert.deepEqual(log(), decisions)
  })
}

test('an edit shows the entry again; the next key goes on from there', async () => {
  const { press, shown, log } = await sitting()
  const after = await press('e', { 'now.due': '2021-12-02', 'was.due': '2021-12-01' })
  assert.match(after.textContent!, /corrected due: 2021-12-01 → 2021-12-02/)
  assert.equal(await shown(), 'Then')
  await press('u')
  assert.equal(await shown(), 'First')
  assert.deepEqual(log(), ['correct'])
})

test('new=yes: what came since this person last decided, all through the sitting', async () => {
  const { desk, press, shown } = await sitting('/review?new=yes')
  assert.equal(await shown(), 'Then', 'who never decided has seen nothing')
  const { entry } = desk.store.list({}, { order: 'oldest' }).items[0]!
  desk.store.review.confirm(entry.id, { by: 'mira', made: '2021-03-03T00:00:00.000Z' })
  assert.equal(await shown(), 'Then')
  await press('a')
  assert.equal(await shown(), undefined, 'First came before that')
})

test('a form of the queue leads nowhere but to the queue', async () => {
  const { send, page } = await sitting()
  const entry = (await page()).querySelector('.turn')!.getAttribute('data-entry')!
  const onward = '//evil.example/?x=1'
  const answer = await send('/review', '/review', { ruling: 'confirm', entry, onward })
  assert.match(answer.headers.get('location')!, /^\/review\?/)
})

test('what is read only shows the queue without buttons', async () => {
  const { desk } = await sitting()
  const { get } = browser({ ...desk, writable: false })
  const page = await get('/review')
  assert.match(page, /Skarvik/)
  assert.doesNotMatch(page, /method="post"|<kbd>/)
})
