import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { body, iran, withStore } from '../registry/made.test.ts'
import type { Store } from '../store/index.ts'
import { CursorError } from './cursor.ts'
import type { Filter } from './filter.ts'
import { telling, type Wish } from './made.test.ts'

const norway = { type: 'state', name: 'Norway', code: 'NOR', country: 'NOR' } as const
const [isNorway, isIran] = [0, 1]
const keys = (store: Store, filter: Filter) => store.list(filter).items.map(i => i.entry.id)
const by = { by: 'mira', made: '2020-10-05T10:00:00.000Z' }

const told = (id: string, wishes: readonly Wish[], published = '2020-09-23') =>
  telling(id, { published, site: `${id}.example` }, [norway, iran, body('Harbour Board')], wishes)

const deal: readonly Wish[] = [
  {
    key: 'pl-1',
    kind: 'pledge',
    force: 'promise',
    who: [isNorway],
    whom: [isIran],
    due: '2020-10-18',
    when: '2020-09-22',
    status: 'planned',
    what: 'lift the ban on salmon',
    plover: 'AGREE',
  },
  {
    key: 'ev-1',
    who: [isIran],
    whom: [isNorway],
    when: '2020-09-20',
    what: 'seized a tanker',
    plover: 'COERCE',
    goldstein: -7,
  },
  {
    key: 'st-1',
    kind: 'statement',
    who: [2],
    when: '2020-09',
    what: 'the salmon trade rests',
    status: 'happened',
  },
  {
    key: 'te-1',
    kind: 'term',
    change: 'expires',
    under: ['X/1'],
    due: '2021',
    status: 'planned',
    what: 'the pact expires',
  },
]

const asked: readonly (readonly [string, Filter, readonly string[]])[] = [
  ['nothing', {}, ['te-1', 'pl-1', 'ev-1', 'st-1']],
  ['a kind', { kinds: ['event'] }, ['ev-1']],
  ['two kinds', { kinds: ['event', 'statement'] }, ['ev-1', 'st-1']],
  ['a force', { forces: ['promise'] }, ['pl-1']],
  ['a status', { statuses: ['planned'] }, ['te-1', 'pl-1']],
  ['a PLOVER type', { plover: ['COERCE'] }, ['ev-1']],
  ['the beginning of a code', { cameo: '04' }, ['pl-1', 'ev-1']],
  ['who', { by: { country: 'IRN' } }, ['ev-1']],
  ['to whom', { to: { country: 'IRN' } }, ['pl-1']],
  ['who and to whom', { by: { country: 'NOR' }, to: { country: 'IRN' } }, ['pl-1']],
  ['any part', { party: { country: 'IRN' } }, ['pl-1', 'ev-1']],
  ['any part and a kind', { party: { country: 'IRN' }, kinds: ['event'] }, ['ev-1']],
  ['an instrument', { under: 'X/1' }, ['te-1']],
  ['a source', { source: 'A.EXAMPLE' }, ['te-1', 'pl-1', 'ev-1', 'st-1']],
  ['another source', { source: 'b.example' }, []],
  ['a document', { document: 'a', kinds: ['term'] }, ['te-1']],
  ['days', { from: '2020-09-20', until: '2020-09-22' }, ['pl-1', 'ev-1']],
  ['words', { words: 'salmon' }, ['pl-1', 'st-1']],
  ['words and who', { words: 'salmon', by: { country: 'NOR' } }, ['pl-1']],
  ['certainty', { minConfidence: 0.9 }, []],
  ['what falls due', { dueFrom: '2020-10-01', dueUntil: '2020-12-31' }, ['pl-1']],
]

for (const [name, filter, expected] of asked) {
  test(`a list by ${name}, counted too`, () =>
    withStore(async store => {
      await store.add(told('a', deal), 'a.txt')
      assert.deepEqual(keys(store, filter), expected)
      assert.equal(store.count(filter), expected.length)
      assert.equal(store.ask.count(filter, 1), Math.min(1, expected.length))
    }))
}

test('as of a day: what was published later is not seen, nor what was decided later', () =>
  withStore(async store => {
    await store.add(told('a', deal), 'a.txt', '2026-01-01T00:00:00.000Z')
    await store.add(told('b', [{ key: 'ev-2', when: '2020-09-21' }], '2020-09-30'), 'b.txt')
    store.review.reject('ev-1', by)
    store.review.correct('pl-1', 'due', '2020-11-30', by)
    const asOf = (day: string) => ({ asOf: day })
    assert.deepEqual(keys(store, asOf('2020-09-22')), [])
    assert.deepEqual(keys(store, asOf('2020-09-29')), ['te-1', 'pl-1', 'ev-1', 'st-1'])
    assert.deepEqual(keys(store, asOf('2020-09-30')), ['te-1', 'pl-1', 'ev-2', 'ev-1', 'st-1'])
    assert.deepEqual(keys(store, asOf('2020-10-05')), ['te-1', 'pl-1', 'ev-2', 'st-1'])
    const due = (day: string) =>
      store.list({ kinds: ['pledge'], asOf: day }).items[0]?.entry.due?.edtf
    assert.equal(due('2020-10-04'), '2020-10-18')
    assert.equal(due('2020-10-05'), '2020-11-30')
    assert.equal(store.count({ asOf: '2020-10-04' }), 5)
    assert.equal(store.count({ asOf: '2020-10-05' }), 4)
    const months = store.ask.counts({ asOf: '2020-10-04' }, 'kind')
    assert.deepEqual(months.find(({ key }) => key === 'event')?.reports, 2)
    const window = { kinds: ['pledge'], dueFrom: '2020-11-01' }
    assert.deepEqual(keys(store, { ...window, asOf: '2020-10-04' }), [])
    assert.deepEqual(keys(store, { ...window, asOf: '2020-10-05' }), ['pl-1'])
  }))

test('an entry that was read anew is seen as it was then', () =>
  withStore(async store => {
    await store.add(told('a', deal), 'a.txt', '2020-09-23T12:00:00.000Z')
    const [pledge, ...rest] = deal
    const anew = [{ ...pledge!, due: '2020-12-01' }, ...rest]
    await store.add(told('a', anew), 'a.txt', '2020-10-01T12:00:00.000Z')
    const due = (filter: Filter) =>
      store.list({ kinds: ['pledge'], ...filter }).items.map(({ entry }) => entry.due?.edtf)
    assert.deepEqual(due({ asOf: '2020-09-30' }), ['2020-10-18'])
    assert.deepEqual(due({ asOf: '2020-10-01' }), ['2020-12-01'])
    assert.deepEqual(due({ recorded: '2020-09-22' }), [])
    assert.deepEqual(due({ recorded: '2020-09-30' }), ['2020-10-18'])
    assert.deepEqual(due({ by: { country: 'NOR' }, asOf: '2020-09-30' }), ['2020-10-18'])
    assert.deepEqual(due({ by: { country: 'NOR' } }), ['2020-12-01'])
  }))

test('pages put together are the whole list, with no entry twice, whatever is added in between', async () => {
  const day = fc.integer({ min: 1, max: 28 }).map(n => `2020-09-${String(n).padStart(2, '0')}`)
  const documents = fc.array(fc.array(day, { maxLength: 6 }), { minLength: 1, maxLength: 6 })
  const cases = fc.record({
    before: documents,
    between: documents,
    limit: fc.integer({ min: 1, max: 7 }),
    order: fc.constantFrom('newest' as const, 'oldest' as const),
    filter: fc.constantFrom<Filter>(
      {},
      { kinds: ['event'] },
      { party: { country: 'NOR' } },
      { words: 'tanker' },
      { asOf: '2020-12-31' },
      { dueFrom: '2020-01-01' },
    ),
  })
  let made = 0
  const add = (store: Store, days: readonly string[]) => {
    const id = `d${++made}`
    const wishes = days.map((when, i): Wish => {
      return { key: `ev-${id}-${i}`, who: [isNorway], when, due: when, what: `seized tanker ${i}` }
    })
    return store.add(told(id, wishes), `${id}.txt`)
  }
  await fc.assert(
    fc.asyncProperty(cases, ({ before, between, limit, order, filter }) =>
      withStore(async store => {
        for (const days of before) await add(store, days)
        const whole = store.list(filter, { order }).items.map(({ entry }) => entry.id)
        const found: string[] = []
        let cursor: string | null = null
        const more = [...between]
        do {
          const page = store.list(filter, { order, limit, ...(cursor && { cursor }) })
          assert.ok(page.items.length <= limit)
          found.push(...page.items.map(({ entry }) => entry.id))
          cursor = page.next
          const days = more.pop()
          if (days) await add(store, days)
        } while (cursor)
        assert.equal(new Set(found).size, found.length)
        const old = new Set(whole)
        assert.deepEqual(
          found.filter(id => old.has(id)),
          whole,
        )
      }),
    ),
    { numRuns: 25 },
  )
})

test('a cursor that no page gave is refused', () =>
  withStore(async store => {
    assert.throws(() => store.list({}, { cursor: 'nonsense' }), CursorError)
    assert.throws(() => store.ask.search('a', {}, 1, 'nonsense'), CursorError)
  }))
