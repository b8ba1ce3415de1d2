import type { Doc, Finder, Finding, Span, Token } from '../../language/doc.ts'
import type { PartyMention } from '../parties/party.ts'
import { places } from '../places/index.ts'
import type { Status } from './act.ts'
import { actorsOf } from './actors.ts'
import {
  doersOf,
  idsOf,
  joined,
  joinedOf,
  mentionOf,
  ownersOf,
  partiesAt,
  targetsOf,
} from './arguments.ts'
import { clauseExtent, phraseExtent } from './build.ts'
import { type Clause, clauseAt, clauses } from './clauses.ts'
import { isCalendar, lastDay, timeOver, timesOn, timesWithin } from './dates.ts'
import * as en from './en.ts'
import { nouns, verbs, type Word } from './happenings.en.ts'
import { isSide, partnersAfter } from './partners.ts'
import { reportOf } from './reports.ts'
import { canDo, fits, hasWord } from './senses.ts'
import { isHeadline, statusOf } from './status.ts'

/** Something done, or to be done, by someone: what events, appointments and plans have in common. */
export interface Happening extends Finding {
  readonly kind: 'happening'
  readonly word: Word
  readonly trigger: Token
  /** The clause that tells it: its own, or that of the verb over its noun. */
  readonly clause: Clause | null
  readonly who: readonly PartyMention[]
  readonly whom: readonly PartyMention[]
  readonly what: Span | null
  readonly status: Status
}

/** Acts by verb and by noun, told of a party, whatever their status. */
export const happenings: Finder<Happening> = {
  kind: 'happening',
  find: doc => [
    ...doc.all(clauses).flatMap(clause => byVerb(doc, clause) ?? []),
    ...doc.tokens.flatMap(token => byNoun(doc, token) ?? []),
  ],
}

/** "Moscow expelled two diplomats", "two diplomats were expelled by Moscow". */
function byVerb(doc: Doc, clause: Clause): Happening | undefined {
  const { verb } = clause
  const senses = verbs.get(verb.lemma)
  if (!senses) return undefined
  const acting = actorsOf(doc, clause).filter(isPublic)
  const word = senses.find(option => fits(doc, option, clause) && canDo(option, acting))
  if (!word) return undefined
  const middle = word.middle && clause.passive && acting.length === 0
  const who = middle ? [...partiesAt(doc, clause.target)] : [...acting]
  const whom = middle
    ? [...joined(doc, verb, en.targetCases)]
    : (blamed(doc, word, clause) ??
      targetsOf(doc, verb, clause.target, clause.receiver, clause.passive))
  if (word.mutual) {
    who.push(...joined(doc, verb, en.partnerCases), ...partiesAt(doc, clause.target))
    if (clause.target) who.push(...joined(doc, clause.target, en.partnerCases))
    if (idsOf(who).length < 2) who.push(...partnersAfter(doc, verb))
  }
  if (word.feud && isFeud(who, whom)) return undefined
  if (word.pair && idsOf(who).length < 2 && !who.some(isSeveral)) return undefined
  const undergone =
    clause.passive || (clause.actor && en.blows.has(clause.actor.lemma.toLowerCase()))
  if (who.length === 0 && !(undergone && word.patient && whom.length > 0)) return undefined
  const left = word.mutual ? [] : whom.filter(mention => isMet(mention, who))
  const status = statusOf(doc, clause)
  const told = status === 'happened' || status === 'ongoing'
  const set = told && isScheduled(doc, clause) ? 'planned' : status
  return happening(doc, word, verb, clause, who, left, set, 'verb', clause.target)
}

/** "is investigating crimes by Chadian rebels": who did what is looked into or condemned. */
function blamed(doc: Doc, { plover }: Word, { target, verb, passive }: Clause) {
  if (!plover.startsWith('ACCUSE') || !target || passive) return undefined
  const found = [...doersOf(doc, target), ...joined(doc, verb, en.agentCases)]
  return found.length > 0 ? found : undefined
}

/** "the singer": someone without name, office or state is no actor of a public act. */
function isPublic({ party, form }: PartyMention): boolean {
  const named = form === 'name' || /\p{Lu}/u.test(party.name)
  return party.type !== 'person' || named || party.country !== undefined || party.of !== undefined
}

/** One person against another. */
const isFeud = (who: readonly PartyMention[], whom: readonly PartyMention[]) =>
  whom.length > 0 && [...who, ...whom].every(({ party }) => party.type === 'person')

/** "the two ministers": one mention of several. */
const isSeveral = ({ party }: PartyMention) => party.type === 'group'

/** "an attack in Kabul": a place in the noun's own phrase. */
function standsSomewhere(doc: Doc, noun: Token): boolean {
  return doc.within(places, phraseExtent(doc, noun)).length > 0
}

/** "held talks with Japan", "an attack by rebels on Goma", "Trump's summit with Kim". */
function byNoun(doc: Doc, noun: Token): Happening | undefined {
  if (noun.upos !== 'NOUN' && !(noun.upos === 'PROPN' && isHeadline(doc, noun))) return undefined
  const all = nouns.get(noun.lemma.toLowerCase())
  if (!all || /^compound/.test(noun.deprel)) return undefined
  const governor = doc.headOf(noun)
  const over = governor?.upos === 'VERB' ? clauseAt(doc, governor) : undefined
  // "reached an agreement": the verb tells it already.
  const senses = over?.target === noun ? verbs.get(over.verb.lemma) : undefined
  if (over && senses?.some(sense => sense.objects && fits(doc, sense, over))) return undefined
  const carried = over?.target === noun && en.lightVerbs.has(over.verb.lemma) ? over : undefined
  const word = all.find(option => suits(doc, option, noun, carried))
  if (!word) return undefined
  const whom = [
    ...joinedOf(doc, noun, word.mutual ? none : en.nounCases),
    ...(carried
      ? [
          ...partiesAt(doc, carried.receiver),
          ...joined(doc, carried.verb, word.mutual ? en.targetCases : en.nounCases),
        ]
      : []),
  ]
  const partners = joined(doc, noun, en.partnerCases)
  const attended = over && !carried ? attendants(doc, over, noun) : []
  const who = [
    ...(carried ? actorsOf(doc, carried) : []),
    ...ownersOf(doc, noun),
    ...joined(doc, noun, en.agentCases),
    ...(word.mutual ? [...attended, ...partners] : []),
    ...(carried && word.mutual ? joined(doc, carried.verb, en.partnerCases) : []),
  ]
  const status = nounStatus(doc, noun, over, carried)
  // "talks with Japan" took place between two; those still to come may be told of one alone.
  if (word.taking && whom.length === 0 && !standsSomewhere(doc, noun)) return undefined
  const needed = word.mutual && !carried && status !== 'planned' ? 2 : 1
  if (idsOf(who).length < needed || (word.feud && isFeud(who, whom))) return undefined
  const left = word.mutual ? [] : whom.filter(mention => !who.includes(mention))
  return happening(doc, word, noun, over ?? null, who, left, status, 'noun', null)
}

/** Not who does it; nor, where only a place tells of it, the state whose people they are. */
const isMet = (mention: PartyMention, who: readonly PartyMention[]) =>
  !who.includes(mention) &&
  !(mention.rule === 'party/host' && who.some(actor => isSide(actor, mention)))

const none: ReadonlySet<string> = new Set()

/** The noun in this sense: by what modifies it, and by the verb that carries it. */
function suits(doc: Doc, word: Word, noun: Token, carried: Clause | undefined): boolean {
  if (word.modifiers && !hasWord(doc, noun, word.modifiers)) return false
  if (word.carried && !carried) return false
  return !word.verbs || (carried !== undefined && word.verbs.has(carried.verb.lemma))
}

/** "Kim spoke at a meeting of the party": who acts in the clause took part. */
function attendants(doc: Doc, over: Clause, noun: Token): readonly PartyMention[] {
  const at = over.obliques.find(({ token }) => token === noun)
  return at && (at.case === 'at' || at.case === 'in') ? actorsOf(doc, over) : []
}

function nounStatus(doc: Doc, noun: Token, over?: Clause, carried?: Clause): Status {
  const kin = doc.childrenOf(noun).map(child => child.text.toLowerCase())
  if (kin.some(word => en.negators.has(word))) return 'denied'
  if (carried) return statusOf(doc, carried)
  if (kin.some(word => en.hedges.has(word))) return 'alleged'
  if (kin.some(word => en.coming.has(word)) || liesAhead(doc, noun)) return 'planned'
  const outer = over ? statusOf(doc, over) : 'happened'
  return outer === 'ongoing' || outer === 'denied' ? 'happened' : outer
}

/** "talks with China this week": a date in the phrase that is not past. */
function liesAhead(doc: Doc, noun: Token): boolean {
  const published = doc.article.published?.value
  const times = timesWithin(doc, phraseExtent(doc, noun))
  if (times.some(({ time }) => time.value === 'FUTURE_REF')) return true
  const dates = times.filter(isCalendar)
  return published !== undefined && dates.some(({ time }) => lastDay(time.edtf!) > published)
}

/** "The minister meets Lavrov next week": a present tense with a date still to come. */
function isScheduled(doc: Doc, { verb }: Clause): boolean {
  const published = doc.article.published?.value
  if (!published || !/^VB[ZPG]$/.test(verb.xpos)) return false
  const dates = timesOn(doc, verb)
  const ahead = dates.filter(
    ({ time }) => time.value === 'FUTURE_REF' || (time.edtf ?? '') > published,
  )
  return ahead.length > 0 && ahead.length === dates.length
}

function happening(
  doc: Doc,
  word: Word,
  trigger: Token,
  clause: Clause | null,
  who: readonly PartyMention[],
  whom: readonly PartyMention[],
  told: Status,
  by: 'verb' | 'noun',
  target: Token | null,
): Happening {
  return {
    kind: 'happening',
    rule: `happening/${by}`,
    confidence: by === 'verb' ? 0.7 : 0.55,
    start: trigger.start,
    end: trigger.end,
    word,
    trigger,
    clause,
    who,
    whom,
    what: target ? targetExtent(doc, target, clause) : null,
    status: claimed(doc, trigger, who, told),
  }
}

/** "lifted its ban on salmon exports", where the parse hangs "on salmon exports" on the verb. */
function targetExtent(doc: Doc, target: Token, clause: Clause | null): Span {
  const span = clauseExtent(doc, target)
  if (!en.measuresOn.has(target.lemma)) return span
  const on = clause?.obliques.find(({ case: by, token }) => {
    const start = doc.extent(token).start
    return en.measureCases.has(by) && start - span.end === 1 && !timeOver(doc, token)
  })
  return on ? { ...span, end: clauseExtent(doc, on.token).end } : span
}

/** What a party says that another did is that party's claim, never ours. */
function claimed(doc: Doc, trigger: Token, who: readonly PartyMention[], status: Status): Status {
  if (status !== 'happened' && status !== 'ongoing') return status
  const report = reportOf(doc, trigger)
  if (!report) return status
  const speaker = report.speaker === null ? undefined : mentionOf(doc, report.speaker)
  const own = speaker && who.some(actor => isSide(actor, speaker))
  return own ? status : 'alleged'
}
