import { parseArgs } from 'node:util'
import { type BoundaryWeights, boundaryWeights } from '../src/language/sentences.ts'
import { paragraphsOf, sentencesOf } from '../src/language/stretches.ts'
import { readText } from './conllu.ts'

/**
 * How the sentences of a treebank stand in raw text: `paragraphs` has a blank line before each
 * paragraph (`# newpar`, `# newdoc`); `wrapped` has its lines broken at 80 columns as well, as the
 * raw texts of the CoNLL 2018 shared task; `documents` has a blank line between documents only;
 * `run` has none.
 */
export const LAYOUTS = ['paragraphs', 'wrapped', 'documents', 'run'] as const

/** One of `LAYOUTS`. */
export type Layout = (typeof LAYOUTS)[number]

/** A sentence of a treebank as it is written, and where it stands. */
export interface Written {
  /** The forms that stand in the text (not the words of multiword tokens) and what follows each. */
  readonly text: string
  /** Lengths of its words without blanks, in UTF-16 code units, and whether the word is spelt out. */
  readonly words: readonly number[]
  readonly newDocument: boolean
  readonly newParagraph: boolean
  /** Whether a blank follows its last form. */
  readonly spaceAfter: boolean
}

/** The sentences of a CoNLL-U text as written. */
export function readWritten(conllu: string): Written[] {
  const found: Written[] = []
  for (const block of conllu.split('\n\n')) {
    const sentence = written(block.split('\n'))
    if (sentence.words.length > 0) found.push(sentence)
  }
  return found
}

function written(lines: readonly string[]): Written {
  let text = ''
  let last = 0
  let token = ''
  const words: number[] = []
  const put = (form: string, misc: string) => {
    text += misc.includes('SpaceAfter=No') ? form : `${form} `
  }
  for (const line of lines) {
    if (line === '' || line.startsWith('#')) continue
    const columns = line.split('\t')
    const range = /^(\d+)-(\d+)$/.exec(columns[0]!)
    if (range) {
      last = Number(range[2])
      token = columns[1]!
      put(token, columns[9]!)
    } else if (/^\d+$/.test(columns[0]!)) {
      const form = columns[1]!
      const within = Number(columns[0]) <= last
      if (!within) put(form, columns[9]!)
      // Words that do not spell out their token ("gonna" as "going to") are kept as one.
      if (!within || token.toLowerCase().startsWith(form.toLowerCase())) {
        words.push(form.replace(/\s/gu, '').length)
        token = token.slice(form.length)
      } else if (token !== '') {
        words.push(token.length)
        token = ''
      }
    }
  }
  return {
    text: text.trimEnd(),
    words,
    newDocument: lines.some(line => /^# newdoc\b/.test(line)),
    newParagraph: lines.some(line => /^# newpar\b/.test(line)),
    spaceAfter: text.endsWith(' '),
  }
}

/** The raw text of sentences in a layout. */
export function rawText(sentences: readonly Written[], layout: Layout): string {
  const paragraphs: string[] = []
  let text = ''
  for (const sentence of sentences) {
    const parted =
      layout !== 'run' &&
      (sentence.newDocument || (layout !== 'documents' && sentence.newParagraph))
    if (parted && text !== '') {
      paragraphs.push(text.trimEnd())
      text = ''
    }
    text += sentence.spaceAfter ? `${sentence.text} ` : sentence.text
  }
  paragraphs.push(text.trimEnd())
  const wrapped = layout === 'wrapped' ? paragraphs.map(wrap) : paragraphs
  return `${wrapped.join('\n\n')}\n`
}

/** Breaks a paragraph into lines of at most 80 characters where words allow. */
function wrap(paragraph: string): string {
  return paragraph
    .replace(/(.{1,80})(?:\s+|$)|(\S{81,})\s*/gu, (_, a, b) => `${a ?? b}\n`)
    .trimEnd()
}

/** Where the sentences and words of a treebank stand in its raw text, blanks left out. */
export class Places {
  /** By UTF-16 code unit of the raw text, one more than there are: the number of those before it that are not blank. */
  readonly of: Int32Array
  /** Where sentences end, numbered like that. */
  readonly ends: ReadonlySet<number>

  constructor(sentences: readonly Written[], text: string) {
    this.of = new Int32Array(text.length + 1)
    for (let at = 0; at < text.length; at++) {
      this.of[at + 1] = this.of[at]! + (/\s/u.test(text[at]!) ? 0 : 1)
    }
    let end = 0
    this.ends = new Set(
      sentences.map(({ words }) => {
        for (const length of words) end += length
        return end
      }),
    )
  }
}

/**
 * F1, in per cent, of the words and sentences that are found in the raw text of a treebank, aligned by
 * their characters as in the CoNLL 2018 shared task.
 */
export function rawScores(
  gold: readonly Written[],
  layout: Layout,
  weights: BoundaryWeights = boundaryWeights(),
): { readonly words: number; readonly sentences: number } {
  const text = rawText(gold, layout)
  const { of } = new Places(gold, text)
  const goldWords = new Set<string>()
  const goldSentences = new Set<string>()
  let at = 0
  for (const { words } of gold) {
    const first = at
    for (const length of words) {
      goldWords.add(`${at} ${at + length}`)
      at += length
    }
    goldSentences.add(`${first} ${at}`)
  }
  const counts = { words: 0, rightWords: 0, sentences: 0, rightSentences: 0 }
  const key = (start: number, end: number) => `${of[start]} ${of[end]}`
  for (const lines of paragraphsOf(text)) {
    for (const line of lines) {
      for (const spans of sentencesOf(text, line.start, line.end, weights)) {
        counts.sentences++
        counts.words += spans.length
        if (goldSentences.has(key(spans[0]!.start, spans.at(-1)!.end))) counts.rightSentences++
        for (const { start, end } of spans) if (goldWords.has(key(start, end))) counts.rightWords++
      }
    }
  }
  return {
    words: (200 * counts.rightWords) / (counts.words + goldWords.size),
    sentences: (200 * counts.rightSentences) / (counts.sentences + goldSentences.size),
  }
}

if (import.meta.main) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { layout: { type: 'string', default: 'paragraphs' } },
  })
  const layout = LAYOUTS.find(name => name === values.layout)
  if (!layout || positionals.length !== 1) {
    console.error(`usage: node train/raw.ts [--layout ${LAYOUTS.join('|')}] GOLD.conllu[.gz]`)
    process.exit(2)
  }
  process.stdout.write(rawText(readWritten(readText(positionals[0]!)), layout))
}
