import assert from 'node:assert/strict'
import { test } from 'node:test'
import { telling } from '../../record/ask/made.test.ts'
import { iran, withStore } from '../../record/registry/made.test.ts'
import { Keeper } from './keeper.ts'

const now = () => '2026-10-05T10:00:00.000Z'
const reading = (id: string, key: string, what = 'pledges tea') =>
  telling(id, {}, [iran], [{ key, who: [0], what }])

test('nothing is in the store before it is kept; then all of it, in order', () =>
  withStore(async store => {
    const keeper = new Keeper(store, now)
    keeper.take({ name: 'a.txt', reading: reading('a', 'pl-1') })
    keeper.take({ name: 'a.txt', reading: reading('a', 'pl-1') })
    keeper.take({ name: 'a.txt', reading: reading('a', 'pl-2') })
    assert.equal(store.count({}), 0)
    const told = (await keeper.keep()).map(({ name, outcome }) => [name, outcome])
    assert.deepEqual(told, [
      ['a.txt', 'added'],
      ['a.txt', 'unchanged'],
      ['a.txt', 'updated'],
    ])
    assert.deepEqual(
      store.list({}).items.map(({ entry }) => entry.id),
      ['pl-2'],
    )
    assert.deepEqual(await keeper.keep(), [])
  }))

test('an input that failed stands as failed until it is read, in the order in which that came', () =>
  withStore(async store => {
    const keeper = new Keeper(store, now)
    keeper.take({ name: 'late.txt', why: 'torn' })
    keeper.take({ name: 'late.txt', reading: reading('a', 'pl-1') })
    keeper.take({ name: 'early.txt', reading: reading('b', 'pl-2') })
    keeper.take({ name: 'early.txt', why: 'gone' })
    await keeper.keep()
    const skipped = () => store.ask.skipped().skipped.map(({ input, why }) => [input, why])
    assert.deepEqual(skipped(), [['early.txt', 'gone']])
    keeper.take({ name: 'early.txt', reading: reading('b', 'pl-2') })
    await keeper.keep()
    assert.deepEqual(skipped(), [])
  }))

test('one that cannot be kept is told, stands as failed, and takes no other along', () =>
  withStore(async store => {
    const keeper = new Keeper(store, now)
    keeper.take({ name: 'a.txt', reading: reading('a', 'pl-1') })
    const broken = reading('b', 'pl-2')
    // Two entries of one id.
    const entries = [...broken.entries, ...broken.entries]
    keeper.take({ name: 'b.txt', reading: { ...broken, entries } })
    keeper.take({ name: 'c.txt', reading: reading('c', 'pl-3') })
    const outcomes = (await keeper.keep()).map(({ outcome }) => outcome)
    assert.deepEqual([outcomes[0], outcomes[2]], ['added', 'added'])
    assert.ok(outcomes[1] instanceof Error)
    assert.deepEqual(
      store.ask.skipped().skipped.map(({ input }) => input),
      ['b.txt'],
    )
    assert.equal(store.count({}), 2)
  }))

test('few wait, and no long texts', () =>
  withStore(async store => {
    const keeper = new Keeper(store, now)
    assert.ok(!keeper.full)
    for (let at = 0; at < 200; at++) {
      assert.ok(!keeper.full, `${at} wait`)
      keeper.take({ name: `${at}`, reading: reading(`${at}`, `pl-${at}`) })
    }
    assert.ok(keeper.full)
    await keeper.keep()
    assert.ok(!keeper.full)
    keeper.take({ name: 'long', reading: reading('long', 'pl-long', 'tea '.repeat(250_000)) })
    assert.ok(keeper.full)
    await keeper.keep()
    assert.ok(!keeper.full)
  }))
