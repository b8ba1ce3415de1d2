import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseHTML } from 'linkedom'
import { desk } from '../../../test/desk.ts'
import { escaped } from '../exports/told.ts'

const { get, text, json, page, store } = await desk([
  ['a', '2021-03-02', 'Norway pledged to open the Skarvik line by June 15, 2021.'],
  ['b', '2021-04-02', 'Norway promised to open the Skarvik line by Dec. 1, 2021.'],
  ['c', '2021-04-03', 'Chad pledged to repay the loan to Niger by May 1, 2021.'],
  [
    'd<script>alert(1)</script>',
    '2021-05-04',
    'Chad accused Niger of shelling the border on May 3, 2021. The arms embargo on Chad expires on June 1, 2021, Niger said. Niger denied that it shelled the border.',
  ],
  ['e', '2021-05-10', 'Niger thanked Chad and signed a trade agreement with Chad on May 9, 2021.'],
])

const [embargo] = store.ask.instruments('embargo', {}, '2021-05-20', 1).instruments
const pledge = store.list({ kinds: ['pledge'] }, { order: 'oldest' }).items[0]!.entry.id
const addresses = [
  '/',
  '/parties',
  '/party/NOR',
  '/party/Chad',
  '/instruments',
  `/i/${embargo!.id}`,
  '/between',
  '/between/Chad/Niger',
  '/due',
  '/due?overdue=yes',
  '/disputes',
  '/search?q=line',
  '/search?q=line&documents=yes',
  '/documents',
  '/changes?since=90d',
  '/stories',
  '/methods',
  `/e/${pledge}`,
]

for (const address of addresses) {
  test(`${address} reads as a page without style or script of its own, and in every other form`, async () => {
    const response = await get(address)
    assert.equal(response.status, 200)
    const body = await response.text()
    assert.doesNotMatch(body, / style="|<style|<script(?! type="module" src| src)|javascript:/)
    const { document } = parseHTML(body)
    assert.equal(document.querySelectorAll('h1').length, 1)
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
    assert.deepEqual(
      ids.filter((id, at) => ids.indexOf(id) !== at),
      [],
    )
    const [path, query] = address.split('?')
    const forms = {
      json: /^\{/,
      csv: /^[\w,]+\r\n/,
      atom: /^<\?xml[\s\S]*<feed/,
      ics: /^BEGIN:VCALENDAR/,
    }
    for (const [form, start] of Object.entries(forms)) {
      const twin = await get(`${path === '/' ? '/now' : path}.${form}${query ? `?${query}` : ''}`)
      assert.equal(twin.status, 200, form)
      assert.match(await twin.text(), start)
    }
  })
}

test('what falls due is told by the day and the span that are asked for', async () => {
  const days = async (path: string) => {
    const { due } = (await json(path)) as { due: { day: string }[] }
    return due.map(({ day }) => day)
  }
  assert.deepEqual(await days('/due.json?kind=pledge'), ['2021-06-15'])
  assert.deepEqual(await days('/due.json?kind=pledge&within=1y'), ['2021-06-15', '2021-12-01'])
  assert.deepEqual(await days('/due.json?kind=pledge&within=3d'), [])
  assert.deepEqual(await days('/due.json?kind=pledge&overdue=yes'), ['2021-05-01'])
  assert.deepEqual(await days('/due.json?kind=pledge&as-of=2021-03-10&within=1y'), ['2021-06-15'])
  assert.deepEqual(await days('/due.json?kind=pledge&by=Chad&overdue=yes'), ['2021-05-01'])
  for (const wrong of ['within=soon', 'overdue=1', 'as-of=2021-02-30', 'kind=rumour']) {
    assert.equal((await get(`/due.json?${wrong}`)).status, 400, wrong)
  }
})

test('lists of parties go on where they ended, and are cut down by a name', async () => {
  type Listed = { parties: { id: string; name: string }[]; next: string | null }
  const all = ((await json('/parties.json')) as Listed).parties.map(({ id }) => id)
  const found: string[] = []
  for (let next: string | null = ''; next !== null; ) {
    const part = (await json(`/parties.json?limit=2&cursor=${next}`)) as Listed
    found.push(...part.parties.map(({ id }) => id))
    next = part.next
  }
  assert.deepEqual(found, all)
  const { parties } = (await json('/parties.json?match=nig')) as Listed
  assert.deepEqual(
    parties.map(({ name }) => name),
    ['Niger'],
  )
})

test('search tells entries with the place, or documents', async () => {
  const found = await page('/search?q=skarvik')
  assert.equal(found.querySelectorAll('li.entry').length, 2)
  assert.equal(found.querySelector('.snippet mark')!.textContent, 'Skarvik')
  const { documents } = (await json('/search.json?q=skarvik&documents=yes')) as { documents: [] }
  assert.equal(documents.length, 2)
  assert.match((await page('/search?q=zzz')).textContent!, /Nothing in the record holds zzz/)
})

test('what came since a day is told; a title that looks like markup stays a text', async () => {
  const changed = await text('/changes?since=2021-05-01')
  assert.ok(changed.includes(escaped('d<script>alert(1)</script>')))
  assert.ok(!changed.includes('<script>alert'))
  const { changes } = (await json('/changes.json?since=2021-05-05')) as {
    changes: { entry: { id: string }; document: { title: string } }[]
  }
  assert.deepEqual([...new Set(changes.map(({ document }) => document.title))], ['e'])
  assert.equal((await get('/changes?since=ages')).status, 400)
})

test('the measured figures are those that ship', async () => {
  const { accuracy } = (await json('/methods.json')) as { accuracy: { sets: { set: string }[] } }
  const told = (await page('/methods')).textContent!
  assert.ok(accuracy.sets.length > 0)
  for (const { set } of accuracy.sets) assert.ok(told.includes(set), set)
  assert.match(told, /english[\s\S]*CC-BY-SA/)
})
