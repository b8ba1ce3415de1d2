import type { Doc, Finder, Finding, Span, Token } from '../../language/doc.ts'
import type { ActDate, Status } from '../acts/act.ts'
import { actorsOf, subjectBefore } from '../acts/actors.ts'
import { joined, ownersOf, partiesAt } from '../acts/arguments.ts'
import { phraseExtent } from '../acts/build.ts'
import { type Clause, clauseAt, clauses } from '../acts/clauses.ts'
import { timeOver } from '../acts/dates.ts'
import * as acts from '../acts/en.ts'
import { isHeadline, isSupposed, statusAt, statusOf } from '../acts/status.ts'
import { en as names } from '../instruments/en.ts'
import type { InstrumentMention } from '../instruments/instrument.ts'
import type { PartyMention } from '../parties/party.ts'
import { limitAt, runsOut } from './deadline.ts'
import * as en from './en.ts'
import { dueToEnd, inForce } from './force.ts'
import { lasts } from './reckon.ts'
import { instrumentAt, type Thing, thingAt, thingBefore } from './things.ts'

/** A change in the life of an instrument, where a text tells one. */
export interface LifeChange extends Finding {
  readonly kind: 'change'
  readonly change: en.Change
  readonly trigger: Token
  /** "take effect": where the trigger ends, if it runs over several words. */
  readonly triggerEnd?: Token
  readonly verb: Token
  /** The instrument, or null where none is named but what has a term ("the exemptions"). */
  readonly instrument: InstrumentMention | null
  readonly subject: Span
  /** "the 1950-53 war": what an armistice ended, which may tell when. */
  readonly over?: Span
  readonly who: readonly PartyMention[]
  readonly status: Status
  /** True where someone is told to make the change: "the Council extended the mandate". */
  readonly made?: boolean
  /** True where someone who is no party of the text does it: "a court in Lima". */
  readonly other?: boolean
  /** The day that its own words give, reckoned. */
  readonly due?: ActDate
}

/** All life changes of a document, in text order of their triggers. */
export const changes: Finder<LifeChange> = {
  kind: 'change',
  find: doc => [
    ...doc
      .all(clauses)
      .flatMap(
        clause =>
          own(doc, clause) ??
          ended(doc, clause) ??
          done(doc, clause) ??
          left(doc, clause) ??
          runsOut(doc, clause) ??
          [],
      ),
    ...doc.tokens.flatMap(
      token =>
        named(doc, token) ??
        inForce(doc, token) ??
        dueToEnd(doc, token) ??
        limitAt(doc, token) ??
        lasts(doc, token) ??
        [],
    ),
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
  const holds =
    en.holding.has(verb.lemma) && clause.obliques.some(one => en.untilCases.has(one.case))
  const change = phrase?.change ?? (holds ? 'expires' : en.ownChanges.get(verb.lemma))
  if (!change) return undefined
  const brought = en.bringing.has(verb.lemma)
  // "ending the war", "end up": that is not its own end.
  const sure = phrase ? phrase.sure : en.sure.has(verb.lemma)
  if (!phrase && !sure && !clause.passive && (clause.target || clause.particle)) return undefined
  const subject = clause.passive || brought ? clause.target : clause.actor
  const lost = subject === null || (sure && subject.index > verb.index) || en.sure.has(verb.lemma)
  const thing =
    thingAt(doc, subject, sure) ??
    (lost ? thingBefore(doc, verb) : undefined) ??
    (subject ? undefined : thingAt(doc, subjectBefore(doc, verb) ?? null, sure))
  if (!thing) return undefined
  return {
    ...toldAt(verb, 'term/own', 0.8),
    change,
    ...(triggerEnd && { triggerEnd }),
    verb,
    instrument: thing.instrument,
    subject: thing.span,
    who: brought || clause.passive ? actorsOf(doc, clause) : [],
    status: lives(doc, statusOf(doc, clause), clause),
  }
}

/** A present-tense "expires" tells what lies ahead; so does "due to expire". */
function lives(doc: Doc, status: Status, { verb, auxiliaries }: Clause): Status {
  // "urged them to renew it before it expires on Friday": that it does is taken for granted.
  const given = doc.childrenOf(verb).some(child => en.granting.has(child.text.toLowerCase()))
  if (given && /^VB[ZP]$/.test(verb.xpos)) return 'planned'
  if (status !== 'denied' && isDue(doc, verb) && !isSupposed(doc, verb)) return 'planned'
  if (status !== 'happened') return status
  if (/^VB[ZP]$/.test(verb.xpos)) return 'planned'
  if (verb.xpos !== 'VB') return status
  // "the waivers expire on Friday" is often read as a bare verb; but "let the ban take effect".
  if (auxiliaries.length === 0) return /^[xc]comp/.test(verb.deprel) ? status : 'planned'
  // "the limits begin to expire"
  return /^VB[ZP]$/.test(doc.headOf(verb)?.xpos ?? '') ? 'planned' : status
}

/** "due to expire", where the parse has "due" as the word that brings the verb. */
function isDue(doc: Doc, verb: Token): boolean {
  const to = doc.tokens[verb.index - 1]
  return to?.text.toLowerCase() === acts.to && en.due.has(doc.tokens[to.index - 1]?.lemma ?? '')
}

/** "The war ended with an armistice": what ended it came to be then. */
function ended(doc: Doc, clause: Clause): LifeChange | undefined {
  const { verb } = clause
  const subject = clause.passive ? clause.target : clause.actor
  if (verb.lemma !== en.end || !subject || !en.fights.has(subject.lemma.toLowerCase())) return
  const by = clause.obliques.find(
    ({ case: word, token }) =>
      en.endCases.has(word) && en.ends.has(token.lemma.toLowerCase()) && token.index > verb.index,
  )
  if (!by) return undefined
  return {
    ...toldAt(verb, 'term/ended', 0.6),
    change: 'signed',
    over: phraseExtent(doc, subject),
    triggerEnd: by.token,
    verb,
    instrument: instrumentAt(doc, by.token) ?? null,
    subject: thingAt(doc, by.token, true)?.span ?? by.token,
    who: [],
    status: statusOf(doc, clause),
  }
}

/** "The Council extended the mandate", "sanctions were reimposed". */
function done(doc: Doc, clause: Clause): LifeChange | undefined {
  const { verb, passive } = clause
  const court = clause.actor !== null && en.courts.has(clause.actor.lemma.toLowerCase())
  const ruling = court && (clause.particle === null) === !en.withParticle.has(verb.lemma)
  const told = (ruling ? en.rulings.get(verb.lemma) : undefined) ?? en.doneChanges.get(verb.lemma)
  if (!told || !clause.target || (court && told === 'adopted')) return undefined
  const who = doersOf(doc, clause)
  const thing = court ? thingAt(doc, clause.target, true) : doneTo(doc, clause)
  if (!thing) return undefined
  const type = thing.instrument?.instrument.type
  // "ended the moratorium", but "ended the agreement"
  const mutual = type && !en.issued.has(type) && en.ending.has(verb.lemma)
  const change = mutual ? 'withdrawn from' : told
  const status = statusOf(doc, clause)
  const lifts = change === 'lifted' && status !== 'planned'
  if (lifts && thing.instrument && isMeasure(doc, thing.instrument)) return undefined
  if (change === 'violated' && type && !en.kept.has(type)) return undefined
  // "accused them of breaking the truce", "when they sign it": of no one or no time.
  const gerund = verb.xpos === 'VBG' && clause.auxiliaries.length === 0
  const bare =
    gerund && (who.length === 0 || /^(ADP|SCONJ)$/.test(doc.tokens[verb.index - 1]?.upos ?? ''))
  const habit = /^VB[PZ]$/.test(verb.xpos) && !passive && !isHeadline(doc, verb)
  if (bare || habit) return undefined
  return {
    ...toldAt(verb, 'term/done', 0.7),
    change,
    verb,
    instrument: thing.instrument,
    subject: thing.span,
    who,
    status,
    made: !passive && who.length > 0,
    other: clause.actor !== null && who.length === 0 && !timeOver(doc, clause.actor),
  }
}

/** Who does it; of an agreement "signed between Chile and Peru", those two. */
function doersOf(doc: Doc, clause: Clause): readonly PartyMention[] {
  const actors = actorsOf(doc, clause)
  if (actors.length > 0 || !clause.passive) return actors
  return clause.obliques
    .filter(({ case: by }) => en.between.has(by))
    .flatMap(({ token }) => partiesAt(doc, token))
}

/** "lifted the tariffs", "lifted the curfew": an act on those who were under it. */
const isMeasure = (doc: Doc, { text, head, instrument: { type } }: InstrumentMention) =>
  en.measures.has(type) ||
  names.lone.has(text.toLowerCase()) ||
  (type === 'order' && names.measures.has(doc.tokens[head]!.lemma))

/**
 * An instrument; or what lapses and whatever binds, where the verb is said of little else: "the waiver was
 * extended", "repealed the finance law".
 */
function doneTo(doc: Doc, { verb, target, obliques }: Clause): Thing | undefined {
  const instrument = instrumentAt(doc, target)
  if (instrument) return { instrument, span: instrument }
  // "suspended its participation in the treaty"
  if (target && en.parts.has(target.lemma)) {
    const whole = obliques.find(
      ({ case: by, token }) => en.partCases.has(by) && instrumentAt(doc, token),
    )
    const found = whole && instrumentAt(doc, whole.token)
    const part = found ? undefined : thingAt(doc, target, false)
    return found ? { instrument: found, span: found } : part?.instrument ? part : undefined
  }
  if (target && en.loose.has(target.lemma)) return undefined
  const lasting = en.lastingVerbs.has(verb.lemma)
  const it = target?.upos === 'PRON' && en.lastingVerbs.has(verb.lemma)
  return lasting || it || en.sureDone.has(verb.lemma) ? thingAt(doc, target, true) : undefined
}

/** "The US pulled out of the deal", "withdrew from the treaty". */
function left(doc: Doc, clause: Clause): LifeChange | undefined {
  if (!en.leaving.has(clause.verb.lemma)) return undefined
  const goal = clause.obliques.find(
    ({ case: by, token }) => en.leavingCases.has(by) && instrumentAt(doc, token),
  )
  const instrument = goal && instrumentAt(doc, goal.token)
  if (!instrument) return undefined
  const who = actorsOf(doc, clause)
  return {
    ...toldAt(clause.verb, 'term/left', 0.8),
    change: 'withdrawn from',
    verb: clause.verb,
    instrument,
    subject: instrument,
    who,
    status: statusOf(doc, clause),
    made: who.length > 0,
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
  const who = [...ownersOf(doc, noun), ...joined(doc, noun, acts.agentCases)].filter(
    mention => mention.start < phrase.start,
  )
  const kin = doc.childrenOf(noun).map(child => child.lemma.toLowerCase())
  const outer = over && noun.deprel === 'obj' ? statusOf(doc, over) : statusAt(doc, noun)
  return {
    ...toldAt(noun, 'term/noun', 0.5),
    change,
    verb: over?.verb ?? noun,
    instrument,
    subject: instrument,
    who,
    status: kin.some(lemma => acts.coming.has(lemma)) ? 'planned' : outer,
  }
}
