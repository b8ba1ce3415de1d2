import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ruledAs } from './ruled.ts'
import { isSettled, meaningOf, meanings, type Scales, scales } from './scales.ts'

const own: Scales = {
  desk: { delivered: 'kept', 'half done': 'partly kept', kept: 'open' },
  other: { delivered: 'broken' },
}

/** An outcome, the scale named, what the ruling keeps. */
const values: [string, string | undefined, object | RegExp][] = [
  ['kept', undefined, { scale: 'simple3' }],
  ['stalled', undefined, { scale: 'politifact6' }],
  ['uncheckable', undefined, { scale: 'holderdeord5' }],
  ['overdue', undefined, { scale: 'promiseclock7' }],
  ['delivered', undefined, { scale: 'desk', means: 'kept' }],
  ['delivered', 'other', { scale: 'other', means: 'broken' }],
  ['kept', 'desk', { scale: 'desk', means: 'open' }],
  ['as good as done', undefined, { scale: 'own' }],
  ['delivered', 'own', { scale: 'own' }],
  ['stalled', 'simple3', /^"stalled" is not of simple3: choose from kept, broken, pending$/],
  ['delivered', 'desks', /^no scale "desks": choose from desk, other, politifact6, .*, own$/],
  ['kept', 'constructor', /^no scale "constructor"/],
  ['constructor', 'desk', /^"constructor" is not of desk/],
]

for (const [outcome, scale, kept] of values) {
  test(`a ruling "${outcome}" by ${scale ?? 'no scale'}`, () => {
    const found = () => ruledAs(outcome, scale, own)
    if (kept instanceof RegExp) assert.throws(found, { name: 'ReviewError', message: kept })
    else assert.deepEqual(found(), kept)
  })
}

test('each value of a shipped scale means something; words of none mean nothing', () => {
  for (const [name, scale] of Object.entries(scales)) {
    for (const [value, means] of Object.entries(scale)) {
      assert.ok(meanings.includes(means))
      assert.equal(meaningOf(value, name), means)
    }
  }
  // A ruling of a scale that is not at hand is read by its words where these are plain.
  assert.equal(meaningOf('broken', 'desk'), 'broken')
  assert.equal(meaningOf('delivered', 'desk'), null)
  assert.equal(meaningOf('constructor', '__proto__'), null)
})

test('nothing falls due any more but after what is open or not known', () => {
  assert.deepEqual(
    [...meanings, null].filter(means => !isSettled(means)),
    ['open', null],
  )
})
