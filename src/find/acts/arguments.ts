import type { Doc, Token } from '../../language/doc.ts'
import { parties } from '../parties/index.ts'
import type { PartyMention } from '../parties/party.ts'
import * as en from './en.ts'
import { namedAfter } from './partners.ts'

const byHead = new WeakMap<Doc, ReadonlyMap<number, readonly PartyMention[]>>()

function mentionsByHead(doc: Doc): ReadonlyMap<number, readonly PartyMention[]> {
  let map = byHead.get(doc)
  if (!map) {
    const building = new Map<number, PartyMention[]>()
    for (const mention of doc.all(parties)) {
      const list = building.get(mention.head)
      if (list) list.push(mention)
      else building.set(mention.head, [mention])
    }
    map = building
    byHead.set(doc, map)
  }
  return map
}

/** Relations that keep a token inside the name or title that its head is part of. */
const inside = /^(flat|compound|nmod:desc|appos|fixed|goeswith|nmod:unmarked)/

/**
 * The party mentions that a noun phrase names as its whole: "Zarif", "Zarif and Lavrov", "Russian
 * officials". Not those that only stand somewhere within ("the fall of Rome").
 */
export function partiesAt(doc: Doc, head: Token | null, depth = 0): readonly PartyMention[] {
  if (!head || depth > 12) return []
  const found: PartyMention[] = []
  const own = partyOf(doc, head)
  // "officials, but especially the media": what the head is joined to.
  const first = depth === 0 && head.deprel === 'conj' ? doc.headOf(head) : undefined
  if (first && (first.upos === 'NOUN' || first.upos === 'PROPN')) {
    const joint = partyOf(doc, first)
    if (joint) found.push(joint)
  }
  if (own) found.push(...eachOf(doc, own))
  // "thousands of Nigerians", "a member of the parliament": those of whom so many act.
  else if (depth < 3 && en.quantities.has(head.lemma.toLowerCase())) {
    const of = doc.childrenOf(head).find(child => caseOf(doc, child) === en.of)
    if (of) found.push(...partiesAt(doc, of, depth + 1))
  }
  for (const child of doc.childrenOf(head)) {
    // "South and North Korea": the parse hangs the first half on the name that they share.
    if (child.deprel === 'compound' && isJoined(doc, child))
      found.push(...(mentionsByHead(doc).get(child.index) ?? []).filter(isState))
    if (child.deprel === 'conj' && child.upos !== 'VERB')
      found.push(...partiesAt(doc, child, depth + 1))
    // "Mexico and Canada" where the parse hangs the second under the first's name part.
    else if (/^(flat|nmod:desc|appos)/.test(child.deprel))
      found.push(
        ...doc
          .childrenOf(child)
          .filter(t => t.deprel === 'conj')
          .flatMap(t => partiesAt(doc, t, depth + 1)),
      )
  }
  return found
}

/** "South and North Korea", "U.S. and Peruvian leaders": "and" right behind it, or a second one. */
const isJoined = (doc: Doc, child: Token) =>
  doc.tokens[child.index + 1]?.deprel === 'cc' ||
  doc.childrenOf(child).some(token => token.deprel === 'conj')

const isState = ({ party, form }: PartyMention) => party.type === 'state' && form === 'name'
/** "Peruvian and Chilean officials" act for two states, which are who does it. */
function eachOf(doc: Doc, own: PartyMention): readonly PartyMention[] {
  if (own.party.type !== 'group' || own.party.country || own.form !== 'nominal') return [own]
  const states = doc
    .within(parties, own)
    .filter(mention => mention !== own && mention.party.type === 'state')
  return new Set(states.map(({ party }) => party.id)).size > 1 ? states : [own]
}

/** The widest party mention that a token heads, by itself or through its name parts. */
function partyOf(doc: Doc, head: Token): PartyMention | undefined {
  const map = mentionsByHead(doc)
  const widest = (list: readonly PartyMention[]) =>
    list.reduce((a, b) => (b.end - b.start > a.end - a.start ? b : a))
  // "Iran FM Javad Zarif" hung on "Iran": the one who holds the office is meant.
  const holder = [head, ...doc.childrenOf(head).filter(child => inside.test(child.deprel))]
    .flatMap(token => map.get(token.index) ?? [])
    .find(({ roleSpan }) => roleSpan && roleSpan.start <= head.start && head.end <= roleSpan.end)
  if (holder) return holder
  const own = map.get(head.index)
  if (own) return widest(own)
  for (const child of doc.childrenOf(head)) {
    if (!inside.test(child.deprel)) continue
    const list = map
      .get(child.index)
      ?.filter(
        ({ form, party }) =>
          form !== 'adjective' && (child.deprel !== 'appos' || party.type === 'person'),
      )
    if (list?.length) return widest(list)
  }
  return undefined
}

/** Whose it is: "Russia's pledge", "the Russian pledge", "a US embargo". */
export function ownersOf(doc: Doc, noun: Token): readonly PartyMention[] {
  const children = doc.childrenOf(noun)
  const possessor = children.find(child => child.deprel === 'nmod:poss')
  if (possessor) return partiesAt(doc, possessor)
  const map = mentionsByHead(doc)
  return children
    .filter(child => /^(amod|compound|nmod:desc|nmod:unmarked)/.test(child.deprel))
    .flatMap(child => map.get(child.index)?.slice(0, 1) ?? [])
}

/** Noun phrases that hang on a noun or verb, with their prepositions, best first by the order of `cases`. */
export function joined(doc: Doc, head: Token, cases: ReadonlySet<string>): readonly PartyMention[] {
  const phrases = doc
    .childrenOf(head)
    .filter(child => /^(nmod|obl)/.test(child.deprel) && child.deprel !== 'nmod:poss')
    .map(child => ({ child, by: caseOf(doc, child) }))
  for (const by of cases) {
    const found = phrases
      .filter(phrase => phrase.by === by)
      .flatMap(({ child }) => partiesAt(doc, child))
    if (found.length > 0) return found
  }
  return []
}

/** The same, and where a phrase names none, whose it is: "an attack on Taliban positions". */
export function joinedOf(
  doc: Doc,
  head: Token,
  cases: ReadonlySet<string>,
): readonly PartyMention[] {
  const found = joined(doc, head, cases)
  if (found.length > 0) return found
  return doc
    .childrenOf(head)
    .filter(child => /^(nmod|obl)/.test(child.deprel) && cases.has(caseOf(doc, child)))
    .flatMap(child => ownersOf(doc, child))
}

const isSentGroup = ({ party, form }: PartyMention) => party.type === 'group' && form === 'nominal'

/** By whom what a noun names was done: "attacks by rebels", "crimes committed by rebels". */
export function doersOf(doc: Doc, noun: Token): readonly PartyMention[] {
  const about = doc
    .childrenOf(noun)
    .filter(child => child.deprel.startsWith('nmod') && en.aboutCases.has(caseOf(doc, child)))
  const nouns = [noun, ...about]
  const told = nouns.flatMap(head =>
    doc.childrenOf(head).filter(child => child.deprel.startsWith('acl')),
  )
  return [...nouns, ...told].flatMap(head => joined(doc, head, en.agentCases))
}

/** The preposition of a noun phrase, lower-cased; "" where there is none. */
export function caseOf(doc: Doc, token: Token): string {
  return (
    doc
      .childrenOf(token)
      .find(child => child.deprel === 'case')
      ?.text.toLowerCase() ?? ''
  )
}

/**
 * At whom: the object; else who is named with a preposition of direction on the verb or the object;
 * else whose the object is ("criticised Trump's decision").
 */
export function targetsOf(
  doc: Doc,
  verb: Token,
  target: Token | null,
  receiver: Token | null,
  passive = false,
): readonly PartyMention[] {
  const sent = en.sendings.has(verb.lemma)
  const direct = [...partiesAt(doc, receiver), ...partiesAt(doc, target)].filter(
    mention => !(sent && (isForce(mention) || isSentGroup(mention))),
  )
  if (direct.length > 0) return direct
  const next = target === null ? namedAfter(doc, verb) : []
  if (next.length > 0) return next
  const aside = joined(doc, verb, passive ? en.passiveCases : en.targetCases).filter(
    mention => !(sent && isForce(mention)),
  )
  if (aside.length > 0) return aside
  if (!target) return []
  const within = joinedOf(doc, target, en.nounCases)
  const owners = within.length > 0 || sent ? [] : ownersOf(doc, target)
  return [
    ...within,
    ...owners,
    ...(within.length + owners.length > 0 ? [] : joined(doc, target, en.ofCase)),
  ]
}

/** "its troops", "French soldiers": a force by its noun, which is sent and withdrawn. */
export const isForce = ({ party, form }: PartyMention) =>
  form === 'nominal' && /(?:MIL|COP)$/.test(party.code ?? '')

/** Party ids in order, each once, without those in `not`. */
export function idsOf(
  mentions: readonly PartyMention[],
  not: readonly string[] = [],
): readonly string[] {
  return [...new Set(mentions.map(mention => mention.party.id))].filter(id => !not.includes(id))
}

/** Some mention of a party, by its id. */
export function mentionOf(doc: Doc, id: string): PartyMention | undefined {
  return doc.all(parties).find(mention => mention.party.id === id)
}
