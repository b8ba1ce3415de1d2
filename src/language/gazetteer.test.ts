import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { classesOf, NAME_CLASS_COUNT, NAME_CLASSES } from './gazetteer.ts'

const C = NAME_CLASSES
const N = C.NONE

/** Words of a sentence, and the class of each. */
const cases: [string, number[]][] = [
  ['Kofi Annan left .', [C.GIVEN, C.FAMILY, N, N]],
  ['Mr. Lavrov met Emma', [C.TITLE, C.FAMILY, N, C.GIVEN]],
  ['flights to Nairobi', [N, N, C.PLACE]],
  ['in St. Petersburg on Monday', [N, C.PLACE, C.PLACE_INSIDE, N, C.TIME]],
  ['the United States and Peru', [N, C.STATE, C.PLACE_INSIDE, N, C.STATE]],
  ['Guinea - Bissau', [C.STATE, C.PLACE_INSIDE, C.PLACE_INSIDE]],
  ['Guinea-Bissau', [C.STATE]],
  ['the Gulf of Oman', [N, C.PLACE, C.PLACE_INSIDE, C.PLACE_INSIDE]],
  ['the Bank of England', [N, C.BODY, C.BODY_INSIDE, C.BODY_INSIDE]],
  ['the Ministry of Trade', [N, C.BODY_CUE, N, N]],
  ['New York Times', [C.BODY, C.BODY_INSIDE, C.BODY_INSIDE]],
  ['North Korean and Kurdish troops', [C.PEOPLE, C.PEOPLE, N, C.PEOPLE, N]],
  ['Prime Minister', [C.TITLE, C.TITLE]],
  ['Jordan said', [C.PLACE_OR_PERSON, N]],
  ['Mr. Young', [C.TITLE, C.COMMON_WORD]],
  ['Chelsea won', [C.BODY_OR_OTHER, N]],
  ['al-Qaeda', [C.BODY]],
  ['al-Tikriti', [C.FAMILY]],
  ['Jean-Luc', [C.GIVEN]],
  ['Israeli-Palestinian talks', [C.PEOPLE, N]],
  // Marks and typographic signs are made plain on both sides.
  ['Gdańsk or Gdansk', [C.PLACE, N, C.PLACE]],
  ['Côte d’Ivoire', [C.STATE, C.PLACE_INSIDE]],
  ["Cote d'Ivoire", [C.STATE, C.PLACE_INSIDE]],
  // Capitals throughout
  ['LAGOS BANK OF ENGLAND', [C.PLACE, C.BODY, C.BODY_INSIDE, C.BODY_INSIDE]],
  ['the UN and WHO', [N, C.BODY, N, C.BODY_OR_OTHER]],
  // None
  ['Who said so ?', [N, N, N, N]],
  ['REBELS WHO SAID NOTHING', [N, N, N, N]],
  ['lagos and peru', [N, N, N]],
  ['He and You', [N, N, N]],
  ['gulf of Oman', [N, N, C.STATE]],
  ['a bank of England', [N, N, N, C.STATE]],
  ['The nation of times', [N, N, N, N]],
  ['', [N]],
]

test('a word is classed by the longest name that begins there', () => {
  for (const [text, expected] of cases) {
    assert.deepEqual([...classesOf(text.split(' '))], expected, text)
  }
})

test('names do not run over the end of a sentence', () => {
  const forms = ['New', 'York', 'Times', 'rose']
  assert.deepEqual([...classesOf(forms, 0, 2)], [C.PLACE, C.PLACE_INSIDE])
  assert.deepEqual([...classesOf(forms, 1, 3)].length, 2)
})

test('any words get classes, one each, and the same ones again', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 60 })), forms => {
      const classes = classesOf(forms)
      assert.equal(classes.length, forms.length)
      assert.ok(classes.every(found => found < NAME_CLASS_COUNT))
      assert.deepEqual(classesOf(forms), classes)
    }),
  )
})
