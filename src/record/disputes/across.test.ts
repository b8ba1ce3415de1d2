import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withStore } from '../registry/made.test.ts'
import { told } from './told.test.ts'

const sold = ['2021-03-17', 'Norway sold missiles to Chad in March.'] as const
const denied = ['2021-03-18', 'Norway denied having sold missiles to Chad.'] as const

test('what is done after it was said not to have been is no dispute', () =>
  withStore(async store => {
    await told(
      store,
      ['2021-03-17', 'Norway has not sold missiles to Chad.'],
      ['2021-04-01', 'Norway sold missiles to Chad on March 30.'],
    )
    assert.deepEqual(store.across(), [])
  }))

test('documents that lie months apart are not set against each other', () =>
  withStore(async store => {
    await told(store, sold, ['2021-09-01', denied[1]])
    assert.deepEqual(store.across(), [])
  }))

test('all who tell it and all who deny it are one dispute, by stance', () =>
  withStore(async store => {
    await told(
      store,
      sold,
      denied,
      ['2021-03-19', 'Norway sold missiles to Chad in March, a paper said.'],
      ['2021-03-20', 'Norway said it had not sold missiles to Chad.'],
    )
    const [one, ...more] = store.across()
    assert.deepEqual(more, [])
    assert.deepEqual(
      one!.sides.map(({ stance, item }) => [stance, item.document.published]),
      [
        ['asserts', '2021-03-17'],
        ['asserts', '2021-03-19'],
        ['denies', '2021-03-18'],
        ['denies', '2021-03-20'],
      ],
    )
  }))

test('asked by party, entry, dispute and filter', () =>
  withStore(async store => {
    await told(store, sold, denied, ['2021-03-18', 'Chile thanked Peru.'])
    const [one] = store.across()
    const norway = store.registry.list('Norway')[0]?.id
    assert.ok(norway)
    const about = [norway, 'Norway', 'Chad', one!.id, one!.sides[0]!.item.entry.id]
    for (const asked of about) {
      assert.deepEqual(
        store.across({}, asked).map(({ id }) => id),
        [one!.id],
        asked,
      )
    }
    for (const asked of ['Chile', 'Nauru', '']) assert.deepEqual(store.across({}, asked), [])
    const ids = (by: string) => store.across({ by: store.party(by) }).map(({ id }) => id)
    assert.deepEqual(ids('Norway'), [one!.id])
    assert.deepEqual(ids('Chile'), [])
    assert.deepEqual(store.across({ from: '2021-03-19' }), [])
  }))

test('what a person rejected takes no side, and undoing brings it back; on a day before, it stood', () =>
  withStore(async store => {
    await told(store, sold, denied)
    const [one] = store.across()
    const signed = { by: 'mira', made: '2021-04-01T10:00:00.000Z' }
    const decision = store.review.reject(one!.sides[0]!.item.entry.id, signed)
    assert.deepEqual(store.across(), [])
    assert.equal(store.across({ asOf: '2021-03-20' }).length, 1)
    assert.deepEqual(store.across({ asOf: '2021-03-17' }), [])
    store.review.undo(`d-${decision.id}`, signed)
    assert.deepEqual(store.across(), [one])
  }))

test('what falls due and rules are marked where they are disputed', () =>
  withStore(async store => {
    await told(
      store,
      ['2021-03-17', 'Norway pledged to lift its ban on salmon exports to Iran by April 18.'],
      ['2021-03-18', 'Norway refused to lift its ban on salmon exports to Iran.'],
      ['2021-03-18', 'Chile said that the arms embargo on Chad remains in force.'],
      ['2021-03-18', 'Peru said the arms embargo on Chad was void.'],
    )
    const [due] = await store.due({ asOf: '2021-03-20' })
    const marks = store.ask.disputed(due!.places)
    const dispute = store.across().find(({ about }) => about.some(({ id }) => /salmon/.test(id)))
    assert.deepEqual(marks.get(due!.places[0]!.entry.id), [dispute!.id])
    const rules = store.ask.disputedRules(['arms-embargo-on-chad', 'ban-on-salmon-exports'])
    assert.equal(rules.get('arms-embargo-on-chad')?.length, 1)
    assert.match(rules.get('arms-embargo-on-chad')![0]!, /^di-/)
  }))
