import assert from 'node:assert/strict'
import { test } from 'node:test'
import { telling } from '../ask/made.test.ts'
import { iran, person, withStore } from '../registry/made.test.ts'
import type { Store } from './index.ts'

const parties = [person('Ada Cole'), iran]
const told = (document: string, ...whats: readonly string[]) =>
  telling(
    document,
    { published: '2020-09-01' },
    parties,
    whats.map((what, at) => ({ key: `ev-${at}`, who: [0], what })),
  )

const listed = (store: Store) =>
  store
    .list({}, { order: 'oldest' })
    .items.map(({ entry, document }) => `${document.id} ${entry.id} ${entry.what?.text}`)

test('documents whose entries share an id are both kept; who came second is numbered', () =>
  withStore(async store => {
    assert.equal(await store.add(told('aa', 'took a boat'), 'aa'), 'added')
    assert.equal(await store.add(told('bb', 'sold a boat', 'left'), 'bb'), 'added')
    assert.equal(await store.add(told('cc', 'built a boat'), 'cc'), 'added')
    const all = ['aa ev-0 took a boat', 'bb ev-0-2 sold a boat', 'bb ev-1 left']
    assert.deepEqual(listed(store), [...all, 'cc ev-0-3 built a boat'])
    assert.equal(await store.add(told('bb', 'sold a boat', 'left'), 'bb'), 'unchanged')
    assert.deepEqual(listed(store), [...all, 'cc ev-0-3 built a boat'])
  }))

test('the number stays its own: read anew, decided on, and when the other document is read again', () =>
  withStore(async store => {
    await store.add(told('aa', 'took a boat'), 'aa')
    await store.add(told('bb', 'sold a boat'), 'bb')
    store.review.confirm('ev-0-2', { by: 'mira', made: '2020-10-01T10:00:00.000Z' })
    assert.equal(await store.add(told('bb', 'sold a boat', 'left'), 'bb'), 'updated')
    assert.equal(await store.add(told('aa', 'took the boat'), 'aa'), 'updated')
    const all = ['bb ev-0-2 sold a boat', 'bb ev-1 left', 'aa ev-0 took the boat']
    assert.deepEqual(listed(store), all)
    const { items } = store.list({ states: ['confirmed'] })
    assert.deepEqual(
      items.map(({ entry }) => entry.id),
      ['ev-0-2'],
    )
  }))

test('a number given once is kept when the other document does not say it any more', () =>
  withStore(async store => {
    await store.add(told('aa', 'took a boat'), 'aa')
    await store.add(told('bb', 'sold a boat'), 'bb')
    await store.add(told('aa'), 'aa')
    await store.add(told('bb', 'sold a boat', 'left'), 'bb')
    assert.deepEqual(listed(store), ['bb ev-0-2 sold a boat', 'bb ev-1 left'])
  }))
