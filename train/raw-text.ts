import { join } from 'node:path'
import { paragraphs } from '../src/language/lines.ts'
import { sentenceEnds } from '../src/language/sentences.ts'
import { tokenise } from '../src/language/tokens.ts'
import { readText } from './conllu.ts'

/** A sentence of open text: its words, and which are written together (as in `Words`). */
export interface RawSentence {
  readonly forms: readonly string[]
  readonly glue: Uint8Array
}

const FILES = ['wikinews.jsonl.gz', 'senate-press.6k.jsonl.gz']
const SHORTEST = 5
const LONGEST = 60

/** Different sentences of the open texts in `folder`, up to a number of words, for self-training. */
export function rawSentences(folder: string, words: number): RawSentence[] {
  const seen = new Set<string>()
  const found: RawSentence[] = []
  let count = 0
  for (const file of FILES) {
    for (const line of readText(join(folder, file)).split('\n')) {
      if (line.trim() === '') continue
      for (const sentence of sentencesOf((JSON.parse(line) as { text: string }).text)) {
        const { length } = sentence.forms
        const key = sentence.forms.join(' ')
        if (length < SHORTEST || length > LONGEST || seen.has(key)) continue
        if (count >= words) return found
        seen.add(key)
        found.push(sentence)
        count += length
      }
    }
  }
  return found
}

function sentencesOf(text: string): RawSentence[] {
  const found: RawSentence[] = []
  for (const lines of paragraphs(text, 0, text.length)) {
    for (const line of lines) {
      const tokens = tokenise(text, line.start, line.end)
      let first = 0
      for (const last of sentenceEnds(text, tokens)) {
        const spans = tokens.slice(first, last)
        first = last
        const forms = spans.map(span => text.slice(span.start, span.end))
        const glue = Uint8Array.from(spans, ({ start, end }, i) => {
          return (spans[i - 1]?.end === start ? 1 : 0) + (spans[i + 1]?.start === end ? 2 : 0)
        })
        found.push({ forms, glue })
      }
    }
  }
  return found
}
