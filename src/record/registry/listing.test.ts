import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { keyOf } from './facts.ts'
import type { Registry } from './index.ts'
import { body, iran, person, reading, withStore } from './made.test.ts'

const on = { by: 'mira', made: '2020-10-01T10:00:00.000Z' }
const names = ['Ada Cole', 'Ann Cole', 'Bert Ström', 'Herring Board', 'Board of 100% Cod']

const party = fc.constantFrom(1, 2, 3, 4, 5, 6).map(n => `r-${n}`)
const step = fc.oneof(
  fc.record({ do: fc.constant('merge' as const), id: party, other: party }),
  fc.record({ do: fc.constant('split' as const), id: party, other: fc.constantFrom('a', 'b') }),
  fc.record({ do: fc.constant('alias' as const), id: party, other: fc.constantFrom('Cod Man') }),
  fc.record({ do: fc.constant('rename' as const), id: party, other: fc.constantFrom('Zoë') }),
  fc.record({ do: fc.constant('undo' as const), id: fc.constant('d-1'), other: party }),
)

/** What cannot be decided is refused, and changes nothing. */
function take(
  registry: Registry,
  { do: what, id, other }: typeof step extends fc.Arbitrary<infer T> ? T : never,
) {
  try {
    if (what === 'undo') registry.undo(id, on)
    else if (what === 'split') registry.split(id, [other], on)
    else registry[what](id, other, on)
  } catch (error) {
    assert.equal((error as Error).name, 'RegistryError')
  }
}

/** All pages of a list, each of so many. */
function paged(registry: Registry, match: string, limit: number) {
  const found = []
  for (let cursor: string | undefined; ; ) {
    const { parties, next } = registry.page(match, {}, { limit, ...(cursor && { cursor }) })
    assert.ok(parties.length <= limit)
    found.push(...parties)
    if (next === null) return found
    cursor = next
  }
}

test('a list is its pages, and what fits a text is what has it in a name, whatever was decided', () =>
  fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 6 }), async plan =>
      withStore(async store => {
        const [ada, ann, bert, board, cod] = names
        await store.add(reading('a', person(ada!), person(bert!), body(board!), iran), 'a')
        await store.add(reading('b', person(ada!), person(ann!), body(cod!), iran), 'b')
        await store.add(reading('c', person(bert!), iran), 'c')
        const { registry } = store
        for (const one of plan) take(registry, one)
        const all = registry.list()
        assert.ok(all.every(({ documents }, at) => documents <= (all[at - 1]?.documents ?? 9)))
        for (const limit of [1, 2, 50]) assert.deepEqual(paged(registry, '', limit), all)
        for (const match of ['ada', 'o', 'r-1', '100%', '%', 'zoe', 'Cod Man', 'nobody']) {
          const key = keyOf(match)
          const fits = all.filter(({ id, name, aliases }) => {
            const called = [name, ...aliases].some(other => key && keyOf(other).includes(key))
            return called || id === match
          })
          assert.deepEqual(registry.list(match), fits, match)
          assert.equal(registry.page(match, {}, { limit: 1 }).total, fits.length)
        }
        for (const { id } of all) {
          const { maybe: _, places: __, decisions: ___, ...shown } = registry.show(id)
          assert.deepEqual(
            all.find(one => one.id === id),
            shown,
          )
        }
      }),
    ),
    { numRuns: 40 },
  ))

test('a cursor that none gave is refused; one goes on when what it names is gone', () =>
  withStore(async store => {
    await store.add(reading('a', person('Ada Cole'), person('Ann Cole'), iran), 'a')
    const { registry } = store
    assert.throws(() => registry.page('', {}, { cursor: 'r-1' }), /"r-1" is no cursor/)
    const { parties, next } = registry.page('', {}, { limit: 1 })
    registry.merge('r-2', parties[0]!.id, on)
    const rest = registry.page('', {}, { cursor: next! }).parties
    assert.deepEqual(
      rest.map(({ name }) => name),
      ['Ann Cole', 'Iran'],
    )
  }))
