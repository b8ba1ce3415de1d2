import type { Layout } from '../layout.ts'
import type { GivenSentence } from './read.ts'

/** Lays out sentences that were given: their texts one behind the other. */
export function layoutOfGiven(sentences: readonly GivenSentence[]): Layout {
  let length = 0
  for (const { forms } of sentences) length += forms.length
  const starts = new Int32Array(length)
  const ends = new Int32Array(length)
  const glue = new Uint8Array(length)
  const sentenceEnds = new Int32Array(sentences.length)
  const opens = new Uint8Array(sentences.length)
  const texts: string[] = []
  let word = 0
  let base = 0
  for (const [at, given] of sentences.entries()) {
    for (let i = 0; i < given.forms.length; i++) {
      starts[word] = base + given.starts[i]!
      ends[word] = base + given.ends[i]!
      glue[word] = given.glue[i]!
      word++
    }
    sentenceEnds[at] = word
    opens[at] = given.opens ? 1 : 0
    texts.push(given.text)
    base += given.text.length
  }
  const forms = sentences.flatMap(given => given.forms)
  const text = texts.join('')
  return { text, from: 0, to: text.length, starts, ends, forms, glue, sentenceEnds, opens }
}
