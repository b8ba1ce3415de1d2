import assert from 'node:assert/strict'
import { test } from 'node:test'
import { body, iran, withStore } from '../registry/made.test.ts'
import { telling, type Wish } from './made.test.ts'

const norway = { type: 'state', name: 'Norway', code: 'NOR', country: 'NOR' } as const
const wishes: readonly Wish[] = [
  { key: 'ev-1', who: [0], whom: [1], when: '2020-09-20', what: 'seized a tanker', goldstein: -7 },
  { key: 'ev-2', who: [1], whom: [0], when: '2020-08', what: 'sent an envoy', goldstein: 3 },
  { key: 'ev-3', who: [0], when: '2019', what: 'built a port' },
  { key: 'ev-4', who: [0], whom: [1], when: '2020-09-21', what: 'held the crew', goldstein: -5 },
]
const document = telling('one', { published: '2020-09-23' }, [norway, iran], wishes)

test('marks are as long as the days that a date may mean, the oldest first', () =>
  withStore(async store => {
    await store.add(document, 'one')
    const spans = store.ask.marks({}, 10).map(({ from, to }) => `${from}/${to}`)
    assert.deepEqual(spans, [
      '2019-01-01/2019-12-31',
      '2020-08-01/2020-08-31',
      '2020-09-20/2020-09-20',
      '2020-09-21/2020-09-21',
    ])
    assert.equal(store.ask.marks({}, 2).length, 2)
    assert.deepEqual(store.ask.marks({ kinds: ['pledge'] }, 10), [])
  }))

test('ties go one way, count entries and weigh those that are coded', () =>
  withStore(async store => {
    await store.add(document, 'one')
    const { nodes, ties, looked } = store.ask.ties({}, 10)
    const name = (id: string) => nodes.find(node => node.id === id)?.name
    const told = ties.map(({ from, to, entries, mean }) => [name(from), name(to), entries, mean])
    assert.deepEqual(told, [
      ['Norway', 'Iran', 2, -6],
      ['Iran', 'Norway', 1, 3],
    ])
    assert.equal(looked, 4)
    assert.deepEqual(
      nodes.map(node => node.entries),
      [3, 3],
    )
    assert.deepEqual(store.ask.ties({ until: '2019-12-31' }, 10).ties, [])
  }))

test('a merged party has the ties of both', () =>
  withStore(async store => {
    await store.add(document, 'one')
    const other = body('Norway Port Board')
    const more: Wish = { key: 'ev-9', who: [0], whom: [1], when: '2020-10-01', what: 'sued' }
    await store.add(telling('two', { published: '2020-10-02' }, [other, iran], [more]), 'two')
    const [a, b] = store.ask.ties({}, 10).nodes.filter(({ name }) => /Norway/.test(name))
    store.registry.merge(a!.id, b!.id, { by: 'mira', made: '2020-10-05T10:00:00.000Z' })
    const [first] = store.ask.ties({}, 10).ties
    assert.equal(first?.entries, 3)
  }))
