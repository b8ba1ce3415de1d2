import { Parsed } from '../src/language/columns.ts'
import { layoutOfGiven } from '../src/language/conllu/given.ts'
import { type GivenSentence, givenSentences } from '../src/language/conllu/read.ts'
import { englishReader, type WordReader } from '../src/language/reader.ts'
import { readText } from './conllu.ts'

/** Shares of words read right, in per cent, given the gold words. */
export interface Scores {
  readonly words: number
  readonly upos: number
  readonly xpos: number
  readonly lemma: number
  /** All features of a word, those left out that UD English has for spelling and style alone. */
  readonly feats: number
  readonly uas: number
  /** Head and relation without its subtype, as the shared tasks count. */
  readonly las: number
}

/** Words of a gold file that are parsed together. */
const GROUP = 1000

/** Reads a gold CoNLL-U file, given its words, and compares. */
export function score(file: string, reader: WordReader): Scores {
  const right = { upos: 0, xpos: 0, lemma: 0, feats: 0, uas: 0, las: 0 }
  let words = 0
  for (const [parsed, gold] of read(file, reader)) {
    for (let i = 0; i < parsed.length; i++) {
      words++
      const row = gold[i]!
      if (parsed.labels.upos[parsed.upos[i]!] === row[3]) right.upos++
      if (parsed.labels.xpos[parsed.xpos[i]!] === row[4]) right.xpos++
      if (parsed.lemma(i) === row[2] || row[2] === '_') right.lemma++
      if (parsed.feats(i) === served(row[5]!)) right.feats++
      if (parsed.heads[i] !== Number(row[6])) continue
      right.uas++
      if (main(parsed.labels.deprel[parsed.deprels[i]!]!) === main(row[7]!)) right.las++
    }
  }
  const share = (n: number) => Math.round((10_000 * n) / Math.max(1, words)) / 100
  const { upos, xpos, lemma, feats, uas, las } = right
  return {
    words,
    upos: share(upos),
    xpos: share(xpos),
    lemma: share(lemma),
    feats: share(feats),
    uas: share(uas),
    las: share(las),
  }
}

/** Features that tell of a writer's slips and of how a fixed phrase is used, not of the word. */
const UNSERVED = /^(?:_$|(?:Typo|ExtPos|Style|Foreign)=)/

/** The features of a gold FEATS column that are compared. */
export function served(feats: string): string {
  return feats
    .split('|')
    .filter(feat => !UNSERVED.test(feat))
    .join('|')
}

/** A gold file read in groups of sentences, with its rows, whose heads are places among the group's words; -1 is the root. */
export function* read(file: string, reader: WordReader): Generator<[Parsed, string[][]]> {
  const given = [...givenSentences(readText(file))]
  for (let from = 0; from < given.length; from += GROUP) {
    const group = given.slice(from, from + GROUP)
    const layout = layoutOfGiven(group)
    const reading = reader.read(layout.forms, layout.glue, layout.sentenceEnds)
    yield [new Parsed(layout, reading, reader), rowsOf(group)]
  }
}

function rowsOf(group: readonly GivenSentence[]): string[][] {
  let base = 0
  return group.flatMap(({ lines, rows }) => {
    const first = base
    base += rows.length
    return rows.map(row => {
      const columns = lines[row]!.split('\t')
      const head = Number(columns[6])
      columns[6] = String(head === 0 ? -1 : first + head - 1)
      return columns
    })
  })
}

function main(deprel: string): string {
  return deprel.split(':')[0]!
}

if (import.meta.main) {
  const files = process.argv.slice(2)
  if (files.length === 0) {
    console.error('usage: node train/score.ts GOLD.conllu[.gz]…')
    process.exit(2)
  }
  const reader = englishReader()
  for (const file of files) {
    const started = performance.now()
    const scores = score(file, reader)
    const speed = Math.round((scores.words * 1000) / (performance.now() - started))
    console.log(file, scores, `${speed} words/s`)
  }
}
