import assert from 'node:assert/strict'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import type { Store } from '../store/index.ts'
import { type Registry, RegistryError } from './index.ts'
import { body, iran, person, reading, withStore } from './made.test.ts'

test('what nobody names is nobody of the registry', () =>
  withStore(async store => {
    await store.add(reading('a', body('officials', { form: 'nominal' })), 'a.txt')
    assert.deepEqual(store.registry.list(), [])
  }))

test('where two of one name are known, a third is neither', () =>
  withStore(async store => {
    await store.add(reading('a', person('Ada Cole', { country: 'NOR' })), 'a.txt')
    await store.add(reading('b', person('Ada Cole', { country: 'CAN' })), 'b.txt')
    await store.add(reading('c', person('Ada Cole')), 'c.txt')
    await store.add(reading('d', person('Ada Cole', { country: 'CAN' })), 'd.txt')
    const { places } = store.registry.show('r-3')
    assert.deepEqual(
      places.map(({ document, rule }) => [document, rule]),
      [['c', 'registry/several-of-this-name']],
    )
  }))

test('a party keeps its id when its document is read anew, and says what it says now', () =>
  withStore(async store => {
    await store.add(reading('a', person('Ada Cole', { country: 'NOR' }), iran), 'a.txt')
    assert.equal(
      await store.add(reading('a', person('Ada Cole', { country: 'CAN' })), 'a.txt'),
      'updated',
    )
    assert.deepEqual(
      store.registry.list().map(({ id, country }) => [id, country]),
      [['r-1', 'CAN']],
    )
  }))

test('one that stands alone moves for the id of a list, not for a name', () =>
  withStore(async store => {
    const ids = () => store.registry.list().map(({ id }) => id)
    await store.add(reading('a', person('Ada Cole', { country: 'NOR', listed: 'Q1' })), 'a.txt')
    await store.add(reading('b', person('Ada Cole', { country: 'CAN' })), 'b.txt')
    await store.add(reading('b', person('Ada Cole')), 'b.txt')
    assert.deepEqual(ids(), ['r-1', 'r-2'])
    await store.add(reading('b', person('Ada Cole', { listed: 'Q1' })), 'b.txt')
    assert.deepEqual(ids(), ['r-1'])
  }))

test('what only a reading that is gone has told is taken back', () =>
  withStore(async store => {
    await store.add(reading('a', person('Ada Cole', { country: 'NOR', listed: 'Q1' })), 'a.txt')
    await store.add(reading('b', person('Ada Cole', { role: 'Envoy' })), 'b.txt')
    await store.add(reading('a', person('Ada Cole')), 'a.txt')
    assert.deepEqual(
      store.registry.list().map(({ id, country, role, listed }) => [id, country, role, listed]),
      [['r-1', null, 'Envoy', null]],
    )
  }))

const signed = { by: 'mira', made: '2026-10-05T10:14:00.000Z' }
const told = (registry: Registry) =>
  registry.list().map(({ id, name, documents }) => `${id} ${name} ${documents}`)

/** Three documents: Ada Cole in two, A. B. Cole in the third. */
async function coles(store: Store) {
  await store.add(reading('aa', person('Ada Cole')), 'a.txt')
  await store.add(reading('ab', person('Ada Cole', { country: 'NOR' })), 'b.txt')
  await store.add(reading('c', person('Cole', { role: 'Envoy' })), 'c.txt')
}

test('merge, undo, undo the undoing', () =>
  withStore(async store => {
    await coles(store)
    const { registry } = store
    assert.deepEqual(told(registry), ['r-1 Ada Cole 2', 'r-2 Cole 1'])
    registry.merge('r-1', 'r-2', { ...signed, why: 'same desk' })
    assert.deepEqual(told(registry), ['r-1 Ada Cole 3'])
    const shown = registry.show('r-2')
    assert.deepEqual([shown.id, shown.aliases, shown.role], ['r-1', ['Cole'], 'Envoy'])
    assert.deepEqual(
      shown.decisions.map(({ by, made, why }) => ({ by, made, why })),
      [{ ...signed, why: 'same desk' }],
    )
    registry.undo(undefined, signed)
    assert.deepEqual(told(registry), ['r-1 Ada Cole 2', 'r-2 Cole 1'])
    registry.undo('d-2', signed)
    assert.deepEqual(told(registry), ['r-1 Ada Cole 3'])
  }))

test('split: some documents name another, and what is read later is neither', () =>
  withStore(async store => {
    await coles(store)
    const { registry } = store
    const { ruling } = registry.split('r-1', ['b.txt'], signed)
    assert.deepEqual(ruling, { kind: 'split', from: 1, documents: ['ab'], to: 3 })
    assert.deepEqual(told(registry), ['r-1 Ada Cole 1', 'r-2 Cole 1', 'r-3 Ada Cole 1'])
    assert.deepEqual([registry.show('r-1').country, registry.show('r-3').country], [null, 'NOR'])
    await store.add(reading('d', person('Ada Cole')), 'd.txt')
    assert.equal(told(registry).includes('r-4 Ada Cole 1'), true)
    registry.undo('d-1', signed)
    assert.deepEqual(told(registry), ['r-1 Ada Cole 2', 'r-2 Cole 1', 'r-4 Ada Cole 1'])
    assert.throws(() => registry.show('r-3'), /r-3: no such party/)
  }))

test('no reading anew overwrites what a person decided', () =>
  withStore(async store => {
    await coles(store)
    const { registry } = store
    registry.merge('r-1', 'r-2', signed)
    registry.split('r-1', ['aa'], signed)
    registry.rename('r-1', 'Ada B. Cole', signed)
    const before = told(registry)
    for (const role of ['Minister', 'President', undefined]) {
      await store.add(reading('aa', person('Ada Cole', { role })), 'a.txt')
      await store.add(reading('ab', person('Ada Cole', { country: 'NOR', role })), 'b.txt')
      await store.add(reading('c', person('Cole', { country: 'NOR', role })), 'c.txt')
      assert.deepEqual(told(registry), before)
    }
    assert.deepEqual(before, ['r-1 Ada B. Cole 2', 'r-3 Ada Cole 1'])
  }))

test('an alias that a person gives links what is read later, until it is undone', () =>
  withStore(async store => {
    const { registry } = store
    await store.add(reading('a', body('Lantern Watch')), 'a.txt')
    registry.alias('r-1', 'Watch of Lanterns', signed)
    await store.add(reading('b', body('Watch of Lanterns')), 'b.txt')
    assert.deepEqual(told(registry), ['r-1 Lantern Watch 2'])
    assert.deepEqual(
      registry.list('of lanterns').map(({ aliases }) => aliases),
      [['Watch of Lanterns']],
    )
    assert.deepEqual(registry.list('lamp'), [])
    registry.undo(undefined, signed)
    await store.add(reading('c', body('Watch of Lanterns')), 'c.txt')
    assert.deepEqual(told(registry), ['r-2 Watch of Lanterns 2', 'r-1 Lantern Watch 1'])
  }))

test('letters link where a person said whose they are', () =>
  withStore(async store => {
    const { registry } = store
    await store.add(reading('a', body('Lamp Bank')), 'a.txt')
    await store.add(reading('b', body('LB')), 'b.txt')
    registry.alias('r-1', 'LB', signed)
    await store.add(reading('c', body('LB')), 'c.txt')
    assert.deepEqual(told(registry), ['r-1 Lamp Bank 2', 'r-2 LB 1'])
  }))

test('an alias of one word never links a person', () =>
  withStore(async store => {
    await coles(store)
    store.registry.alias('r-1', 'Cole', signed)
    await store.add(reading('d', person('Cole')), 'd.txt')
    assert.deepEqual(told(store.registry).at(-1), 'r-3 Cole 1')
  }))

const refused: readonly (readonly [string, (registry: Registry) => unknown, RegExp])[] = [
  ['show', r => r.show('r-9'), /^RegistryError: r-9: no such party; onrecord parties lists them$/],
  ['show', r => r.show('Cole'), /Cole: no such party/],
  ['merge', r => r.merge('r-1', 'r-1', signed), /r-1 and r-1 are one party already/],
  [
    'split',
    r => r.split('r-1', ['zz'], signed),
    /zz: no document of this party; onrecord parties show r-1/,
  ],
  ['split', r => r.split('r-1', ['a'], signed), /a: several documents begin so/],
  ['split', r => r.split('r-1', ['aa', 'ab'], signed), /r-1: no document would be left to it/],
  ['alias', r => r.alias('r-1', ' ', signed), /" " is no name/],
  ['undo', r => r.undo(undefined, signed), /nothing to undo/],
  ['undo', r => r.undo('d-7', signed), /d-7: no such decision; onrecord parties log/],
]

for (const [what, work, why] of refused) {
  test(`refused: ${what} ${why}`, () =>
    withStore(async store => {
      await coles(store)
      const before = told(store.registry)
      assert.throws(
        () => work(store.registry),
        error => error instanceof RegistryError && why.test(String(error)),
      )
      assert.deepEqual([told(store.registry), store.registry.log()], [before, []])
    }))
}

test('what is undone is not undone twice', () =>
  withStore(async store => {
    await coles(store)
    store.registry.merge('r-1', 'r-2', signed)
    store.registry.undo('d-1', signed)
    assert.throws(() => store.registry.undo('d-1', signed), /d-1 is undone already/)
  }))

test('the log of decisions cannot be changed, even by hand', () =>
  withStore(async (store, path) => {
    await coles(store)
    store.registry.merge('r-1', 'r-2', signed)
    const sqlite = new DatabaseSync(path)
    try {
      assert.throws(() => sqlite.exec("update decisions set by = 'x'"), /only added to/)
      assert.throws(() => sqlite.exec('delete from decisions'), /only added to/)
    } finally {
      sqlite.close()
    }
  }))

test('a store from before the registry is taken into it when it is first asked', () =>
  withStore(async (store, path) => {
    await coles(store)
    const sqlite = new DatabaseSync(path)
    sqlite.exec('delete from members; delete from registry; update documents set registered = 0')
    sqlite.close()
    assert.deepEqual(
      store.registry.list().map(({ name, documents }) => [name, documents]),
      [
        ['Ada Cole', 2],
        ['Cole', 1],
      ],
    )
  }))
