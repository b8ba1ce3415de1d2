import type { Span, Token, Upos } from './doc.ts'
import { hashText } from './hash.ts'
import { type Language, readLanguage } from './language.ts'
import { lemmaOf } from './lemmas.ts'
import { tagWords } from './tagger.ts'
import { describe } from './words.ts'

let english: Language | undefined

/** The tokens of one sentence with their annotation; `base` is the index of its first token. */
export function annotate(
  text: string,
  spans: readonly Span[],
  base: number,
  sentence: number,
): Token[] {
  english ??= readLanguage()
  const forms = spans.map(span => text.slice(span.start, span.end))
  const glue = Uint8Array.from(spans, (span, i) => {
    const before = spans[i - 1]?.end === span.start ? 1 : 0
    return spans[i + 1]?.start === span.end ? before + 2 : before
  })
  const read = readSentence(forms, glue, english)
  return spans.map((span, i) => ({
    start: span.start,
    end: span.end,
    index: base + i,
    sentence,
    text: forms[i]!,
    lemma: read[i]!.lemma,
    upos: read[i]!.upos,
    xpos: read[i]!.xpos,
    head: read[i]!.head < 0 ? -1 : base + read[i]!.head,
    deprel: read[i]!.deprel,
  }))
}

/** What is read of one word; the head is a place in its sentence, -1 for the root. */
export interface Reading {
  readonly lemma: string
  readonly upos: Upos
  readonly xpos: string
  readonly head: number
  readonly deprel: string
}

/** Tags, lemmas and tree of a sentence that is already words; `glue` as in `Words`. */
export function readSentence(
  forms: readonly string[],
  glue: Uint8Array,
  language: Language,
): Reading[] {
  const words = describe(forms, glue, language.clusters)
  const isWord = (lemma: string) => language.clusters.of(hashText(lemma)) > 0
  const tags = tagWords(words, language.tagger, language.tags.length)
  return forms.map((form, i) => {
    const tag = language.tags[tags[i]!]!
    const [upos, xpos] = tag.split(' ') as [Upos, string]
    const head = i === 0 ? -1 : 0
    return { lemma: lemmaOf(form, tag, language.lemmas, isWord), upos, xpos, head, deprel: 'dep' }
  })
}
