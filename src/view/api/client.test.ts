import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { type Document, type OpenAPIClient, OpenAPIClientAxios } from 'openapi-client-axios'
import { fill } from '../../../test/samples.ts'
import { open, type Store } from '../../record/store/index.ts'
import { type Served, serve } from '../serve/index.ts'
import type { EntryAnswer } from './answers.ts'
import { apiFile } from './index.ts'
import type { ChangeAnswer } from './lists.ts'

let store: Store
let served: Served
let client: OpenAPIClient

before(async () => {
  store = open(':memory:')
  await fill(store, ['samples/*.{txt,html}'])
  const desk = {
    store,
    now: () => '2026-11-01T00:00:00.000Z',
    today: () => '2020-09-24',
    by: 'mira',
    writable: true,
  }
  served = await serve(desk, { host: '127.0.0.1', port: 0, maxBody: 1 << 20 })
  // Its methods are made from the document.
  const definition = JSON.parse(readFileSync(apiFile, 'utf8')) as Document
  const api = new OpenAPIClientAxios({
    definition,
    withServer: { url: new URL('/api/v1', served.url).href },
    axiosConfigDefaults: { adapter: 'fetch' },
  })
  client = await api.init()
})
after(async () => {
  await served.close()
  await store.close()
})

test('a client made from the document lists, gets, decides and follows the changes', async () => {
  const { data: page } = await client.listEntries!({ kind: 'pledge', limit: 5 })
  const [pledge] = page.entries as readonly EntryAnswer[]
  assert.ok(pledge)
  const { data: one } = await client.getEntry!({ id: pledge.entry.id })
  assert.equal(one.sentence, pledge.sentence)
  assert.equal(one.permalink, `${served.url}e/${pledge.entry.id}`)
  const { data: instrument } = await client.getInstrument!({ id: 'UNSCR/2231' })
  assert.equal(instrument.id, 'UNSCR/2231')
  const { status, data: decided } = await client.decide!(undefined, {
    kind: 'confirm',
    entry: pledge.entry.id,
  })
  assert.deepEqual([status, decided.entry.state], [201, 'confirmed'])

  const copy = new Map<string, string>()
  let after: string | undefined
  for (let more = true; more; ) {
    const { data } = await client.listChanges!({ limit: 20, ...(after && { after }) })
    for (const { entry } of data.changes as readonly ChangeAnswer[]) {
      if (entry?.until === null) copy.set(entry.entry.id, JSON.stringify(entry))
      else if (entry) copy.delete(entry.entry.id)
    }
    after = data.next
    more = data.more
  }
  const all = await client.listEntries!({
    limit: 500,
    state: 'machine,confirmed,corrected,rejected',
  })
  const whole = (all.data.entries as readonly EntryAnswer[]).map(entry => [
    entry.entry.id,
    JSON.stringify(entry),
  ])
  assert.deepEqual([...copy].toSorted(), whole.toSorted())
})

test('an id with slashes that are not written as %2F leads to its address', async () => {
  const response = await fetch(new URL('/api/v1/instruments/UNSCR/2231?limit=1', served.url))
  assert.equal(response.status, 200)
  assert.ok(response.url.endsWith('/api/v1/instruments/UNSCR%2F2231?limit=1'))
})
