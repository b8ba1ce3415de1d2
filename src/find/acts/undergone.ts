import type { Doc, Token } from '../../language/doc.ts'
import { parties } from '../parties/index.ts'
import type { PartyMention } from '../parties/party.ts'
import { places } from '../places/index.ts'
import { caseOf, doersOf, joined, targetsOf } from './arguments.ts'
import type { Clause } from './clauses.ts'
import * as en from './en.ts'
import type { Word } from './happenings.en.ts'
import { isSide } from './partners.ts'
import { lemmasIn } from './topics.ts'

/** Whom it is done to. Troops that are deployed and envoys that are recalled are the actor's own. */
export function targets(doc: Doc, word: Word, clause: Clause): readonly PartyMention[] {
  const { verb, target, receiver, passive } = clause
  const own = word.own || ownForces.test(word.plover ?? '')
  if (!target || !own) return targetsOf(doc, verb, target, receiver, passive)
  const aside = joined(doc, verb, en.targetCases)
  return aside.length > 0 ? aside : joined(doc, target, en.targetCases)
}

/** Of a visit whose goal is only a place, the state that it is in, where the text names it. */
export function hostsOf(doc: Doc, { target, obliques }: Clause): readonly PartyMention[] {
  const within = target ? doc.childrenOf(target).filter(child => caseOf(doc, child) === en.to) : []
  const goals = [target, ...obliques.map(({ token }) => token), ...within]
  const countries = goals.flatMap(token => (token ? doc.over(places, token) : []))
  return countries.flatMap(({ country }) => stateOf(doc, country) ?? [])
}

const stateOf = (doc: Doc, country: string | null) =>
  country === null
    ? undefined
    : doc.all(parties).find(({ party }) => party.type === 'state' && party.country === country)

/** Types in which what is moved is the actor's own. */
export const ownForces = /^(?:MOBILIZE|RETREAT-withdraw|SANCTION-withdraw)/

/** "an Israeli airstrike killed him": whose attack it is has done it. */
export const isDeed = (actor: Token | null, { plover }: Word) =>
  actor !== null && /^(?:ASSAULT|COERCE)/.test(plover ?? '') && en.attacks.has(actor.lemma)

/** "was arrested", "40 people were killed in an attack", "a court sentenced him": told without a party that does it. */
export function isUndergone(
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

/** "is investigating crimes by Chadian rebels": who did what is looked into or condemned. */
export function blamed(doc: Doc, { plover }: Word, { target, verb, passive }: Clause) {
  if (!plover?.startsWith('ACCUSE') || !target || passive) return undefined
  const found = [...doersOf(doc, target), ...joined(doc, verb, en.agentCases)]
  return found.length > 0 ? found : undefined
}

/** Not who does it; nor, where only a place tells of it, the state whose people they are. */
export const isMet = (mention: PartyMention, who: readonly PartyMention[]) =>
  !who.includes(mention) &&
  !(mention.rule === 'party/host' && who.some(actor => isSide(actor, mention)))
