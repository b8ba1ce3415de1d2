import type { Doc, Token } from '../../language/doc.ts'
import type { Act } from '../acts/act.ts'
import { isHeadline } from '../acts/status.ts'
import { instruments } from '../instruments/index.ts'
import { parties } from '../parties/index.ts'
import { pledges } from '../pledges/index.ts'
import { sayings } from '../quotes/index.ts'
import type { Quote } from '../quotes/quote.ts'
import { times } from '../times/index.ts'
import type { Draft, Side } from './dispute.ts'
import * as en from './en.ts'
import { around, heldBy, sameSide, statementsOf } from './sides.ts'

/**
 * "Oslo pledges arms sales", over a text in which Oslo's own people are quoted on the matter and commit
 * to nothing: the headline is stronger than the words that it rests on.
 */
export function overstated(doc: Doc): readonly Draft[] {
  const headline = doc.all(pledges).filter(act => isTitled(doc, act) && isFirm(act))
  const makers = [...new Set(headline.map(({ who }) => who[0]!))]
  return makers.flatMap(maker => {
    // A title and a headline that tell one pledge are one claim; the fuller stands for it.
    const tellings = headline.filter(({ who }) => who[0] === maker)
    const fullest = tellings.find(({ due, condition }) => due || condition) ?? tellings[0]!
    return stronger(doc, fullest, tellings) ?? []
  })
}

const headOf = (doc: Doc, act: Act): Token => doc.tokensIn(act.trigger)[0]!

const isTitled = (doc: Doc, act: Act) => isHeadline(doc, headOf(doc, act))

/** A promise in the headline's own voice, not one that it puts into someone's mouth. */
const isFirm = ({ force, speaker, who, status }: Act) =>
  force === 'promise' && speaker === null && who.length > 0 && status !== 'denied'

function stronger(doc: Doc, act: Act, tellings: readonly Act[]): Draft | undefined {
  // Those who speak for it, in the body: what is told of the state itself is the text's word.
  const own = doc
    .all(sayings)
    .filter(quote => quote.speaker !== null && !act.who.includes(quote.speaker))
    .filter(quote => sameSide(doc, act.who, [quote.speaker!]))
  if (own.some(quote => commits(doc, quote)) || isVoiced(doc, act)) return undefined
  const quoted = own.filter(quote => quote.mode === 'direct')
  const on = quoted.filter(quote => tellings.some(telling => isOnIt(doc, quote, telling)))
  if (on.length === 0) return undefined
  const limits = quoted.filter(quote => !on.includes(quote) && en.limits.test(doc.at(quote)))
  if (limits.length === 0 && !on.some(quote => en.limits.test(doc.at(quote)))) return undefined
  const words = { start: act.start, end: act.end }
  const claim: Side = {
    ...words,
    voice: 'document',
    holders: [],
    stance: 'asserts',
    words,
    basis: act,
    rule: 'dispute/headline',
    why: 'the headline tells it as pledged',
  }
  return {
    question: 'headline',
    claim,
    counters: [...on, ...limits].map(quote => sideOf(doc, quote)),
    about: [...new Set([...tellings.flatMap(t => t.under), ...act.who, ...act.whom])],
    confidence: 0.55,
  }
}

/** Words of the party's own people in which they pledge something. */
function commits(doc: Doc, quote: Quote): boolean {
  return (
    quote.contentSpans.some(span => doc.within(pledges, span).length > 0) ||
    doc
      .all(pledges)
      .some(act => quote.cue !== null && act.trigger.start === doc.tokens[quote.cue]!.start)
  )
}

/** A person of the party is told to have pledged it in the body. */
function isVoiced(doc: Doc, { who }: Act): boolean {
  return doc.all(pledges).some(act => {
    if (isHeadline(doc, headOf(doc, act))) return false
    const named = act.speaker === null ? act.who : [act.speaker]
    return named.some(id => !who.includes(id)) && sameSide(doc, named, who)
  })
}

/** The words are on the same matter: whom it is pledged to, and the day or the instrument that it hangs on. */
function isOnIt(doc: Doc, quote: Quote, { whom, under, due }: Act): boolean {
  return quote.contentSpans.some(span => {
    const named = doc.within(parties, span).map(({ party }) => party.id)
    const rules = doc.within(instruments, span).map(({ instrument }) => instrument.id)
    const days = doc.within(times, span).flatMap(({ edtf }) => edtf ?? [])
    const month = due?.edtf.slice(0, 7)
    const timed = month !== undefined && days.some(day => day.slice(0, 7) === month)
    return named.some(id => whom.includes(id)) && (timed || rules.some(id => under.includes(id)))
  })
}

function sideOf(doc: Doc, quote: Quote): Side {
  const acts = statementsOf(doc, quote)
  const spans = quote.quotedSpans ?? quote.contentSpans
  return {
    ...(acts.length > 0 ? around(acts) : { start: quote.start, end: quote.end }),
    ...heldBy(quote.speaker === null ? [] : [quote.speaker]),
    stance: 'hedges',
    words: around(spans),
    basis: acts[0] ?? quote,
    rule: 'dispute/weaker-words',
    why: 'the words that are quoted commit to nothing',
  }
}
