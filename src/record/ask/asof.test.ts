import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { body, iran, person, withStore } from '../registry/made.test.ts'
import type { Store } from '../store/index.ts'
import { telling } from './made.test.ts'

const wish = { who: [0], whom: [1], status: 'planned' } as const
const ada = person('Ada Cole', { country: 'NOR', role: 'Minister' })
const documents = [
  ['aa', ada, { ...wish, key: 'pl-a', kind: 'pledge', due: '2020-12-01', what: 'buy the salmon' }],
  ['bb', person('Ann Cole'), { ...wish, key: 'ev-b', when: '2020-08-30', what: 'took a boat' }],
  ['cc', ada, { ...wish, key: 'ev-c', when: '2020-08-30', what: 'took a boat' }],
] as const

/** Ada Cole in two documents (r-1), Ann Cole in a third (r-4), each with an act towards Iran (r-2). */
async function filled(store: Store) {
  for (const [id, one, entry] of documents) {
    const named = [one, iran, body('Herring Board')]
    const reading = telling(id, { published: '2020-09-01' }, named, [entry])
    await store.add(reading, id, '2020-09-01T08:00:00.000Z')
  }
}

/** A list that Ann Cole is on. */
const ann = { source: 'board.csv:2', name: 'Ann Cole', aliases: [], weak: [], roles: [] }
const board = { name: 'board', parties: [ann] }
const on = (day: string) => ({ by: 'mira', made: `2020-${day}T10:00:00.000Z` })

/** Two are merged, which is undone; one is split and renamed; and they are merged the other way round. */
function decided({ registry }: Store): void {
  registry.merge('r-1', 'r-4', on('09-10'))
  registry.undo('d-1', on('09-20'))
  registry.split('r-1', ['cc'], on('10-01'))
  registry.rename('r-1', 'Ada Mary Cole', on('10-05'))
  registry.merge('r-4', 'r-1', on('10-10'))
}

/** What is told of r-1, of r-4, of all Norway's; how many acts; those who have a part, with their names and acts. */
type Expected = readonly [string, string, string, number, readonly string[]]

const [ir, first, second] = ['r-2 Iran 3', 'r-1 Ada Cole', 'r-4 Ann Cole 1'] as const
const apart: Expected = ['ev-c pl-a', 'ev-b', 'ev-c pl-a', 3, [ir, `${first} 2`, second]]
const all = 'ev-b ev-c pl-a'
const split = ['pl-a', 'ev-b', 'ev-c pl-a', 3] as const

const days: readonly (readonly [what: string, day: string, Expected])[] = [
  ['nothing yet', '09-05', apart],
  ['a merge', '09-15', [all, all, all, 2, [`${first} 2`, 'r-2 Iran 2']]],
  ['its undoing', '09-25', apart],
  ['a split', '10-02', [...split, [ir, `${first} 1`, second, 'r-5 Ada Cole 1']]],
  ['a new name', '10-06', [...split, [ir, 'r-1 Ada Mary Cole 1', second, 'r-5 Ada Cole 1']]],
  [
    'a merge the other way',
    '10-15',
    ['ev-b pl-a', 'ev-b pl-a', 'ev-c', 3, [ir, 'r-4 Ann Cole 2', 'r-5 Ada Cole 1']],
  ],
]

for (const [what, day, expected] of days) {
  test(`as of a day, parties are as after ${what}, whatever was decided since`, () =>
    withStore(async store => {
      await filled(store)
      decided(store)
      for (const then of [{ asOf: `2020-${day}` }, { recorded: `2020-${day}` }]) {
        const keys = (asked: string) => {
          const { items } = store.list({ ...then, by: store.party(asked, then) })
          return items.map(({ entry }) => entry.id).toSorted()
        }
        const acts = store.ask.counts(then, 'kind', true)
        const parties = store.ask.counts(then, 'party', true)
        const told = [
          ...['r-1', 'r-4', 'NOR'].map(asked => keys(asked).join(' ')),
          acts.reduce((sum, one) => sum + one.events!, 0),
          parties.map(({ key, name, events }) => `${key} ${name} ${events}`),
        ]
        assert.deepEqual(told, expected)
      }
    }))
}

test('a party that a person named by its id stays the one: a split is of what documents name', () =>
  withStore(async store => {
    await filled(store)
    const { registry, review } = store
    registry.split('r-3', ['cc'], on('10-01'))
    review.correct('ev-c', 'who', 'r-3', on('10-02'))
    const told = (party: string) => {
      const [item] = store.list({ by: store.party(party) }).items
      return item?.parties[0]?.known
    }
    assert.deepEqual([told('r-3'), told('r-5')], ['r-3', undefined])
    registry.merge('r-5', 'r-3', on('10-03'))
    assert.deepEqual([told('r-3'), told('r-5')], ['r-5', 'r-5'])
    const then = store.list({ by: store.party('r-3'), asOf: '2020-10-02' }).items
    assert.deepEqual(
      then.map(({ entry }) => entry.id),
      ['ev-c'],
    )
  }))

const parties = ['r-1', 'r-2', 'r-3', 'r-4', 'r-5', 'r-6'] as const
const names = [...parties, 'NOR', 'IRN', 'Ada Cole', 'Ann Cole', 'Anna Cole', 'list:board'] as const

/** What a store answers as of a day. */
function answers(store: Store, day: string): object {
  const then = { asOf: day }
  const tried = <T>(question: () => T) => {
    try {
      return question()
    } catch (error) {
      return `${error}`
    }
  }
  const due = { asOf: day, filter: then, all: true }
  return {
    of: names.map(name =>
      tried(() => {
        const party = store.party(name, then)
        const { among: _, ...found } = store.ask.search('boat OR salmon', { ...then, party }, 9)
        return {
          by: store.list({ ...then, by: party }).items,
          to: store.ask.count({ ...then, to: party }),
          who: store.ask.who(party, then, 9),
          there: store.ask.between(party, store.party('r-2', then), then, 'month'),
          back: store.ask.between(store.party('r-4', then), party, then, 'month'),
          due: store.ask.due({ ...due, filter: { ...then, party } }),
          documents: store.ask.documents({ ...then, party }).documents.map(({ id }) => id),
          found,
        }
      }),
    ),
    counts: store.ask.counts(then, 'party', true),
    parties: store.registry.list(undefined, then),
    shown: parties.map(id => tried(() => store.registry.show(id, then))),
    entries: ['pl-a', 'ev-b', 'ev-c'].map(id => store.item(id, then)),
    stories: store.ask.stories(then),
    across: store.across(then),
    follow: store.follow('pl-a', day),
  }
}

const id = fc.constantFrom(...parties)
const key = fc.constantFrom('pl-a', 'ev-b', 'ev-c')
const steps = fc.oneof(
  fc.record({ do: fc.constant('merge' as const), id, other: id }),
  fc.record({ do: fc.constant('split' as const), id, other: fc.constantFrom('aa', 'bb', 'cc') }),
  fc.record({ do: fc.constant('rename' as const), id, other: fc.constant('Anna Cole') }),
  fc.record({ do: fc.constant('reject' as const), id: key, other: id }),
  fc.record({ do: fc.constant('correct' as const), id: key, other: id }),
  fc.record({ do: fc.constant('unlink' as const), id: key, other: key }),
  fc.record({
    do: fc.constant('undo' as const),
    id: fc.nat({ max: 8 }).map(n => `d-${n + 1}`),
    other: id,
  }),
)
type Step = typeof steps extends fc.Arbitrary<infer T> ? T : never

/** What cannot be decided is refused, and changes nothing. */
function take({ registry, review, log }: Store, step: Step, at: number): void {
  const signed = on(`10-${String(at + 10)}`)
  const { id, other } = step
  try {
    if (step.do === 'merge') registry.merge(id, other, signed)
    else if (step.do === 'split') registry.split(id, [other], signed)
    else if (step.do === 'rename') registry.rename(id, other, signed)
    else if (step.do === 'reject') review.reject(id, signed)
    else if (step.do === 'correct') review.correct(id, 'who', other, signed)
    else if (step.do === 'unlink') review.link(id, other, 'for', false, signed)
    else log.undo(id, signed)
  } catch (error) {
    assert.match((error as Error).name, /ReviewError|RegistryError/)
  }
}

test('as of a day, a store answers as one would in which nothing was decided since', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(steps, { minLength: 1, maxLength: 9 }),
      fc.nat({ max: 9 }),
      async (plan, cut) =>
        withStore(async whole =>
          withStore(async short => {
            for (const store of [whole, short]) {
              await filled(store)
              store.keepLists([board])
            }
            plan.forEach((step, at) => {
              take(whole, step, at)
              if (at <= cut) take(short, step, at)
            })
            const day = `2020-10-${cut + 10}`
            assert.deepEqual(answers(whole, day), answers(short, day))
          }),
        ),
    ),
    { numRuns: 30 },
  ))
