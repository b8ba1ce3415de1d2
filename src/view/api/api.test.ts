import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { Hono } from 'hono'
import { openapiText } from '../../../scripts/openapi.ts'
import { fill } from '../../../test/samples.ts'
import { open, type Store } from '../../record/store/index.ts'
import { app } from '../serve/app.ts'
import { Jobs } from '../serve/jobs.ts'
import { apiFile } from './index.ts'

interface Operation {
  readonly responses: Readonly<
    Record<
      string,
      { readonly content?: Record<string, { readonly schema: { readonly $ref: string } }> }
    >
  >
}

const document = JSON.parse(readFileSync(apiFile, 'utf8')) as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, object>> }
}

/** The schemas with objects closed: a field that they do not tell of is a fault. */
function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed)
  if (typeof value !== 'object' || value === null) return value
  const inner = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, closed(one)]))
  return 'properties' in inner ? { ...inner, additionalProperties: false } : inner
}

const ajv = new Ajv2020({ strict: false, allErrors: true })
addFormats.default(ajv)
ajv.addSchema({ $id: 'api', components: closed(document.components) })

const jobs = new Jobs()
let store: Store
let server: Hono
let readOnly: Hono
let pledge = ''
let dated = ''

before(async () => {
  store = open(':memory:')
  await fill(store, ['samples/*.{txt,html}'])
  const [first] = store.list({ kinds: ['pledge'] }).items
  pledge = first!.entry.id
  dated = first!.document.id
  const desk = {
    store,
    now: () => '2026-11-01T00:00:00.000Z',
    today: () => '2020-09-24',
    by: 'mira',
  }
  const setup = { hosts: new Set(['localhost']), maxBody: 1 << 20 }
  server = app({ ...desk, writable: true }, jobs, setup)
  readOnly = app({ ...desk, writable: false }, jobs, setup)
})
after(async () => {
  await jobs.close()
  await store.close()
})

const ask = (path: string, init?: RequestInit, of = server) =>
  of.request(`http://localhost/api/v1${path}`, {
    ...init,
    headers: { host: 'localhost', ...init?.headers },
  })

const sent = (body: unknown): RequestInit => ({
  method: 'POST',
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json' },
})

/** Asks, and holds the answer against what the document says of it. */
async function answer(template: string, path: string, status = 200, init?: RequestInit) {
  const response = await ask(path, init)
  const text = await response.text()
  assert.equal(response.status, status, `${path}: ${text}`)
  const { responses } = document.paths[template]![(init?.method ?? 'get').toLowerCase()]!
  const [type, content] = Object.entries((responses[status] ?? responses.default)!.content!)[0]!
  assert.ok(response.headers.get('content-type')?.startsWith(type), path)
  const check = ajv.getSchema(`api${content.schema.$ref}`)!
  const body = JSON.parse(text)
  assert.ok(check(body), `${path}: ${ajv.errorsText(check.errors?.slice(0, 5))}`)
  return { body, response }
}

test('the OpenAPI document is what the routes and types say; npm run schema writes it anew', async () => {
  assert.equal(readFileSync(apiFile, 'utf8'), openapiText())
  assert.equal(await (await ask('/openapi.json')).text(), readFileSync(apiFile, 'utf8'))
})

const questions = (): readonly (readonly [template: string, path: string])[] => [
  ['/entries', '/entries?limit=200'],
  ['/entries', '/entries?by=Iran&kind=pledge,demand&kind=event&from=2018-01-01&min-confidence=0.1'],
  ['/entries', '/entries?as-of=2020-09-24&order=oldest&nobody-knows-this=1'],
  ['/timeline', '/timeline?limit=7'],
  ['/entries/{id}', `/entries/${pledge}`],
  ['/documents', '/documents?limit=2'],
  ['/documents/{id}', `/documents/${dated}`],
  ['/parties', '/parties?limit=3'],
  ['/parties/{id}', '/parties/IRN'],
  ['/parties/{id}', '/parties/r-1?newest=2'],
  ['/between', '/between?a=USA&b=IRN&by=year'],
  ['/instruments', '/instruments?limit=2'],
  ['/instruments/{id}', `/instruments/${encodeURIComponent('UNSCR/2231')}`],
  ['/due', '/due?within=90d'],
  ['/due', '/due?overdue=yes&all=yes'],
  ['/follow/{id}', `/follow/${pledge}?as-of=2026-01-01`],
  ['/disputes', '/disputes'],
  ['/disputes', '/disputes?within=across&about=UNSCR/2231'],
  ['/search', '/search?q=embargo'],
  ['/search/documents', '/search/documents?q=embargo&limit=1'],
  ['/stories', '/stories'],
  ['/decisions', '/decisions?limit=2'],
  ['/changes', '/changes?limit=40'],
  ['/health', '/health'],
]

test('every answer is as the document says, with no field that it does not tell of', async () => {
  await answer('/decisions', '/decisions', 201, sent({ kind: 'confirm', entry: pledge }))
  for (const [template, path] of questions()) {
    const { body } = await answer(template, path)
    const lists = Object.values(body).filter(Array.isArray)
    const isEmpty = lists.length > 0 && lists.every(list => list.length === 0)
    if (!/stories|disputes|min-conf/.test(path)) assert.ok(!isEmpty, `${path} is empty`)
  }
  await answer(
    '/read',
    '/read',
    200,
    sent({ text: 'Norway vowed to lift the ban.', date: '2020-01-01' }),
  )
  const asked = new Set([...questions().map(([template]) => template), '/read'])
  assert.deepEqual(
    Object.keys(document.paths).filter(path => !asked.has(path)),
    [],
  )
})

test('lists go on by an opaque next, its address and a Link, and put together are the whole', async () => {
  const lists = [
    ['/entries', 'entries'],
    ['/parties', 'parties'],
    ['/documents', 'documents'],
    ['/search?q=embargo+OR+tariff*', 'hits'],
    ['/instruments', 'instruments'],
    ['/due?within=3y', 'due'],
  ] as const
  for (const [path, field] of lists) {
    const mark = path.includes('?') ? '&' : '?'
    const template = path.split('?')[0]!
    const whole = (await answer(template, `${path}${mark}limit=500`)).body[field]
    assert.ok(whole.length > 3, path)
    const found: unknown[] = []
    let at: string | null = `${path}${mark}limit=3`
    while (at) {
      const { body, response }: Awaited<ReturnType<typeof answer>> = await answer(template, at)
      found.push(...body[field])
      const link = response.headers.get('link')
      assert.equal(link, body.next === null ? null : `<${body.next_url}>; rel="next"`)
      at = body.next === null ? null : body.next_url.replace('http://localhost/api/v1', '')
    }
    assert.deepEqual(found, whole, path)
  }
})

test('each number is explained: confidence by its rule and mentions, rank by words, follow-up by both entries', async () => {
  const { body } = await answer('/entries/{id}', `/entries/${pledge}`)
  const [confidence] = body.explanations
  assert.equal(confidence.value, body.entry.confidence)
  assert.equal(confidence.rule, body.entry.rule)
  assert.ok(confidence.from.length > 0)
  assert.equal(body.sentence.slice(body.at).startsWith(body.entry.evidence.exact), true)
  const hits = (await answer('/search', '/search?q=embargo')).body.hits
  assert.equal(hits[0].explanations[1].value, hits[0].rank)
  assert.ok(hits[0].rank >= hits.at(-1).rank)
  assert.match(hits[0].explanations[1].why, /embargo/i)
})

const faults: readonly (readonly [
  status: number,
  path: string,
  says: RegExp,
  init?: RequestInit,
])[] = [
  [400, '/entries?limit=many', /limit/],
  [400, '/entries?from=soon', /from: is not a day/],
  [400, '/entries?kind=rumour', /unknown kind "rumour"/],
  [400, '/entries?cursor=zzz', /no cursor/],
  [400, '/parties?cursor=zzz', /no cursor/],
  [400, '/changes?after=zzz', /no cursor/],
  [400, '/search', /q/],
  [400, '/due?within=soon', /60d/],
  [404, '/entries/pl-none', /no such entry/],
  [404, '/documents/none', /no such document/],
  [404, '/entries?by=Nobody+Such', /no party is called so/],
  [404, '/instruments/none', /no instrument/],
  [404, '/nothing', /no page/],
  [405, '/entries', /takes GET alone/, { method: 'DELETE' }],
  [400, '/decisions', /./, sent({ kind: 'guess', entry: 'x' })],
  [400, '/decisions', /./, { ...sent(1), body: '{"kind":' }],
  [409, '/decisions', /no such entry/, sent({ kind: 'confirm', entry: 'pl-none' })],
  [
    415,
    '/decisions',
    /./,
    { method: 'POST', body: '{"kind":"undo"}', headers: { 'content-type': 'text/plain' } },
  ],
  [
    415,
    '/decisions',
    /./,
    {
      method: 'POST',
      body: 'kind=undo',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    },
  ],
  [413, '/read', /too|more/i, sent({ text: 'a'.repeat(2 << 20) })],
  [400, '/read', /longer/, sent({ text: 'a'.repeat(300_000) })],
]

test('what goes wrong is a problem (RFC 9457) in one line, and nothing is written', async () => {
  const before = store.log.list().length
  for (const [status, path, says, init] of faults) {
    const response = await ask(path, init)
    const text = await response.text()
    assert.equal(response.status, status, `${path}: ${text}`)
    assert.equal(response.headers.get('content-type'), 'application/problem+json', path)
    const problem = JSON.parse(text)
    assert.ok(ajv.getSchema('api#/components/schemas/Problem')!(problem), text)
    assert.equal(problem.status, status)
    assert.match(problem.detail, says, path)
  }
  const refused = await ask('/decisions', sent({ kind: 'confirm', entry: pledge }), readOnly)
  assert.equal(refused.status, 403)
  assert.equal(store.log.list().length, before)
})

test('an answer that did not change is not sent again', async () => {
  const first = await ask('/entries?limit=2')
  const etag = first.headers.get('etag')!
  const again = await ask('/entries?limit=2', { headers: { 'if-none-match': etag } })
  assert.equal(again.status, 304)
  assert.equal(await again.text(), '')
})

test('decisions are written, told with the entry as it stands, and taken back', async () => {
  const decide = async (body: object) =>
    (await answer('/decisions', '/decisions', 201, sent(body))).body
  const corrected = await decide({
    kind: 'correct',
    entry: pledge,
    fields: { due: '2027-12-31' },
    why: 'the law',
  })
  assert.equal(corrected.entry.entry.due.edtf, '2027-12-31')
  assert.equal(corrected.entry.state, 'corrected')
  assert.equal(corrected.decisions[0].by, 'mira')
  const ruled = await decide({
    kind: 'decide',
    entry: pledge,
    outcome: 'broken',
    because: [pledge],
  })
  assert.equal(ruled.entry.outcome.outcome, 'broken')
  const undone = await decide({ kind: 'undo' })
  assert.equal(undone.entry.outcome, null)
  const other = store.list({}).items.find(({ entry }) => entry.id !== pledge)!.entry.id
  await decide({ kind: 'link', entry: pledge, other, relation: 'for' })
  await decide({ kind: 'unlink', entry: pledge, other, relation: 'for' })
  const rejected = await decide({ kind: 'reject', entry: pledge })
  assert.equal(rejected.entry.state, 'rejected')
  const { body } = await answer('/entries/{id}', `/entries/${pledge}`)
  assert.ok(body.decisions.length >= 7)
})
