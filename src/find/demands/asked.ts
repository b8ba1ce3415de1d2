import type { Doc, Token } from '../../language/doc.ts'
import { actorsOf } from '../acts/actors.ts'
import { joined, mentionOf, ownersOf, partiesAt } from '../acts/arguments.ts'
import { type Clause, clauseAt, clauses } from '../acts/clauses.ts'
import * as acts from '../acts/en.ts'
import { reportOf } from '../acts/reports.ts'
import { isHeadline, isSupposed, statusOf } from '../acts/status.ts'
import type { PartyMention } from '../parties/party.ts'
import * as en from './en.ts'

/** Where a text has someone demand, before it is made an act. */
export interface Demand {
  readonly rule: string
  readonly confidence: number
  readonly trigger: Token
  readonly verb: Token
  /** Head of what is demanded: a clause or a noun. */
  readonly content: Token | null
  readonly who: readonly PartyMention[]
  readonly whom: readonly PartyMention[]
  readonly why: string
}

/** "urged Iran to comply", "called on both sides to stop", "demanded the release of prisoners". */
function asked(doc: Doc, clause: Clause): Demand | undefined {
  const { verb } = clause
  const infinitive =
    clause.complements.find(token => token.upos === 'VERB') ?? clauseBeside(doc, verb)
  const calling = en.callings.find(
    ({ verb: lemma, cases }) =>
      lemma === verb.lemma && clause.obliques.some(o => cases.has(o.case)),
  )
  const told =
    en.tellings.has(verb.lemma) && infinitive !== null && clause.target !== null && !clause.passive
  const warned = en.warnings.has(verb.lemma) && isWarningOff(doc, clause, infinitive)
  const requested =
    en.requests.has(verb.lemma) && (infinitive !== null || (calling?.verb ?? '') !== '')
  const demanded = en.demandings.has(verb.lemma) && (clause.target !== null || infinitive !== null)
  if (!calling && !told && !warned && !requested && !demanded) return undefined
  if (clause.negated || !isMade(doc, clause)) return undefined
  const who = actorsOf(doc, clause)
  const addressed = clause.obliques.flatMap(o =>
    (calling?.cases.has(o.case) && o.case !== 'for') || o.case === 'of' || o.case === 'from'
      ? partiesAt(doc, o.token)
      : [],
  )
  const subject = infinitive ? partiesAt(doc, clauseAt(doc, infinitive)?.actor ?? null) : []
  const whom = [
    ...partiesAt(doc, clause.receiver),
    ...partiesAt(doc, clause.target),
    ...addressed,
    ...(clause.target && demanded ? joined(doc, clause.target, en.addressed) : []),
    ...subject,
  ].filter(mention => !who.includes(mention))
  if (who.length === 0 && !(clause.passive && whom.length > 0)) return undefined
  if (whom.length === 0 && !demanded && !calling && !requested) return undefined
  const content =
    infinitive ?? clause.obliques.find(o => en.wanted.has(o.case))?.token ?? clause.target
  return {
    rule: 'demand/verb',
    confidence: 0.75,
    trigger: verb,
    verb,
    content,
    who,
    whom,
    why: `"${verb.text}" asks something of someone`,
  }
}

/** "called on Iran to stop": the infinitive that the parse may hang beside. */
function clauseBeside(doc: Doc, verb: Token): Token | null {
  return (
    doc
      .childrenOf(verb)
      .find(
        child => /^advcl/.test(child.deprel) && child.xpos === 'VB' && child.index > verb.index,
      ) ?? null
  )
}

/** "warned Moscow not to", "warned against": not "warned that it would". */
function isWarningOff(doc: Doc, clause: Clause, infinitive: Token | null): boolean {
  const off = clause.obliques.some(({ case: by }) => by === en.against)
  const verb = infinitive && clauseAt(doc, infinitive)
  const bare = verb?.auxiliaries.every(aux => aux.text.toLowerCase() === acts.to) ?? false
  return off || (bare && verb?.negated === true)
}

/** The demand is told as made. */
function isMade(doc: Doc, clause: Clause): boolean {
  if (isSupposed(doc, clause.verb)) return false
  const status = statusOf(doc, clause)
  return (
    status === 'happened' ||
    status === 'ongoing' ||
    status === 'alleged' ||
    isHeadline(doc, clause.verb)
  )
}

/** "Iran must stop its attacks," he said: a duty that a speaker lays on another. */
function duty(doc: Doc, clause: Clause): Demand | undefined {
  const { verb, auxiliaries } = clause
  const report = reportOf(doc, verb)
  if (!report?.speaker || isSupposed(doc, verb)) return undefined
  const modal = auxiliaries.find(aux => en.duties.has(aux.text.toLowerCase()))
  const governor = doc.headOf(verb)
  const semi =
    /^xcomp/.test(verb.deprel) && governor && en.semiModals.has(governor.lemma)
      ? governor
      : undefined
  // "will have to surrender" foretells.
  const ahead =
    semi &&
    clauseAt(doc, semi)?.auxiliaries.some(aux => acts.futureModals.has(aux.text.toLowerCase()))
  if ((!modal && !semi) || ahead) return undefined
  const subject = clause.passive ? clause.target : clause.actor
  if (!subject || acts.firstPerson.has(subject.text.toLowerCase())) return undefined
  const whom = partiesAt(doc, subject)
  const speaker = mentionOf(doc, report.speaker)
  if (!speaker || whom.length === 0 || whom.some(({ party }) => party.id === report.speaker))
    return undefined
  return {
    rule: 'demand/duty',
    confidence: 0.6,
    trigger: modal ?? semi ?? verb,
    verb,
    content: verb,
    who: [speaker],
    whom,
    why: `the speaker lays a duty on another ("${(modal ?? semi ?? verb).text}")`,
  }
}

/** "Berlin's call for a ceasefire", "a demand by". */
function noun(doc: Doc, token: Token, taken: ReadonlySet<number>): Demand | undefined {
  if (token.upos !== 'NOUN' || !en.nouns.has(token.lemma)) return undefined
  const governor = doc.headOf(token)
  const over = governor?.upos === 'VERB' ? clauseAt(doc, governor) : undefined
  const carried = over?.target === token && acts.lightVerbs.has(over.verb.lemma) ? over : undefined
  if (over && taken.has(over.verb.index)) return undefined
  const content =
    doc
      .childrenOf(token)
      .find(
        child =>
          /^acl/.test(child.deprel) ||
          (/^nmod/.test(child.deprel) &&
            doc.childrenOf(child).some(t => en.wanted.has(t.text.toLowerCase()))),
      ) ?? null
  const who = [
    ...(carried ? actorsOf(doc, carried) : []),
    ...ownersOf(doc, token),
    ...joined(doc, token, acts.agentCases),
  ]
  if (who.length === 0 || !content || (carried && !isMade(doc, carried))) return undefined
  return {
    rule: 'demand/noun',
    confidence: 0.55,
    trigger: token,
    verb: over?.verb ?? token,
    content,
    who,
    whom: joined(doc, token, new Set(['on', 'to'])),
    why: `"${token.text}" names a demand and whose it is`,
  }
}

/** All demands of a document: by verb, by duty laid on another, by noun. */
export function found(doc: Doc): readonly Demand[] {
  const verbal = doc.all(clauses).flatMap(clause => asked(doc, clause) ?? duty(doc, clause) ?? [])
  const verbs = new Set(verbal.map(demand => demand.verb.index))
  return [...verbal, ...doc.tokens.flatMap(token => noun(doc, token, verbs) ?? [])]
}
