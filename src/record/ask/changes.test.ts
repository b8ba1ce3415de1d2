import assert from 'node:assert/strict'
import { test } from 'node:test'
import { read } from '../read.ts'
import { open, type Store } from '../store/index.ts'
import type { Change } from './changes.ts'

const silent = { given: null, url: null, title: null, source: null }

const readingOf = (content: string, date: string) =>
  read({ name: 'a', format: 'text', content, ...silent, date })

const pledge = await readingOf(
  'Norway pledged to lift its ban on salmon exports to Iran by October 18.',
  '2020-09-23',
)
const sale = await readingOf('Chile sold missiles to Peru on Monday.', '2020-09-24')
const [promise] = pledge.entries as [(typeof pledge.entries)[0]]
const signed = { by: 'mira', made: '2020-10-03T09:00:00.000Z' }
const newer = {
  ...pledge,
  entries: [{ ...promise, due: { edtf: '2020-10-31', mention: null } }],
}

async function withStore(work: (store: Store) => Promise<void>): Promise<void> {
  const store = open(':memory:')
  try {
    await store.add(pledge, 'a.txt', '2020-10-01T08:00:00.000Z')
    await store.add(sale, 'b.txt', '2020-10-01T09:00:00.000Z')
    await store.add(newer, 'a.txt', '2020-10-02T08:00:00.000Z')
    store.review.confirm(promise.id, signed)
    await store.add({ ...sale, entries: [] }, 'b.txt', '2020-10-04T08:00:00.000Z')
    await work(store)
  } finally {
    await store.close()
  }
}

const all = { since: '2020-10-01', until: '2020-10-31', filter: {} }
const shown = ({ what, at, item }: Change) => `${what} ${at.slice(8, 13)} ${item?.entry.kind}`

const whole = [
  'went 04T08 event',
  'decided 03T09 pledge',
  'changed 02T08 pledge',
  'came 01T09 event',
  'came 01T08 pledge',
]

test('what came, went, is told otherwise and was decided, the newest first', () =>
  withStore(async store => {
    const { changes, next } = store.ask.changes(all)
    assert.deepEqual(changes.map(shown), whole)
    assert.equal(next, null)
    const changed = changes.find(({ what }) => what === 'changed')!
    assert.deepEqual(changed.fields, [
      { field: 'due', was: promise.due, now: newer.entries[0]!.due },
    ])
    const decided = changes.find(({ what }) => what === 'decided')!
    assert.equal(decided.decision?.ruling.kind, 'confirm')
    assert.equal(decided.item?.entry.id, promise.id)
  }))

const stretches: readonly (readonly [since: string, until: string, which: readonly number[]])[] = [
  ['2020-10-02', '2020-10-03', [1, 2]],
  ['2020-10-04', '2020-10-04', [0]],
  ['2020-10-05', '2020-10-31', []],
  ['2020-09-01', '2020-09-30', []],
]

test('days are asked for with their ends', () =>
  withStore(async store => {
    for (const [since, until, which] of stretches) {
      const { changes } = store.ask.changes({ since, until, filter: {} })
      assert.deepEqual(
        changes.map(shown),
        which.map(at => whole[at]),
        `${since} to ${until}`,
      )
    }
  }))

test('filters leave out other entries, what was decided of them, and decisions on parties', () =>
  withStore(async store => {
    const of = (filter: object) => store.ask.changes({ ...all, filter }).changes.map(shown)
    assert.deepEqual(of({ kinds: ['pledge'] }), [whole[1], whole[2], whole[4]])
    assert.deepEqual(of({ by: store.party('Chile') }), [whole[0], whole[3]])
    const [norway, chile] = ['Norway', 'Chile'].map(name => store.registry.list(name)[0]!.id)
    store.registry.rename(norway!, 'Kingdom of Norway', signed)
    assert.ok(chile)
    assert.equal(of({}).length, 6)
    assert.equal(of({ kinds: ['pledge'] }).length, 3)
    store.review.reject(promise.id, { ...signed, made: '2020-10-06T09:00:00.000Z' })
    assert.equal(of({ kinds: ['pledge'] })[0], 'decided 06T09 pledge')
  }))

test('pages put together are the whole, with nothing twice', () =>
  withStore(async store => {
    const found: string[] = []
    let cursor: string | undefined
    do {
      const page = store.ask.changes(all, { limit: 2, ...(cursor && { cursor }) })
      found.push(...page.changes.map(shown))
      cursor = page.next ?? undefined
    } while (cursor)
    assert.deepEqual(found, whole)
  }))

test('an entry that went and came back came twice', () =>
  withStore(async store => {
    await store.add(sale, 'b.txt', '2020-10-05T08:00:00.000Z')
    assert.deepEqual(store.ask.changes(all).changes.map(shown), ['came 05T08 event', ...whole])
  }))
