import type { Doc, Span, Token } from '../../language/doc.ts'
import { caseOf, idsOf, joined, ownersOf, partiesAt } from '../acts/arguments.ts'
import { phraseExtent } from '../acts/build.ts'
import { instruments } from '../instruments/index.ts'
import { parties } from '../parties/index.ts'
import { sayings } from '../quotes/index.ts'
import type { Quote } from '../quotes/quote.ts'
import type { Side } from './dispute.ts'
import * as en from './en.ts'
import { around, heldBy, statementsOf } from './sides.ts'

/** A claim that a noun names: "Pompeo's suggestion that …", "allegations of fraud". */
export interface Named {
  readonly side: Side
  /** True where the noun brings what is claimed. */
  readonly told: boolean
}

/** The claim that a noun of saying names, or undefined where the noun is none. */
export function claimOf(doc: Doc, noun: Token): Named | undefined {
  if (!en.claims.has(noun.lemma.toLowerCase())) return undefined
  const quote = doc.over(sayings, noun).find(({ cue }) => cue === noun.index)
  const content = contentOf(doc, noun, quote)
  const beside = besideOf(doc, noun)
  const makers = beside ? partiesAt(doc, beside) : joined(doc, noun, en.makers)
  const owners = idsOf([...ownersOf(doc, noun), ...makers])
  const said = quote?.speakerSpan && isBeside(doc, noun, quote.speakerSpan) ? quote.speaker : null
  const holders = owners.length > 0 ? owners : said ? [said] : []
  const act = quote && statementsOf(doc, quote)[0]
  const parts = [content, beside && doc.extent(beside)].filter(part => part !== undefined)
  const phrase = closed(doc, around([phraseExtent(doc, noun), ...parts]))
  const side: Side = {
    ...(act ? { start: act.start, end: act.end } : phrase),
    ...heldBy(holders),
    stance: 'asserts',
    words: content ?? phrase,
    basis: act ?? quote ?? null,
    rule: 'dispute/noun',
    why: `"${noun.text}" names what someone says`,
  }
  return { side, told: content !== undefined }
}

/** "dismissed the claim from Oslo as groundless": the phrase without the "as" behind it. */
function closed(doc: Doc, { start, end }: Span): Span {
  const last = doc
    .tokensIn({ start, end })
    .findLast(t => /^(NOUN|PROPN|NUM|VERB|ADJ|PRON)$/.test(t.upos))
  return { start, end: last?.end ?? end }
}

/** "rejected criticism from Oslo", where the parse hangs Oslo on the verb. */
function besideOf(doc: Doc, noun: Token): Token | undefined {
  const next = doc.tokens[noun.index + 1]
  const head = doc.headOf(noun)
  if (!next || !head || !en.makers.has(next.text.toLowerCase())) return undefined
  const by = doc.headOf(next)
  return by && next.deprel === 'case' && by.head === head.index ? by : undefined
}

/** A speaker that the noun's own phrase names, not one carried over from elsewhere. */
function isBeside(doc: Doc, noun: Token, { start, end }: Span): boolean {
  return doc.subtree(noun).some(token => start <= token.start && token.end <= end)
}

/** "that the notice was void", "of fraud": what is claimed. */
function contentOf(doc: Doc, noun: Token, quote: Quote | undefined): Span | undefined {
  const said = quote?.contentSpans.find(span => span.start >= noun.end)
  if (said) return said
  const child = doc.childrenOf(noun).find(token => {
    if (token.index < noun.index) return false
    if (token.deprel === 'acl' || token.deprel === 'acl:relcl') {
      const first = doc.subtree(token)[0]!
      return first.upos === 'SCONJ' || first.xpos === 'IN' || first.deprel === 'mark'
    }
    return token.deprel === 'nmod' && caseOf(doc, token) === en.ofCase
  })
  return child && doc.extent(child)
}

/** The instruments and parties that words are about, in text order. */
export function aboutOf(doc: Doc, span: Span, not: readonly string[] = []): readonly string[] {
  const under = doc.within(instruments, span).map(({ instrument }) => instrument.id)
  const who = doc.within(parties, span).filter(mention => !mention.outlet)
  return [...new Set([...under, ...who.map(({ party }) => party.id)])].filter(
    id => !not.includes(id),
  )
}
