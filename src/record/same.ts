import type { Act, ActDate } from '../find/acts/act.ts'
import type { Change } from '../find/terms/en.ts'
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

/** A word by lemma and by its letters: a headline's capitals make names of plain words ("Arms", "Sales"). */
type Stems = readonly string[]

/** An act with what its tellings are compared by. */
interface Told {
  readonly act: Act
  readonly sentence: number
  readonly body: boolean
  /** Stem of the trigger. */
  readonly word: string
  /** What is said or done: the stems of each word, and the instruments. */
  readonly what: readonly Stems[]
  readonly stems: ReadonlySet<string>
  readonly fullness: number
}

/** Groups that may share a word before it is left aside. */
const most = 256

/** Puts the tellings of each act together. */
export function tellings(doc: Doc, acts: readonly Act[]): Telling[] {
  const groups = new Groups()
  for (const told of acts.map(act => toldIn(doc, act)).sort(fuller)) groups.take(told)
  return groups.list.map(group => {
    const [lead, ...others] = group.map(told => told.act)
    others.sort((a, b) => a.start - b.start || a.end - b.end)
    const from = [lead!, ...others].flatMap(act => act.from)
    return { act: { ...others.reduce(filled, lead!), from }, others }
  })
}

/** Groups of tellings, found by the words of their first; a text of any length takes its time, not its square. */
class Groups {
  readonly list: Told[][] = []
  readonly #byWord = new Map<string, Told[][]>()

  take(told: Told): void {
    const group = this.#near(told).find(([lead]) => same(lead!, told))
    if (group) group.push(told)
    else this.#open(told)
  }

  /** Groups that share a word with an act; a word that very many share tells nothing. */
  #near(told: Told): readonly Told[][] {
    const found = new Set<Told[]>()
    for (const key of keys(told)) {
      const groups = this.#byWord.get(key) ?? []
      if (groups.length <= most) for (const group of groups) found.add(group)
    }
    return [...found]
  }

  #open(told: Told): void {
    const group = [told]
    this.list.push(group)
    for (const key of keys(told)) {
      const groups = this.#byWord.get(key)
      if (groups) groups.push(group)
      else this.#byWord.set(key, [group])
    }
  }
}

function keys({ act, word, stems }: Told): string[] {
  return [...stems, `${word} `].map(key => `${act.kind} ${key}`)
}

function toldIn(doc: Doc, act: Act): Told {
  const sentence = doc.sentenceAt(act.trigger.start)
  const role = sentence?.section.role
  const what = [...words(doc, act), ...act.under.map(id => [id])]
  return {
    act,
    sentence: sentence?.index ?? -1 - act.trigger.start,
    body: role !== 'title' && role !== 'headline',
    word: triggerWord(doc, act),
    what,
    stems: new Set(what.flat()),
    fullness: fullness(act),
  }
}

/** True where two acts of a document are one, told twice. */
function same(one: Told, two: Told): boolean {
  const [a, b] = [one.act, two.act]
  if (a.kind !== b.kind || (a.status === 'denied') !== (b.status === 'denied')) return false
  if (a.force && b.force && a.force !== b.force) return false
  if (a.change !== b.change) return false
  if (isOneChange(one, two)) return sameDate(a.due, b.due) && sameDate(a.when, b.when)
  return (
    sameDeed(one, two) && sameParties(a, b) && sameDate(a.due, b.due) && sameDate(a.when, b.when)
  )
}

/**
 * An instrument expires or is left once, whatever the words: the same change of the same instrument, told
 * elsewhere, by the same or with nobody named; but what is broken is broken again and again.
 */
function isOneChange({ act: a, sentence }: Told, { act: b, sentence: other }: Told): boolean {
  if (!a.change || sentence === other || again.has(a.change)) return false
  const known = a.under.length > 0 && b.under.length > 0 && nested(a.under, b.under)
  return known && coming.has(a.status) === coming.has(b.status) && nested(a.who, b.who)
}

const again: ReadonlySet<string> = new Set<Change>(['violated', 'extended', 'suspended'])
const coming = new Set<Act['status']>(['planned', 'conditional'])

/** True where the words tell the same thing done; inside one sentence only the same words do. */
function sameDeed(one: Told, two: Told): boolean {
  const [a, b] = [one.act, two.act]
  if (one.sentence === two.sentence) {
    const overlap = a.trigger.start < b.trigger.end && b.trigger.start < a.trigger.end
    return overlap && a.what?.start === b.what?.start
  }
  const word = one.word === two.word
  const retold = !one.body || !two.body
  if (!a.what || !b.what) return word && (retold || (a.whom.length > 0 && b.whom.length > 0))
  const share = common(one, two)
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

/** A day that was only inferred, without words for it, stands against none that is told. */
function sameDate(a: ActDate | null, b: ActDate | null): boolean {
  return !a || !b || isGuess(a) || isGuess(b) || agree(a.edtf, b.edtf)
}

const isGuess = (date: ActDate) => date.mention === null && date.inferred !== undefined

function contentful(token: Token): boolean {
  const tag = token.upos
  return tag === 'NOUN' || tag === 'PROPN' || tag === 'VERB' || tag === 'ADJ' || tag === 'NUM'
}

const cut = (word: string) => word.toLowerCase().slice(0, stem)
const stemOf = (token: Token) => cut(token.lemma || token.text)

/** The words that carry a stretch, each once. */
/** The words of what is done, without those that only name who, whom or when ("to Iran", "to Tehran"). */
function words(doc: Doc, { what, from }: Act): Stems[] {
  if (!what) return []
  const smaller = (span: Span) => span.start > what.start || span.end < what.end
  const named = from.filter(mention => smaller(mention) && overlaps(mention, what))
  const found = new Map<string, Stems>()
  for (const token of doc.tokensIn(what)) {
    if (!contentful(token) || named.some(mention => overlaps(mention, token))) continue
    found.set(stemOf(token), [stemOf(token), cut(token.text)])
  }
  return [...found.values()]
}

const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end

function triggerWord(doc: Doc, act: Act): string {
  const tokens = doc.tokensIn(act.trigger)
  const token = tokens.find(t => t.upos === 'VERB') ?? tokens.find(contentful) ?? tokens[0]
  return token ? stemOf(token) : ''
}

/** Overlap coefficient: shared words over the words of the shorter. */
function common(one: Told, two: Told): number {
  const [small, large] = one.what.length < two.what.length ? [one, two] : [two, one]
  const shared = small.what.filter(word => word.some(form => large.stems.has(form)))
  return small.what.length === 0 ? 0 : shared.length / small.what.length
}

/** The parts of an act that are known. */
function fullness(act: Act): number {
  const parts = [act.what, act.when, act.due, act.condition, act.speaker, act.where]
  const lists = [act.who, act.whom, act.under, act.via]
  return parts.filter(Boolean).length + lists.filter(list => list.length > 0).length
}

/** Order of tellings: the fuller first; of two as full the one in the body, then the earlier. */
function fuller(a: Told, b: Told): number {
  const body = Number(b.body) - Number(a.body)
  return b.fullness - a.fullness || body || a.act.start - b.act.start || a.act.end - b.act.end
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
  }
}

function narrower(a: ActDate | null, b: ActDate | null): ActDate | null {
  if (!a || !b) return a ?? b
  if (isGuess(a) !== isGuess(b)) return isGuess(a) ? b : a
  return breadth(b.edtf) < breadth(a.edtf) ? b : a
}
