import { readFileSync } from 'node:fs'
import { parseInParts } from '../src/language/parse.ts'

/*
 * One contender of bench/language.ts in a process of its own: reads the texts of FILE (parted by form
 * feeds) and prints how many words it saw and the CPU seconds that took, as JSON.
 *   node reader.js onrecord|wink FILE [WARM]    WARM is a file that is read before, untimed
 */

/** Reads a text and gives the number of its words. */
export type Reader = (text: string) => number

const [who, file, warm] = process.argv.slice(2)
const count = who === 'wink' ? await wink() : onrecord
const texts = (name: string) => readFileSync(name, 'utf8').split('\f')
if (warm !== undefined) for (const text of texts(warm)) count(text)

const inputs = texts(file!)
const start = process.cpuUsage()
let words = 0
for (const text of inputs) words += count(text)
const { user, system } = process.cpuUsage(start)
console.log(JSON.stringify({ words, seconds: (user + system) / 1e6 }))

/** Text to tags, trees and names. */
function onrecord(text: string): number {
  let words = 0
  for (const parsed of parseInParts(text)) words += parsed.length
  return words
}

/** Sentences and tags only. */
async function wink(): Promise<Reader> {
  const { default: winkNLP } = await import('wink-nlp')
  const { default: model } = await import('wink-eng-lite-web-model')
  const nlp = winkNLP(model, ['sbd', 'pos'])
  return text => nlp.readDoc(text).tokens().length()
}
