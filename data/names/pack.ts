import { readFileSync, writeFileSync } from 'node:fs'
import {
  CAPITALS,
  COMMON,
  CONTINUES,
  NAME_CLASSES,
  pathOf,
  plainLetters,
} from '../../src/language/gazetteer.ts'
import { packModel } from '../../train/pack.ts'

/* Packs the tables of this folder and of data/places into names.bin: node data/names/pack.ts */

const C = NAME_CLASSES
/** Census steps (1 + log2 of the rank) up to which a name is well known, or fairly. */
const WELL_KNOWN = 10
const KNOWN = 11
const RARE = 13
/** States that are a usual name of a person. */
const STATES_AND_PERSONS = new Set(['Jordan', 'Chad'])

const rows = (file: string) =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map(line => line.split('\t'))

const common = new Map(rows('common.tsv').map(([word, level]) => [word!, Number(level)]))
/** 0 a name only; 1 a common word as well; 2 hardly ever a name. */
const commonness = (name: string) => common.get(plainLetters(name.toLowerCase())) ?? 0

/** By name: step in the census, 0 where it is only in other lists. */
const given = new Map<string, number>()
const family = new Map<string, number>()
const byHand = new Set<string>()
for (const [name, step] of rows('given.tsv')) given.set(name!, Number(step))
for (const [name, step] of rows('family.tsv')) family.set(name!, Number(step))
for (const [name, kind] of rows('world.tsv')) {
  const table = kind === 'given' ? given : family
  if (!table.has(name!)) table.set(name!, 0)
  byHand.add(name!)
}

function personOf(name: string): number {
  const first = given.get(name)
  const last = family.get(name)
  if (first === undefined) return C.FAMILY
  if (last === undefined) return C.GIVEN
  if (first && last && first + 2 < last) return C.GIVEN
  if (first && last && last + 1 < first) return C.FAMILY
  return C.GIVEN_OR_FAMILY
}
/** How well known a person's name is: its better step; one put by hand is at least known. */
const fameOf = (name: string) =>
  Math.min(given.get(name) || RARE, family.get(name) || RARE, byHand.has(name) ? KNOWN : RARE)

/** Places of one word by population class (0 to 5); all of several words are taken as they are. */
const places = new Map<string, number>()
const put = (name: string, size: number) => places.set(name, Math.max(size, places.get(name) ?? 0))
for (const [name, , size] of rows('cities.tsv')) put(name!, size === 'A' ? 2 : Number(size))
for (const [name] of rows('../places/places.tsv')) put(name!, 3)
for (const [name] of rows('../places/seats.tsv')) put(name!, 3)
for (const [name, kind] of rows('regions.tsv')) {
  if (kind !== 'state') put(name!, kind === 'part' ? 5 : 3)
}

const states = new Set<string>()
const peoples = new Set<string>()
const english = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
const cells = (cell: string | undefined) => (cell ? cell.split('|') : [])
for (const [, alpha2, name, also, adjectives, people, capital] of rows('../places/states.tsv')) {
  for (const state of [name || english.of(alpha2!) || '', ...cells(also)]) states.add(state)
  for (const word of [...cells(adjectives), ...cells(people)]) peoples.add(word)
  for (const seat of cells(capital)) put(seat, 4)
}
states.delete('')
for (const [name, kind] of rows('regions.tsv')) if (kind === 'state') states.add(name!)
for (const [name] of rows('peoples.tsv')) peoples.add(name!)

/** Classes by name; what is put later wins. */
const classes = new Map<string, number>()
for (const name of new Set([...given.keys(), ...family.keys()])) {
  const level = commonness(name)
  if (level === 0) classes.set(name, personOf(name))
  else if (level === 1 && fameOf(name) <= KNOWN) classes.set(name, C.COMMON_WORD)
}
for (const [name, size] of places) {
  const person = /[ -]/.test(name) || (!given.has(name) && !family.has(name)) ? 0 : fameOf(name)
  if (commonness(name) > 0) {
    if (commonness(name) === 1 && (size >= 3 || person)) classes.set(name, C.COMMON_WORD)
  } else if (person && person <= WELL_KNOWN && size <= 1) classes.set(name, personOf(name))
  else if (person && (person <= (size >= 4 ? WELL_KNOWN : KNOWN) || size <= 2))
    classes.set(name, C.PLACE_OR_PERSON)
  else classes.set(name, C.PLACE)
}
for (const name of peoples) classes.set(name, C.PEOPLE)
for (const name of states) {
  classes.set(name, STATES_AND_PERSONS.has(name) ? C.PLACE_OR_PERSON : C.STATE)
}
for (const [name, kind] of rows('bodies.tsv')) {
  if (kind === 'cue') continue
  const other = !/ /.test(name!) && (classes.has(name!) || commonness(name!) > 0)
  classes.set(name!, other ? C.BODY_OR_OTHER : C.BODY)
}
for (const [name, kind] of rows('bodies.tsv')) if (kind === 'cue') classes.set(name!, C.BODY_CUE)
for (const [name, kind] of rows('titles.tsv')) {
  classes.set(name!, kind === 'title' ? C.TITLE : C.TIME)
}

const entries = new Map<number, number>()
/** Keys of entries that stand for a name written with small letters too ("Nato" beside "NATO"). */
const smalls = new Set<number>()
/** Keys of entries that are written without marks. */
const plains = new Set<number>()
function enter(words: readonly string[], name: number) {
  const path = pathOf(words).map(key => key >>> 0)
  for (const key of path.slice(0, -1)) entries.set(key, (entries.get(key) ?? 0) | CONTINUES)
  const whole = path.at(-1)!
  const known = entries.get(whole) ?? 0
  const acronym =
    words.length === 1 && /^\P{Ll}{2,}$/u.test(words[0]!) && /^\p{L}+$/u.test(words[0]!)
  if (!acronym) smalls.add(whole)
  else if (known & 15 && smalls.has(whole)) return
  // "Germán" is no reason to take "German" for a name: what needs no marks is what it says.
  const plain = /^[\x20-\x7e]+$/.test(words.join(''))
  if (known & 15 && !plain && plains.has(whole)) return
  if (plain) plains.add(whole)
  const flags = acronym ? CAPITALS | (commonness(words[0]!) > 0 ? COMMON : 0) : 0
  entries.set(whole, (known & CONTINUES) | name | flags)
}
const umlauts: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', Ö: 'Oe', Ü: 'Ue' }
for (const [name, kind] of [...classes].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const spellings = new Set([name, name.replace(/[äöüÖÜ]/g, letter => umlauts[letter]!)])
  for (const spelling of spellings) {
    const words = spelling.replace(/('s)(?= |$)/g, ' $1').split(' ')
    enter(words, kind)
    // Treebanks cut at hyphens, other conventions do not.
    if (/\p{L}-\p{L}/u.test(spelling) && ![C.GIVEN, C.FAMILY].includes(kind as 1)) {
      enter(
        words.flatMap(word => word.split(/(-)/)).filter(word => word !== ''),
        kind,
      )
    }
  }
}
const sorted = [...entries].sort(([a], [b]) => a - b)
const counts = new Uint8Array(65_536)
for (const [key] of sorted) counts[key >>> 16]!++
const lows = Uint8Array.from(sorted.flatMap(([key]) => [key & 255, (key >>> 8) & 255]))
const values = Uint8Array.from(sorted, ([, entry]) => entry)
/** The bytes of names.bin; `NameTable` of src/language/gazetteer.ts reads them. */
export const packed: Uint8Array = packModel(
  'names',
  '1',
  [],
  [
    ['counts', counts],
    ['lows', lows],
    ['entries', values],
  ],
)
if (import.meta.main) {
  writeFileSync(new URL('names.bin', import.meta.url), packed)
  console.log(`${classes.size} names, ${sorted.length} entries`)
}
