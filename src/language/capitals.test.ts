import assert from 'node:assert/strict'
import { test } from 'node:test'
import { firstWord, namesOf } from './capitals.ts'

const names = (...texts: string[]) => [...namesOf(texts.map(text => text.split(' ')))]

const cases: readonly (readonly [what: string, texts: string[], expected: string[]])[] = [
  ['a name inside a sentence', ['Rose saw Will there'], ['Will']],
  ['not what opens a sentence', ['Will came'], []],
  ['not what opens a quotation', ['He said “ Will came ”'], []],
  ['not a word that also stands small', ['The Will of Rose', 'his Will or his will'], ['Rose']],
  ['not an acronym, not a number', ['the US in 2020'], []],
]
for (const [what, texts, expected] of cases) {
  test(`names of a text: ${what}`, () => assert.deepEqual(names(...texts), expected))
}

test('the first word stands behind quotation marks and dashes', () => {
  assert.equal(firstWord(['—', '“', 'Will', 'came']), 2)
  assert.equal(firstWord(['…']), -1)
  assert.equal(firstWord([]), -1)
})
