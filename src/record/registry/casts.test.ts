import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { telling, type Wish } from '../ask/made.test.ts'
import type { Entry, Party } from '../entry.ts'
import type { Store } from '../store/index.ts'
import { Database } from '../store/sqlite.ts'
import { partsOf } from './casts.ts'
import { rulingsOf } from './decisions.ts'
import { body, iran, type Named, person, withStore } from './made.test.ts'

const ada = (country?: string) => person('Ada Cole', country ? { country } : {})
const envoys = body('two Danish envoys', { country: 'DNK', form: 'nominal' })
const named: readonly (readonly Named[])[] = [
  [ada('NOR'), iran, envoys],
  [ada(), iran, body('Herring Board')],
  [ada('SWE'), body('Herring Board', { country: 'NOR' }), iran],
]
const wishes: readonly (readonly Wish[])[] = [
  [{ key: 'pl', kind: 'pledge', force: 'promise', who: [0], whom: [1], due: '2020-12' }],
  [{ key: 'ev', who: [2, 0], whom: [1], when: '2020-08-30' }],
  [
    { key: 'pl', kind: 'pledge', force: 'threat', who: [1], whom: [2], due: '2021-01-01/..' },
    { key: 'ev', who: [0], whom: [0], when: '2020-08' },
  ],
]
const keys = ['aa', 'bb', 'cc'] as const
const entryKeys = keys.flatMap(key => [`pl-${key}`, `ev-${key}`])
const ids = ['r-1', 'r-2', 'r-3', 'r-4', 'r-5'] as const
const corrections = [
  ['who', 'Ada Cole'],
  ['whom', 'r-2'],
  ['due', '2022-02-02'],
  ['due', 'none'],
  ['when', '2019'],
  ['kind', 'demand'],
] as const

const steps = fc.oneof(
  fc.record({
    do: fc.constant('add' as const),
    key: fc.constantFrom(...keys),
    named: fc.nat({ max: named.length - 1 }),
    wishes: fc.nat({ max: wishes.length - 1 }),
    day: fc.constantFrom('2020-09-01', '2020-09-02'),
  }),
  fc.record({
    do: fc.constantFrom('merge' as const, 'split' as const, 'alias' as const),
    id: fc.constantFrom(...ids),
    other: fc.constantFrom(...ids),
    key: fc.constantFrom(...keys),
  }),
  fc.record({ do: fc.constant('reject' as const), entry: fc.constantFrom(...entryKeys) }),
  fc.record({
    do: fc.constant('correct' as const),
    entry: fc.constantFrom(...entryKeys),
    as: fc.constantFrom(...corrections),
  }),
  fc.record({ do: fc.constant('undo' as const), id: fc.nat({ max: 8 }) }),
)
type Step = typeof steps extends fc.Arbitrary<infer T> ? T : never

/** What cannot be decided is refused, and changes nothing. */
async function take(store: Store, step: Step, at: number): Promise<void> {
  const made = `2020-10-01T10:00:${String(at).padStart(2, '0')}.000Z`
  const signed = { by: 'mira', made }
  const { registry, review, log } = store
  try {
    if (step.do === 'add') {
      const own = wishes[step.wishes]!.map(one => ({ ...one, key: `${one.key}-${step.key}` }))
      const told = { published: step.day }
      await store.add(telling(step.key, told, named[step.named]!, own), step.key, made)
    } else if (step.do === 'merge') registry.merge(step.id, step.other, signed)
    else if (step.do === 'split') registry.split(step.id, [step.key], signed)
    else if (step.do === 'alias') registry.alias(step.id, 'Herring Board', signed)
    else if (step.do === 'reject') review.reject(step.entry, signed)
    else if (step.do === 'correct') review.correct(step.entry, step.as[0], step.as[1], signed)
    else log.undo(`d-${step.id}`, signed)
  } catch (error) {
    assert.match((error as Error).name, /ReviewError|RegistryError/)
  }
}

interface Row {
  readonly id: number
  readonly document: number
  readonly documentKey: string
  readonly until: string | null
  readonly state: string
  readonly said: string
  readonly day: string
  readonly kind: string
  readonly force: string | null
  readonly due_from: string | null
  readonly due_to: string | null
}

/** The parts that all entries that stand must have, reckoned from the readings, the links and the decisions. */
function reckoned(db: Database): readonly object[] {
  const rulings = rulingsOf(db)
  const entries = db.rows<Row>(
    `select e.*, coalesce(e.decided, e.json) as said, d.key as documentKey
      from entries e join documents d on d.id = e.document where e.until is null`,
    [],
  )
  return entries.flatMap(row =>
    partsOf(JSON.parse(row.said) as Entry).map(({ role, party }) => {
      const [member] = db.rows<{ registry: number }>(
        'select registry from members where document = ? and party = ?',
        [row.documentKey, party],
      )
      const linked = member?.registry ?? (/^r-\d+$/.test(party) ? Number(party.slice(2)) : null)
      const registry = linked === null ? null : rulings.placed(linked, row.documentKey)
      const [known] = db.rows<{ country: string | null }>(
        'select country from registry where id = ?',
        [registry],
      )
      const [told] = db.rows<{ json: string }>(
        'select json from parties where document = ? and key = ?',
        [row.document, party],
      )
      const own = told && (JSON.parse(told.json) as Party).country
      const { id: entry, day, kind, force, due_from } = row
      return {
        ...{ entry, role, party, linked, registry },
        country: (registry === null ? own : known?.country) ?? null,
        ...{ day, kind, force, standing: Number(row.state !== 'rejected') },
        ...{ due: row.due_to ?? due_from, due_from },
      }
    }),
  )
}

const asked = [...ids, 'NOR', 'IRN', 'DNK', 'Ada Cole'] as const
/** Asked so, the same is read from the entries themselves. */
const whole = { recorded: '2999-12-31' }

/** What a store answers of parties, with something more in each filter. */
function answers(store: Store, more: object): readonly object[] {
  const day = '2020-10-01'
  const found = asked.flatMap(name => {
    try {
      return [store.party(name)]
    } catch {
      return []
    }
  })
  return found.flatMap((by, at) => {
    const to = found[(at + 1) % found.length]!
    const filters = [{ by }, { to: by }, { party: by }, { by, to }, { by, kinds: ['pledge'] }]
    const spread = { by, from: '2020-08-30', until: '2020-12-31' }
    const lists = [...filters, spread, { by, words: 'says' }].map(one => {
      const { items } = store.ask.list({ ...one, ...more })
      const { hits } = store.ask.search('does', { ...one, ...more }, 9)
      return {
        ids: items.map(({ entry }) => entry.id),
        count: store.ask.count({ ...one, ...more }),
        hits: hits.map(({ item }) => item.entry.id),
      }
    })
    const due = (overdue: boolean) =>
      store.ask.due({ asOf: day, overdue, filter: { by, ...more } }).due.map(one => one.day)
    const { parts, bound } = store.ask.who(by, more, 1)
    const told = [...parts.flatMap(({ newest }) => newest), ...bound].map(item => item.entry.id)
    const counts = parts.map(({ newest: _, ...part }) => part)
    return [...lists, { due: due(false), overdue: due(true), counts, told }]
  })
}

const inOrder = (rows: readonly object[]) => rows.map(row => JSON.stringify(row)).toSorted()

test('parts of parties are what readings, links and decisions make of them, and tell what entries tell', () =>
  fc.assert(
    fc.asyncProperty(fc.array(steps, { minLength: 4, maxLength: 14 }), plan =>
      withStore(async (store, path) => {
        for (const [at, step] of plan.entries()) await take(store, step, at)
        assert.deepEqual(answers(store, {}), answers(store, whole))
        const db = new Database(path)
        try {
          const held = `select c.entry, c.role, c.party, c.linked, c.registry, c.country, c.day, c.kind,
            c.force, c.standing, c.due, c.due_from from casts c join entries e on e.id = c.entry`
          assert.deepEqual(
            inOrder(db.rows(`${held} where e.until is null`, [])),
            inOrder(reckoned(db)),
          )
          const gone = `${held} where e.until is not null and c.standing = 1`
          assert.deepEqual(db.rows(gone, []), [])
        } finally {
          db.close()
        }
      }),
    ),
    { numRuns: 25 },
  ))
