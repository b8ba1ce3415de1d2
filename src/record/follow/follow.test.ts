import assert from 'node:assert/strict'
import { test } from 'node:test'
import { read } from '../read.ts'
import { withStore } from '../registry/made.test.ts'
import type { Store } from '../store/index.ts'
import type { Following } from './index.ts'

const silent = { given: null, url: null, title: null, source: null }

/** Adds texts, each with the day it was published. */
async function told(store: Store, ...texts: readonly (readonly [day: string, text: string])[]) {
  for (const [day, content] of texts) {
    const page = { name: `${day}.txt`, format: 'text' as const, content, date: day, ...silent }
    await store.add(await read(page), page.name)
  }
}

/** What has become of the first pledge that is told. */
function followed(store: Store, asOf: string): Following {
  const [first] = store.list({ kinds: ['pledge'] }, { order: 'oldest' }).items
  assert.ok(first, 'no pledge was found')
  return store.follow(first.entry.id, asOf)!
}

const pledge = 'Norway pledged on Tuesday to lift its ban on salmon exports to Iran by October 18.'

const bearings: readonly (readonly [
  what: string,
  day: string,
  later: string,
  bearing: string | null,
])[] = [
  ['done', '2020-10-19', 'Norway lifted its ban on salmon exports to Iran on Sunday.', 'for'],
  [
    'the other way',
    '2020-10-19',
    'Norway extended its ban on salmon exports to Iran on Sunday.',
    'against',
  ],
  ['not done', '2020-10-19', 'Norway did not lift its ban on salmon exports to Iran.', 'against'],
  [
    'promised again',
    '2020-10-01',
    'Norway promised to lift its ban on salmon exports to Iran by the end of 2020.',
    'restates',
  ],
  ['refused', '2020-10-01', 'Norway refused to lift its ban on salmon exports to Iran.', 'against'],
  [
    'only said',
    '2020-10-19',
    'Norway said its ban on salmon exports to Iran was under review.',
    'unclear',
  ],
  [
    'done by another',
    '2020-10-19',
    'Chile lifted its ban on beef imports from Kenya on Sunday.',
    null,
  ],
  ['another deed of the same', '2020-10-19', 'Norway opened an embassy in Chile on Sunday.', null],
  ['told before', '2020-09-20', 'Norway lifted its ban on salmon exports to Iran on Sunday.', null],
]

for (const [what, day, later, bearing] of bearings) {
  test(`a later sentence that tells of it as ${what}: ${bearing ?? 'does not bear on it'}`, () =>
    withStore(async store => {
      await told(store, ['2020-09-23', pledge], [day, later])
      const found = followed(store, '2020-12-31')
      assert.deepEqual(
        found.evidence.map(one => one.bearing),
        bearing === null ? [] : [bearing],
        found.evidence.map(one => one.why).join(' | '),
      )
      for (const { why, score } of found.evidence) {
        assert.notEqual(why, '')
        assert.ok(score > 0 && score <= 1)
      }
    }))
}

test('the newest stand first, and what was published after the day is not seen', () =>
  withStore(async store => {
    await told(
      store,
      ['2020-09-23', pledge],
      [
        '2020-10-01',
        'Norway promised to lift its ban on salmon exports to Iran by the end of 2020.',
      ],
      ['2020-10-19', 'Norway lifted its ban on salmon exports to Iran on Sunday.'],
    )
    const bearing = (asOf: string) => followed(store, asOf).evidence.map(one => one.bearing)
    assert.deepEqual(bearing('2020-12-31'), ['for', 'restates'])
    assert.deepEqual(bearing('2020-10-10'), ['restates'])
    assert.deepEqual(bearing('2020-09-23'), [])
  }))

const suggestions: readonly (readonly [string, string, readonly string[]])[] = [
  ['kept', '2020-10-19', ['Norway lifted its ban on salmon exports to Iran on Sunday.']],
  ['broken', '2020-10-19', ['Norway extended its ban on salmon exports to Iran on Sunday.']],
  [
    'overtaken',
    '2020-10-01',
    ['Norway promised to lift its ban on salmon exports to Iran by the end of 2020.'],
  ],
  ['pending', '2020-10-19', []],
]

for (const [suggested, day, later] of suggestions) {
  test(`suggested: ${suggested}, and nothing is decided by it`, () =>
    withStore(async store => {
      await told(store, ['2020-09-23', pledge], ...later.map(text => [day, text] as const))
      const found = followed(store, '2020-12-31')
      assert.equal(found.suggested, suggested)
      assert.equal(found.pledge.outcome, null)
      assert.equal(found.pledge.state, 'machine')
    }))
}

test('restatements are a chain with the words that changed and the date at each point', () =>
  withStore(async store => {
    await told(
      store,
      ['2020-09-23', pledge],
      [
        '2020-10-01',
        'Norway promised to lift its ban on all salmon exports to Iran by the end of 2020.',
      ],
    )
    const { restated } = followed(store, '2020-12-31')
    assert.deepEqual(
      restated.map(({ due }) => due),
      ['2020-10-18', '2020-12-31'],
    )
    const [first, second] = restated
    assert.ok(first!.diff.every(({ change }) => change === 'kept'))
    assert.deepEqual(
      second!.diff.filter(({ change }) => change === 'added').map(({ text }) => text.trim()),
      ['all'],
    )
    const text = second!.diff.filter(({ change }) => change !== 'gone').map(part => part.text)
    assert.equal(text.join(''), second!.item.entry.what!.text)
  }))

test('what a person linked counts, what a person refused is gone, and undoing brings both back', () =>
  withStore(async store => {
    await told(
      store,
      ['2020-09-23', pledge],
      ['2020-10-19', 'Norway lifted its ban on salmon exports to Iran on Sunday.'],
      ['2020-10-20', 'Norway opened an embassy in Chile on Monday.'],
    )
    const signed = { by: 'mira', made: '2020-11-01T10:00:00.000Z' }
    const { pledge: item, evidence } = followed(store, '2020-12-31')
    const refused = store.review.link(
      item.entry.id,
      evidence[0]!.item.entry.id,
      'for',
      false,
      signed,
    )
    assert.deepEqual(followed(store, '2020-12-31').evidence, [])
    const [embassy] = store.list({ words: 'embassy' }).items
    store.review.link(item.entry.id, embassy!.entry.id, 'against', true, signed)
    const [linked] = followed(store, '2020-12-31').evidence
    assert.equal(linked?.bearing, 'against')
    assert.equal(linked?.linked, 'd-2')
    store.review.undo(`d-${refused.id}`, signed)
    assert.deepEqual(
      followed(store, '2020-12-31').evidence.map(one => one.bearing),
      ['against', 'for'],
    )
  }))
