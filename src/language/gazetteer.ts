import { shipped } from '../input/shipped.ts'
import { casingOf } from './features.ts'
import { fold } from './fold.ts'
import { mix } from './hash.ts'
import { decodeModel } from './model.ts'

/**
 * What `classesOf` tells of a word. A word that opens or goes on with a name of several words gets
 * the class of the whole; `PLACE_INSIDE` and `BODY_INSIDE` mark the words after the first.
 */
export const NAME_CLASSES = {
  NONE: 0,
  GIVEN: 1,
  FAMILY: 2,
  GIVEN_OR_FAMILY: 3,
  PLACE: 4,
  PLACE_INSIDE: 5,
  STATE: 6,
  BODY: 7,
  BODY_INSIDE: 8,
  /** A word that makes a body of what it stands with: "Ministry", "Corp.". */
  BODY_CUE: 9,
  /** A people, a faith, the members of a party: "Kurds", "Shiite", "Democrats". */
  PEOPLE: 10,
  TITLE: 11,
  /** Months and days of the week. */
  TIME: 12,
  PLACE_OR_PERSON: 13,
  /** A name of a person or place that is a common word too: "Young", "Reading". */
  COMMON_WORD: 14,
  /** A body of one word that is a place, a person or a common word too: "Chelsea", "Apple". */
  BODY_OR_OTHER: 15,
} as const

/** Number of classes. */
export const NAME_CLASS_COUNT = 16

/** Bits of an entry over its class: longer names begin so; only written in capitals; a common word. */
export const CONTINUES = 16
/** See `CONTINUES`. */
export const CAPITALS = 32
/** See `CONTINUES`. */
export const COMMON = 64

const FILE = 'data/names/names.bin'
const ENOUGH = 40
const MARKS = /\p{M}/gu
const OTHERS = /[øłđßæœıðþə]/gu
const SPELT: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ð: 'd',
  þ: 'th',
  ə: 'a',
}
const CAPITAL_INSIDE = /^(?:\p{Ll}{1,3}[-'’])\p{Lu}/u
const SMALL = /\p{Ll}/u

let names: NameTable | undefined

/**
 * The class of each word of one sentence, `forms[from]` to `forms[to - 1]`, by the tables of
 * `data/names`: the longest name that begins at a word counts. Case is as written: a name begins
 * with a capital, and ALL CAPITALS match too. Numbers of `NAME_CLASSES`.
 */
export function classesOf(forms: readonly string[], from = 0, to = forms.length): Uint8Array {
  names ??= readNames()
  const classes = new Uint8Array(to - from)
  let casing: number | undefined
  for (let i = from; i < to; ) {
    const form = forms[i]!
    if (!opensName(form)) {
      i++
      continue
    }
    const key = keyOf(form)
    const entry = names.get(key)
    let length = 1
    let found = entry & 15
    if ((entry & CAPITALS) !== 0) {
      // "WHO" is none where all is written in capitals, nor is "Who" ever.
      if ((entry & COMMON) !== 0) casing ??= casingOf(forms.slice(from, to))
      if (SMALL.test(form) || ((entry & COMMON) !== 0 && casing === 2)) found = 0
    }
    if ((entry & CONTINUES) !== 0) {
      let path = key
      for (let j = i + 1; j < to; j++) {
        const next = forms[j]!
        const small = isSmall(next)
        const at = keyOf(next)
        let longer = names.get(mix(path, at ^ (small ? 1 : 0)))
        let step = mix(path, at ^ (small ? 1 : 0))
        if (longer === 0 && !small && isShouted(next)) {
          step = mix(path, at ^ 1)
          longer = names.get(step)
        }
        if (longer === 0) break
        path = step
        if ((longer & 15) !== 0) {
          found = longer & 15
          length = j + 1 - i
        }
        if ((longer & CONTINUES) === 0) break
      }
    }
    if (found === 0 && length === 1 && entry === 0) found = partOf(form, names)
    classes[i - from] = found
    if (length > 1) classes.fill(inside(found), i - from + 1, i - from + length)
    i += length
  }
  return classes
}

/** Class of the words after the first of a name. */
function inside(first: number): number {
  if (first === NAME_CLASSES.PLACE || first === NAME_CLASSES.STATE) return NAME_CLASSES.PLACE_INSIDE
  return first === NAME_CLASSES.BODY ? NAME_CLASSES.BODY_INSIDE : first
}

/** "Jean-Luc", "Israeli-Palestinian", "al-Tikriti": a part that is known tells of the whole. */
function partOf(form: string, table: NameTable): number {
  const dash = form.indexOf('-')
  if (dash < 1 || dash > ENOUGH) return 0
  for (const part of [form.slice(0, dash), form.slice(dash + 1)]) {
    const found = opensName(part) ? table.get(keyOf(part)) & 15 : 0
    if (found === NAME_CLASSES.PEOPLE) return found
    if (found >= NAME_CLASSES.GIVEN && found <= NAME_CLASSES.GIVEN_OR_FAMILY) return found
  }
  return 0
}

function opensName(form: string): boolean {
  const code = form.charCodeAt(0)
  if (code >= 65 && code <= 90) return true
  if (code >= 48 && code <= 57) return form.length > 1
  if (code >= 128) return form[0] !== form[0]!.toLowerCase()
  // "al-Qaeda", "d'Alema"
  const second = form.charCodeAt(1)
  const third = form.charCodeAt(2)
  return (
    (second === 39 || second === 45 || third === 39 || third === 45) && CAPITAL_INSIDE.test(form)
  )
}

function isSmall(form: string): boolean {
  const code = form.charCodeAt(0)
  return code >= 97 && code <= 122
}

function isShouted(form: string): boolean {
  const code = form.charCodeAt(1)
  return code >= 65 && code <= 90
}

/** Key of a word: its letters, whatever their case and marks (FNV-1a, 32 bits). */
function keyOf(form: string): number {
  let hash = 0x811c9dc5
  const end = Math.min(form.length, ENOUGH)
  for (let i = 0; i < end; i++) {
    let code = form.charCodeAt(i)
    if (code >= 128 || code === 96) return plainKey(form)
    if (code >= 65 && code <= 90) code += 32
    hash = Math.imul(hash ^ code, 0x01000193)
  }
  return hash | 0
}

function plainKey(form: string): number {
  const plain = plainLetters(fold(form.slice(0, ENOUGH)).toLowerCase())
  let hash = 0x811c9dc5
  const end = Math.min(plain.length, ENOUGH)
  for (let i = 0; i < end; i++) hash = Math.imul(hash ^ plain.charCodeAt(i), 0x01000193)
  return hash | 0
}

/** A word in small letters without accents: "gdańsk" is "gdansk", "đukanović" "dukanovic". */
export function plainLetters(lower: string): string {
  return lower
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(OTHERS, letter => SPELT[letter]!)
}

/** Keys of all beginnings of a name of these words, the whole last; for packing the tables. */
export function pathOf(words: readonly string[]): number[] {
  const path: number[] = []
  for (const word of words) {
    const key = keyOf(word)
    path.push(path.length === 0 ? key : mix(path.at(-1)!, key ^ (isSmall(word) ? 1 : 0)))
  }
  return path
}

/** Entries by key, sorted: found by the high half of the key, then among the few of that bucket. */
class NameTable {
  readonly #starts: Uint32Array
  readonly #lows: Uint16Array
  readonly #entries: Uint8Array

  /** `counts` entries in each of 65,536 buckets; `lows` low halves of the keys, little-endian. */
  constructor(counts: Uint8Array, lows: Uint8Array, entries: Uint8Array) {
    this.#starts = new Uint32Array(counts.length + 1)
    let start = 0
    for (let i = 0; i < counts.length; i++) {
      start += counts[i]!
      this.#starts[i + 1] = start
    }
    this.#entries = entries
    this.#lows = new Uint16Array(entries.length)
    for (let i = 0; i < entries.length; i++) this.#lows[i] = lows[2 * i]! | (lows[2 * i + 1]! << 8)
  }

  /** Class and flags of a key; 0 for one that is unknown. */
  get(key: number): number {
    const bucket = key >>> 16
    const low = key & 0xffff
    const end = this.#starts[bucket + 1]!
    for (let i = this.#starts[bucket]!; i < end; i++) {
      if (this.#lows[i] === low) return this.#entries[i]!
    }
    return 0
  }
}

function readNames(): NameTable {
  const model = decodeModel(shipped(FILE), 'names', FILE)
  return new NameTable(model.section('counts'), model.section('lows'), model.section('entries'))
}
