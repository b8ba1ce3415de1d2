import assert from 'node:assert/strict'
import { test } from 'node:test'
import { agree } from './agree.ts'

const kinds = ['PER', 'ORG', 'LOC', 'NORP']
const labels = {
  tags: ['NOUN NN', 'PROPN NNP'],
  names: ['O', ...kinds.flatMap(kind => ['B', 'I', 'E', 'S'].map(place => `${place}-${kind}`))],
}

/** Sentences as "word/label word": a capital makes a PROPN; what comes out in the same way. */
function agreed(sentences: readonly string[]): string[] {
  const words = sentences.map(sentence => sentence.split(' ').map(word => word.split('/')))
  const all = words.flat()
  const forms = all.map(([form]) => form!)
  const reading = {
    tags: Uint8Array.from(forms, form => (/^\p{Lu}/u.test(form) ? 1 : 0)),
    heads: new Int32Array(all.length),
    relations: new Uint8Array(all.length),
    names: Uint8Array.from(all, ([, name]) => labels.names.indexOf(name ?? 'O')),
  }
  let end = 0
  const ends = words.map(sentence => (end += sentence.length))
  agree(forms, ends, reading, labels)
  const out = forms.map((form, i) => {
    const name = labels.names[reading.names[i]!]!
    return name === 'O' ? form : `${form}/${name}`
  })
  return ends.map((last, i) => out.slice(ends[i - 1] ?? 0, last).join(' '))
}

const cases: [what: string, given: string[], expected: string[]][] = [
  [
    'the many outvote the one',
    ['Morales/S-PER left', 'Morales/S-PER said', 'to Morales/S-LOC'],
    ['Morales/S-PER left', 'Morales/S-PER said', 'to Morales/S-PER'],
  ],
  [
    'a full name speaks for its last word',
    ['Evo/B-PER Morales/E-PER left', 'Morales/S-LOC said'],
    ['Evo/B-PER Morales/E-PER left', 'Morales/S-PER said'],
  ],
  [
    'a last word that was missed is put in',
    ['Evo/B-PER Morales/E-PER left', 'then Morales said'],
    ['Evo/B-PER Morales/E-PER left', 'then Morales/S-PER said'],
  ],
  [
    'a name of several words that was missed is put in',
    ['the Dry/B-ORG Bridge/I-ORG Fund/E-ORG paid', 'the Dry Bridge Fund paid'],
    ['the Dry/B-ORG Bridge/I-ORG Fund/E-ORG paid', 'the Dry/B-ORG Bridge/I-ORG Fund/E-ORG paid'],
  ],
  // None
  ['one against one', ['Milan/S-LOC', 'Milan/S-ORG'], ['Milan/S-LOC', 'Milan/S-ORG']],
  [
    'a word told once is not put in',
    ['Reading/S-LOC is wet', 'Reading is fun'],
    ['Reading/S-LOC is wet', 'Reading is fun'],
  ],
  [
    'a word in small letters is none',
    ['May/S-PER spoke', 'May/S-PER left', 'she may stay'],
    ['May/S-PER spoke', 'May/S-PER left', 'she may stay'],
  ],
  [
    'peoples neither outvote nor are outvoted',
    ['German/S-NORP cars', 'German/S-NORP trains', 'German/S-PER sang'],
    ['German/S-NORP cars', 'German/S-NORP trains', 'German/S-PER sang'],
  ],
  [
    'no name runs over the end of a sentence',
    ['the Dry/B-ORG Bridge/E-ORG', 'it was Dry', 'Bridge work'],
    ['the Dry/B-ORG Bridge/E-ORG', 'it was Dry', 'Bridge work'],
  ],
]

test('names agree within what is read together', () => {
  for (const [what, given, expected] of cases) assert.deepEqual(agreed(given), expected, what)
})
