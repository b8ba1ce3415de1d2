import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { modelOf, randomSections, type Sections } from '../../../test/plain-network.ts'
import { NAME_CLASS_COUNT, NAME_CLASSES } from '../gazetteer.ts'
import type { Model } from '../model.ts'
import { LONGEST } from './batches.ts'
import { Network } from './network.ts'
import { networkReader, stretchesOf } from './reader.ts'

const RELATIONS = ['root', 'nsubj', 'obj', 'parataxis', 'punct']
const TAGS = ['NOUN NNS', 'VERB VBD', 'PROPN NNP', 'VERB VBG']
const LEMMAS = {
  words: { 'VERB VBD went': 'go' },
  endings: { 'NOUN NNS s': [1, ''], 'VERB VBD ed': [2, ''], 'VERB VBG ing': [3, ''] },
}
const KNOWN = ['the', 'court', 'rule', 'vote', 'talk', 'Geneva', 'said', 'plan']

function sections(lemmas: object = LEMMAS, changes = {}): Sections {
  const shape = { hidden: 8, tags: TAGS, relations: RELATIONS, gazetteer: NAME_CLASS_COUNT }
  return randomSections({ ...shape, ...changes }, KNOWN, 3).set(
    'lemmas',
    new TextEncoder().encode(JSON.stringify(lemmas)),
  )
}

const model: Model = modelOf(sections())
const reader = networkReader(model)

/** Words, longest stretch, ends of sentences, ends of stretches. */
const cuts: readonly (readonly [string, number, number[], number[]])[] = [
  ['', 4, [], []],
  ['', 4, [0, 0], [0, 0]],
  ['a b c d', 4, [4], [4]],
  ['a b c d', 4, [1, 1, 4], [1, 1, 4]],
  ['a b c d e', 4, [5], [4, 5]],
  ['a b , d e', 4, [5], [3, 5]],
  ['a b ; , e', 4, [5], [4, 5]],
  ['a . c : e', 4, [5], [4, 5]],
  // No mark in the second half of a stretch, or none of those marks.
  ['a , c d e', 4, [5], [4, 5]],
  ['a b ... - e', 4, [5], [4, 5]],
  ['a b ! ? e', 4, [5], [4, 5]],
  // What is left is cut in turn; sentences that are short enough are left alone.
  ['a b . d e f . h i', 4, [9], [3, 7, 9]],
  ['a b c d e f g h i', 4, [9], [4, 8, 9]],
  ['a b . d e f . h i', 4, [2, 7, 9], [2, 6, 7, 9]],
]

test('a sentence that is too long is cut after a mark, or where it must be', () => {
  for (const [text, longest, ends, stretches] of cuts) {
    const forms = text === '' ? [] : text.split(' ')
    assert.deepEqual([...stretchesOf(forms, ends, longest)], stretches, text)
  }
})

test('no stretch is too long, and every sentence ends one', () => {
  const word = fc.constantFrom('a', 'b', ',', '.', ';', '...')
  fc.assert(
    fc.property(fc.array(fc.array(word, { maxLength: 40 })), fc.nat(9), (sentences, n) => {
      let end = 0
      const ends = sentences.map(words => (end += words.length))
      const stretches = stretchesOf(sentences.flat(), ends, n + 1)
      assert.deepEqual(
        ends.filter(one => !stretches.includes(one)),
        [],
      )
      stretches.forEach((one, k) => {
        const length = one - (stretches[k - 1] ?? 0)
        assert.ok(length >= 0 && length <= n + 1)
      })
    }),
  )
})

/** Words, how they touch, and the context of each: 4 * casing + glue + 12 * class. */
const contexts: readonly (readonly [string, number[], number[]])[] = [
  ['the court said so .', [0, 0, 0, 2, 1], [0, 0, 0, 2, 1]],
  ['to Nairobi', [0, 0], [0, 12 * NAME_CLASSES.PLACE]],
  ['Nobody Rules Against Peru .', [0, 0, 0, 2, 1], [4, 4, 4, 6 + 12 * NAME_CLASSES.STATE, 5]],
  ['NOBODY RULES AGAINST THEM', [0, 0, 0, 3], [8, 8, 8, 11]],
]

test('words are read with how their sentence is written, what they touch, and their class', () => {
  const network = new Network(model)
  let base = 0
  const forms: string[] = []
  const glues: number[] = []
  const kinds: number[] = []
  const ends: number[] = []
  for (const [text, glue, expected] of contexts) {
    const words = text.split(' ')
    const known = { forms: words, contexts: Uint8Array.from(expected) }
    const alone = network.read({ ...known, ends: Int32Array.of(words.length) })
    assert.deepEqual(reader.read(words, Uint8Array.from(glue), [words.length]), alone, text)
    forms.push(...words)
    glues.push(...glue)
    kinds.push(...expected)
    base += words.length
    ends.push(base)
  }
  const known = { forms, contexts: Uint8Array.from(kinds), ends: Int32Array.from(ends) }
  assert.deepEqual(reader.read(forms, Uint8Array.from(glues), ends), network.read(known))
})

/** Checks that each sentence is one tree with one root, whose relation alone is number 0. */
function assertTrees(read: ReturnType<typeof reader.read>, ends: readonly number[]): void {
  let first = 0
  for (const end of ends) {
    let roots = 0
    for (let i = first; i < end; i++) {
      assert.equal(read.heads[i] === -1, read.relations[i] === 0)
      if (read.heads[i] === -1) roots++
      let steps = 0
      for (let at = i; at >= 0; at = read.heads[at]!) {
        assert.ok(at >= first && at < end && steps++ < end - first)
      }
    }
    assert.equal(roots, end > first ? 1 : 0)
    first = end
  }
}

test('sentences of any length make one tree each', () => {
  const words = ['the', 'court', ',', 'which', 'ruled', 'in', 'Geneva', '.', 'Peru', '-', 'WHO']
  for (const lengths of [[0, 3, LONGEST], [LONGEST + 1], [1, LONGEST * 3 + 7, 0, 5, LONGEST * 2]]) {
    let end = 0
    const ends = lengths.map(length => (end += length))
    const forms = Array.from({ length: end }, (_, i) => words[(i * i + (i >> 3)) % words.length]!)
    const read = reader.read(forms, new Uint8Array(end), ends)
    assertTrees(read, ends)
    // Later stretches hang on the root of the first.
    const stretches = [...stretchesOf(forms, ends)]
    const inner = stretches.filter(one => !ends.includes(one))
    assert.equal(
      inner.length > 0,
      lengths.some(length => length > LONGEST),
    )
    for (const start of inner) {
      const sentence = ends.findIndex(one => one > start)
      const first = sentence > 0 ? ends[sentence - 1]! : 0
      const root = read.heads.indexOf(-1, first)
      const stop = stretches[stretches.indexOf(start) + 1]!
      const tops = read.heads.slice(start, stop).filter(head => head < start)
      assert.deepEqual([...tops], [root])
      const top = start + read.heads.slice(start, stop).indexOf(root)
      assert.equal(RELATIONS[read.relations[top]!], 'parataxis')
    }
  }
})

test('words of any letters are read', () => {
  const word = fc.oneof(fc.string({ unit: 'binary', minLength: 1 }), fc.constantFrom(...KNOWN))
  fc.assert(
    fc.property(fc.array(word, { maxLength: 30 }), forms => {
      const ends = [forms.length >> 1, forms.length]
      const glue = Uint8Array.from(forms, (_, i) => i % 4)
      assertTrees(reader.read(forms, glue, ends), ends)
    }),
    { numRuns: 50 },
  )
})

/** A word, its tag, its lemma. */
const lemmas: readonly (readonly [string, string, string])[] = [
  ['went', 'VERB VBD', 'go'],
  ['Went', 'VERB VBD', 'go'],
  ['courts', 'NOUN NNS', 'court'],
  ['talked', 'VERB VBD', 'talk'],
  // "rul" is no word, so the regular endings are tried.
  ['ruled', 'VERB VBD', 'rule'],
  ['voting', 'VERB VBG', 'vote'],
  ['planning', 'VERB VBG', 'plan'],
  // Nothing better is known.
  ['gromed', 'VERB VBD', 'grom'],
  ['went', 'NOUN NNS', 'went'],
  ['Geneva', 'PROPN NNP', 'Geneva'],
]

test('lemmas are those of the tables, or else words that the network knows', () => {
  for (const [form, tag, lemma] of lemmas) {
    assert.equal(reader.lemma(form, TAGS.indexOf(tag)), lemma, `${form} ${tag}`)
  }
})

test('labels are those of the model', () => {
  assert.deepEqual(reader.labels.tags, TAGS)
  assert.deepEqual(reader.labels.relations, RELATIONS)
  assert.equal(reader.labels.names[0], 'O')
})

test('a model that does not fit is refused with one line', () => {
  const bare = sections()
  bare.delete('lemmas')
  const refused: readonly (readonly [Sections, RegExp])[] = [
    [bare, /lacks its section "lemmas"/],
    [sections(LEMMAS, { contexts: 4 }), /contexts is 4, not 12/],
    [sections(LEMMAS, { gazetteer: 3 }), /gazetteer is 3, not 16/],
    [sections(LEMMAS, { relations: ['root', 'obj'] }), /relations lacks "root", .* or "parataxis"/],
    [sections(LEMMAS, { relations: ['parataxis', 'root'] }), /relations lacks "root", the first/],
  ]
  for (const [faulty, why] of refused) {
    assert.throws(
      () => networkReader(modelOf(faulty)),
      (error: Error) => why.test(error.message) && !error.message.includes('\n'),
    )
  }
})
