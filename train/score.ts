import { readSentence } from '../src/language/annotate.ts'
import { type Language, readLanguage } from '../src/language/language.ts'
import { readConllu } from './conllu.ts'

/** Shares of words read right, in per cent, given the gold words. */
export interface Scores {
  readonly words: number
  readonly upos: number
  readonly xpos: number
  readonly lemma: number
  readonly uas: number
  /** Head and relation without its subtype, as the shared tasks count. */
  readonly las: number
}

/** Reads a gold CoNLL-U file, given its words, and compares. */
export function score(file: string, language: Language): Scores {
  const right = { upos: 0, xpos: 0, lemma: 0, uas: 0, las: 0 }
  let words = 0
  for (const gold of readConllu(file)) {
    for (const [i, read] of readSentence(gold.forms, gold.glue, language).entries()) {
      words++
      const [upos, xpos] = gold.tags[i]!.split(' ')
      if (read.upos === upos) right.upos++
      if (read.xpos === xpos) right.xpos++
      if (read.lemma === gold.lemmas[i] || gold.lemmas[i] === '_') right.lemma++
      if (read.head !== gold.heads[i]) continue
      right.uas++
      if (main(read.deprel) === main(gold.deprels[i]!)) right.las++
    }
  }
  const share = (n: number) => Math.round((10_000 * n) / Math.max(1, words)) / 100
  const { upos, xpos, lemma, uas, las } = right
  return {
    words,
    upos: share(upos),
    xpos: share(xpos),
    lemma: share(lemma),
    uas: share(uas),
    las: share(las),
  }
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
  const language = readLanguage()
  for (const file of files) {
    const started = performance.now()
    const scores = score(file, language)
    const speed = Math.round((scores.words * 1000) / (performance.now() - started))
    console.log(file, scores, `${speed} words/s`)
  }
}
