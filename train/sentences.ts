import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import {
  BOUNDARY_FEATURES,
  boundaryFeatures,
  describeLine,
  mayEnd,
} from '../src/language/boundaries.ts'
import { decodeModel } from '../src/language/model.ts'
import { type BoundaryWeights, UNIT, weightsOf } from '../src/language/sentences.ts'
import { paragraphsOf } from '../src/language/stretches.ts'
import { tokenise } from '../src/language/tokens.ts'
import { readText } from './conllu.ts'
import { type Case, fitLogistic } from './logistic.ts'
import { packModel } from './pack.ts'
import { type Layout, Places, rawScores, rawText, readWritten } from './raw.ts'

/** Rows of the table of weights. */
const ROWS = 1 << 16
const FIT = { rows: ROWS, epochs: 20, rate: 0.2, pull: 5e-6 }
const VERSION = '1'
const SETS = ['ewt', 'gumopen']
/** Texts with their paragraphs, and all in one, where only the words tell. */
const LAYOUTS = ['paragraphs', 'run'] satisfies Layout[]

/** The file of the model of sentence ends (`models/en/sentences.bin`): the same bytes for the same seed. */
export function trainSentences(corpora: string, seed: number): Uint8Array {
  const golds = SETS.map(set => readWritten(readText(treebank(corpora, set, 'train'))))
  const cases = LAYOUTS.flatMap(layout => golds.flatMap(gold => [...casesOf(gold, layout)]))
  const weights = fitLogistic(cases, { ...FIT, seed })
  const packed = Int8Array.from(weights, weight => {
    return Math.max(-127, Math.min(127, Math.round(weight * UNIT)))
  })
  return packModel('sentences', VERSION, [], [['weights', new Uint8Array(packed.buffer)]])
}

/** The places of a treebank in raw text where it must be judged whether a sentence ends. */
function* casesOf(gold: ReturnType<typeof readWritten>, layout: Layout): Generator<Case> {
  const text = rawText(gold, layout)
  const { ends, of } = new Places(gold, text)
  const rows = new Int32Array(BOUNDARY_FEATURES)
  for (const lines of paragraphsOf(text)) {
    for (const { start, end } of lines) {
      const tokens = tokenise(text, start, end)
      const line = describeLine(text, tokens)
      for (let i = 0; i < tokens.length - 1; i++) {
        if (!mayEnd(line, i)) continue
        const count = boundaryFeatures(line, i, ROWS, rows)
        yield { rows: rows.slice(0, count), right: ends.has(of[tokens[i]!.end]!) }
      }
    }
  }
}

/** The sheet of the model (`models/en/sentences.md`), with its scores on the development parts. */
export function sentenceSheet(corpora: string, file: Uint8Array, seed: number): string {
  const weights = weightsOf(decodeModel(file, 'sentences', 'sentences.bin').section('weights'))
  const sources = SETS.map(set => {
    const path = treebank(corpora, set, 'train')
    const digest = createHash('sha256').update(readFileSync(path)).digest('hex')
    return `  - "${basename(path)}: UD English, CC BY-SA 4.0 or freer; sha256 ${digest}"`
  })
  return `---
model: sentences
version: "${VERSION}"
language: en
file: sentences.bin
bytes: ${file.length}
sha256: ${createHash('sha256').update(file).digest('hex')}
licence: CC-BY-SA-4.0
sources:
${sources.join('\n')}
scores:
${SETS.flatMap(set => scoreLines(corpora, set, weights)).join('\n')}
seed: ${seed}
command: npm run train -- --corpora DIR
---

# sentences

Tells where sentences end within a line of running text; where lines and paragraphs end is told by rule.

Logistic regression over hashed features of the place between two words: their kinds (capital, number,
mark), the words, what is open (quotes, brackets), the length since the last end mark, how the line is
written. Learned from the treebanks as raw text, once with their paragraphs and once without any; 8-bit weights.

Scores are F1 on the development parts, from raw text: with their paragraphs, and without any.

Gets wrong:
- sentences of web text that end without a mark, most of all names, signatures and headings in a row
- sentences that end with a colon or a semicolon
- quotations of several sentences within one
`
}

function scoreLines(corpora: string, set: string, weights: BoundaryWeights): string[] {
  const gold = readWritten(readText(treebank(corpora, set, 'dev')))
  return LAYOUTS.map(layout => {
    const { words, sentences } = rawScores(gold, layout, weights)
    return `  ${set}.dev ${layout}: { words: ${words.toFixed(2)}, sentences: ${sentences.toFixed(2)} }`
  })
}

function treebank(corpora: string, set: string, part: string): string {
  return join(corpora, 'ud', `${set}.${part}.conllu.gz`)
}

if (import.meta.main) {
  const root = resolve(import.meta.dirname, '..')
  const { values } = parseArgs({
    options: {
      corpora: { type: 'string', default: resolve(root, '..', 'shared', 'corpora') },
      out: { type: 'string', default: join(root, 'models', 'en') },
      seed: { type: 'string', default: '20200923' },
    },
  })
  const { corpora, out } = values
  const seed = Number(values.seed)
  const file = trainSentences(corpora, seed)
  writeFileSync(join(out, 'sentences.bin'), file)
  const text = sentenceSheet(corpora, file, seed)
  writeFileSync(join(out, 'sentences.md'), text)
  console.log(/scores:\n(.*)\nseed/s.exec(text)?.[1])
}
