import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { passing } from '../../record/store/passing.ts'
import type { Desk } from '../pages/desk.ts'
import type { Job } from '../pages/job.ts'
import { app } from './app.ts'
import { Jobs } from './jobs.ts'

const store = passing()
const desk: Desk = {
  store,
  now: () => '2026-01-02T03:04:05.000Z',
  today: () => '2026-01-02',
  by: 'mira',
  writable: true,
}
const jobs = new Jobs()
const setup = { hosts: new Set(['localhost']), maxBody: 4 << 20 }
const server = app(desk, jobs, setup)
const barred = app({ ...desk, writable: false }, jobs, setup)
after(async () => {
  await jobs.close()
  await store.close()
})

const at = (path: string) => `http://localhost${path}`
const headers = await signedHeaders()
/** A browser's cookie and the token of its forms. */
async function signedHeaders(): Promise<Record<string, string>> {
  const page = await server.request(at('/read'), { headers: { host: 'localhost' } })
  const [, token = ''] = /name="token" value="([^"]+)"/.exec(await page.text()) ?? []
  const cookie = page.headers
    .getSetCookie()
    .map(line => line.split(';')[0]!)
    .join('; ')
  return { host: 'localhost', cookie, 'x-form-token': token, origin: 'http://localhost' }
}

const get = async (path: string) => server.request(at(path), { headers })
/** What a reading tells of itself. */
const told = async (to: string) => (await (await get(`${to}.json`)).json()) as Job

async function post(path: string, fields: Record<string, string | File>, to = server) {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  return to.request(at(path), { method: 'POST', body, headers })
}

/** Where a reading is found, once it has ended. */
async function ended(answer: Response): Promise<string> {
  assert.equal(answer.status, 303, await answer.text())
  const to = answer.headers.get('location')!
  await jobs.ended(to.split('/').at(-1)!, 60_000)
  return to
}

const text = 'Norway promised on Monday to open two schools in Bergen by June 30, 2026.'

test('a pasted text shows its record and is not on record', async () => {
  const to = await ended(await post('/read', { text, date: '2026-01-01' }))
  const page = await (await get(to)).text()
  assert.match(page, /Norway: open two schools in Bergen/)
  assert.match(page, /It is not on record/)
  assert.equal(store.count({}), 0)
  const [, own] = /href="(\/e\/pl-[^"]+)"/.exec(page)!
  assert.equal((await get(own!)).status, 200, 'its entries have pages while it is remembered')
})

test('what was read can be kept afterwards, and is then where it says', async () => {
  const to = await ended(await post('/read', { text, date: '2026-01-01' }))
  const kept = await post(`${to}/keep`, {})
  assert.equal(kept.status, 303)
  assert.match(await (await get(kept.headers.get('location')!)).text(), /open two schools/)
  assert.equal(store.count({ kinds: ['pledge'] }), 1)
  assert.match(await (await get(to)).text(), /It is on record/)
})

test('several files are read together; one that cannot be read is named', async () => {
  const one = new File([text], 'one.txt')
  const page = new File(
    ['<html><body><h1>Bridge</h1><p>The mayor vowed to repair it.</p>'],
    'b.html',
  )
  const pdf = new File(['%PDF-1.7'], '../../etc/report.pdf')
  const body = new FormData()
  for (const file of [one, page, pdf]) body.append('file', file)
  const answer = await server.request(at('/read'), { method: 'POST', body, headers })
  const job = await told(await ended(answer))
  assert.equal(job.title, '3 texts')
  assert.equal(job.documents.length, 2)
  assert.deepEqual(job.faults, ['report.pdf: a PDF file: save it as text first'])
})

const refused: readonly [string, Record<string, string>, number, RegExp][] = [
  ['no text', { text: '  ' }, 400, /there is no text/],
  ['no day', { text, date: 'soon' }, 400, /&quot;soon&quot; is not a day/],
  ['too long', { text: 'a'.repeat(5 << 20) }, 413, /more than 4\.2 MB/],
]
for (const [name, fields, status, words] of refused) {
  test(`refused in words: ${name}`, async () => {
    const answer = await post('/read', fields)
    assert.equal(answer.status, status)
    assert.match(await answer.text(), words)
  })
}

test('nothing is kept at a desk that only reads', async () => {
  const before = store.count({})
  const answer = await post('/read', { text: `${text} Again.`, keep: 'yes' }, barred)
  const to = await ended(answer)
  assert.equal((await post(`${to}/keep`, {}, barred)).status, 400)
  assert.equal(store.count({}), before)
})

test('a long reading tells how far it is, others are answered meanwhile, and it stops when told', async () => {
  const places = ['Oslo', 'Bergen', 'Narvik', 'Hamar', 'Molde', 'Voss', 'Alta', 'Bodo']
  const lines = Array.from({ length: 12_000 }, (_, i) => {
    const [a, b] = [places[i % 8], places[(i * 7 + 3) % 8]]
    return `Minister ${i} said in ${a} that ${i * 3} buses would leave for ${b} by May ${(i % 28) + 1}.`
  })
  const answer = await post('/read', { text: lines.join('\n\n') })
  const to = answer.headers.get('location')!
  const running = await get(to)
  assert.equal(running.status, 202)
  assert.match(await running.text(), /<progress max="1" value="0\.\d+">.*Stop/s)
  assert.equal((await get('/list')).status, 200)
  assert.equal((await told(to)).state, 'reading')
  await post(`${to}/stop`, {})
  assert.equal((await told(to)).state, 'stopped')
  assert.match(await (await get(to)).text(), /stopped after/)
})

test('a sample is read with one click, all of them are put on record with another', async () => {
  const one = await ended(await post('/read/samples', { sample: '2020-10-29-no-contract-yet.txt' }))
  assert.match(await (await get(one)).text(), /It is not on record/)
  await ended(await post('/read/samples', { sample: '' }))
  assert.ok(store.count({}) > 50)
  assert.equal((await post('/read/samples', { sample: '../package.json' })).status, 404)
})

test('what is forgotten says so', async () => {
  assert.match(await (await get('/read/nosuch')).text(), /read the text again/)
})
