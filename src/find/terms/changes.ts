import type { Doc, Finder, Finding, Span, Token } from '../../language/doc.ts'
import type { Status } from '../acts/act.ts'
import { actorsOf, subjectBefore } from '../acts/actors.ts'
import { joined, ownersOf } from '../acts/arguments.ts'
import { phraseExtent } from '../acts/build.ts'
import { type Clause, clauseAt, clauses } from '../acts/clauses.ts'
import * as acts from '../acts/en.ts'
import { statusOf } from '../acts/status.ts'
import { instruments } from '../instruments/index.ts'
import type { InstrumentMention } from '../instruments/instrument.ts'
import type { PartyMention } from '../parties/party.ts'
import * as en from './en.ts'

/** A change in the life of an instrument, where a text tells one. */
export interface LifeChange extends Finding {
  readonly kind: 'change'
  readonly change: en.Change
  readonly trigger: Token
  /** "take effect": where the trigger ends, if it runs over several words. */
  readonly triggerEnd?: Token
  readonly verb: Token
  /** The instrument, or the head of what has a term though no instrument is named ("the exemptions"). */
  readonly instrument: InstrumentMention | null
  readonly subject: Span
  readonly who: readonly PartyMention[]
  readonly status: Status
}

/** All life changes of a document, in text order of their triggers. */
export const changes: Finder<LifeChange> = {
  kind: 'change',
  find: doc => [
    ...doc
      .all(clauses)
      .flatMap(clause => own(doc, clause) ?? done(doc, clause) ?? left(doc, clause) ?? []),
    ...doc.tokens.flatMap(token => named(doc, token) ?? []),
  ],
}

/** What every life change has: its trigger, where that stands, and the rule. */
const toldAt = (trigger: Token, rule: string, confidence: number) => ({
  kind: 'change' as const,
  rule,
  confidence,
  start: trigger.start,
  end: trigger.end,
  trigger,
})

/** The widest instrument that a noun phrase names as its whole, or that its head stands in. */
function instrumentAt(doc: Doc, head: Token | null): InstrumentMention | undefined {
  if (!head) return undefined
  // In text order, wider ones first: the first that holds the head is the widest.
  return doc
    .all(instruments)
    .find(mention => mention.start <= head.start && head.end <= mention.end)
}

/** "The embargo expires on Oct. 18", "tariffs were set to go into effect". */
function own(doc: Doc, clause: Clause): LifeChange | undefined {
  const { verb } = clause
  const phrase = en.phrases.find(
    ({ verb: lemmas, with: words }) =>
      lemmas.has(verb.lemma) &&
      doc.childrenOf(verb).some(child => words.has(child.lemma.toLowerCase())),
  )
  const triggerEnd = doc
    .childrenOf(verb)
    .find(child => child.index > verb.index && phrase?.with.has(child.lemma.toLowerCase()))
  const change = phrase?.change ?? en.ownChanges.get(verb.lemma)
  if (!change) return undefined
  const subject = clause.passive ? clause.target : clause.actor
  const instrument = instrumentAt(doc, subject) ?? before(doc, verb) ?? null
  const noun = subject ?? subjectBefore(doc, verb)
  const lapsing = noun && en.lapsing.has(noun.lemma.toLowerCase()) ? phraseExtent(doc, noun) : null
  const about = instrument ?? lapsing
  if (!about) return undefined
  const status = lives(statusOf(doc, clause), verb)
  return {
    ...toldAt(verb, 'term/own', 0.8),
    change,
    ...(triggerEnd && { triggerEnd }),
    verb,
    instrument,
    subject: about,
    who: [],
    status,
  }
}

/** Where the parse lost the subject: the instrument that stands last before the verb, with no other verb between. */
function before(doc: Doc, verb: Token): InstrumentMention | undefined {
  for (let at = verb.index - 1; at >= 0; at--) {
    const token = doc.tokens[at]!
    if (token.sentence !== verb.sentence) return undefined
    const found = instrumentAt(doc, token)
    if (found) return found
    if (token.upos === 'VERB') return undefined
  }
  return undefined
}

/** A present-tense "expires" tells what lies ahead. */
function lives(status: Status, verb: Token): Status {
  return status === 'happened' && /^VB[ZP]$/.test(verb.xpos) ? 'planned' : status
}

/** "The Council extended the mandate", "sanctions were reimposed". */
function done(doc: Doc, clause: Clause): LifeChange | undefined {
  const change = en.doneChanges.get(clause.verb.lemma)
  const instrument = change && instrumentAt(doc, clause.target)
  if (!change || !instrument) return undefined
  if (change === 'lifted' && en.measures.has(instrument.instrument.type)) return undefined
  return {
    ...toldAt(clause.verb, 'term/done', 0.7),
    change,
    verb: clause.verb,
    instrument,
    subject: instrument,
    who: actorsOf(doc, clause),
    status: statusOf(doc, clause),
  }
}

/** "The US pulled out of the deal", "withdrew from the treaty". */
function left(doc: Doc, clause: Clause): LifeChange | undefined {
  if (!en.leaving.has(clause.verb.lemma)) return undefined
  const goal = clause.obliques.find(
    ({ case: by, token }) => en.leavingCases.has(by) && instrumentAt(doc, token),
  )
  const instrument = goal && instrumentAt(doc, goal.token)
  if (!instrument) return undefined
  return {
    ...toldAt(clause.verb, 'term/left', 0.8),
    change: 'withdrawn from',
    verb: clause.verb,
    instrument,
    subject: instrument,
    who: actorsOf(doc, clause),
    status: statusOf(doc, clause),
  }
}

/** "the expiry of the embargo", "Washington's withdrawal from the accord". */
function named(doc: Doc, noun: Token): LifeChange | undefined {
  const change = noun.upos === 'NOUN' ? en.nouns.get(noun.lemma) : undefined
  if (!change) return undefined
  const phrase = doc
    .childrenOf(noun)
    .find(child => /^nmod/.test(child.deprel) && instrumentAt(doc, child))
  const instrument = phrase && instrumentAt(doc, phrase)
  if (!instrument) return undefined
  const governor = doc.headOf(noun)
  const over = governor?.upos === 'VERB' ? clauseAt(doc, governor) : undefined
  const kin = doc.childrenOf(noun).map(child => child.lemma.toLowerCase())
  const outer = over ? statusOf(doc, over) : 'happened'
  return {
    ...toldAt(noun, 'term/noun', 0.5),
    change,
    verb: over?.verb ?? noun,
    instrument,
    subject: instrument,
    who: [...ownersOf(doc, noun), ...joined(doc, noun, acts.agentCases)].filter(
      mention => mention.start < phrase.start,
    ),
    status: kin.some(lemma => acts.coming.has(lemma)) ? 'planned' : outer,
  }
}
