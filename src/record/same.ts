import type { Act, ActDate } from '../find/acts/act.ts'
import type { Doc, Span, Token } from '../language/doc.ts'
import { agree, breadth } from './edtf.ts'

/** One act with all its tellings in a document: the fullest first, the others in text order. */
export interface Telling {
  readonly act: Act
  readonly others: readonly Act[]
}

/**
 * How much of the shorter "what" must stand in the longer for two tellings to be one act. Titles and
 * headlines retell the body, so they need less; a body seldom tells the same thing twice.
 */
const enough = { retold: 0.5, retoldInOtherWords: 0.67, body: 0.75, bodyInOtherWords: 0.9 }

/** Letters of a lemma that are compared: a stem without knowing the language ("pledge", "pledging"). */
const stem = 5

/** Puts the tellings of each act together. */
export function tellings(doc: Doc, acts: readonly Act[]): Telling[] {
  const groups: Act[][] = []
  for (const act of [...acts].sort((a, b) => fuller(doc, a, b))) {
    const group = groups.find(([lead]) => same(doc, lead!, act))
    if (group) group.push(act)
    else groups.push([act])
  }
  return groups.map(([lead, ...others]) => {
    others.sort((a, b) => a.start - b.start || a.end - b.end)
    return { act: others.reduce(filled, lead!), others }
  })
}

/** True where two acts of a document are one, told twice. */
export function same(doc: Doc, a: Act, b: Act): boolean {
  if (a.kind !== b.kind || (a.force && b.force && a.force !== b.force)) return false
  if ((a.status === 'denied') !== (b.status === 'denied')) return false
  if (!sameParties(a, b) || !sameDate(a.due, b.due) || !sameDate(a.when, b.when)) return false
  const overlap = a.trigger.start < b.trigger.end && b.trigger.start < a.trigger.end
  if (sentence(doc, a) === sentence(doc, b)) return overlap && a.what?.start === b.what?.start
  const retold = inBody(doc, a) !== inBody(doc, b) || !inBody(doc, a)
  const word = triggerWord(doc, a) === triggerWord(doc, b)
  if (!a.what || !b.what) return word && (retold || (a.whom.length > 0 && b.whom.length > 0))
  const share = common(words(doc, a.what), words(doc, b.what))
  if (retold) return share >= (word ? enough.retold : enough.retoldInOtherWords)
  return share >= (word ? enough.body : enough.bodyInOtherWords)
}

function sameParties(a: Act, b: Act): boolean {
  const one = a.who.length ? a.who : a.under
  const two = b.who.length ? b.who : b.under
  return one.length > 0 && two.length > 0 && nested(one, two) && nested(a.whom, b.whom)
}

/** True where one list holds all of the other. */
function nested(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short.every(id => long.includes(id))
}

function sameDate(a: ActDate | null, b: ActDate | null): boolean {
  return !a || !b || agree(a.edtf, b.edtf)
}

function sentence(doc: Doc, act: Act): number {
  return doc.sentenceAt(act.trigger.start)?.index ?? -1 - act.trigger.start
}

function inBody(doc: Doc, act: Act): boolean {
  const role = doc.sentenceAt(act.trigger.start)?.section.role
  return role !== 'title' && role !== 'headline'
}

function contentful(token: Token): boolean {
  const tag = token.upos
  return tag === 'NOUN' || tag === 'PROPN' || tag === 'VERB' || tag === 'ADJ' || tag === 'NUM'
}

const stemOf = (token: Token) => (token.lemma || token.text).toLowerCase().slice(0, stem)

function words(doc: Doc, span: Span): ReadonlySet<string> {
  return new Set(doc.tokensIn(span).filter(contentful).map(stemOf))
}

function triggerWord(doc: Doc, act: Act): string {
  const tokens = doc.tokensIn(act.trigger)
  const token = tokens.find(t => t.upos === 'VERB') ?? tokens.find(contentful) ?? tokens[0]
  return token ? stemOf(token) : ''
}

/** Overlap coefficient: shared words over the words of the shorter. */
function common(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const smaller = Math.min(a.size, b.size)
  return smaller === 0 ? 0 : [...a].filter(word => b.has(word)).length / smaller
}

/** The parts of an act that are known. */
function fullness(act: Act): number {
  const parts = [act.what, act.when, act.due, act.condition, act.speaker, act.where]
  const lists = [act.who, act.whom, act.under, act.via]
  return parts.filter(Boolean).length + lists.filter(list => list.length > 0).length
}

/** Order of tellings: the fuller first; of two as full the one in the body, then the earlier. */
function fuller(doc: Doc, a: Act, b: Act): number {
  const body = Number(inBody(doc, b)) - Number(inBody(doc, a))
  return fullness(b) - fullness(a) || body || a.start - b.start || a.end - b.end
}

/** An act with what it lacks taken from another telling of it; of two dates the narrower. */
function filled(act: Act, other: Act): Act {
  return {
    ...act,
    what: act.what ?? other.what,
    speaker: act.speaker ?? other.speaker,
    when: narrower(act.when, other.when),
    due: narrower(act.due, other.due),
    condition: act.condition ?? other.condition,
    where: act.where ?? other.where,
    whom: act.whom.length ? act.whom : other.whom,
    under: act.under.length ? act.under : other.under,
    via: act.via.length ? act.via : other.via,
    from: [...act.from, ...other.from],
  }
}

function narrower(a: ActDate | null, b: ActDate | null): ActDate | null {
  if (!a || !b) return a ?? b
  return breadth(b.edtf) < breadth(a.edtf) ? b : a
}
