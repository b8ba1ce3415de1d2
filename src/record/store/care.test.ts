import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, test } from 'node:test'
import { read } from '../read.ts'
import { open, type Store } from './index.ts'

const room = mkdtempSync(join(tmpdir(), 'onrecord-care-'))
after(() => rmSync(room, { recursive: true }))
let made = 0

async function filled(): Promise<{ store: Store; path: string }> {
  const path = join(room, `${++made}.sqlite`)
  const store = open(path)
  for (const name of [
    '2020-09-24-moscow-looks-past-october.txt',
    '2020-10-29-no-contract-yet.txt',
  ]) {
    const content = readFileSync(join('samples', name), 'utf8')
    const silent = { given: null, url: null, date: null, title: null, source: null }
    await store.add(await read({ name, format: 'text', content, ...silent }), name)
  }
  return { store, path }
}

/** Spoils the file by plain SQL, behind the back of the program. */
function spoil(path: string, sql: string): void {
  const sqlite = new DatabaseSync(path)
  sqlite.exec(sql)
  sqlite.close()
}

test('a sound store has no faults, and tells what it holds', async () => {
  const { store } = await filled()
  const found = store.check()
  assert.deepEqual([found.documents, found.faults, found.notes], [2, [], []])
  assert.equal(found.entries, store.count({}))
  await store.close()
})

const spoils: readonly (readonly [what: string, sql: string, fault: RegExp])[] = [
  [
    'evidence that does not stand in the text',
    "update documents set text = replace(text, 'Moscow', 'Warsaw'), json = json where id = 1",
    /evidence|what|trigger/,
  ],
  [
    'rows that belong to nothing',
    "pragma foreign_keys = off; insert into unders values (999999, 'x')",
    /belong to rows that are not there/,
  ],
  [
    'an index of words that lost a text',
    "insert into texts (texts, rowid, title, text) select 'delete', id, title, text from documents where id = 1",
    /index of words "texts"/,
  ],
]

for (const [what, sql, fault] of spoils) {
  test(`found: ${what}`, async () => {
    const { store, path } = await filled()
    await store.close()
    spoil(path, sql)
    const again = open(path)
    try {
      const { faults } = again.check()
      assert.ok(
        faults.some(line => fault.test(line)),
        faults.join(' | ') || 'no fault found',
      )
    } finally {
      await again.close()
    }
  })
}

test('vacuum mends the index of words and loses nothing', async () => {
  const { store, path } = await filled()
  const before = store.list({}).items.map(({ entry }) => entry.id)
  await store.close()
  spoil(path, spoils[2]![1])
  const again = open(path)
  const { after } = again.vacuum()
  assert.ok(after > 0)
  assert.deepEqual(again.check().faults, [])
  assert.deepEqual(
    again.list({}).items.map(({ entry }) => entry.id),
    before,
  )
  await again.close()
})

test('a backup is a whole store of its own; one that is there is not written over', async () => {
  const { store, path } = await filled()
  const copy = `${path}.copy`
  assert.ok(store.backup(copy) > 0)
  assert.throws(() => store.backup(copy), /there already/)
  const other = open(copy)
  assert.deepEqual(other.list({}), store.list({}))
  assert.deepEqual(other.check().faults, [])
  await other.close()
  await store.close()
  assert.ok(existsSync(copy))
})
