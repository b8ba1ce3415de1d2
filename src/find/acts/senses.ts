import type { Doc, Token } from '../../language/doc.ts'
import type { PartyMention } from '../parties/party.ts'
import { places } from '../places/index.ts'
import { caseOf, partiesAt } from './arguments.ts'
import { clauseExtent } from './build.ts'
import type { Clause } from './clauses.ts'
import { timeOver } from './dates.ts'
import * as en from './en.ts'
import type { Word } from './happenings.en.ts'
import { infinitiveBeside } from './subjects.ts'

/** The verb's other words are what this sense asks for. */
export function fits(doc: Doc, word: Word, clause: Clause): boolean {
  const { target, complements, verb } = clause
  const cases = casesAt(doc, clause)
  if ((word.particle ?? null) !== clause.particle) return false
  if (word.taking && target === null) return false
  if (word.intransitive && target !== null) return false
  if (cases.some(by => word.without?.has(by))) return false
  if (word.cases && !cases.some(by => word.cases!.has(by))) return false
  if (word.partner && (clause.passive ? !cases.includes(en.by) : !mayMeet(doc, clause)))
    return false
  if (word.someone && !isSomeone(doc, clause)) return false
  // "called the president to discuss it" is a call; "called him to stop" would name no party.
  const content = complements.length > 0 || (!word.known && infinitiveBeside(doc, verb) !== null)
  if (word.bare && (content || clause.receiver)) return false
  if (word.objects && !(target && hasWord(doc, target, word.objects))) return false
  if (word.spares && target && hasWord(doc, target, word.spares)) return false
  if (word.known && !isKnown(doc, verb, target, word.known)) return false
  if (word.about && !tells(doc, verb, word.about)) return false
  if (word.also && !tells(doc, verb, word.also)) return false
  return !word.place || goesSomewhere(doc, clause)
}

/** "met the envoy", "met with the envoy"; not "met the deadline". */
const mayMeet = (doc: Doc, { target }: Clause) =>
  target === null || partiesAt(doc, target).length > 0 || en.guests.has(target.lemma.toLowerCase())

/** Done to persons or a state, named or meant by a pronoun. */
const isSomeone = (doc: Doc, { target, receiver }: Clause) =>
  [...partiesAt(doc, receiver), ...partiesAt(doc, target)].some(
    ({ party }) => party.type !== 'organisation' && party.type !== 'government',
  )
/** The object names a party by itself; "called the minister a liar" has two objects. */
function isKnown(doc: Doc, verb: Token, target: Token | null, kind: true | 'person'): boolean {
  if (!target || doc.childrenOf(verb).filter(child => child.deprel === 'obj').length > 1)
    return false
  return partiesAt(doc, target).some(
    ({ start, end, party, roleSpan }) =>
      Math.min(start, roleSpan?.start ?? start) <= target.start &&
      target.end <= end &&
      (kind === true || party.type === 'person'),
  )
}

/** Prepositions on the verb and on its object, but for those of dates: "fired a missile on Tuesday" is fired at nobody. */
function casesAt(doc: Doc, { obliques, target }: Clause): readonly string[] {
  const own = obliques.filter(({ token }) => !timeOver(doc, token)).map(({ case: by }) => by)
  const kin = target === null ? [] : doc.childrenOf(target)
  const within = kin.filter(child => child.deprel.startsWith('nmod') && !timeOver(doc, child))
  return [...own, ...within.map(child => caseOf(doc, child))]
}

/** Who does it can do it in this sense. */
export function canDo(word: Word, who: readonly PartyMention[]): boolean {
  const official = ({ party }: PartyMention) =>
    party.type === 'state' || party.type === 'government'
  const armed = ({ party }: PartyMention) => /(?:MIL|COP|GOV)$/.test(party.code ?? '')
  if (word.forces && who.length > 0 && who.every(({ party }) => party.type === 'person'))
    return false
  if (word.civil && who.some(mention => official(mention) || armed(mention))) return false
  const supported = ({ party }: PartyMention) =>
    /GOV|MIL|COP|REB|IGO|NGO|LEG/.test(party.code ?? '')
  if (word.official && !who.some(mention => official(mention) || supported(mention))) return false
  if (word.armed && !who.some(({ party }) => /(?:MIL|COP|REB|UAF)$/.test(party.code ?? '')))
    return false
  return (
    !word.persons ||
    who.some(({ party }) => party.type !== 'group' || !/MIL$/.test(party.code ?? ''))
  )
}

/** "a ban on flights", "a state of emergency", "part of a programme of aid": the noun, what modifies it, or what it is of. */
export function hasWord(doc: Doc, noun: Token, list: ReadonlySet<string>, depth = 0): boolean {
  if (list.has(noun.lemma.toLowerCase())) return true
  return doc.childrenOf(noun).some(child => {
    if (/^(compound|conj|amod|nmod:desc)/.test(child.deprel))
      return list.has(child.lemma.toLowerCase())
    const part = child.deprel.startsWith('nmod') && caseOf(doc, child) === en.of
    return part && depth < 2 && hasWord(doc, child, list, depth + 1)
  })
}

/** One of the words stands in the clause. */
const tells = (doc: Doc, verb: Token, list: ReadonlySet<string>) =>
  doc.tokensIn(clauseExtent(doc, verb)).some(token => list.has(token.lemma.toLowerCase()))

/** "travel to Moscow": a named place or party as the goal. */
function goesSomewhere(doc: Doc, clause: Clause): boolean {
  const goals = clause.obliques.filter(
    ({ case: by }) => by === en.to || by === 'in' || by === 'for',
  )
  return goals.some(
    ({ token }) => partiesAt(doc, token).length > 0 || doc.over(places, token).length > 0,
  )
}
