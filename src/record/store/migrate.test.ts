import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { printsOf } from '../copies/prints.ts'
import { open } from './index.ts'
import { bytesOf, numbersIn } from './numbers.ts'
import { ordered } from './steps/ordered.ts'
import { steps } from './steps.ts'

const room = mkdtempSync(join(tmpdir(), 'onrecord-migrate-'))
after(() => rmSync(room, { recursive: true }))

/** A store as an earlier program wrote it. */
function older(version: number): string {
  const path = join(room, `v${version}.sqlite`)
  writeFileSync(path, gunzipSync(readFileSync(`test/stores/v${version}.sqlite.gz`)))
  return path
}

function asked<T>(path: string, sql: string): T[] {
  const sqlite = new DatabaseSync(path, { readOnly: true })
  try {
    return sqlite
      .prepare(sql)
      .all()
      .map(row => ({ ...row }) as T)
  } finally {
    sqlite.close()
  }
}

for (const version of [1, 2]) {
  test(`a store of version ${version} is brought up to date, and a copy of it stays beside it`, async () => {
    const path = older(version)
    type Row = { key: string; json: string }
    const before = asked<Row>(path, 'select key, json from entries order by key')
    assert.ok(before.length > 50)
    const named = (table: 'parties' | 'mentions') =>
      asked<Row>(
        path,
        `select d.key, json_group_array(json(t.json)) as json
          from documents d join (select * from ${table} order by id) t on t.document = d.id group by d.id`,
      )
    const [parties, mentions] = [named('parties'), named('mentions')]
    const store = open(path)
    try {
      const { items } = store.list({}, { order: 'oldest' })
      const now = items.map(({ machine }) => machine)
      assert.deepEqual(
        now.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
        before.map(({ json }) => JSON.parse(json)),
      )
      assert.ok(items.every(item => item.state === 'machine' && item.day))
      for (const [at, { key }] of parties.entries()) {
        const { reading } = store.document(key)!
        assert.deepEqual(reading.parties, JSON.parse(parties[at]!.json))
        assert.deepEqual(reading.mentions, JSON.parse(mentions[at]!.json))
      }
      // What the older store could not be asked for.
      const russia = store.list({ by: store.party('Russia') }).items
      assert.ok(russia.length > 0)
      assert.ok(store.list({ words: 'embargo' }).items.length > 0)
      const [under] = items.flatMap(item => item.entry.under)
      assert.ok(store.list({ under: under! }).items.length > 0)
      assert.deepEqual(store.check().faults, [])
    } finally {
      await store.close()
    }
    assert.deepEqual(asked(path, 'pragma user_version'), [{ user_version: steps.length }])
    const copy = `${path}.v${version}.backup`
    assert.deepEqual(asked(copy, 'pragma user_version'), [{ user_version: version }])
    assert.deepEqual(asked<Row>(copy, 'select key, json from entries order by key'), before)
    rmSync(copy)
    await open(path).close()
    assert.ok(!existsSync(copy), 'a store that is up to date is not copied')
  })
}

test('decisions outlive the step', async () => {
  const store = open(older(2))
  try {
    const [decision] = store.registry.log()
    assert.equal(decision?.by, 'mira')
    assert.equal(decision?.ruling.kind, 'rename')
    assert.equal(store.registry.list('the Council')[0]?.name, 'the Council')
  } finally {
    await store.close()
  }
})

test('fingerprints kept in rising order are put in the order of the text', async () => {
  const path = join(room, 'rising.sqlite')
  await open(path).close()
  const text =
    'The mayor of Ellis said on Monday that the old bridge will close for good in the autumn.'
  const sqlite = new DatabaseSync(path)
  const { fine } = printsOf(text)
  sqlite
    .prepare(
      `insert into documents (id, key, reading, name, text, json) values (1, 'a', '', '', ?, '{}')`,
    )
    .run(text)
  sqlite.prepare('insert into originals values (1, ?)').run(bytesOf(fine.toSorted()))
  sqlite.exec(`pragma user_version = ${steps.indexOf(ordered)}`)
  sqlite.close()
  await open(path).close()
  const [row] = asked<{ prints: Uint8Array }>(path, 'select prints from originals')
  assert.deepEqual(numbersIn(row!.prints), fine)
})
