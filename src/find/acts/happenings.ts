import type { Doc, Finder, Token } from '../../language/doc.ts'
import { parties } from '../parties/index.ts'
import type { PartyMention } from '../parties/party.ts'
import { places } from '../places/index.ts'
import { actorsOf } from './actors.ts'
import { caseOf, doersOf, idsOf, joined, ownersOf, partiesAt, targetsOf } from './arguments.ts'
import { type Clause, clauses } from './clauses.ts'
import { lastDay, timesOn } from './dates.ts'
import { byDecision, byNoun } from './deeds.ts'
import * as en from './en.ts'
import { type Happening, happening, isFeud } from './happening.ts'
import { verbs, type Word } from './happenings.en.ts'
import { isSide, partnersAfter } from './partners.ts'
import { canDo, fits } from './senses.ts'
import { isHeadline, statusOf } from './status.ts'
import { lemmasIn } from './topics.ts'

/** Acts by verb and by noun, told of a party, whatever their status. */
export const happenings: Finder<Happening> = {
  kind: 'happening',
  find: doc => [
    ...doc.all(clauses).flatMap(clause => byVerb(doc, clause) ?? []),
    ...doc.tokens.flatMap(token => byNoun(doc, token) ?? byDecision(doc, token) ?? []),
  ],
}

/** "Moscow expelled two diplomats", "two diplomats were expelled by Moscow". */
function byVerb(doc: Doc, clause: Clause): Happening | undefined {
  const { verb } = clause
  const senses = verbs.get(verb.lemma)
  if (!senses || isAttribute(clause) || isHabit(doc, clause)) return undefined
  // "her decision to meet them" is told by its noun.
  const head = verb.deprel === 'acl' ? doc.headOf(verb) : undefined
  if (head && byDecision(doc, head)) return undefined
  const acting = actorsOf(doc, clause).filter(isPublic)
  const word = senses.find(option => fits(doc, option, clause) && canDo(option, acting))
  if (!word || isTimeless(doc, word, clause)) return undefined
  const middle = word.middle && clause.passive && acting.length === 0
  const who = middle ? [...partiesAt(doc, clause.target)] : [...acting]
  const whom = middle
    ? [...joined(doc, verb, en.targetCases)]
    : (blamed(doc, word, clause) ?? targets(doc, word, clause))
  if (who.length === 0 && isDeed(clause.actor, word)) who.push(...ownersOf(doc, clause.actor!))
  // "Norwegian troops were stationed in Chad".
  if (who.length === 0 && clause.passive && ownForces.test(word.plover ?? ''))
    who.push(...partiesAt(doc, clause.target))
  if (word.mutual) {
    who.push(...joined(doc, verb, en.partnerCases))
    // "met the minister"; "discussed Iraq" has a topic.
    if (!word.pair && !word.objects) who.push(...partiesAt(doc, clause.target))
    if (clause.target) who.push(...joined(doc, clause.target, en.partnerCases))
    if (idsOf(who).length < 2) who.push(...partnersAfter(doc, verb))
  }
  if (word.feud && isFeud(who, whom)) return undefined
  if (word.pair && idsOf(who).length < 2 && !who.some(isSeveral)) return undefined
  if (word.bodies && who.every(({ party }) => party.type === 'person')) return undefined
  if (who.length === 0 && !isUndergone(doc, word, clause, whom)) return undefined
  const left = word.mutual ? [] : whom.filter(mention => isMet(mention, who))
  if (left.length === 0 && (word.own || word.plover === 'CONSULT-visit'))
    left.push(...hostsOf(doc, clause).filter(host => !who.some(actor => isSide(actor, host))))
  const status = statusOf(doc, clause)
  const told = status === 'happened' || status === 'ongoing'
  const set = told && isScheduled(doc, clause) ? 'planned' : status
  return happening(doc, word, verb, clause, who, left, set, 'verb', clause.target)
}

/** Whom it is done to. Troops that are deployed and envoys that are recalled are the actor's own. */
function targets(doc: Doc, word: Word, clause: Clause): readonly PartyMention[] {
  const { verb, target, receiver, passive } = clause
  const own = word.own || ownForces.test(word.plover ?? '')
  if (!target || !own) return targetsOf(doc, verb, target, receiver, passive)
  const aside = joined(doc, verb, en.targetCases)
  return aside.length > 0 ? aside : joined(doc, target, en.targetCases)
}

/** Of a visit whose goal is only a place, the state that it is in, where the text names it. */
function hostsOf(doc: Doc, { target, obliques }: Clause): readonly PartyMention[] {
  const within = target ? doc.childrenOf(target).filter(child => caseOf(doc, child) === en.to) : []
  const goals = [target, ...obliques.map(({ token }) => token), ...within]
  const countries = goals.flatMap(token => (token ? doc.over(places, token) : []))
  return countries.flatMap(({ country }) => stateOf(doc, country) ?? [])
}

const stateOf = (doc: Doc, country: string | null) =>
  country === null
    ? undefined
    : doc.all(parties).find(({ party }) => party.type === 'state' && party.country === country)

const ownForces = /^(?:MOBILIZE|RETREAT-withdraw|SANCTION-withdraw)/

/** "an Israeli airstrike killed him": whose attack it is has done it. */
const isDeed = (actor: Token | null, { plover }: Word) =>
  actor !== null && /^(?:ASSAULT|COERCE)/.test(plover ?? '') && en.attacks.has(actor.lemma)

/** "was arrested", "40 people were killed in an attack", "a court sentenced him": told without a party that does it. */
function isUndergone(
  doc: Doc,
  word: Word,
  { verb, passive, actor, target }: Clause,
  whom: readonly PartyMention[],
): boolean {
  if (!word.patient) return false
  const assault = word.plover?.startsWith('ASSAULT') ?? false
  const someone = target !== null && en.victims.has(target.lemma.toLowerCase())
  // "an attack killed 40 people".
  if (!passive && assault && actor && en.attacks.has(actor.lemma)) return whom.length > 0 || someone
  if (!passive || actor !== null)
    return whom.length > 0 && actor !== null && en.authorities.has(actor.lemma.toLowerCase())
  if (!assault) return whom.length > 0
  const lemmas = lemmasIn(doc, doc.sentences[verb.sentence]!)
  // An earthquake kills too.
  if (en.mishaps.some(lemma => lemmas.has(lemma))) return false
  return whom.length > 0 || (someone && en.violence.some(lemma => lemmas.has(lemma)))
}

/** "captured fighters": a participle that only tells which they are. */
const isAttribute = ({ verb, actor, target }: Clause) =>
  verb.deprel === 'amod' && actor === null && target === null

/**
 * "the king appoints ministers", "Republicans oppose it", "those supporting it": what offices do as a rule, and
 * a stance, are told in the present, where it is no headline.
 */
function isTimeless(doc: Doc, { plover, stance }: Word, clause: Clause): boolean {
  const { verb, auxiliaries, passive } = clause
  if ((plover !== null && !stance) || isHeadline(doc, verb)) return false
  const be = doc.childrenOf(verb).find(child => child.deprel === 'aux:pass')
  // "is opposed to".
  if (auxiliaries.some(aux => aux !== be) || (stance && passive && be)) return false
  const bare = stance && !be && /^VB[GN]$/.test(verb.xpos)
  return bare || /^VB[ZP]$/.test((be ?? verb).xpos)
}

/** "frequently meets with senators": a habit, not an act. */
const isHabit = (doc: Doc, { verb }: Clause) =>
  /^VB[ZP]$/.test(verb.xpos) &&
  doc.childrenOf(verb).some(child => en.habits.has(child.text.toLowerCase()))

/** "is investigating crimes by Chadian rebels": who did what is looked into or condemned. */
function blamed(doc: Doc, { plover }: Word, { target, verb, passive }: Clause) {
  if (!plover?.startsWith('ACCUSE') || !target || passive) return undefined
  const found = [...doersOf(doc, target), ...joined(doc, verb, en.agentCases)]
  return found.length > 0 ? found : undefined
}

/** "the singer": someone without name, office or state is no actor of a public act. */
function isPublic({ party, form }: PartyMention): boolean {
  const named = form === 'name' || /\p{Lu}/u.test(party.name)
  return party.type !== 'person' || named || party.country !== undefined || party.of !== undefined
}

/** "the two ministers": one mention of several. */
const isSeveral = ({ party }: PartyMention) => party.type === 'group'

/** Not who does it; nor, where only a place tells of it, the state whose people they are. */
const isMet = (mention: PartyMention, who: readonly PartyMention[]) =>
  !who.includes(mention) &&
  !(mention.rule === 'party/host' && who.some(actor => isSide(actor, mention)))

/** "The minister meets Lavrov next week": a present tense with a date still to come. */
function isScheduled(doc: Doc, { verb }: Clause): boolean {
  const published = doc.article.published?.value
  if (!published || !/^VB[ZPG]$/.test(verb.xpos)) return false
  const dates = timesOn(doc, verb)
  const ahead = dates.filter(
    ({ time }) =>
      time.value === 'FUTURE_REF' || (time.edtf !== undefined && lastDay(time.edtf) > published),
  )
  return ahead.length > 0 && ahead.length === dates.length
}
