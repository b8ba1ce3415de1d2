import assert from 'node:assert/strict'
import { test } from 'node:test'
import { morphology } from '../en/morphology.ts'
import { featuresOf } from './features.ts'
import { rules } from './rules.ts'
import { treeOf } from './tree.ts'

/** Features of a sentence written as form/UPOS/XPOS/head/deprel, heads from 1, 0 the root. */
function featuresIn(sentence: string): string[] {
  const rows = sentence
    .split(' ')
    .map(word => word.split('/') as [string, string, string, string, string])
  const tree = treeOf(
    rows.map(([form]) => form.toLowerCase()),
    rows.map(([, upos, xpos]) => `${upos} ${xpos}`),
    rows.map(row => Number(row[3]) - 1),
    rows.map(row => row[4]),
  )
  return featuresOf(tree, morphology)
}

/** A word by its tag alone, in a sentence of its own. */
const words: readonly (readonly [form: string, tag: string, features: string])[] = [
  ['treaty', 'NOUN/NN', 'Number=Sing'],
  ['treaties', 'NOUN/NNS', 'Number=Plur'],
  ['troops', 'NOUN/NNS', 'Number=Ptan'],
  ['1990s', 'NOUN/NNS', 'Number=Ptan|NumForm=Combi|NumType=Card'],
  ['Kenya', 'PROPN/NNP', 'Number=Sing'],
  ['U.N.', 'PROPN/NNP', 'Abbr=Yes|Number=Sing'],
  ['Sept', 'PROPN/NNP', 'Abbr=Yes|Number=Sing'],
  ['May', 'PROPN/NNP', 'Number=Sing'],
  ['Kenyans', 'PROPN/NNPS', 'Number=Plur'],
  ['harsh', 'ADJ/JJ', 'Degree=Pos'],
  ['harsher', 'ADJ/JJR', 'Degree=Cmp'],
  ['harshest', 'ADJ/JJS', 'Degree=Sup'],
  ['third', 'ADJ/JJ', 'Degree=Pos|NumForm=Word|NumType=Ord'],
  ['21st', 'ADJ/JJ', 'Degree=Pos|NumForm=Combi|NumType=Ord'],
  ['often', 'ADV/RB', ''],
  ['soon', 'ADV/RB', 'Degree=Pos'],
  ['sooner', 'ADV/RBR', 'Degree=Cmp'],
  ['never', 'ADV/RB', 'PronType=Neg'],
  ['twice', 'ADV/RB', 'NumForm=Word|NumType=Mult'],
  ['2,231', 'NUM/CD', 'NumForm=Digit|NumType=Card'],
  ['2.5', 'NUM/CD', 'NumForm=Digit|NumType=Frac'],
  ['VII', 'NUM/CD', 'NumForm=Roman|NumType=Card'],
  ['fifteen', 'NUM/CD', 'NumForm=Word|NumType=Card'],
  ['the', 'DET/DT', 'Definite=Def|PronType=Art'],
  ['those', 'DET/DT', 'Number=Plur|PronType=Dem'],
  ['no', 'DET/DT', 'PronType=Neg'],
  ["n't", 'PART/RB', 'Polarity=Neg'],
  ['to', 'PART/TO', ''],
  ['her', 'PRON/PRP', 'Case=Acc|Gender=Fem|Number=Sing|Person=3|PronType=Prs'],
  ['her', 'PRON/PRP$', 'Case=Gen|Gender=Fem|Number=Sing|Person=3|Poss=Yes|PronType=Prs'],
  ['nobody', 'PRON/NN', 'Number=Sing|PronType=Neg'],
  ['.', 'PUNCT/.', ''],
  ['of', 'ADP/IN', ''],
  ['', 'X/FW', ''],
]

test('features by word and tag', () => {
  for (const [form, tag, features] of words) {
    assert.deepEqual(featuresIn(`${form}/${tag}/0/root`), [features], `${form} ${tag}`)
  }
})

const past = (agreement: string) => `Mood=Ind|${agreement}|Tense=Past|VerbForm=Fin`
const present = (agreement: string) => `Mood=Ind|${agreement}|Tense=Pres|VerbForm=Fin`

/** A sentence, one of its words (from 1), and what the tree tells of it. */
const told: readonly (readonly [sentence: string, word: number, features: string])[] = [
  // Verbs agree with their subjects.
  ['Kenya/PROPN/NNP/2/nsubj signed/VERB/VBD/0/root', 2, past('Number=Sing|Person=3')],
  ['Ministers/NOUN/NNS/2/nsubj signed/VERB/VBD/0/root', 2, past('Number=Plur|Person=3')],
  ['I/PRON/PRP/2/nsubj signed/VERB/VBD/0/root', 2, past('Number=Sing|Person=1')],
  ['We/PRON/PRP/2/nsubj sign/VERB/VBP/0/root', 2, present('Number=Plur|Person=1')],
  ['You/PRON/PRP/2/nsubj sign/VERB/VBP/0/root', 2, present('Number=Sing|Person=2')],
  ['They/PRON/PRP/2/nsubj sign/VERB/VBP/0/root', 2, present('Number=Plur|Person=3')],
  ['It/PRON/PRP/2/nsubj was/VERB/VBD/0/root', 2, past('Number=Sing|Person=3')],
  ['Many/ADJ/JJ/2/nsubj left/VERB/VBD/0/root', 2, past('Number=Plur|Person=3')],
  ['Two/NUM/CD/2/nsubj left/VERB/VBD/0/root', 2, past('Number=Plur|Person=3')],
  ['One/NUM/CD/2/nsubj left/VERB/VBD/0/root', 2, past('Number=Sing|Person=3')],
  [
    'Kenya/PROPN/NNP/4/nsubj and/CCONJ/CC/3/cc Ghana/PROPN/NNP/1/conj met/VERB/VBD/0/root',
    4,
    past('Number=Plur|Person=3'),
  ],
  [
    'Kenya/PROPN/NNP/4/nsubj or/CCONJ/CC/3/cc Ghana/PROPN/NNP/1/conj left/VERB/VBD/0/root',
    4,
    past('Number=Sing|Person=3'),
  ],
  [
    'I/PRON/PRP/2/nsubj came/VERB/VBD/0/root and/CCONJ/CC/4/cc saw/VERB/VBD/2/conj',
    4,
    past('Number=Sing|Person=1'),
  ],
  ['They/PRON/PRP/3/nsubj had/AUX/VBD/3/aux left/VERB/VBN/0/root', 2, past('Number=Plur|Person=3')],
  ['Thank/VERB/VBP/0/root you/PRON/PRP/1/obj', 1, present('Number=Sing|Person=1')],
  [
    'men/NOUN/NNS/0/root who/PRON/WP/3/nsubj came/VERB/VBD/1/acl:relcl',
    3,
    past('Number=Plur|Person=3'),
  ],
  // Participles: passive but after "have"; in -ing a thing, or an act.
  [
    'It/PRON/PRP/3/nsubj:pass was/AUX/VBD/3/aux:pass signed/VERB/VBN/0/root',
    3,
    'Tense=Past|VerbForm=Part|Voice=Pass',
  ],
  ['It/PRON/PRP/3/nsubj has/AUX/VBZ/3/aux signed/VERB/VBN/0/root', 3, 'Tense=Past|VerbForm=Part'],
  [
    'a/DET/DT/3/det signed/VERB/VBN/3/amod treaty/NOUN/NN/0/root',
    2,
    'Tense=Past|VerbForm=Part|Voice=Pass',
  ],
  [
    'It/PRON/PRP/3/nsubj has/AUX/VBZ/3/aux come/VERB/VBN/0/root and/CCONJ/CC/5/cc gone/VERB/VBN/3/conj',
    5,
    'Tense=Past|VerbForm=Part',
  ],
  ['It/PRON/PRP/3/nsubj is/AUX/VBZ/3/aux leaving/VERB/VBG/0/root', 3, 'Tense=Pres|VerbForm=Part'],
  ['Leaving/VERB/VBG/2/csubj hurts/VERB/VBZ/0/root', 1, 'VerbForm=Ger'],
  // Bare verbs: infinitive, order, wish.
  ['Sign/VERB/VB/0/root it/PRON/PRP/1/obj', 1, 'Mood=Imp|VerbForm=Fin'],
  ['Do/AUX/VB/3/aux not/PART/RB/3/advmod sign/VERB/VB/0/root', 3, 'Mood=Imp|VerbForm=Fin'],
  ['Do/AUX/VB/3/aux not/PART/RB/3/advmod sign/VERB/VB/0/root', 1, 'Mood=Imp|VerbForm=Fin'],
  ['It/PRON/PRP/3/nsubj will/AUX/MD/3/aux sign/VERB/VB/0/root', 3, 'VerbForm=Inf'],
  ['want/VERB/VBP/0/root to/PART/TO/3/mark sign/VERB/VB/1/xcomp', 3, 'VerbForm=Inf'],
  [
    'ask/VERB/VBP/0/root that/SCONJ/IN/4/mark it/PRON/PRP/4/nsubj sign/VERB/VB/1/ccomp',
    4,
    'Mood=Sub|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin',
  ],
  // Pronouns: case, and whether they ask or relate.
  [
    'it/PRON/PRP/2/nsubj ends/VERB/VBZ/0/root',
    1,
    'Case=Nom|Gender=Neut|Number=Sing|Person=3|PronType=Prs',
  ],
  [
    'end/VERB/VB/0/root it/PRON/PRP/1/obj',
    2,
    'Case=Acc|Gender=Neut|Number=Sing|Person=3|PronType=Prs',
  ],
  ['Who/PRON/WP/2/nsubj signed/VERB/VBD/0/root', 1, 'PronType=Int'],
  ['men/NOUN/NNS/0/root who/PRON/WP/3/nsubj came/VERB/VBD/1/acl:relcl', 2, 'PronType=Rel'],
  ['What/PRON/WP/0/root they/PRON/PRP/3/nsubj want/VERB/VBP/1/acl:relcl', 1, 'PronType=Rel'],
]

test('features by the tree', () => {
  for (const [sentence, word, features] of told) {
    assert.equal(featuresIn(sentence)[word - 1], features, `${sentence} at ${word}`)
  }
})

test('a long chain of verbs takes no longer than its length', () => {
  const verbs = Array.from({ length: 5000 }, (_, i) => `came/VERB/VBD/${i}/${i ? 'conj' : 'root'}`)
  assert.equal(featuresIn(verbs.join(' ')).length, 5000)
})

test('every rule that the table names exists, and features stand in the order that UD asks for', () => {
  const listed = [
    ...morphology.words.values(),
    ...Object.values(morphology.tags),
    ...Object.values(morphology.shapes).flatMap(shapes => shapes.map(([, features]) => features)),
  ]
  for (const features of listed) {
    for (const [, name] of features.matchAll(/\{(\w+)\}/g)) assert.ok(name! in rules, features)
    const names = features
      .replace(/\|?\{\w+\}/g, '')
      .split('|')
      .map(part => part.split('=')[0]!)
    assert.deepEqual(names, names.toSorted(byLetter), features)
  }
})

const byLetter = (a: string, b: string) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)
