import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, test } from 'node:test'
import type { Reading } from '../entry.ts'
import { read } from '../read.ts'
import { disputesIn, open, type Store } from './index.ts'
import { steps } from './steps.ts'

const room = mkdtempSync(join(tmpdir(), 'onrecord-disputes-'))
after(() => rmSync(room, { recursive: true, force: true }))

const silent = { given: null, url: null, title: null, source: null }
const said = (content: string, date: string): Promise<Reading> =>
  read({ name: 'a', format: 'text', content, ...silent, date })

const cable = await said(
  'Latvia said Norway had cut the cable. Norway said it had not cut the cable.',
  '2021-03-11',
)
const tariffs = await said('Peru called the Chilean tariffs illegal.', '2021-03-10')
const dull = await said('Red apples. Green pears.', '2021-03-09')

async function withStore(name: string, work: (store: Store, path: string) => Promise<void>) {
  const path = join(room, `${name}.sqlite`)
  const store = open(path)
  try {
    await work(store, path)
  } finally {
    await store.close()
  }
}

const asked: readonly (readonly [about: string | undefined, found: readonly string[]])[] = [
  [undefined, ['tariffs', 'cable']],
  ['p:norway', ['cable']],
  ['Norway', ['cable']],
  ['CHILE', ['tariffs']],
  ['chilean tariffs', ['tariffs']],
  ['tariffs', ['tariffs']],
  [cable.disputes[0]!.id, ['cable']],
  [tariffs.instruments[0]!.id, ['tariffs']],
  [cable.entries[0]!.id, ['cable']],
  ['Norw', []],
  ['Nor', []],
  ['', []],
  ["' or 1 --", []],
  ['%', []],
]

test('asked of a store and of readings: all, or those about an id, a name, an entry', () =>
  withStore('asked', async store => {
    for (const [name, reading] of Object.entries({ dull, cable, tariffs })) {
      await store.add(reading, name)
    }
    for (const [about, expected] of asked) {
      const found = await store.disputes(about)
      assert.deepEqual(
        found.map(({ document }) => document),
        expected,
        String(about),
      )
      const direct = [
        ...disputesIn(tariffs, 'tariffs', about),
        ...disputesIn(cable, 'cable', about),
      ]
      assert.deepEqual(direct, found, String(about))
    }
  }))

test('a reading with disputes comes back as it went in; read anew without any, they are gone', () =>
  withStore('back', async store => {
    await store.add(cable, 'a.txt')
    assert.deepEqual((await store.holding(cable.entries[0]!.id))?.reading, cable)
    assert.equal(await store.add({ ...cable, disputes: [] }, 'a.txt'), 'updated')
    assert.deepEqual(await store.disputes(), [])
    assert.deepEqual(await store.disputes('Norway'), [])
  }))

test('a store from before disputes is brought up, and keeps what it holds', async () => {
  const path = join(room, 'old.sqlite')
  const sqlite = new DatabaseSync(path)
  for (const step of steps.slice(0, 2)) sqlite.exec(step)
  sqlite.exec(`pragma application_id = ${0x6f_6e_72_63}; pragma user_version = 2`)
  const { document, instruments, skipped, refused, entries } = dull
  const json = JSON.stringify({ document, instruments, skipped, refused })
  sqlite
    .prepare('insert into documents (key, reading, name, text, json) values (?, ?, ?, ?, ?)')
    .run(cable.document.id, 'an older reading', 'a.txt', document.text, json)
  const [entry] = cable.entries
  sqlite
    .prepare('insert into entries (document, key, kind, status, json) values (1, ?, ?, ?, ?)')
    .run(entry!.id, entry!.kind, entry!.status, JSON.stringify(entry))
  sqlite.close()
  assert.deepEqual(entries, [])
  const store = open(path)
  assert.deepEqual((await store.holding(entry!.id))?.reading.disputes, [])
  assert.deepEqual(await store.disputes(), [])
  assert.equal(await store.add(cable, 'a.txt'), 'updated')
  assert.equal((await store.disputes('Norway')).length, 1)
  await store.close()
})
