import type { Doc, Finder } from '../../language/doc.ts'
import { parties } from '../parties/index.ts'
import type { PartyMention } from '../parties/party.ts'
import { en } from './en.ts'
import type { Place } from './place.ts'
import { capitals, states } from './states.ts'
import { placeNames } from './table.ts'

/** Where things happen: cities, regions and states named as places, not as actors. */
export const places: Finder<Place> = {
  kind: 'place',
  find(doc) {
    const names = nameTable()
    const found: Place[] = []
    const acting = new Map(doc.all(parties).map(mention => [mention.start, mention]))
    for (let i = 0; i < doc.tokens.length; i++) {
      const place = placeAt(doc, i, names, acting)
      if (!place) continue
      found.push(place)
      while (i + 1 < doc.tokens.length && doc.tokens[i + 1]!.start < place.end) i++
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

function placeAt(
  doc: Doc,
  i: number,
  { names, longest }: Known,
  acting: ReadonlyMap<number, PartyMention>,
): Place | undefined {
  const first = doc.tokens[i]!
  const length = longest.get(first.text) ?? longest.get(loud(first.text)) ?? 0
  for (let n = Math.min(length, 12, doc.tokens.length - i); n > 0; n--) {
    const last = doc.tokens[i + n - 1]!
    if (last.sentence !== first.sentence) continue
    const text = doc.text.slice(first.start, last.end).replace(/\s+/g, ' ').replace(/’/g, "'")
    const entry = names.get(text) ?? names.get(loud(text))
    if (!entry) continue
    const party = acting.get(first.start)
    if (party && (party.form === 'metonym' || party.end > last.end)) return undefined
    const rule = reason(doc, i, i + n, party !== undefined)
    if (!rule) return undefined
    return Object.freeze({
      kind: 'place',
      start: first.start,
      end: last.end,
      text: doc.text.slice(first.start, last.end),
      name: entry.name,
      country: entry.country,
      rule: `place/${rule}`,
      confidence: party ? 0.7 : 0.85,
      why: en.reasons[rule],
    })
  }
  return undefined
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
