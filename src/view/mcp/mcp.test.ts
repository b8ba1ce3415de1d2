import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { fill } from '../../../test/samples.ts'
import { open, type Store } from '../../record/store/index.ts'
import { type Served, serve } from '../serve/index.ts'

interface Item {
  readonly id: string
  readonly sentence: string
  readonly offsets: { readonly document: string; readonly start: number; readonly end: number }
  readonly source: { readonly title: string; readonly published: string | null }
  readonly date: string | null
  readonly permalink: string
  readonly full?: unknown
}

const folder = mkdtempSync(join(tmpdir(), 'onrecord-'))
const file = join(folder, 'record.sqlite')
let store: Store
let served: Served
const clients: { readonly name: string; readonly client: Client; readonly link: RegExp }[] = []

before(async () => {
  store = open(file)
  await fill(store, ['samples/*.{txt,html}'])
  const desk = {
    store,
    now: () => '2026-11-01T00:00:00.000Z',
    today: () => '2020-09-24',
    by: 'mira',
    writable: true,
  }
  served = await serve(desk, { host: '127.0.0.1', port: 0, maxBody: 1 << 20 })
  const overHttp = new Client({ name: 'test', version: '1' })
  await overHttp.connect(new StreamableHTTPClientTransport(new URL('/mcp', served.url)))
  const overStdio = new Client({ name: 'test', version: '1' })
  await overStdio.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: ['src/view/main.ts', 'mcp', '--store', file],
      env: { ONRECORD_NOW: '2020-09-24T12:00:00Z' },
    }),
  )
  clients.push(
    { name: 'http', client: overHttp, link: /^http:\/\/127\.0\.0\.1:\d+\/e\// },
    { name: 'stdio', client: overStdio, link: /^onrecord:/ },
  )
})

after(async () => {
  for (const { client } of clients) await client.close()
  await served.close()
  await store.close()
  rmSync(folder, { recursive: true })
})

async function ask(client: Client, name: string, args: Record<string, unknown>) {
  const { content, isError } = await client.callTool({ name, arguments: args })
  const [first] = content as { text: string }[]
  return { text: first!.text, isError: isError === true }
}

async function answer(client: Client, name: string, args: Record<string, unknown>) {
  const { text, isError } = await ask(client, name, args)
  assert.equal(isError, false, text)
  return JSON.parse(text)
}

const each = (title: string, work: (client: Client, link: RegExp) => Promise<void>) =>
  test(title, async t => {
    for (const { name, client, link } of clients) await t.test(name, () => work(client, link))
  })

/** What every item carries: its sentence where the offsets say it stands, source, date, page. */
function isSound(item: Item, link: RegExp): void {
  const { document, start, end } = item.offsets
  const { text } = store.document(document)!.reading.document
  assert.ok(item.sentence.includes(text.slice(start, end).slice(0, 100)), item.id)
  assert.ok(item.source.title)
  assert.ok(item.date)
  assert.match(item.permalink, link)
}

each('the tools: few, short, read-only', async client => {
  const { tools } = await client.listTools()
  assert.deepEqual(
    tools.map(({ name }) => name),
    ['search', 'get', 'list_due', 'who_said', 'timeline', 'disputes', 'read_text'],
  )
  for (const { description, annotations, inputSchema } of tools) {
    assert.ok(description!.length < 110)
    assert.equal(annotations?.readOnlyHint, true)
    assert.ok('properties' in inputSchema)
  }
  const [search] = tools
  assert.deepEqual(search!.inputSchema.required, ['q'])
})

const questions: readonly (readonly [string, Record<string, unknown>])[] = [
  ['search', { q: 'embargo' }],
  ['list_due', { within: '60d' }],
  ['who_said', { by: 'Iran' }],
  ['who_said', { kind: ['pledge'] }],
  ['timeline', { from: '2018-01-01', limit: 3 }],
]

each('every item carries sentence, offsets, source, date and permalink', async (client, link) => {
  for (const [name, args] of questions) {
    const { items } = await answer(client, name, args)
    assert.ok(items.length > 0 && items.length <= 10, name)
    for (const item of items) isSound(item, link)
  }
})

each('answers are bounded, and go on by next to the same whole', async client => {
  const whole = await answer(client, 'timeline', { limit: 12 })
  assert.equal(whole.items.length, 12)
  const found: Item[] = []
  let next: string | null = ''
  while (next !== null && found.length < 12) {
    const page: { items: Item[]; next: string | null } = await answer(client, 'timeline', {
      limit: 4,
      ...(next && { next }),
    })
    found.push(...page.items)
    next = page.next
  }
  assert.deepEqual(found, whole.items)
  const [low] = (await answer(client, 'search', { q: 'embargo', limit: 1 })).items
  const [full] = (await answer(client, 'search', { q: 'embargo', limit: 1, detail: 'full' })).items
  assert.equal(low.full, undefined)
  assert.equal(full.full.entry.id, low.id)
  assert.ok(full.full.explanations.length > 0)
})

each('get gives an entry, or a document with its text in stretches', async (client, link) => {
  const [item] = (await answer(client, 'search', { q: 'embargo', limit: 1 })).items
  isSound(await answer(client, 'get', { id: item.id }), link)
  const page = await answer(client, 'get', { id: item.offsets.document, limit: 2 })
  const { text } = store.document(item.offsets.document)!.reading.document
  assert.equal(page.text, text.slice(0, page.offsets.end))
  assert.ok(page.found > 0)
})

each('disputes tell each side with its sentence', async client => {
  const { items } = await answer(client, 'disputes', {})
  assert.ok(items.length > 0)
  for (const { sides } of items) {
    assert.ok(sides.length > 1)
    for (const side of sides) assert.ok(side.stance && side.words && side.sentence)
  }
})

each('a text is read and not kept', async client => {
  const before = store.count({})
  const { items } = await answer(client, 'read_text', {
    text: 'Norway vowed to lift the ban on Peru by October 18.',
    date: '2020-09-01',
  })
  assert.equal(items[0].kind, 'pledge')
  assert.equal(items[0].due, '2020-10-18')
  assert.equal(store.count({}), before)
})

const wrong: readonly (readonly [string, Record<string, unknown>, RegExp])[] = [
  ['search', {}, /^search: q: /],
  ['search', { q: 'embargo', limit: 1000 }, /limit/],
  ['search', { q: 'embargo', next: 'zzz' }, /no cursor/],
  ['who_said', { by: 'Nobody Such' }, /no party is called so/],
  ['who_said', { kind: ['rumour'] }, /unknown kind "rumour"/],
  ['timeline', { from: 'soon' }, /from: is not a day/],
  ['get', { id: 'none' }, /no such document/],
  ['read_text', { text: '' }, /text/],
]

each('a question that cannot be answered is a tool error in one line', async client => {
  for (const [name, args, says] of wrong) {
    const { text, isError } = await ask(client, name, args)
    assert.equal(isError, true, text)
    assert.match(text, says)
    assert.doesNotMatch(text, /\n/)
  }
})
