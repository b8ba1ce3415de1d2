import { firstWord } from './capitals.ts'
import type { Span, Token, Upos } from './doc.ts'
import { hashText } from './hash.ts'
import { type Language, readLanguage } from './language.ts'
import { lemmaOf } from './lemmas.ts'
import { parseWords } from './parser.ts'
import { tagWords } from './tagger.ts'
import { describe } from './words.ts'

let english: Language | undefined

/**
 * The tokens of one sentence with their annotation; `base` is the index of its first token, `names`
 * the words that the document has as names.
 */
export function annotate(
  spans: readonly Span[],
  forms: readonly string[],
  base: number,
  sentence: number,
  names: ReadonlySet<string>,
): Token[] {
  english ??= readLanguage()
  const glue = Uint8Array.from(spans, (span, i) => {
    const before = spans[i - 1]?.end === span.start ? 1 : 0
    return spans[i + 1]?.start === span.end ? before + 2 : before
  })
  const read = readSentence(forms, glue, english, names)
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

const none: ReadonlySet<string> = new Set()

/** Tags that the first word of a sentence gets though it is a name: "Trump/VB on Monday signed". */
const misread = /^(VERB|NOUN|INTJ|ADV) /

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
  names: ReadonlySet<string> = none,
): Reading[] {
  const words = describe(forms, glue, language.clusters)
  const isWord = (lemma: string) => language.clusters.of(hashText(lemma)) > 0
  const tags = tagWords(words, language.tagger, language.tags.length)
  const first = firstWord(forms)
  if (first >= 0 && names.has(forms[first]!) && misread.test(language.tags[tags[first]!]!)) {
    tags[first] = language.tags.indexOf('PROPN NNP')
  }
  const tree = parseWords(words, tags, language.parser, language.relations.length)
  return forms.map((form, i) => {
    const tag = language.tags[tags[i]!]!
    const [upos, xpos] = tag.split(' ') as [Upos, string]
    const head = tree.heads[i] === words.length ? -1 : tree.heads[i]!
    const deprel = language.relations[tree.relations[i]!]!
    return { lemma: lemmaOf(form, tag, language.lemmas, isWord), upos, xpos, head, deprel }
  })
}
