import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withStore } from '../registry/made.test.ts'
import type { DueQuestion } from '../store/index.ts'
import { add, lift, signed } from './salmon.test.ts'

const upcoming: DueQuestion = { asOf: '2020-09-23', until: '2020-12-31' }

test('due: once for all tellings, disputed by those that deny it, over when a person says so', () =>
  withStore(async store => {
    await add(store, 'a', '2020-09-23', [{ key: 'pl-1', ...lift }])
    await add(store, 'b', '2020-09-24', [
      { key: 'pl-2', ...lift },
      { key: 'pl-3', ...lift, what: 'pay for the tanker' },
    ])
    await add(store, 'c', '2020-09-25', [{ key: 'pl-4', ...lift, status: 'denied' }])
    const due = (question: Partial<DueQuestion> = {}) =>
      store.ask
        .due({ ...upcoming, ...question })
        .due.map(({ places, disputed }) => [
          places.map(p => p.entry.id),
          disputed.map(p => p.entry.id),
        ])
    const all = [
      [['pl-1', 'pl-2'], ['pl-4']],
      [['pl-3'], []],
    ]
    assert.deepEqual(due(), all)
    store.review.decide('pl-2', 'kept', [], signed)
    store.review.decide('pl-3', 'in the works', [], signed)
    assert.deepEqual(due(), [[['pl-3'], []]])
    const own = { desk: { 'under way': 'open', delivered: 'kept' } } as const
    store.review.decide('pl-3', 'under way', [], signed, 'desk', own)
    assert.deepEqual(due(), [[['pl-3'], []]])
    store.review.decide('pl-3', 'delivered', [], signed, 'desk', own)
    assert.deepEqual(due(), [])
    store.review.decide('pl-3', 'who can say', [], signed)
    assert.deepEqual(due(), [[['pl-3'], []]])
    assert.deepEqual(due({ all: true }), all)
    assert.deepEqual(due({ filter: { asOf: '2020-10-04' } }), all)
    assert.deepEqual(due({ filter: { asOf: '2020-09-23' } }), [[['pl-1'], []]])
    assert.deepEqual(due({ filter: { by: { country: 'IRN' } } }), [])
    const overdue = { asOf: '2020-10-19', overdue: true }
    assert.equal(store.ask.due(overdue).due.length, 1)
  }))

test('due, by pages: each thing once', () =>
  withStore(async store => {
    const days = ['2020-10-01', '2020-10-01', '2020-10-02', '2020-10-03', '2020-10-03']
    await add(
      store,
      'a',
      '2020-09-23',
      days.map((due, i) => ({ key: `pl-${i}`, ...lift, due, what: `thing${i} alone` })),
    )
    await add(
      store,
      'b',
      '2020-09-23',
      days.map((due, i) => ({ key: `pl-x${i}`, ...lift, due, what: `thing${i} alone` })),
    )
    for (const limit of [1, 2, 3, 4]) {
      const found: string[] = []
      let cursor: string | null = null
      do {
        const page = store.ask.due(upcoming, { limit, ...(cursor && { cursor }) })
        found.push(...page.due.map(({ places }) => places.map(p => p.entry.id).join(' ')))
        cursor = page.next
      } while (cursor)
      assert.deepEqual(
        found,
        days.map((_, i) => `pl-${i} pl-x${i}`),
      )
    }
  }))
