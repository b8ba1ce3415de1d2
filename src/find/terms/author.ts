import type { Doc, Token } from '../../language/doc.ts'
import { actorsOf } from '../acts/actors.ts'
import { caseOf, ownersOf, partiesAt } from '../acts/arguments.ts'
import { type Clause, clauses } from '../acts/clauses.ts'
import * as acts from '../acts/en.ts'
import { statusOf } from '../acts/status.ts'
import { instruments } from '../instruments/index.ts'
import type { Instrument } from '../instruments/instrument.ts'
import { power } from '../instruments/names.ts'
import { parties } from '../parties/index.ts'
import type { PartyMention } from '../parties/party.ts'
import * as en from './en.ts'
import { headOf, instrumentAt, type Thing } from './things.ts'

/**
 * Who stands behind what changes, where its own clause names nobody: whoever the text tells to have imposed,
 * granted or signed it, whose it is called ("U.S. tariffs"), or those between whom it is; for an
 * exemption, who stands behind what it exempts from.
 */
export function authorOf(doc: Doc, { instrument, span }: Thing): readonly PartyMention[] {
  const head = headOf(doc.tokensIn(span))
  if (!head) return []
  const own = instrument && instrumentAt(doc, head) === instrument ? instrument.instrument : null
  const found = authors(doc, head, own)
  if (found.length > 0) return found
  for (const token of doc.tokensIn(span)) {
    if (token.index === head.index || token.upos !== 'NOUN') continue
    const inner = instrumentAt(doc, token)
    if (inner ? inner.head !== token.index : !en.measures.has(typeOf(token))) continue
    const whole = authors(doc, token, inner?.instrument ?? null)
    if (whole.length > 0) return whole
  }
  return []
}

const typeOf = ({ lemma }: Token) => lemma.toLowerCase()

function authors(doc: Doc, head: Token, own: Instrument | null): readonly PartyMention[] {
  const made = makersOf(doc, head, own)
  if (made.length > 0) return governing(doc, made)
  const all = own ? doc.all(instruments).filter(m => m.instrument === own) : []
  const heads = [head, ...all.map(m => doc.tokens[m.head]!)]
  for (const noun of heads) {
    const owners = givers(doc, noun)
    if (owners.length > 0) return owners
  }
  for (const noun of heads) {
    const sides = doc.childrenOf(noun).filter(child => en.between.has(caseOf(doc, child)))
    const found = sides.flatMap(side => partiesAt(doc, side))
    if (found.length > 1) return found
  }
  return []
}

const unmade = new Set(['hypothetical', 'conditional'])

/** Those told to make a thing of that name: told as done before what is only meant, bodies before persons. */
function makersOf(doc: Doc, head: Token, own: Instrument | null): readonly PartyMention[] {
  const lemma = head.lemma.toLowerCase()
  const found = doc.all(clauses).flatMap(clause => {
    const verb = clause.verb.lemma.toLowerCase()
    const says = en.makers.get(verb) === lemma
    if ((!says && !en.making.has(verb)) || clause.negated) return []
    const made = says ? own : madeIn(doc, clause, lemma)
    if (made === undefined || (made && own && made !== own)) return []
    // Of agreements and laws a text has many: the name has to be the same.
    if (own && !made && !en.measures.has(own.type)) return []
    const actors = actorsOf(doc, clause)
    if (actors.length === 0) return []
    const status = statusOf(doc, clause)
    if (status === 'denied' || (unmade.has(status) && own && !en.measures.has(own.type))) return []
    const done = status === 'happened' ? 0 : 1
    const body = actors.some(({ party }) => party.type !== 'person') ? 0 : 1
    return [{ actors, rank: (made && own ? 0 : 4) + 2 * done + body }]
  })
  return found.toSorted((a, b) => a.rank - b.rank)[0]?.actors ?? []
}

/** What of that name a clause makes: the instrument, null for one without a name, undefined for nothing. */
function madeIn(doc: Doc, clause: Clause, lemma: string): Instrument | null | undefined {
  const { target, verb } = clause
  // "the tariff that Oslo imposed": a relative clause makes what it describes.
  const described = verb.deprel.startsWith('acl') && (!target || acts.relatives.has(target.text))
  const object = described ? doc.headOf(verb) : target
  const made = [object, ...(object ? doc.childrenOf(object) : [])].find(
    token => token?.lemma.toLowerCase() === lemma,
  )
  return made && (instrumentAt(doc, made)?.instrument ?? null)
}

/** Whose a measure is called: "Oslo's tariffs", "the American embargo", but not "the Iran sanctions". */
function givers(doc: Doc, noun: Token): readonly PartyMention[] {
  const lemma = noun.lemma.toLowerCase()
  const type = instrumentAt(doc, noun)?.instrument.type
  if (en.held.has(lemma) || (type && !en.issued.has(type))) return []
  return ownersOf(doc, noun).filter(({ head, form, party }) => {
    const token = doc.tokens[head]!
    const body = party.code?.startsWith(en.union)
    return token.deprel === 'nmod:poss' || form === 'adjective' || body || isIssuer(token)
  })
}

/** Letters and adjectives before a measure tell who issued it, a country's full name at whom it is aimed. */
const isIssuer = ({ text }: Token) => /^(?:\p{Lu}\.?){2,6}$/u.test(text) && power(text)

/** A leader's measure is that of those who govern under the leader, where the text names them. */
function governing(doc: Doc, actors: readonly PartyMention[]): readonly PartyMention[] {
  return actors.map(actor => (actor.party.type === 'person' ? cabinetOf(doc, actor) : actor))
}

function cabinetOf(doc: Doc, leader: PartyMention): PartyMention {
  const surname = leader.party.name.split(' ').at(-1)!
  const cabinets = doc.all(parties).filter(({ party }) => {
    const words = party.name.split(' ')
    return party.type === 'government' && en.cabinets.has(words.at(-1)!.toLowerCase())
  })
  const named = cabinets.find(({ party }) => party.name.split(' ').includes(surname))
  if (named) return named
  const bare = new Set(cabinets.map(({ party }) => party.id))
  const only = cabinets[0]
  return only && bare.size === 1 && !only.party.name.includes(' ') ? only : leader
}
