import type { Doc, Span, Token } from '../../language/doc.ts'
import { actorsOf } from '../acts/actors.ts'
import { caseOf, idsOf, joined, ownersOf } from '../acts/arguments.ts'
import { clauseExtent, phraseExtent } from '../acts/build.ts'
import { type Clause, clauses } from '../acts/clauses.ts'
import { instruments } from '../instruments/index.ts'
import type { InstrumentMention } from '../instruments/instrument.ts'
import { authorOf } from '../terms/author.ts'
import type { Draft, Side, Stance } from './dispute.ts'
import * as en from './en.ts'
import { actAt, heldBy, isDone, sameSide, voiceAt } from './sides.ts'

/** Whether a rule or a measure of one party holds, where another steps back from it or calls it void. */
export function contested(doc: Doc): readonly Draft[] {
  const distanced = doc.all(clauses).flatMap(clause => distance(doc, clause) ?? [])
  const voided = doc.all(clauses).flatMap(clause => named(doc, clause) ?? [])
  const said = doc.tokens.flatMap(token => predicated(doc, token) ?? [])
  return [...distanced, ...voided, ...said]
}

/** "sanctions which even its allies have distanced themselves from". */
function distance(doc: Doc, clause: Clause): Draft | undefined {
  const { verb } = clause
  const by = en.distancing.get(verb.lemma)
  if (by === undefined || !isDone(doc, clause)) return undefined
  const thing = steppedFrom(doc, clause, by)
  const who = idsOf(actorsOf(doc, clause))
  if (!thing || who.length === 0 || !instrumentAt(doc, thing)) return undefined
  return drafted(doc, thing, {
    ...clauseExtent(doc, verb),
    ...heldBy(who),
    stance: 'distances',
    words: predicateOf(doc, clause),
    basis: actAt(doc, verb) ?? null,
    rule: 'dispute/distance',
    why: `"${verb.text}" steps back from what another has done`,
  })
}

/** "have distanced themselves from", without who and from what. */
function predicateOf(doc: Doc, { verb, auxiliaries }: Clause): Span {
  const start = Math.min(verb.start, ...auxiliaries.map(aux => aux.start))
  return { start, end: clauseExtent(doc, verb).end }
}

function steppedFrom(doc: Doc, { verb, target, obliques }: Clause, by: string): Token | undefined {
  if (verb.deprel === 'acl:relcl') return doc.headOf(verb)
  if (by === '') return target ?? undefined
  return obliques.find(({ token }) => caseOf(doc, token) === by)?.token
}

/** "called the decree illegal". */
function named(doc: Doc, clause: Clause): Draft | undefined {
  const { verb, target } = clause
  if (!target || !en.calling.has(verb.lemma) || !isDone(doc, clause)) return undefined
  const behind = { start: Math.max(verb.end, target.end), end: clauseExtent(doc, verb).end }
  const label = doc.tokensIn(behind).find(isInvalid)
  const who = idsOf(actorsOf(doc, clause))
  if (!label || who.length === 0 || isNegated(doc, label)) return undefined
  return drafted(doc, target, opposing(doc, verb, label, who))
}

/** "Moscow says that the American measures have no force", "the decree is void". */
function predicated(doc: Doc, token: Token): Draft | undefined {
  const subject = doc.childrenOf(token).find(child => child.deprel === 'nsubj')
  const label = isInvalid(token) && isCopular(doc, token) ? token : forceless(doc, token)
  if (!subject || !label || isNegated(doc, token)) return undefined
  const { voice, holders } = voiceAt(doc, token)
  return voice === 'party' ? drafted(doc, subject, opposing(doc, token, label, holders)) : undefined
}

const isInvalid = (token: Token) => en.invalid.has(token.text.toLowerCase())

const isCopular = (doc: Doc, token: Token) =>
  doc.childrenOf(token).some(child => child.deprel === 'cop')

/** "has no legal force". */
function forceless(doc: Doc, verb: Token): Token | undefined {
  // "is incapable of having legal effect".
  if (en.incapable.has(verb.lemma) && isCopular(doc, verb)) {
    return doc.subtree(verb).find(token => en.force.has(token.lemma))
  }
  if (verb.lemma !== en.have || verb.upos !== 'VERB') return undefined
  const object = doc.childrenOf(verb).find(child => child.deprel === 'obj')
  if (!object || !en.force.has(object.lemma)) return undefined
  return doc.childrenOf(object).some(child => en.lacking.has(child.text.toLowerCase()))
    ? object
    : undefined
}

const isNegated = (doc: Doc, token: Token) =>
  doc.childrenOf(token).some(child => en.not.has(child.text.toLowerCase()))

function opposing(doc: Doc, verb: Token, label: Token, who: readonly string[]): Side {
  const words = unmarked(doc, clauseExtent(doc, verb))
  const act = actAt(doc, verb)
  const stance: Stance = 'opposes'
  return {
    start: Math.min(words.start, act?.start ?? words.start),
    end: Math.max(words.end, act?.end ?? words.end),
    ...heldBy(who),
    stance,
    words,
    basis: act ?? null,
    rule: 'dispute/void',
    why: `"${label.text}" says that what another has done does not hold`,
  }
}

/** "that the measures have no force", without "that". */
function unmarked(doc: Doc, span: Span): Span {
  const [first, second] = doc.tokensIn(span)
  return first?.upos === 'SCONJ' && second ? { start: second.start, end: span.end } : span
}

/** What is contested has someone else's name on it: "its sanctions", "the measures of the ministry", tariffs that Oslo imposed. */
function drafted(doc: Doc, thing: Token, counter: Side): Draft | undefined {
  const mention = instrumentAt(doc, thing)
  const owners = makersOf(doc, thing, mention)
  if (owners.length === 0 || sameSide(doc, owners, counter.holders)) return undefined
  const phrase = phraseExtent(doc, thing)
  const words = mention
    ? { start: Math.min(phrase.start, mention.start), end: Math.max(mention.end, thing.end) }
    : phrase
  const claim: Side = {
    ...words,
    ...heldBy(owners),
    stance: 'asserts',
    words,
    basis: mention ?? null,
    rule: 'dispute/instrument',
    why: 'what has its name stands for its word',
  }
  return {
    question: 'instrument',
    claim,
    counters: [counter, ...scared(doc, mention)],
    about: [...(mention ? [mention.instrument.id] : []), ...owners],
    confidence: mention ? 0.7 : 0.55,
  }
}

const instrumentAt = (doc: Doc, thing: Token) =>
  doc.over(instruments, thing).find(({ head }) => head === thing.index)

function makersOf(doc: Doc, thing: Token, mention: InstrumentMention | undefined) {
  if (thing.upos !== 'NOUN' && thing.upos !== 'PROPN') return []
  const owners = [...ownersOf(doc, thing), ...joined(doc, thing, en.ownedBy)]
  return idsOf(
    owners.length > 0 || !mention ? owners : authorOf(doc, { instrument: mention, span: mention }),
  )
}

/** "its 'snapback' sanctions": words in marks that are no name, in a text that contests what they name. */
function scared(doc: Doc, mention: InstrumentMention | undefined): readonly Side[] {
  const first = mention && doc.tokensIn(mention)[0]
  if (!first || !/^['‘’"“]$/.test(first.text)) return []
  const { voice, holders } = voiceAt(doc, first)
  const close = doc.tokensIn(mention).find((t, i) => i > 0 && /^['’"”]$/.test(t.text))
  const words = { start: first.start, end: close?.end ?? mention.end }
  if (voice !== 'document' || /\p{Lu}/u.test(doc.at(words))) return []
  return [
    {
      ...words,
      voice,
      holders,
      stance: 'hedges',
      words,
      basis: mention,
      rule: 'dispute/marks',
      why: 'the text keeps the name in quotation marks',
    },
  ]
}
