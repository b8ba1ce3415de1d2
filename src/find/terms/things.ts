import type { Doc, Span, Token } from '../../language/doc.ts'
import { caseOf } from '../acts/arguments.ts'
import { phraseExtent } from '../acts/build.ts'
import { en as names } from '../instruments/en.ts'
import { instruments } from '../instruments/index.ts'
import type { InstrumentMention } from '../instruments/instrument.ts'
import * as en from './en.ts'

/** What has a legal life: an instrument that the text names, or what its verb shows to be one. */
export interface Thing {
  readonly instrument: InstrumentMention | null
  readonly span: Span
}

/** The widest instrument that a noun phrase names as its whole, or that its head stands in. */
export function instrumentAt(doc: Doc, head: Token | null): InstrumentMention | undefined {
  if (!head) return undefined
  // In text order, wider ones first: the first that holds the head is the widest.
  return doc
    .all(instruments)
    .find(mention => mention.start <= head.start && head.end <= mention.end)
}

/**
 * What a noun phrase tells of: an instrument, a part of one ("parts of the deal"), what lapses ("the
 * exemptions"), or where the verb is said of such things only (`sure`), whatever binds ("the new law").
 */
export function thingAt(doc: Doc, head: Token | null, sure: boolean): Thing | undefined {
  if (!head) return undefined
  const instrument = instrumentAt(doc, head)
  if (instrument) return { instrument, span: instrument }
  if (head.upos === 'PRON') return sure ? thingOf(doc, head) : undefined
  if (head.upos !== 'NOUN' && head.upos !== 'PROPN') return undefined
  const lemma = head.lemma.toLowerCase()
  const span = phraseExtent(doc, head)
  if (sure || en.parts.has(lemma)) {
    const whole = doc
      .childrenOf(head)
      .find(child => isWhole(doc, child) && instrumentAt(doc, child))
    const found = whole && instrumentAt(doc, whole)
    if (found) return { instrument: found, span: { ...span, end: Math.max(span.end, found.end) } }
  }
  const word = head.text.toLowerCase()
  const binds = sure ? names.heads.has(word) || en.binding.has(lemma) : names.measures.has(word)
  return en.lapsing.has(lemma) || binds ? { instrument: null, span } : undefined
}

/** "before it expires", "extended it by two days": what was named last, in the same sentence or as the subject before. */
function thingOf(doc: Doc, { index, sentence, text }: Token): Thing | undefined {
  if (!en.standIns.has(text.toLowerCase())) return undefined
  for (let at = index - 1; at >= 0 && doc.tokens[at]!.sentence >= sentence - 1; at--) {
    const token = doc.tokens[at]!
    if (token.upos !== 'NOUN' && token.upos !== 'PROPN') continue
    const instrument = instrumentAt(doc, token)
    const before = token.sentence < sentence
    if (before && !token.deprel.startsWith('nsubj')) continue
    if (instrument) return { instrument, span: instrument }
    if (en.lapsing.has(token.lemma)) return { instrument: null, span: phraseExtent(doc, token) }
    if (before) return undefined
  }
  return undefined
}

/** The noun that heads a stretch of words. */
export function headOf(tokens: readonly Token[]): Token | undefined {
  const inside = (index: number) => tokens.some(token => token.index === index)
  return (
    tokens.find(({ upos, head }) => /^(NOUN|PROPN)$/.test(upos) && !inside(head)) ??
    tokens.findLast(({ upos }) => upos === 'NOUN')
  )
}

/** "parts of the deal", "the deal's clauses". */
const isWhole = (doc: Doc, child: Token) =>
  child.deprel === 'nmod:poss' || en.partCases.has(caseOf(doc, child))

/** Where the parse lost the subject: the instrument that stands last before the verb, with no other verb between. */
export function thingBefore(doc: Doc, verb: Token): Thing | undefined {
  for (let at = verb.index - 1; at >= 0; at--) {
    const token = doc.tokens[at]!
    if (token.sentence !== verb.sentence) return undefined
    const instrument = instrumentAt(doc, token)
    if (instrument) return { instrument, span: instrument }
    if (token.upos === 'VERB') return undefined
  }
  return undefined
}
