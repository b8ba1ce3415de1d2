import type { Doc, Token } from '../../language/doc.ts'
import { actorsOf } from '../acts/actors.ts'
import { caseOf, idsOf } from '../acts/arguments.ts'
import { clauseExtent } from '../acts/build.ts'
import { type Clause, clauses } from '../acts/clauses.ts'
import { statements } from '../statements/index.ts'
import { accusationOn, lastSaid } from './accusations.ts'
import { aboutOf, claimOf } from './claims.ts'
import type { Draft, Side, Stance } from './dispute.ts'
import * as en from './en.ts'
import { heldBy, isDone } from './sides.ts'

/** Claims that someone is told to have denied, rejected, mocked or called false: "dismissed Oslo's claim that …". */
export function answered(doc: Doc): readonly Draft[] {
  return doc.all(clauses).flatMap(clause => answer(doc, clause) ?? [])
}

function answer(doc: Doc, clause: Clause): Draft | undefined {
  const label = labelOf(doc, clause)
  const stance = stanceOf(clause, label)
  if (!stance || !isDone(doc, clause)) return undefined
  const object = clause.target ?? obliqueOf(doc, clause)
  const who = idsOf(actorsOf(doc, clause))
  if (!object || who.length === 0) return undefined
  const named = claimOf(doc, object)
  const bare = isBare(clause, object, named !== undefined)
  const owned = named && named.side.holders.length > 0 && (named.told || !isProposal(object))
  const own = named && (owned || (named.told && isReport(object)))
  const meant = own ? named.side : bare ? meantBy(doc, who, clause, object) : undefined
  const claim = meant && label ? cutBefore(doc, meant, label) : meant
  if (!claim || claim.holders.some(id => who.includes(id))) return undefined
  return {
    question: 'claim',
    claim,
    counters: [counterOf(doc, clause, who, stance, claim)],
    about: aboutOf(doc, claim.words, claim.holders),
    confidence: named && own && named.told ? 0.75 : 0.6,
  }
}

/** "rejected her suggestion": without what is suggested it may be a proposal. */
const isProposal = (noun: Token) => en.proposals.has(noun.lemma.toLowerCase())

const isReport = (noun: Token) => en.reported.has(noun.lemma.toLowerCase())

/** "denied it": the accusation against whoever denies; "dismissed that suggestion": what was last said. */
function meantBy(doc: Doc, who: readonly string[], { verb }: Clause, object: Token) {
  const single = object.xpos === 'NN'
  const points = doc.childrenOf(object).some(child => {
    const word = child.text.toLowerCase()
    return en.pointing.has(word) || (single && word === en.the)
  })
  const accusation = accusationOn(doc, who, verb, object)
  return accusation ?? (points ? lastSaid(doc, who, verb) : undefined)
}

/** "denied it", "denied the charges", "denied wrongdoing": what is denied was said elsewhere. */
function isBare({ verb }: Clause, object: Token, named: boolean): boolean {
  const lemma = object.lemma.toLowerCase()
  if (!en.plain.has(verb.lemma)) return named
  return named || en.blames.has(lemma) || en.pronouns.has(object.text.toLowerCase())
}

function stanceOf({ verb }: Clause, label: Token | undefined): Stance | undefined {
  const lemma = verb.lemma.toLowerCase()
  if (en.denying.has(lemma)) return 'denies'
  if (en.deriding.has(lemma)) return 'opposes'
  return label ? 'denies' : undefined
}

/** "called the claim a lie", "described the report as baseless". */
function labelOf(doc: Doc, { verb, target }: Clause): Token | undefined {
  if (!target || !en.calling.has(verb.lemma.toLowerCase())) return undefined
  const { end } = clauseExtent(doc, verb)
  const behind = { start: Math.max(target.end, verb.end), end }
  return doc.tokensIn(behind).find(token => en.falsehoods.has(token.text.toLowerCase()))
}

/** "called the claim that it had won a lie": the parse takes the label into the claim. */
function cutBefore(doc: Doc, side: Side, label: Token): Side {
  const { start, end } = side.words
  const before = doc.tokens[label.index - 1]
  const at = before?.upos === 'DET' ? before.start : label.start
  const last = doc.tokensIn({ start, end: at }).at(-1)
  if (label.start < start || label.end !== end || at <= start || !last) return side
  return { ...side, words: { start, end: last.end } }
}

/** "scoffed at the claim". */
function obliqueOf(doc: Doc, { verb, obliques }: Clause): Token | null {
  if (!en.deriding.has(verb.lemma)) return null
  return obliques.find(({ token }) => en.deridingCases.has(caseOf(doc, token)))?.token ?? null
}

function counterOf(
  doc: Doc,
  clause: Clause,
  who: readonly string[],
  stance: Stance,
  claim: Side,
): Side {
  const { verb, auxiliaries } = clause
  const act = doc
    .over(statements, verb)
    .find(({ trigger }) => trigger.start <= verb.start && verb.end <= trigger.end)
  const extent = clauseExtent(doc, verb)
  // "denied the claim that …": where the claim ends the clause, the words of the answer end before it.
  const inside = verb.end <= claim.words.start && claim.words.end >= extent.end
  const before = { start: verb.start, end: inside ? claim.words.start : extent.end }
  const last = doc.tokensIn(before).at(-1)?.end ?? verb.end
  return {
    start: act?.start ?? extent.start,
    end: act?.end ?? extent.end,
    ...heldBy(who),
    stance,
    words: { start: Math.min(verb.start, ...auxiliaries.map(aux => aux.start)), end: last },
    basis: act ?? null,
    rule: 'dispute/answer',
    why: `"${verb.text}" sets its subject against what someone says`,
  }
}
