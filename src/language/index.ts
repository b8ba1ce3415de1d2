import type { Article, Section } from '../article/article.ts'
import { isRead } from '../article/index.ts'
import { Parsed } from './columns.ts'
import { Doc, type Sentence, type Span } from './doc.ts'
import { layoutOf } from './layout.ts'
import { paragraphs } from './lines.ts'
import { englishReader } from './reader.ts'
import { sentencesOf } from './stretches.ts'
import { tokensOf } from './typed.ts'

export * from './doc.ts'

/** Reads an article: its sentences and words, each with tag, lemma and governor. Boilerplate is not read, nor what is not English. */
export function analyse(article: Article): Doc {
  const { text } = article
  const drafts = draftsOf(article)
  const layout = layoutOf(text, drafts, 0, text.length)
  const reader = englishReader()
  const { forms, glue, sentenceEnds } = layout
  const sentences: Sentence[] = []
  for (const [index, { spans, section, paragraph }] of drafts.entries()) {
    const last = sentenceEnds[index]!
    const first = last - spans.length
    sentences.push({ ...extent(spans), index, first, last, section, paragraph })
  }
  const reading = reader.read(forms, glue, sentenceEnds)
  const parsed = new Parsed(layout, reading, reader)
  return new Doc(article, { sentences, tokens: sentences.flatMap(s => tokensOf(parsed, s)) })
}

/** A sentence before its words are read. */
interface Draft {
  readonly section: Section
  readonly paragraph: number
  readonly spans: readonly Span[]
  readonly opens: boolean
}

function draftsOf(article: Article): readonly Draft[] {
  const { text } = article
  const drafts: Draft[] = []
  let paragraph = 0
  for (const section of article.sections) {
    if (!isRead(article, section)) continue
    for (const lines of paragraphs(text, section.start, section.end)) {
      for (const line of lines) {
        for (const spans of sentencesOf(text, line.start, line.end)) {
          const opens = drafts.at(-1)?.paragraph !== paragraph
          drafts.push({ section, paragraph, spans, opens })
        }
      }
      paragraph++
    }
  }
  return drafts
}

function extent(spans: readonly Span[]): Span {
  return { start: spans[0]!.start, end: spans.at(-1)!.end }
}
