import { Parsed } from './columns.ts'
import { layoutOfGiven } from './conllu/given.ts'
import { type GivenSentence, givenSentences } from './conllu/read.ts'
import { joinBytes, joinInts, joinLayouts, type Layout, layouts } from './layout.ts'
import { englishReader, type Reading, type WordReader } from './reader.ts'

export type { Parsed } from './columns.ts'
export { ConlluError } from './conllu/fault.ts'
export { fillConllu } from './conllu/fill.ts'
export { type GivenSentence, givenSentences } from './conllu/read.ts'
export { ConlluWriter, type DocumentNames, toConllu } from './conllu/write.ts'
export type { Span, Token, Upos } from './doc.ts'
export { type Entity, type EntityType, entitiesOf } from './entities.ts'
export type { Layout } from './layout.ts'
export type { Labels, ParsedSentence, Word } from './word.ts'

/** Words that are read together: enough to keep an engine busy, few enough to take little room. */
const PART = 2048

/**
 * Reads an English text: its sentences and words (UD v2, as UD English cuts them) with tags, lemmas,
 * features, trees and names. Any string gives an analysis; it takes time in step with its length.
 */
export function parse(text: string): Parsed {
  expectText('parse', text)
  const reader = englishReader()
  const parts = [...layouts(text, PART)]
  return joinedParts(text, parts, reader)
}

/**
 * Reads a text of any length a few thousand words at a time. Each part covers its stretch of the
 * text, from the end of the part before; words are numbered from 0 in each.
 */
export function* parseInParts(text: string): Generator<Parsed> {
  expectText('parseInParts', text)
  const reader = englishReader()
  for (const layout of layouts(text, PART)) yield readLayout(layout, reader)
}

/**
 * Reads the words and sentences of CoNLL-U; its other columns are not looked at. The text of what
 * comes is put together from the words and the spaces that MISC tells of. Throws a `ConlluError`
 * that names the line where the file is faulty.
 */
export function parseTokens(conllu: string): Parsed {
  expectText('parseTokens', conllu)
  const reader = englishReader()
  const layout = layoutOfGiven([...givenSentences(conllu)])
  return readLayout(layout, reader)
}

/**
 * Reads the sentences of CoNLL-U in groups of a few thousand words: each group as it was given, and
 * what was read of it. Throws a `ConlluError` as `parseTokens` does, where it comes to the fault.
 */
export function* parseTokensInParts(
  conllu: string,
): Generator<{ readonly given: readonly GivenSentence[]; readonly parsed: Parsed }> {
  expectText('parseTokensInParts', conllu)
  const reader = englishReader()
  let given: GivenSentence[] = []
  let words = 0
  for (const sentence of givenSentences(conllu)) {
    if (words >= PART) {
      yield { given, parsed: readLayout(layoutOfGiven(given), reader) }
      given = []
      words = 0
    }
    given.push(sentence)
    words += sentence.forms.length
  }
  if (given.length > 0) yield { given, parsed: readLayout(layoutOfGiven(given), reader) }
}

function readLayout(layout: Layout, reader: WordReader): Parsed {
  return new Parsed(layout, reader.read(layout.forms, layout.glue, layout.sentenceEnds), reader)
}

function joinedParts(text: string, parts: readonly Layout[], reader: WordReader): Parsed {
  let base = 0
  const readings = parts.map(({ forms, glue, sentenceEnds }) => {
    const reading = reader.read(forms, glue, sentenceEnds)
    const heads = reading.heads.map(head => (head < 0 ? head : base + head))
    base += forms.length
    return { ...reading, heads }
  })
  const whole: Reading = {
    tags: joinBytes(readings.map(reading => reading.tags)),
    heads: joinInts(readings.map(reading => reading.heads)),
    relations: joinBytes(readings.map(reading => reading.relations)),
    names: joinBytes(readings.map(reading => reading.names)),
  }
  return new Parsed(joinLayouts(text, parts), whole, reader)
}

function expectText(door: string, text: string): void {
  if (typeof text !== 'string') throw new TypeError(`${door}: expected a text, got ${typeof text}`)
}
