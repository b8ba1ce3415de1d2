import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, test } from 'node:test'
import type { Entry, Reading } from '../entry.ts'
import { open, type Store, StoreError, storePath } from './index.ts'

const room = mkdtempSync(join(tmpdir(), 'onrecord-store-'))
after(() => rmSync(room, { recursive: true, force: true }))

let made = 0
async function withStore(work: (store: Store, path: string) => Promise<void>) {
  const path = join(room, `${++made}`, 'record.sqlite')
  const store = open(path)
  try {
    await work(store, path)
  } finally {
    await store.close()
  }
}

interface Wish {
  readonly key: string
  readonly due?: string
  readonly what?: string
  readonly kind?: string
  readonly status?: Entry['status']
  readonly text?: string
}

/** A reading with one entry. */
function madeReading(document: string, wish: Wish): Reading {
  const text = wish.text ?? 'Russia pledged tanks.'
  const quoted = { text: wish.what ?? text, start: 0, end: text.length }
  const evidence = { start: 0, end: text.length, exact: text, prefix: '', suffix: '' }
  const silent = { given: null, url: null, site: null, title: null, byline: null }
  const entry: Entry = {
    id: wish.key,
    kind: wish.kind ?? 'pledge',
    who: ['p:russia'],
    whom: [],
    what: quoted,
    trigger: quoted,
    speaker: null,
    via: [],
    when: null,
    due: wish.due ? { edtf: wish.due, mention: null } : null,
    condition: null,
    under: [],
    where: null,
    status: wish.status ?? 'planned',
    code: null,
    evidence: { ...evidence, sentence: [0, text.length] },
    from: [],
    rule: 'pledge/verb',
    confidence: 1,
    why: '',
  }
  const named = { mention: 'party:0-6', start: 0, end: 6, text: 'Russia' }
  return {
    document: {
      id: document,
      ...silent,
      published: { value: '2020-09-23', from: 'given' },
      language: 'en',
      text,
      sections: [],
    },
    parties: [{ id: 'p:russia', type: 'state', name: 'Russia', mentions: [named] }],
    instruments: [],
    mentions: [],
    entries: [entry],
    disputes: [],
    skipped: [],
    refused: [],
  }
}

/** Rows of each table of a store's file. */
function rows(path: string): Record<string, number> {
  const sqlite = new DatabaseSync(path, { readOnly: true })
  const count = (table: string) =>
    Number(sqlite.prepare(`select count(*) as n from ${table}`).get()!.n)
  const live = 'entries where until is null'
  try {
    return { documents: count('documents'), entries: count(live), parties: count('parties') }
  } finally {
    sqlite.close()
  }
}

test('what is added twice is kept once, and not a byte is written the second time', () =>
  withStore(async (store, path) => {
    const reading = madeReading('a', { key: 'pl-1' })
    assert.equal(await store.add(reading, 'a.txt'), 'added')
    const size = statSync(`${path}-wal`).size
    assert.equal(await store.add(reading, 'elsewhere.txt'), 'unchanged')
    assert.equal(statSync(`${path}-wal`).size, size)
    assert.deepEqual(rows(path), { documents: 1, entries: 1, parties: 1 })
  }))

test('a document read anew replaces all that was read before', () =>
  withStore(async (store, path) => {
    await store.add(madeReading('a', { key: 'pl-1' }), 'a.txt')
    assert.equal(await store.add(madeReading('a', { key: 'pl-2' }), 'a.txt'), 'updated')
    assert.deepEqual(rows(path), { documents: 1, entries: 1, parties: 1 })
    assert.equal(await store.holding('pl-1'), undefined)
    assert.equal((await store.holding('pl-2'))?.entry.id, 'pl-2')
  }))

test('a document that fails midway leaves nothing, and the one before it stays', () =>
  withStore(async (store, path) => {
    const reading = madeReading('a', { key: 'pl-1' })
    await store.add(reading, 'a.txt')
    const twice = {
      ...reading,
      entries: [
        { ...reading.entries[0]!, id: 'pl-3' },
        { ...reading.entries[0]!, id: 'pl-3' },
      ],
    }
    const other = { ...twice, document: { ...twice.document, id: 'b' } }
    await assert.rejects(store.add(other, 'b.txt'), /UNIQUE/)
    assert.deepEqual(rows(path), { documents: 1, entries: 1, parties: 1 })
    await assert.rejects(store.add(twice, 'a.txt'), /UNIQUE/)
    assert.equal((await store.holding('pl-1'))?.entry.id, 'pl-1')
    assert.equal(await store.add(reading, 'a.txt'), 'unchanged')
  }))

test('many at once: each is whole or not there, and one that fails takes no other along', () =>
  withStore(async (store, path) => {
    const named = (id: string, key: string) => ({
      reading: madeReading(id, { key }),
      name: `${id}.txt`,
    })
    const all = [named('a', 'pl-1'), named('b', 'pl-2'), named('a', 'pl-1'), named('a', 'pl-3')]
    assert.deepEqual(await store.addAll(all), ['added', 'added', 'unchanged', 'updated'])
    assert.deepEqual(rows(path), { documents: 2, entries: 2, parties: 2 })
    const broken = named('d', 'pl-6')
    const [entry] = broken.reading.entries
    // Two entries of one id cannot be kept.
    const twice = { ...broken, reading: { ...broken.reading, entries: [entry!, entry!] } }
    const more = [named('c', 'pl-4'), twice, named('e', 'pl-5')]
    const [first, fault, last] = await store.addAll(more)
    assert.deepEqual([first, last], ['added', 'added'])
    assert.match(String(fault), /UNIQUE/)
    assert.deepEqual(rows(path), { documents: 4, entries: 4, parties: 4 })
    assert.deepEqual(store.check().faults, [])
  }))

test('a reading comes back as it went in, lone surrogates and NUL included', () =>
  withStore(async store => {
    const reading = madeReading('a', { key: 'pl-1', text: 'a\ud800 \u0000 🫖 \udc00 end' })
    await store.add(reading, 'a.txt')
    const found = await store.holding('pl-')
    assert.deepEqual(found?.reading, reading)
    assert.equal(found?.name, 'a.txt')
  }))

test('two that write at once wait for each other', () =>
  withStore(async (store, path) => {
    const other = open(path)
    const work = [...Array(20).keys()].map(i =>
      (i % 2 ? store : other).add(madeReading(`d${i}`, { key: `pl-${i}` }), `${i}.txt`),
    )
    await Promise.all(work)
    await other.close()
    assert.equal(rows(path).documents, 20)
  }))

const asked = { asOf: '2020-09-23', until: '2020-11-22' }
const dues: readonly (readonly [due: string, listed: boolean])[] = [
  ['2020-10-18', true],
  ['2020-09-23', true],
  ['2020-11-22', true],
  ['2020-11-23', false],
  ['2020-09-22', false],
  ['2020-10', true],
  ['2020', true],
  ['2020-09-01/2020-09-22', false],
  ['2020-10-01/..', true],
  ['../2020-10-01', false],
  ['2019', false],
  ['FUTURE_REF', false],
]

for (const [due, listed] of dues) {
  test(`due ${due} is ${listed ? '' : 'not '}listed from 2020-09-23 to 2020-11-22`, () =>
    withStore(async store => {
      await store.add(madeReading('a', { key: 'pl-1', due }), 'a.txt')
      assert.equal((await store.due(asked)).length, listed ? 1 : 0)
    }))
}

test('overdue: what is over, and never what is denied', () =>
  withStore(async store => {
    await store.add(madeReading('a', { key: 'pl-1', due: '2020-10-18' }), 'a.txt')
    await store.add(madeReading('b', { key: 'pl-2', due: '2020-10-17', status: 'denied' }), 'b.txt')
    const over = { asOf: '2020-10-19', overdue: true }
    assert.deepEqual(
      (await store.due(over)).map(due => [due.day, due.days]),
      [['2020-10-18', -1]],
    )
    assert.deepEqual(await store.due({ ...over, since: '2020-10-19' }), [])
    assert.deepEqual(await store.due({ ...over, asOf: '2020-10-18' }), [])
  }))

test('the same thing told in several documents is one, with its places; another is another', () =>
  withStore(async store => {
    const due = '2020-10-18'
    await store.add(madeReading('a', { key: 'pl-1', due, what: 'sales of tanks to Iran' }), 'a.txt')
    await store.add(madeReading('b', { key: 'pl-2', due, what: 'tank sales' }), 'b.txt')
    await store.add(madeReading('c', { key: 'pl-3', due, what: 'a shipment of grain' }), 'c.txt')
    await store.add(madeReading('d', { key: 'te-4', due, kind: 'term' }), 'd.txt')
    const found = await store.due({ ...asked, kinds: ['pledge'] })
    assert.deepEqual(
      found.map(one => one.places.map(place => place.document.name)),
      [['a.txt', 'b.txt'], ['c.txt']],
    )
    assert.equal((await store.due(asked)).length, 3)
  }))

const refusing: readonly (readonly [string, (path: string) => void, RegExp])[] = [
  [
    'is no database',
    path => writeFileSync(path, 'notes of mine, '.repeat(99)),
    /not an onrecord store/,
  ],
  [
    "is someone else's database",
    path => {
      const sqlite = new DatabaseSync(path)
      sqlite.exec('create table mine (a)')
      sqlite.close()
    },
    /not an onrecord store/,
  ],
]

for (const [name, make, why] of refusing) {
  test(`a file that ${name} is refused and left alone`, () => {
    const path = join(room, `${++made}.sqlite`)
    make(path)
    const before = statSync(path)
    assert.throws(
      () => open(path),
      (error: Error) => error instanceof StoreError && why.test(error.message),
    )
    assert.deepEqual([statSync(path).size, statSync(path).mtimeMs], [before.size, before.mtimeMs])
  })
}

test('a store of a newer version is refused in one line that says so', async () => {
  const path = join(room, `${++made}.sqlite`)
  await open(path).close()
  const sqlite = new DatabaseSync(path)
  sqlite.exec('pragma user_version = 99')
  sqlite.close()
  assert.throws(
    () => open(path),
    /^StoreError: .*newer onrecord \(store version 99.*update onrecord$/,
  )
})

test('where the store lies: a flag, then the environment, then the data folder', () => {
  const env = { HOME: '/h', XDG_DATA_HOME: '/x', ONRECORD_STORE: '/e/store.sqlite' }
  assert.equal(storePath('/f.sqlite', env), '/f.sqlite')
  assert.equal(storePath('/folder/', env), '/folder/record.sqlite')
  assert.equal(storePath(room, env), join(room, 'record.sqlite'))
  assert.equal(storePath(undefined, env), '/e/store.sqlite')
  assert.equal(storePath(undefined, { ...env, ONRECORD_STORE: '' }), '/x/onrecord/record.sqlite')
  assert.equal(storePath(undefined, { HOME: '/h' }), '/h/.local/share/onrecord/record.sqlite')
  assert.equal(
    storePath(undefined, { HOME: '/h', XDG_DATA_HOME: 'relative' }),
    '/h/.local/share/onrecord/record.sqlite',
  )
})
