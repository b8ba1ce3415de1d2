import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Store } from '../store/index.ts'
import { type Named, person, reading, withStore } from './made.test.ts'

const signed = { by: 'mira', made: '2026-10-05T10:14:00.000Z' }
const rule = 'registry/several-of-this-name'
const home = (country: string, more: Partial<Named> = {}) =>
  person('Ada Cole', { country, ...more })
const unknown = person('Ada Cole')
/** Two of one state who cannot be one: neither is who has no office. */
const [envoy, writer] = [home('NOR', { role: 'Envoy' }), home('NOR', { role: 'journalist' })]

/** Adds a document for each party, "d0" and on; the party of the registry that each is. */
async function added(store: Store, named: readonly Named[], from = 0): Promise<string[]> {
  for (const [i, one] of named.entries()) await store.add(reading(`d${from + i}`, one), 'a.txt')
  const all = store.registry.list().map(({ id }) => store.registry.show(id))
  const of = (document: string) =>
    all.find(({ places }) => places.some(place => place.document === document))?.id ?? ''
  return named.map((_, i) => of(`d${from + i}`))
}

/** Documents that each name one Ada Cole, and which party of the registry each of them is. */
const cases: readonly (readonly [why: string, named: readonly Named[], ids: string])[] = [
  ['one stands for any of two', [home('NOR'), home('CAN'), unknown, unknown], '1 2 3 3'],
  ['who fits one alone is that one', [home('NOR'), home('CAN'), unknown, home('CAN')], '1 2 3 2'],
  ['a third state is a third', [home('NOR'), home('CAN'), unknown, home('SWE')], '1 2 3 4'],
  ['two of one state', [envoy, writer, home('NOR'), home('NOR')], '1 2 3 3'],
  ['one for each state', [envoy, writer, home('NOR'), unknown, unknown], '1 2 3 4 4'],
  ['an office fits one of them', [envoy, writer, home('NOR'), envoy], '1 2 3 1'],
  [
    'the id of a list is no doubt',
    [home('NOR'), home('CAN'), unknown, person('Ada Cole', { listed: 'Q7' }), unknown],
    '1 2 3 4 3',
  ],
  ['one alone is linked', [home('NOR'), unknown, unknown], '1 1 1'],
]

for (const [why, named, ids] of cases) {
  test(`several of one name: ${why}`, () =>
    withStore(async store => {
      const found = await added(store, named)
      assert.equal(found.map(id => id.slice(2)).join(' '), ids)
    }))
}

test('fifty documents with a name that several have make one party more, read once or thrice', () =>
  withStore(async store => {
    await added(store, [home('NOR'), home('CAN')])
    for (const role of [undefined, 'Envoy', undefined]) {
      const many = Array.from({ length: 50 }, () => person('Ada Cole', { role }))
      assert.deepEqual(new Set(await added(store, many, 2)), new Set(['r-3']))
      const told = store.registry.list().map(({ id, documents }) => `${id} ${documents}`)
      assert.deepEqual(told, ['r-3 50', 'r-1 1', 'r-2 1'])
    }
  }))

test('two of such a name in each document make two', () =>
  withStore(async store => {
    await added(store, [home('NOR'), home('CAN')])
    for (let i = 0; i < 20; i++) await store.add(reading(`e${i}`, unknown, unknown), 'e.txt')
    assert.equal(store.registry.list().length, 4)
  }))

test('a person sees why, and who it may be, and decides', () =>
  withStore(async store => {
    await added(store, [home('NOR'), home('CAN'), unknown, unknown])
    const { registry } = store
    const shown = registry.show('r-3')
    assert.deepEqual(
      shown.places.map(place => place.rule),
      [rule, rule],
    )
    assert.deepEqual(shown.maybe, ['r-1', 'r-2'])
    assert.deepEqual(registry.show('r-1').maybe, [])
    registry.merge('r-1', 'r-3', signed)
    // What was decided of two documents says nothing of a third.
    assert.deepEqual(await added(store, [unknown, unknown], 4), ['r-4', 'r-4'])
    assert.deepEqual(registry.show('r-3').id, 'r-1')
  }))

test('a party of several that was split is as many for all that comes', () =>
  withStore(async store => {
    await added(store, [unknown, unknown])
    store.registry.split('r-1', ['d1'], signed)
    assert.deepEqual(await added(store, [unknown, unknown, unknown], 2), ['r-3', 'r-3', 'r-3'])
  }))
