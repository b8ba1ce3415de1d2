import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Reading } from '../entry.ts'
import { read } from '../read.ts'
import { open, type Store } from '../store/index.ts'
import type { Item } from './items.ts'

const silent = { given: null, url: null, title: null, source: null }
const readingOf = (content: string, date: string) =>
  read({ name: 'a', format: 'text', content, ...silent, date })

const readings = [
  await readingOf(
    'Norway pledged to lift its ban on salmon exports to Iran by October 18. Peru rejected it.',
    '2020-09-23',
  ),
  await readingOf('Chile sold missiles to Peru on Monday. Chile denied the sale.', '2020-09-24'),
]
const ids = readings.flatMap(({ entries }) => entries.map(({ id }) => id))

type Step =
  | { readonly do: 'read'; readonly which: number; readonly keep: readonly boolean[] }
  | { readonly do: 'reject' | 'confirm' | 'correct'; readonly which: number }
  | { readonly do: 'undo' | 'walk' }

const which = fc.nat(5)
const steps = fc.array(
  fc.oneof(
    fc.record({ do: fc.constant('read' as const), which, keep: fc.array(fc.boolean()) }),
    fc.record({ do: fc.constantFrom('reject', 'confirm', 'correct'), which }),
    fc.record({ do: fc.constantFrom('undo', 'walk') }),
  ),
  { maxLength: 14 },
) as fc.Arbitrary<readonly Step[]>

/** A reading without some of its entries, others with another due date. */
function retold(reading: Reading, keep: readonly boolean[]): Reading {
  const entries = reading.entries.flatMap((entry, at) => {
    if (keep[at] === false) return []
    return keep[at] ? [{ ...entry, due: { edtf: '2020-10-31', mention: null } }] : [entry]
  })
  return { ...reading, entries }
}

async function taken(store: Store, step: Step, at: number, clock: number) {
  // Two steps may share a moment, and the clock may be set back.
  const made = new Date(Date.UTC(2020, 9, 1) + ((at * clock) % 5) * 1000).toISOString()
  const signed = { by: 'mira', made }
  try {
    if (step.do === 'read') {
      const reading = readings[step.which % readings.length]!
      await store.add(
        retold(reading, step.keep),
        'a.txt',
        new Date(Date.UTC(2021, 0, at)).toISOString(),
      )
    } else if (step.do === 'correct') {
      store.review.correct(ids[step.which % ids.length]!, 'due', '2027-12-31', signed)
    } else if (step.do === 'reject' || step.do === 'confirm') {
      store.review[step.do](ids[step.which % ids.length]!, signed)
    } else if (step.do === 'undo') store.log.undo(undefined, signed)
  } catch (error) {
    // The entry is not there, or nothing is left to undo.
    assert.equal((error as Error).name, 'ReviewError')
  }
}

/** Walks on to the end, putting what stands into a copy and taking away what does not. */
function walked(store: Store, copy: Map<string, Item>, cursor: string | undefined, limit: number) {
  let after = cursor
  for (;;) {
    const { changes, next, more } = store.ask.stream(after, limit)
    for (const { item } of changes) {
      if (item?.until === null) copy.set(item.entry.id, item)
      else if (item) copy.delete(item.entry.id)
    }
    after = next
    if (!more) return after
  }
}

const shown = (items: Iterable<Item>) =>
  [...items]
    .map(({ entry, state, outcome, since }) => ({ entry, state, outcome, since }))
    .toSorted((a, b) => (a.entry.id < b.entry.id ? -1 : 1))

const whole = (store: Store) =>
  shown(store.list({ states: ['machine', 'confirmed', 'corrected', 'rejected'] }).items)

test('who applies the stream holds the entries of the store, from nothing and from where they were', () =>
  fc.assert(
    fc.asyncProperty(
      steps,
      fc.integer({ min: 1, max: 5 }),
      fc.nat(4),
      async (all, limit, clock) => {
        const store = open(':memory:')
        try {
          const followed = new Map<string, Item>()
          let cursor: string | undefined
          for (const [at, step] of all.entries()) {
            await taken(store, step, at, clock)
            if (step.do === 'walk') cursor = walked(store, followed, cursor, limit)
          }
          walked(store, followed, cursor, limit)
          const fresh = new Map<string, Item>()
          const end = walked(store, fresh, undefined, limit)
          assert.deepEqual(shown(fresh.values()), whole(store))
          assert.deepEqual(shown(followed.values()), whole(store))
          assert.deepEqual(store.ask.stream(end, 1).changes, [])
        } finally {
          await store.close()
        }
      },
    ),
    { numRuns: 150 },
  ))

test('an undoing comes with the entry that it is about; a wrong cursor is told', async () => {
  const store = open(':memory:')
  try {
    await store.add(readings[0]!, 'a.txt', '2021-01-01T00:00:00.000Z')
    const { next } = store.ask.stream(undefined, 100)
    const signed = { by: 'mira', made: '2019-01-01T00:00:00.000Z' }
    store.review.reject(ids[0]!, signed)
    store.log.undo(undefined, signed)
    const { changes } = store.ask.stream(next, 100)
    assert.deepEqual(
      changes.map(({ what, item, decision }) => [what, item?.entry.id, decision?.ruling.kind]),
      [
        ['decided', ids[0], 'reject'],
        ['decided', ids[0], 'undo'],
      ],
    )
    for (const cursor of ['x', '', 'MCAwIDAg ']) {
      assert.throws(() => store.ask.stream(cursor, 1), { name: 'CursorError' })
    }
  } finally {
    await store.close()
  }
})
