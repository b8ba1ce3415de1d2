import type { Doc, Token } from '../../language/doc.ts'
import type { PartyMention } from '../parties/party.ts'
import { places } from '../places/index.ts'
import type { Status } from './act.ts'
import { actorsOf } from './actors.ts'
import { caseOf, idsOf, joined, joinedOf, ownersOf, partiesAt, targetsOf } from './arguments.ts'
import { phraseExtent } from './build.ts'
import { type Carrier, carrierOf } from './carriers.ts'
import { type Clause, clauseAt } from './clauses.ts'
import { timeOver } from './dates.ts'
import * as en from './en.ts'
import { carriedStatus } from './happened.ts'
import { type Happening, happening, isFeud } from './happening.ts'
import { nouns, verbs, type Word } from './happenings.en.ts'
import { isHeadedFor } from './prepared.ts'
import { canDo, fits, hasWord } from './senses.ts'
import { isHeadline } from './status.ts'
import { isInfinitive } from './subjects.ts'

/** "an attack in Kabul": a place in the noun's own phrase. */
function standsSomewhere(doc: Doc, noun: Token): boolean {
  return doc.within(places, phraseExtent(doc, noun)).length > 0
}

/** "held talks with Japan", "an attack by rebels on Goma", "Trump's summit with Kim". */
export function byNoun(doc: Doc, noun: Token): Happening | undefined {
  if (noun.upos !== 'NOUN' && !(noun.upos === 'PROPN' && isHeadline(doc, noun))) return undefined
  const all = nouns.get(noun.lemma.toLowerCase())
  if (!all || /^compound/.test(noun.deprel)) return undefined
  const carrier = carrierOf(doc, noun)
  const { over, carried } = carrier
  // "reached an agreement": the verb tells it already.
  const senses = over?.target === noun ? verbs.get(over.verb.lemma) : undefined
  if (over && senses?.some(sense => sense.objects && fits(doc, sense, over))) return undefined
  // "an airstrike killed him": so does the verb of which it is the subject.
  if (
    over?.actor === noun &&
    en.attacks.has(noun.lemma) &&
    verbs.get(over.verb.lemma)?.some(isAssault)
  )
    return undefined
  const whom = targets(doc, noun, carried)
  const word = all.find(option => suits(doc, option, noun, carried, whom))
  if (!word) return undefined
  const status = carriedStatus(doc, noun, carrier)
  if (word.patient) return undergone(doc, word, noun, carrier, status)
  const who = doers(doc, word, noun, carrier)
  // "planned to protest at the conference": who comes is not who confers.
  const bare = word.mutual && !carried && over && status === 'planned' && noun.deprel === 'obl'
  if (bare && idsOf(who).length < 2 && joined(doc, noun, en.partnerCases).length === 0)
    return undefined
  // "talks between Russian and Ukrainian officials"; "talks with Japan" took place between two; those still to come may be told of one alone.
  const alone = carried && (word.plover !== 'AGREE' || en.agreeing.has(carried.verb.lemma))
  const needed = word.mutual && !alone && status !== 'planned' ? 2 : 1
  const pair = joined(doc, noun, en.between).some(({ party }) => party.type === 'group')
  if (idsOf(who).length < (pair ? 1 : needed) || !canDo(word, who)) return undefined
  if (word.feud && isFeud(who, whom)) return undefined
  const left = word.mutual ? [] : whom.filter(mention => !who.includes(mention))
  return happening(doc, word, noun, over ?? null, who, left, status, 'noun', null)
}

/** "a decision in March to leave": the infinitive right behind a noun, dates passed over. */
function infinitiveAfter(doc: Doc, noun: Token): Token | undefined {
  let at = noun.index + 1
  const isDate = (token: Token | undefined) => token !== undefined && timeOver(doc, token)
  while (isDate(doc.tokens[at]) || (doc.tokens[at]?.upos === 'ADP' && isDate(doc.tokens[at + 1])))
    at++
  const verb = doc.tokens[at + 1]
  return verb?.sentence === noun.sentence && isInfinitive(doc, verb) ? verb : undefined
}

const isAssault = ({ plover }: Word) => plover?.startsWith('ASSAULT') ?? false

/** "Brown's decision to leave the deal": an act that was decided on, told as done. */
export function byDecision(doc: Doc, noun: Token): Happening | undefined {
  if (noun.upos !== 'NOUN' || !en.decisions.has(noun.lemma)) return undefined
  const kin = doc.childrenOf(noun)
  const verb = infinitiveAfter(doc, noun)
  const inner = verb && clauseAt(doc, verb)
  if (!inner || inner.negated || kin.some(child => en.coming.has(child.text.toLowerCase()))) return
  const who = ownersOf(doc, noun)
  const governor = doc.headOf(noun)
  if (who.length === 0 || (governor && en.lightVerbs.has(governor.lemma))) return undefined
  const word = verbs.get(verb.lemma)?.find(option => fits(doc, option, inner) && canDo(option, who))
  if (!word) return undefined
  const whom = targetsOf(doc, verb, inner.target, inner.receiver)
  return happening(doc, word, noun, null, who, whom, 'happened', 'noun', null)
}

/** At whom: who is named with a preposition of direction on the noun or on the verb that carries it. */
const targets = (doc: Doc, noun: Token, carried: Clause | undefined) => [
  ...joinedOf(doc, noun, en.nounCases),
  ...(carried
    ? [...partiesAt(doc, carried.receiver), ...joined(doc, carried.verb, en.nounCases)]
    : []),
]

function doers(
  doc: Doc,
  word: Word,
  noun: Token,
  { over, carried, entered }: Carrier,
): readonly PartyMention[] {
  const owners = ownersOf(doc, noun)
  // "their talks": whose they are took part, whoever acts in the clause.
  const present = over && !carried && owners.length === 0 ? attendants(doc, word, over, noun) : []
  return [
    ...(carried ? actorsOf(doc, carried) : []),
    ...(entered ? partiesAt(doc, entered) : []),
    ...owners,
    ...joined(doc, noun, en.agentCases),
    ...(word.agent ? joined(doc, noun, en.ofCase) : []),
    ...present,
    ...(word.mutual ? joined(doc, noun, en.partnerCases) : []),
    ...(word.mutual && carried ? joined(doc, carried.verb, en.partnerCases) : []),
  ]
}

/** "the arrest of the editor", "the editor's arrest", "Turkey's arrest of the editor", "his dismissal by the king". */
function undergone(
  doc: Doc,
  word: Word,
  noun: Token,
  { over, carried }: Carrier,
  status: Status,
): Happening | undefined {
  const of = joined(doc, noun, en.ofCase)
  const by = [...joined(doc, noun, en.agentCases), ...(carried ? actorsOf(doc, carried) : [])]
  const owners = ownersOf(doc, noun)
  const persons = owners.filter(
    ({ party, form }) => party.type === 'person' && form !== 'adjective',
  )
  const whom = of.length > 0 ? of : by.length > 0 ? owners : persons
  const who = of.length > 0 ? [...owners, ...by] : by
  if (word.someone && !whom.some(({ party }) => party.type === 'person')) return undefined
  if (whom.length === 0 && (who.length === 0 || !carried)) {
    if (owners.length === 0) return undefined
    return happening(doc, word, noun, over ?? null, owners, [], status, 'noun', null)
  }
  return happening(doc, word, noun, over ?? null, who, whom, status, 'noun', null)
}

/** The noun in this sense: by what modifies it, by the verb that carries it, and by whom it is aimed at. */
function suits(
  doc: Doc,
  word: Word,
  noun: Token,
  carried: Clause | undefined,
  whom: readonly PartyMention[],
): boolean {
  if (word.modifiers && !hasWord(doc, noun, word.modifiers)) return false
  if (word.spares && hasWord(doc, noun, word.spares)) return false
  if (word.carried && !carried) return false
  // "before the November election" tells when, not what is set.
  if (word.ahead && !carried && !noun.deprel.startsWith('nsubj')) return false
  if (word.taking && whom.length === 0 && !standsSomewhere(doc, noun)) return false
  if (word.about) {
    const phrase = doc.tokensIn(phraseExtent(doc, noun))
    if (!phrase.some(token => word.about!.has(token.lemma.toLowerCase()))) return false
  }
  return !word.verbs || (carried !== undefined && word.verbs.has(carried.verb.lemma))
}

/**
 * "Kim spoke at a meeting of the party", "told envoys in a meeting", "said after meeting the envoy", "on a visit
 * to Peru": who acts in the clause, and who is told, took part.
 */
function attendants(doc: Doc, word: Word, over: Clause, noun: Token): readonly PartyMention[] {
  const by = caseOf(doc, noun)
  if (word.plover === 'CONSULT-visit') return en.visitCases.has(by) ? actorsOf(doc, over) : []
  if (!word.mutual) return []
  const met = doc.childrenOf(noun).find(child => child.deprel === 'obj')
  if (met && noun.deprel === 'advcl') return [...actorsOf(doc, over), ...partiesAt(doc, met)]
  const there = over.obliques.some(({ token }) => token === noun)
  if (!there || !(en.attendedCases.has(by) || isHeadedFor(doc, noun))) return []
  const told = en.telling.has(over.verb.lemma)
  return [
    ...actorsOf(doc, over),
    ...(told ? [...partiesAt(doc, over.receiver), ...partiesAt(doc, over.target)] : []),
  ]
}
