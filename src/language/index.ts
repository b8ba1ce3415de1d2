import type { Article } from '../article/article.ts'
import { annotate } from './annotate.ts'
import { Doc, type Sentence, type Span, type Token } from './doc.ts'
import { paragraphs } from './lines.ts'
import { sentenceEnds } from './sentences.ts'
import { tokenise } from './tokens.ts'

export * from './doc.ts'

/** Reads an article: its sentences and words, each with tag, lemma and governor. Boilerplate is not read. */
export function analyse(article: Article): Doc {
  const sentences: Sentence[] = []
  const tokens: Token[] = []
  let paragraph = 0
  for (const section of article.sections) {
    if (section.role === 'boilerplate') continue
    for (const lines of paragraphs(article.text, section.start, section.end)) {
      for (const line of lines) {
        const words = tokenise(article.text, line.start, line.end)
        let first = 0
        for (const last of sentenceEnds(article.text, words)) {
          const spans = words.slice(first, last)
          sentences.push({
            ...extent(spans),
            index: sentences.length,
            first: tokens.length,
            last: tokens.length + spans.length,
            section,
            paragraph,
          })
          for (const token of annotate(article.text, spans, tokens.length, sentences.length - 1)) {
            tokens.push(token)
          }
          first = last
        }
      }
      paragraph++
    }
  }
  return new Doc(article, { sentences, tokens })
}

function extent(spans: readonly Span[]): Span {
  return { start: spans[0]!.start, end: spans.at(-1)!.end }
}
