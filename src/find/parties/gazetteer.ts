import { capitals, seatNames, states } from '../places/states.ts'
import { placeNames } from '../places/table.ts'
import { en } from './en/index.ts'
import { fromLeft, type Scene } from './scene.ts'

/** What a name of the tables is. */
export type Entry =
  | { readonly kind: 'state' | 'adjective' | 'people' | 'capital'; readonly code: string }
  | { readonly kind: 'seat'; readonly code: string; readonly sector: string; readonly name: string }
  | {
      readonly kind: 'org' | 'outlet'
      readonly name: string
      readonly code: string
      readonly country: string
    }
  | { readonly kind: 'place' }

/** A known name in a document: words `from` to `to`, end exclusive. */
export interface Hit {
  readonly from: number
  readonly to: number
  readonly entry: Entry
}

interface Table {
  readonly entries: ReadonlyMap<string, Entry>
  /** Most words of a name by its first word. */
  readonly longest: ReadonlyMap<string, number>
}

let table: Table | undefined

function load(): Table {
  const entries = new Map<string, Entry>()
  const put = (name: string, entry: Entry) => {
    const plain = name.replace(/’/g, "'")
    if (plain && !entries.has(plain)) entries.set(plain, entry)
  }
  for (const [name, { state, sense }] of states()) {
    put(name, { kind: sense === 'name' ? 'state' : sense, code: state.code })
  }
  for (const seat of seatNames().values()) put(seat.name, { kind: 'seat', ...seat })
  for (const [name, also, code, country] of en.orgs) {
    for (const n of [name, ...also.split('|')]) put(n, { kind: 'org', name, code, country })
  }
  for (const [name, also, country] of en.outlets) {
    const entry = { kind: 'outlet', name, code: `${country}JRN`, country } as const
    for (const n of [name, ...also.split('|')]) put(n, entry)
  }
  for (const [name, state] of capitals()) put(name, { kind: 'capital', code: state.code })
  for (const name of placeNames().keys()) put(name, { kind: 'place' })
  const longest = new Map<string, number>()
  for (const name of entries.keys()) {
    const length = name.split(/[\s-]/).length * 2
    for (const first of [name.split(' ')[0]!, name.split(/[\s-]/)[0]!]) {
      longest.set(first, Math.max(longest.get(first) ?? 1, length))
    }
  }
  return { entries, longest }
}

/** The known names of a document, longest first from the left, none overlapping another. */
export function hitsOf(scene: Scene): readonly Hit[] {
  table ??= load()
  const known = table
  return fromLeft(scene, at => hitAt(scene, at, known))
}

function hitAt(scene: Scene, from: number, { entries, longest }: Table): Hit | undefined {
  const first = titled(scene.words[from]!.text.replace(/’/g, "'"), longest)
  for (let n = Math.min(longest.get(first) ?? 0, 12); n > 0; n--) {
    if (!scene.word(from + n - 1, from)) continue
    const text = scene.text(from, from + n).replace(/’/g, "'")
    const entry = entries.get(text) ?? entries.get(loud(text))
    if (entry && fits(scene, from, from + n, entry)) return { from, to: from + n, entry }
  }
  return halfAt(scene, from, entries)
}

/** "South and North Korea": the first is a state too, though its name is shared. */
function halfAt(scene: Scene, from: number, entries: Table['entries']): Hit | undefined {
  const [half, and, other, rest] = [0, 1, 2, 3].map(i => scene.word(from + i, from)?.text ?? '')
  if (!en.compass.has(half!) || !en.compass.has(other!) || and !== en.and) return undefined
  const entry = entries.get(`${half} ${rest}`)
  const whole = entries.get(`${other} ${rest}`)
  return entry?.kind === 'state' && whole?.kind === 'state'
    ? { from, to: from + 1, entry }
    : undefined
}

const loud = (text: string) =>
  text.length > 3 && text === text.toUpperCase()
    ? text.toLowerCase().replace(/(?<=^|[\s-])\p{Ll}/gu, c => c.toUpperCase())
    : text

const titled = (word: string, longest: ReadonlyMap<string, number>) =>
  longest.has(word) ? word : loud(word)

const isGiven = (text: string) => en.men.has(text) || en.women.has(text)

function fits(scene: Scene, from: number, to: number, entry: Entry): boolean {
  const word = scene.words[from]!
  if (to - from > 1) return true
  const before = scene.word(from - 1, from)
  const after = scene.word(to, from)
  if (en.needArticle.has(word.text)) return before?.lower === 'the'
  if (entry.kind === 'org' || entry.kind === 'outlet') {
    if (en.openers.has(word.lower)) return !word.shouted && !word.initial
    return true
  }
  if (before && isGiven(before.text) && !states().has(before.text)) {
    return entry.kind !== 'capital' && entry.kind !== 'place' && !en.personal.has(word.text)
  }
  if (after?.capital && isGiven(word.text)) return states().has(after.text)
  return true
}
