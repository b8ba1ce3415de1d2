import { writeFileSync } from 'node:fs'
import { readSentence } from '../src/language/annotate.ts'
import { readLanguage } from '../src/language/language.ts'
import { type Gold, readConllu } from './conllu.ts'

/**
 * Reads a gold CoNLL-U file with the shipped models, given its words, and prints the scores:
 * node train/score.ts GOLD.conllu.gz [OUT.conllu]
 */
const [gold, out] = process.argv.slice(2)
if (!gold) {
  console.error('usage: node train/score.ts GOLD.conllu[.gz] [OUT.conllu]')
  process.exit(2)
}
const language = readLanguage()
const sentences = readConllu(gold)
const started = performance.now()
const readings = sentences.map(s => readSentence(s.forms, s.glue, language))
const seconds = (performance.now() - started) / 1000

const right = { upos: 0, xpos: 0, lemma: 0, uas: 0, las: 0 }
let words = 0
for (const [s, sentence] of sentences.entries()) {
  for (const [i, read] of readings[s]!.entries()) {
    words++
    const [upos, xpos] = sentence.tags[i]!.split(' ')
    if (read.upos === upos) right.upos++
    if (read.xpos === xpos) right.xpos++
    if (read.lemma === sentence.lemmas[i] || sentence.lemmas[i] === '_') right.lemma++
    if (read.head !== sentence.heads[i]) continue
    right.uas++
    if (main(read.deprel) === main(sentence.deprels[i]!)) right.las++
  }
}
const shares = Object.entries(right).map(([name, n]) => `${name} ${((100 * n) / words).toFixed(2)}`)
console.log(`${words} words  ${shares.join('  ')}  ${Math.round(words / seconds)} words/s`)
if (out) writeFileSync(out, sentences.map(conllu).join(''))

/** A relation without its subtype. */
function main(deprel: string): string {
  return deprel.split(':')[0]!
}

function conllu(sentence: Gold, s: number): string {
  const rows = readings[s]!.map((read, i) => {
    const { lemma, upos, xpos, head, deprel } = read
    return [i + 1, sentence.forms[i], lemma, upos, xpos, '_', head + 1, deprel, '_', '_'].join('\t')
  })
  return `${rows.join('\n')}\n\n`
}
