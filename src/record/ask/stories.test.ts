import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withStore } from '../registry/made.test.ts'
import { add, lift, seize } from './salmon.test.ts'

test('stories: documents that share acts, near in time; others stand alone', () =>
  withStore(async store => {
    const both = [seize, { ...seize, what: 'held the Norwegian crew aboard' }]
    const keyed = (id: string) => both.map((wish, i) => ({ key: `ev-${id}${i}`, ...wish }))
    await add(store, 'a', '2020-09-21', keyed('a'))
    await add(store, 'b', '2020-09-23', keyed('b'))
    await add(store, 'c', '2020-11-23', keyed('c'))
    await add(store, 'd', '2020-09-22', [{ key: 'ev-d', ...seize, what: 'fined a bank' }])
    const stories = store.ask.stories({})
    assert.deepEqual(
      stories.map(({ id, documents, shared }) => [
        id,
        documents.map(d => d.id),
        shared.map(s => s.documents),
      ]),
      [['a', ['a', 'b'], [2, 2]]],
    )
    assert.deepEqual(store.ask.stories({ until: '2020-09-22' }), [])
  }))

test('documents: by day, by source, by what they tell; what was skipped until it could be read', () =>
  withStore(async store => {
    await add(store, 'a', '2020-09-21', [{ key: 'ev-1', ...seize }])
    await add(store, 'b', '2020-09-23', [{ key: 'pl-1', ...lift }])
    const ids = (filter: object) => store.ask.documents(filter).documents.map(({ id }) => id)
    assert.deepEqual(ids({}), ['b', 'a'])
    assert.deepEqual(ids({ source: 'A.example' }), ['a'])
    assert.deepEqual(ids({ kinds: ['pledge'] }), ['b'])
    assert.deepEqual(ids({ until: '2020-09-22' }), ['a'])
    assert.deepEqual(ids({ asOf: '2020-09-22' }), ['a'])
    assert.deepEqual(ids({ words: 'tanker' }), ['a'])
    const first = store.ask.documents({}, { limit: 1 })
    assert.deepEqual(first.documents[0]?.entries, { pledge: 1 })
    assert.deepEqual(
      store.ask.documents({}, { limit: 1, cursor: first.next! }).documents[0]?.id,
      'a',
    )
    store.skip('none.txt', 'no such file', '2020-09-23T00:00:00.000Z')
    store.skip('none.txt', 'empty', '2020-09-24T00:00:00.000Z')
    assert.deepEqual(
      store.ask.skipped().skipped.map(one => ({ ...one })),
      [{ input: 'none.txt', why: 'empty', at: '2020-09-24T00:00:00.000Z' }],
    )
    store.skip('none.txt', null)
    assert.deepEqual(store.ask.skipped(), { skipped: [], next: null })
  }))
