import type { Doc, Token } from '../../language/doc.ts'
import { actorsOf } from '../acts/actors.ts'
import { idsOf, partiesAt } from '../acts/arguments.ts'
import { clauseExtent } from '../acts/build.ts'
import { type Clause, clauses } from '../acts/clauses.ts'
import { timesOn, whenOf } from '../acts/dates.ts'
import { openModals } from '../acts/en.ts'
import { reportOf } from '../acts/reports.ts'
import { isSupposed, statusOf } from '../acts/status.ts'
import { aboutOf } from './claims.ts'
import type { Draft, Side } from './dispute.ts'
import * as en from './en.ts'
import { actAt, sameSide, statementsOf, voiceAt } from './sides.ts'

/** The same deed told by one and denied by another: "Oslo said that it had shot; Bergen said that it had not". */
export function contradicted(doc: Doc): readonly Draft[] {
  const drafts: Draft[] = []
  for (const group of groupsOf(doc)) {
    const denied = group.filter(clause => isDenied(doc, clause))
    const told = denied.length > 0 ? group.filter(clause => isAsserted(doc, clause)) : []
    for (const no of denied) {
      const yes = told.find(clause => isSame(doc, clause, no) && areTwo(doc, clause, no))
      if (yes) drafts.push(draftOf(doc, yes, no))
    }
  }
  return drafts
}

/** Clauses that may share a verb before it is left aside: what so many share tells nothing. */
const most = 128

/** Clauses by the word of their verb, of those that some clause may deny. */
function groupsOf(doc: Doc): readonly (readonly Clause[])[] {
  const groups = new Map<string, Clause[]>()
  for (const clause of doc.all(clauses)) {
    const { lemma } = clause.verb
    if (en.vague.has(lemma)) continue
    const group = groups.get(lemma)
    if (group) group.push(clause)
    else groups.set(lemma, [clause])
  }
  return [...groups.values()].filter(
    group =>
      group.length > 1 && group.length <= most && group.some(clause => mayBeDenied(doc, clause)),
  )
}

function mayBeDenied(doc: Doc, clause: Clause): boolean {
  return clause.negated || en.plain.has(doc.headOf(clause.verb)?.lemma ?? '')
}

function isAsserted(doc: Doc, clause: Clause): boolean {
  if (!isPlain(doc, clause)) return false
  const status = statusOf(doc, clause)
  return status === 'happened' || status === 'ongoing' || status === 'alleged'
}

/** "did not shoot", "denied shooting"; not "criticised for not shooting". */
function isDenied(doc: Doc, clause: Clause): boolean {
  if (!isPlain(doc, clause) || statusOf(doc, clause) !== 'denied') return false
  const finite = /^VB[DZP]$/.test(clause.verb.xpos) || clause.auxiliaries.length > 0
  return finite || en.plain.has(doc.headOf(clause.verb)?.lemma ?? '')
}

/** A clause that hangs on no "if" of its own or of what it hangs on. */
function isPlain(doc: Doc, { verb, auxiliaries }: Clause): boolean {
  if (auxiliaries.some(token => openModals.has(token.text.toLowerCase()))) return false
  const conditions = doc.childrenOf(verb).filter(child => child.deprel.startsWith('advcl'))
  return !isSupposed(doc, verb) && !conditions.some(child => isSupposed(doc, child))
}

/** The same doer and the same thing done, at no other time. */
function isSame(doc: Doc, yes: Clause, no: Clause): boolean {
  if (yes.complements.length > 0 || no.complements.length > 0) return false
  if (isFuture(yes) !== isFuture(no)) return false
  const [one, two] = [whenOf(timesOn(doc, yes.verb)), whenOf(timesOn(doc, no.verb))]
  if (one && two && one.edtf !== two.edtf) return false
  const [a, b] = [idsOf(actorsOf(doc, yes)), idsOf(actorsOf(doc, no))]
  const doer =
    a.length > 0 && b.length > 0 ? a.some(id => b.includes(id)) : sameNoun(yes.actor, no.actor)
  return doer && sameThing(doc, yes.target, no.target)
}

const isFuture = ({ auxiliaries }: Clause) =>
  auxiliaries.some(token => en.future.has(token.text.toLowerCase()))

function sameThing(doc: Doc, a: Token | null, b: Token | null): boolean {
  if (!a || !b) return false
  const [one, two] = [idsOf(partiesAt(doc, a)), idsOf(partiesAt(doc, b))]
  if (one.length > 0 && two.length > 0) return one.some(id => two.includes(id))
  return sameNoun(a, b)
}

const sameNoun = (a: Token | null, b: Token | null) =>
  a !== null && b !== null && a.upos === 'NOUN' && b.upos === 'NOUN' && a.lemma === b.lemma

/** Two who speak, not one who says it twice, nor the text itself on both sides. */
function areTwo(doc: Doc, yes: Clause, no: Clause): boolean {
  const [one, two] = [reportOf(doc, yes.verb), reportOf(doc, no.verb)]
  if (!one && !two) return false
  if (!one || !two) return (one ?? two)!.speaker !== null
  if (one.speaker === null || two.speaker === null) return false
  return !sameSide(doc, [one.speaker], [two.speaker])
}

function draftOf(doc: Doc, yes: Clause, no: Clause): Draft {
  const claim = sideOf(doc, yes, 'asserts')
  return {
    question: 'claim',
    claim,
    counters: [sideOf(doc, no, 'denies')],
    about: aboutOf(doc, claim.words),
    confidence: 0.6,
  }
}

function sideOf(doc: Doc, clause: Clause, stance: Side['stance']): Side {
  const { verb } = clause
  const words = clauseExtent(doc, verb)
  const report = reportOf(doc, verb)
  const act = actAt(doc, verb) ?? (report && statementsOf(doc, report)[0])
  return {
    start: Math.min(words.start, act?.start ?? words.start),
    end: Math.max(words.end, act?.end ?? words.end),
    ...voiceAt(doc, verb),
    stance,
    words,
    basis: act ?? report ?? null,
    rule: 'dispute/contradiction',
    why: `"${verb.text}" is told by one and denied by the other`,
  }
}
