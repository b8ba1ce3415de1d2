import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { body, iran, person, withStore } from '../registry/made.test.ts'
import type { Signed, Store } from '../store/index.ts'
import { recorded } from './made.test.ts'

let minute = 0
const signed = (by = 'mira'): Signed => ({
  by,
  made: new Date(Date.UTC(2026, 9, 5, 10, minute++)).toISOString(),
})
const documents = () => [
  recorded('aa', [person('Ada Cole', { country: 'NOR' }), iran], [{ id: 'pl-1' }, { id: 'pl-2' }]),
  recorded('bb', [person('Ada Cole', { country: 'CAN' }), body('Salmon Board')], [{ id: 'pl-3' }]),
  recorded('cc', [person('A. Cole'), body('Salmon Board')], [{ id: 'st-4', kind: 'statement' }]),
]
async function filled(store: Store) {
  for (const reading of documents()) await store.add(reading, `${reading.document.id}.txt`)
}
const text = (store: Store) =>
  store.log
    .dump()
    .map(line => `${JSON.stringify(line)}\n`)
    .join('')
/** What a store says: entries as they stand, parties as they are known. */
const said = (store: Store) => ({
  items: store.list({ states: ['machine', 'confirmed', 'corrected', 'rejected'] }).items.map(i => ({
    ...i,
    parties: i.parties.map(({ known: _, ...party }) => party),
    outcome: i.outcome && { ...i.outcome, decision: null },
    since: '',
  })),
  parties: store.registry
    .list()
    .map(({ id: _, ...party }) => JSON.stringify(party))
    .sort(),
})

/** Steps that a person may take; one that is refused changes nothing. */
const steps = fc.oneof(
  fc.record({
    do: fc.constantFrom('confirm', 'reject'),
    id: fc.constantFrom('pl-1', 'pl-2', 'pl-3', 'st-4'),
  }),
  fc.record({
    do: fc.constant('correct'),
    id: fc.constantFrom('pl-1', 'pl-3', 'st-4'),
    field: fc.constantFrom(
      'due=2027-12-31',
      'due=none',
      'who=Salmon Board',
      'who=r-1',
      'force=plan',
    ),
  }),
  fc.record({ do: fc.constant('decide'), id: fc.constantFrom('pl-1', 'pl-2') }),
  fc.record({ do: fc.constant('link'), id: fc.constantFrom('pl-1', 'pl-3') }),
  fc.record({
    do: fc.constant('merge'),
    id: fc.constantFrom('r-1', 'r-3'),
    to: fc.constantFrom('r-2', 'r-5'),
  }),
  fc.record({
    do: fc.constant('split'),
    id: fc.constantFrom('r-1', 'r-4'),
    to: fc.constantFrom('bb', 'cc'),
  }),
  fc.record({ do: fc.constantFrom('alias', 'rename'), id: fc.constantFrom('r-1', 'r-4') }),
  fc.record({ do: fc.constant('undo'), id: fc.nat({ max: 12 }).map(n => `d-${n}`) }),
)
type Step = typeof steps extends fc.Arbitrary<infer T> ? T : never

function taken(store: Store, step: Step): void {
  const { review, registry, log } = store
  const { id } = step
  try {
    if (step.do === 'confirm') review.confirm(id, signed())
    else if (step.do === 'reject') review.reject(id, signed('jan'))
    else if (step.do === 'correct') {
      const [field, value] = (step as { field: string }).field.split('=')
      review.correct(id, field!, value!, signed())
    } else if (step.do === 'decide') review.decide(id, 'broken', ['st-4'], signed())
    else if (step.do === 'link') review.link(id, 'pl-2', 'restates', true, signed())
    else if (step.do === 'merge') registry.merge(id, (step as { to: string }).to, signed())
    else if (step.do === 'split') registry.split(id, [(step as { to: string }).to], signed())
    else if (step.do === 'alias') registry.alias(id, 'Alda Colm', signed())
    else if (step.do === 'rename') registry.rename(id, 'Board of Salmon', signed())
    else log.undo(id, signed())
  } catch (error) {
    assert.match((error as Error).name, /ReviewError|RegistryError/)
  }
}

test('what one store dumps another of the same documents loads: it says the same, dumps the same, and takes nothing twice', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(steps, { maxLength: 10 }), plan =>
      withStore(async one => {
        await filled(one)
        for (const step of plan) taken(one, step)
        const dump = text(one)
        await withStore(async other => {
          await filled(other)
          const { taken, refused } = other.log.load(dump)
          assert.deepEqual([taken, refused], [one.log.list().length, []])
          assert.equal(text(other), dump)
          assert.deepEqual(said(other), said(one))
          assert.equal(other.log.load(dump).taken, 0)
          assert.equal(text(other), dump)
        })
        assert.equal(one.log.load(dump).taken, 0)
      }),
    ),
    { numRuns: 12 },
  )
})

test('when all is undone, the record is as the machine made it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(steps, { maxLength: 10 }), plan =>
      withStore(async store => {
        await filled(store)
        const before = said(store)
        for (const step of plan) taken(store, step)
        for (const { id, ruling, undone } of store.log.list().toReversed()) {
          if (!undone && ruling.kind !== 'undo') store.log.undo(`d-${id}`, signed())
        }
        assert.deepEqual(said(store), before)
        for (const { entry, machine, state } of store.list({}).items) {
          assert.deepEqual([entry, state], [machine, 'machine'])
        }
      }),
    ),
    { numRuns: 12 },
  )
})

test('undo takes the last that stands, of an entry or of parties, and says what it was', () =>
  withStore(async store => {
    await filled(store)
    store.review.confirm('pl-1', signed())
    store.registry.rename('r-1', 'Ada M. Cole', signed())
    const said = [undefined, undefined, 'd-4'].map(id => {
      const { undid, decision } = store.log.undo(id, signed())
      return `${decision.id} undid ${undid.id} ${undid.ruling.kind}`
    })
    assert.deepEqual(said, ['3 undid 2 rename', '4 undid 1 confirm', '5 undid 4 undo'])
    assert.equal(store.item('pl-1')?.item.state, 'confirmed')
    const refused = (id: string, why: RegExp) =>
      assert.throws(() => store.log.undo(id, signed()), why)
    refused('d-2', /^ReviewError: d-2 is undone already; onrecord decisions lists them$/)
    refused('d-9', /^ReviewError: d-9: no such decision; onrecord decisions lists them$/)
    const about = (entry: string) => store.log.list({ entry }).map(({ id }) => id)
    assert.deepEqual([about('pl-1'), about('pl-2')], [[1, 4, 5], []])
    assert.deepEqual(store.log.list({ by: 'jan' }), [])
  }))

test('what a store does not hold yet waits, and takes effect when it comes', () =>
  withStore(async one => {
    await filled(one)
    one.review.correct('pl-3', 'due', '2027-12-31', signed())
    one.registry.merge('r-1', 'r-3', signed())
    one.registry.alias('r-4', 'Board of Salmon', signed())
    const dump = text(one)
    await withStore(async other => {
      const { taken, waiting, refused } = other.log.load(dump)
      assert.deepEqual([taken, refused], [3, []])
      assert.deepEqual(
        waiting.map(({ line, why }) => `${line} ${why}`),
        [
          '1 pl-3: no such entry yet',
          '2 "Ada Cole": no document here names it yet',
          '2 "Ada Cole": no document here names it yet',
          '3 "Salmon Board": no document here names it yet',
        ],
      )
      await filled(other)
      assert.deepEqual(said(other), said(one))
      assert.deepEqual(other.log.load(dump), { taken: 0, there: 3, waiting: [], refused: [] })
    })
  }))

test('lines that are no decisions are told with their numbers, and the rest is taken', () =>
  withStore(async store => {
    await filled(store)
    const head = { id: 'x', made: '2026-10-05T10:14:00.000Z', by: 'mira', why: null }
    const correct = { ...head, kind: 'correct', entry: 'pl-1' }
    const lines = [
      'nonsense',
      '[]',
      JSON.stringify({ ...head, kind: 'praise', entry: 'pl-1' }),
      JSON.stringify({ ...head, made: 'yesterday', kind: 'confirm', entry: 'pl-1' }),
      '',
      JSON.stringify({ ...correct, field: 'due', value: 'soon' }),
      JSON.stringify({ ...correct, field: 'id', value: 'x' }),
      JSON.stringify({ ...correct, field: 'what', value: { text: 'tanks', start: 0, end: 5 } }),
      JSON.stringify({ ...head, kind: 'undo', decision: 'nowhere' }),
      JSON.stringify({ ...head, kind: 'merge', into: { name: 'Iran', type: 'state' }, from: 7 }),
      JSON.stringify({ ...head, kind: 'confirm', entry: 'pl-1' }),
    ]
    const { taken, refused } = store.log.load(lines.join('\n'))
    assert.deepEqual(
      [taken, refused.map(({ line, why }) => `${line} ${why}`)],
      [
        1,
        [
          '1 not JSON',
          '2 a decision is a JSON object',
          '3 no decision is called "praise"',
          '4 "made" is no time as 2026-10-05T10:14:00.000Z',
          '6 "value" does not fit the field "due"',
          '7 "value" does not fit the field "id"',
          '8 the words of "what" do not stand in the document',
          '9 takes back a decision that neither the file nor the store has',
          '10 "from" of a merge does not fit',
        ],
      ],
    )
  }))

test('what two persons merged, each in a store of their own, stays one until both take it back', () =>
  withStore(async one => {
    await withStore(async other => {
      await filled(one)
      await filled(other)
      one.registry.merge('r-1', 'r-3', signed('jan'))
      other.registry.merge('r-1', 'r-3', signed())
      const { taken, refused } = other.log.load(text(one))
      assert.deepEqual([taken, refused], [1, []])
      const merged = () => !other.registry.list().some(({ id }) => id === 'r-3')
      const states = ['d-1', 'd-2'].map(id => {
        other.log.undo(id, signed())
        return merged()
      })
      assert.deepEqual(states, [true, false])
      assert.equal(other.log.load(text(one)).taken, 0)
    })
  }))

test('of two stores that decided otherwise, the later decision holds in both', () =>
  withStore(async one => {
    await withStore(async other => {
      await filled(one)
      await filled(other)
      one.review.reject('pl-1', signed())
      other.review.confirm('pl-1', signed())
      one.log.load(text(other))
      other.log.load(text(one))
      assert.deepEqual(
        [one, other].map(store => store.item('pl-1')?.item.state),
        ['confirmed', 'confirmed'],
      )
    })
  }))
