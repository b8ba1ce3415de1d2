import type { Doc, Finder } from '../../language/doc.ts'
import type { PartyMention } from '../parties/party.ts'
import { actorsOf } from './actors.ts'
import { idsOf, joined, ownersOf, partiesAt } from './arguments.ts'
import { type Clause, clauses } from './clauses.ts'
import { byDecision, byNoun } from './deeds.ts'
import * as en from './en.ts'
import { isHabit, isScheduled, isTimeless } from './habits.ts'
import { type Happening, happening, isFeud } from './happening.ts'
import { verbs } from './happenings.en.ts'
import { isSide, partnersAfter } from './partners.ts'
import { canDo, fits } from './senses.ts'
import { statusOf } from './status.ts'
import { blamed, hostsOf, isDeed, isMet, isUndergone, ownForces, targets } from './undergone.ts'

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

/** "captured fighters": a participle that only tells which they are. */
const isAttribute = ({ verb, actor, target }: Clause) =>
  verb.deprel === 'amod' && actor === null && target === null

/** "the singer": someone without name, office or state is no actor of a public act. */
function isPublic({ party, form }: PartyMention): boolean {
  const named = form === 'name' || /\p{Lu}/u.test(party.name)
  return party.type !== 'person' || named || party.country !== undefined || party.of !== undefined
}

/** "the two ministers": one mention of several. */
const isSeveral = ({ party }: PartyMention) => party.type === 'group'
