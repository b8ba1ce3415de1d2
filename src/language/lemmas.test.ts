import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type LemmaTables, lemmaForm, lemmaOf } from './lemmas.ts'

const tables: LemmaTables = {
  words: {
    'AUX VBZ is': 'be',
    "PART RB n't": 'not',
    'PROPN NNP UNICEF': 'UNICEF',
    'NUM CD k': 'thousand',
  },
  endings: {
    'NOUN NNS s': [1, ''],
    'NOUN NNS ies': [3, 'y'],
    'PROPN NNPS s': [1, ''],
    'VERB VBD ed': [2, ''],
    'VERB VBG ing': [3, ''],
    'VERB VBN ed': [2, ''],
    'VERB VBZ s': [1, ''],
    'ADJ JJS est': [3, ''],
  },
  capitals: { 'ADJ JJ ian': true, 'ADJ JJ ivian': false },
}
const known = new Set('provoke plan time hope stop sign treaty simple state take'.split(' '))

/** A form, its tag, its lemma. */
const lemmas: readonly (readonly [form: string, tag: string, lemma: string])[] = [
  ['is', 'AUX VBZ', 'be'],
  ['n’t', 'PART RB', 'not'],
  ['treaties', 'NOUN NNS', 'treaty'],
  ['States', 'NOUN NNS', 'state'],
  // What comes out is to be a word.
  ['provoked', 'VERB VBD', 'provoke'],
  ['planned', 'VERB VBD', 'plan'],
  ['timed', 'VERB VBN', 'time'],
  ['hoping', 'VERB VBG', 'hope'],
  ['stopped', 'VERB VBD', 'stop'],
  ['signed', 'VERB VBD', 'sign'],
  ['simplest', 'ADJ JJS', 'simple'],
  ['blicked', 'VERB VBD', 'blick'],
  // Irregular words, behind a prefix too, and only with the tag that makes them so.
  ['fled', 'VERB VBD', 'flee'],
  ['underwent', 'VERB VBD', 'undergo'],
  ['retaken', 'VERB VBN', 'retake'],
  ['women', 'NOUN NNS', 'woman'],
  ['grandchildren', 'NOUN NNS', 'grandchild'],
  ['series', 'NOUN NNS', 'series'],
  ['found', 'VERB VB', 'found'],
  // Names keep their capital, and get one where they have none or too many.
  ['Kenya', 'PROPN NNP', 'Kenya'],
  ['kenya', 'PROPN NNP', 'Kenya'],
  ['de', 'PROPN NNP', 'de'],
  ['LONDON', 'PROPN NNP', 'London'],
  ['NATO', 'PROPN NNP', 'NATO'],
  ['Kenyans', 'PROPN NNPS', 'Kenyan'],
  ['Japanese', 'PROPN NNPS', 'Japanese'],
  ['National', 'ADJ NNP', 'National'],
  ['Peruvian', 'ADJ JJ', 'Peruvian'],
  ['Dutch', 'ADJ JJ', 'Dutch'],
  ['Bolivian', 'ADJ JJ', 'bolivian'],
  ['Harsh', 'ADJ JJ', 'harsh'],
  ['PERUVIAN', 'ADJ JJ', 'peruvian'],
  // Letters, numbers, marks.
  ['X', 'NOUN NN', 'X'],
  ['2,231', 'NUM CD', '2231'],
  ['55,7', 'NUM CD', '55,7'],
  ['k', 'NUM CD', 'thousand'],
  ['—', 'PUNCT :', '—'],
  ['', 'X FW', ''],
  ['constructor', 'NOUN NN', 'constructor'],
]

test('lemmas', () => {
  for (const [form, tag, lemma] of lemmas) {
    assert.equal(
      lemmaOf(form, tag, tables, word => known.has(word)),
      lemma,
      `${form} ${tag}`,
    )
  }
})

test('a word of any length has a lemma', () => {
  const long = 'a'.repeat(100_000)
  assert.equal(
    lemmaOf(long, 'VERB VBD', tables, () => true),
    long,
  )
})

test('tables are asked with plain marks, and small letters where capitals tell nothing', () => {
  assert.equal(lemmaForm('Don’t', 'AUX VBP'), "don't")
  assert.equal(lemmaForm('McKay', 'PROPN NNP'), 'McKay')
})
