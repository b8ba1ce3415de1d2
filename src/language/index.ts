import type { Article, Section } from '../article/article.ts'
import { isRead } from '../article/index.ts'
import { annotate } from './annotate.ts'
import { namesOf } from './capitals.ts'
import { Doc, type Sentence, type Span, type Token } from './doc.ts'
import { paragraphs } from './lines.ts'
import { sentenceEnds } from './sentences.ts'
import { tokenise } from './tokens.ts'

export * from './doc.ts'

/** Reads an article: its sentences and words, each with tag, lemma and governor. Boilerplate is not read, nor what is not English. */
export function analyse(article: Article): Doc {
  const sentences: Sentence[] = []
  const tokens: Token[] = []
  const drafts = draftsOf(article)
  const names = namesOf(drafts.filter(({ section }) => section.role === 'body').map(formsOf))
  for (const draft of drafts) {
    const { spans, section, paragraph } = draft
    const index = sentences.length
    const first = tokens.length
    const last = first + spans.length
    sentences.push({ ...extent(spans), index, first, last, section, paragraph })
    for (const token of annotate(spans, formsOf(draft), first, index, names)) tokens.push(token)
  }
  return new Doc(article, { sentences, tokens })
}

/** A sentence before its words are read. */
interface Draft {
  readonly section: Section
  readonly paragraph: number
  readonly spans: readonly Span[]
  readonly text: string
}

const formsOf = ({ text, spans }: Draft) => spans.map(span => text.slice(span.start, span.end))

function draftsOf(article: Article): readonly Draft[] {
  const { text } = article
  const drafts: Draft[] = []
  let paragraph = 0
  for (const section of article.sections) {
    if (!isRead(article, section)) continue
    for (const lines of paragraphs(text, section.start, section.end)) {
      for (const line of lines) {
        const words = tokenise(text, line.start, line.end)
        let first = 0
        for (const last of sentenceEnds(text, words)) {
          drafts.push({ section, paragraph, spans: words.slice(first, last), text })
          first = last
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
