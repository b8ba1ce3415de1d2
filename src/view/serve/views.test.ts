import assert from 'node:assert/strict'
import { test } from 'node:test'
import { desk } from '../../../test/desk.ts'

const { get, json, page, store } = await desk([
  ['a', '2021-03-02', 'Norway pledged to open the Skarvik line by June 15, 2021.'],
  ['b', '2021-04-02', 'Norway promised to open the Skarvik line by Dec. 1, 2021.'],
  [
    'c',
    '2021-05-04',
    'Chad accused Niger of shelling the border. Niger denied that it shelled the border.',
  ],
  ['d', '2021-05-05', 'Niger said the arms embargo on Chad expires on June 1, 2021.'],
  ['e', '2021-05-06', 'Chad attacked Niger on May 5, 2021.'],
])

const pledges = store.list({ kinds: ['pledge'] }, { order: 'oldest' }).items
const first = pledges[0]!.entry.id
store.review.decide(first, 'broken', [], {
  by: 'mira',
  made: '2021-05-10T10:00:00.000Z',
  why: 'the line is shut',
})

test('a pledge tells its day, its ruling and its reasons, and what changed when it was said again', async () => {
  const told = await page(`/e/${first}`)
  const words = told.textContent!
  assert.match(words, /2021-06-15 \(in 26 days\)/)
  assert.match(words, /broken on the scale simple3, by mira, 2021-05-10: the line is shut/)
  assert.equal(told.querySelectorAll('.again > li').length, 2)
  assert.match(words, /due 2021-12-01/)
  const past = await page(`/e/${first}?as-of=2021-03-10`)
  assert.equal(past.querySelectorAll('.again > li').length, 0)
  const { following } = (await json(`/e/${first}.json`)) as { following: { restated: [] } }
  assert.equal(following.restated.length, 2)
})

test('/p/ID leads to the entry, in every form', async () => {
  for (const form of ['', '.json', '.ics']) {
    const response = await get(`/p/${first}${form}`)
    assert.equal(response.status, 301)
    assert.equal(response.headers.get('location'), `/e/${first}${form}`)
  }
})

test('a party tells its pledges by how they stand, and a chart with the same numbers', async () => {
  const told = await page('/party/Norway')
  assert.match(told.textContent!, /Falls due[\s\S]*2021-12-01/)
  assert.match(told.textContent!, /Ruled on[\s\S]*broken/)
  const { overTime } = (await json('/party/Norway.json')) as {
    overTime: { did: { key: string; reports: number }[] }
  }
  const rows = [...told.querySelectorAll('#acts tbody tr')].map(
    row => [...row.children].map(cell => cell.textContent) as string[],
  )
  assert.deepEqual(
    rows.map(([key, did]) => [key, Number(did)]),
    overTime.did.map(({ key, reports }) => [key, reports]),
  )
  const drawn = [...told.querySelectorAll('svg[role=img]')]
  assert.equal(drawn.length, 2)
  for (const svg of drawn) {
    const [title, about] = svg.getAttribute('aria-labelledby')!.split(' ')
    assert.match(svg.querySelector(`#${title}`)!.textContent!, /Norway/)
    assert.match(svg.querySelector(`#${about}`)!.textContent!, /by month/)
  }
  assert.equal((await get('/party/Nobody')).status, 404)
  assert.equal((await get('/party/list:cabinet')).status, 404)
})

test('two parties are asked for by a form, which leads to a lasting address', async () => {
  const response = await get('/between?a=Chad&b=Niger')
  assert.equal(response.headers.get('location'), '/between/Chad/Niger')
  const { by, dealings, there, back } = (await json('/between/Chad/Niger.json?by=year')) as {
    by: string
    dealings: { period: string; both: { acts: number } }[]
    there: { entry: { id: string } }[]
    back: { entry: { id: string } }[]
  }
  assert.equal(by, 'year')
  assert.ok(there.length > 0)
  const told = await page('/between/Chad/Niger')
  assert.equal(told.querySelectorAll('li.entry').length, there.length + back.length)
  assert.ok(dealings.some(({ both }) => both.acts > 0))
  assert.equal((await get('/between/Chad')).status, 404)
  assert.equal((await get('/between/Chad/Niger?by=week')).status, 400)
})

test('an instrument is found by its id and its name, with its terms in a chart and a list', async () => {
  const [one] = store.ask.instruments('embargo', {}, '2021-05-20', 1).instruments
  const told = await page(`/i/${one!.id}`)
  assert.match(told.querySelector('.terms')!.textContent!, /expires 2021-06-01/)
  assert.match(told.querySelector('.stands')!.textContent!, /Next: expires 2021-06-01/)
  assert.match(told.querySelector('#terms desc')!.textContent!, /expires 2021-06-01/)
  assert.equal((await get(`/i/${encodeURIComponent(one!.name)}`)).status, 200)
  assert.equal((await get('/i/NO/SUCH/THING')).status, 404)
})

test('a dispute has its own page with the sentences of its sides', async () => {
  const [place] = await store.disputes()
  const told = await page(`/disputes/${place!.dispute.id}`)
  assert.equal(told.querySelectorAll('.side').length, 1 + place!.dispute.counters.length)
  assert.match(told.textContent!, /denies/)
  assert.equal((await get('/disputes/di-0000000000')).status, 404)
  const { disputes } = (await json('/disputes.json?within=across')) as { disputes: object[] }
  assert.equal(disputes.length, store.across().length)
})

test('the boards of the first page count what they are of', async () => {
  const {
    counts,
    due,
    new: came,
  } = (await json('/now.json')) as {
    counts: Record<string, number>
    due: { day: string }[]
    new: object[]
  }
  assert.equal(counts.due, due.length)
  assert.equal(counts.review, store.count({ states: ['machine'] }))
  assert.ok(came.length > 0)
  const boards = (await page('/')).querySelectorAll('.board h2 a')
  assert.deepEqual(
    [...boards].map(link => link.getAttribute('href')),
    [
      '/list',
      '/due?within=30d',
      '/due?overdue=yes&within=365d',
      '/disputes?within=across',
      '/review',
    ],
  )
})
