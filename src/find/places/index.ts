import type { Doc, Finder } from '../../language/doc.ts'
import { parties } from '../parties/index.ts'
import { en } from './en.ts'
import type { Place } from './place.ts'
import { capitals, states } from './states.ts'
import { placeNames } from './table.ts'

/** Where things happen: cities, regions and states named as places, not as actors. */
export const places: Finder<Place> = {
  kind: 'place',
  find(doc) {
    const found: Place[] = []
    const actors = doc.all(parties).filter(m => m.form !== 'adjective' && m.form !== 'pronoun')
    let next = 0
    let taken = 0
    for (let i = 0; i < doc.tokens.length; i++) {
      const { start } = doc.tokens[i]!
      while (next < actors.length && actors[next]!.start <= start) {
        const actor = actors[next++]!
        const host = actor.rule === 'party/host'
        if (!host && (actor.party.type !== 'state' || actor.form !== 'name'))
          taken = Math.max(taken, actor.end)
      }
      if (start < taken) continue
      const name = nameAt(doc, i)
      if (!name) continue
      const rule = reason(doc, i, name.to, name.isState)
      if (rule) found.push(placeOf(doc, i, name, rule))
      i = name.to - 1
    }
    return found
  },
}

interface Known {
  readonly names: ReadonlyMap<string, { readonly name: string; readonly country: string | null }>
  /** Most tokens of a name by its first letters' word. */
  readonly longest: ReadonlyMap<string, number>
}

let known: Known | undefined

function nameTable(): Known {
  if (known) return known
  const names = new Map<string, { name: string; country: string | null }>()
  for (const [name, country] of placeNames()) names.set(name, { name, country })
  for (const [name, state] of capitals()) names.set(name, { name, country: state.code })
  for (const [name, { state, sense }] of states()) {
    if (sense === 'name') names.set(name, { name: state.name, country: state.code })
  }
  const longest = new Map<string, number>()
  for (const name of names.keys()) {
    const first = name.split(/[\s-]/)[0]!
    longest.set(first, Math.max(longest.get(first) ?? 1, 2 * name.split(/[\s-]/).length + 1))
  }
  known = { names, longest }
  return known
}

const loud = (text: string) =>
  text.length > 3 && text === text.toUpperCase()
    ? text.toLowerCase().replace(/(?<=^|[\s-])\p{Ll}/gu, c => c.toUpperCase())
    : text

interface Name {
  readonly to: number
  readonly name: string
  readonly country: string | null
  readonly isState: boolean
}

/** The longest name of a place that begins at a token. */
function nameAt(doc: Doc, from: number): Name | undefined {
  const { names, longest } = nameTable()
  const first = doc.tokens[from]!
  const length = longest.get(first.text) ?? longest.get(loud(first.text)) ?? 0
  for (let n = Math.min(length, 12, doc.tokens.length - from); n > 0; n--) {
    const last = doc.tokens[from + n - 1]!
    if (last.sentence !== first.sentence) continue
    const text = doc.text.slice(first.start, last.end).replace(/\s+/g, ' ').replace(/’/g, "'")
    const key = names.has(text) ? text : loud(text)
    const known = names.get(key)
    if (known) return { ...known, to: from + n, isState: states().get(key)?.sense === 'name' }
  }
  return undefined
}

function placeOf(doc: Doc, from: number, name: Name, rule: keyof typeof en.reasons): Place {
  const { start } = doc.tokens[from]!
  const { end } = doc.tokens[name.to - 1]!
  return Object.freeze({
    kind: 'place',
    start,
    end,
    text: doc.text.slice(start, end),
    name: name.name,
    country: name.country,
    rule: `place/${rule}`,
    confidence: name.isState ? 0.7 : 0.85,
    why: en.reasons[rule],
  })
}

/** Why a name is a place here; undefined where it is none. */
function reason(
  doc: Doc,
  from: number,
  to: number,
  isState: boolean,
): keyof typeof en.reasons | undefined {
  const { sentence } = doc.tokens[from]!
  const word = (i: number) => {
    const token = doc.tokens[i]
    return token?.sentence === sentence ? token : undefined
  }
  let left = from - 1
  while (word(left) && en.openers.has(word(left)!.text.toLowerCase())) left--
  const before = word(left)?.text.toLowerCase() ?? ''
  const after = word(to)
  if (after && /^(?:['’]s?|-)$/.test(after.text) && isState) return undefined
  if (after && isState && after.upos === 'NOUN' && after.xpos !== 'X') return undefined
  if (before === ',' && isPlaceBefore(doc, left, sentence)) return 'within'
  if (en.within.has(before)) return 'preposition'
  if (en.goals.has(before)) {
    for (let i = left - 1; i > left - 8; i--) {
      if (en.motions.has(word(i)?.text.toLowerCase() ?? '')) return 'motion'
    }
    return isState ? undefined : 'name'
  }
  if (en.arrivals.has(before)) return 'motion'
  if (
    !isState &&
    from === doc.sentences[sentence]!.first &&
    after &&
    /^[,(—–-]+$/.test(after.text)
  ) {
    return 'dateline'
  }
  return isState ? undefined : 'name'
}

/** "Seoul, South Korea": a name of a place stands before the comma. */
function isPlaceBefore(doc: Doc, comma: number, sentence: number): boolean {
  const { names } = nameTable()
  for (let n = 1; n < 5; n++) {
    const first = doc.tokens[comma - n]
    if (first?.sentence !== sentence) return false
    const text = loud(doc.text.slice(first.start, doc.tokens[comma - 1]!.end))
    if (names.has(text) && !states().has(text)) return true
  }
  return false
}
