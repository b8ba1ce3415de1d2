import { states } from '../places/states.ts'
import { en } from './en.ts'

const APOSTROPHES = /[’‘]/g

/** A word as the tables have it: lower case, straight apostrophe. */
export const lower = (text: string): string =>
  text.length > 60 ? '' : text.toLowerCase().replace(APOSTROPHES, "'")

/** An id made of a name: lower case, articles left out, words joined by hyphens. */
export function slug(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\b([eu])\.([snku])\./g, '$1$2')
    .replace(/['’]s\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^(?:the|a|an)-/, '')
    .replace(/^-+|-+$/g, '')
    .slice(0, 100)
}

/** A state by its name, however it is written: "Iranian" and "Iran" are one. */
export const stateOf = (text: string): string => states().get(text)?.state.code ?? slug(text)

/** A hyphen that stands as a word of its own. */
export const HYPHEN = /^[-‐‑–]$/

/** True for a word that has a capital, a capital within or digits: one that a name is made of. */
export const capital = (text: string): boolean => /^[\p{Lu}\p{Lt}]/u.test(text)

/** True for the name or the adjective of a state, a union of states or an organisation's acronym. */
export const power = (text: string): boolean =>
  states().has(text) || en.issuers.has(lower(text)) || /^(?:\p{Lu}\.?){2,6}$/u.test(text)

const YEAR = /^(?:1[6-9]|20)\d\d$/

/** True for a year as it stands before a name: "the 2015 JCPOA". */
export const year = (text: string): boolean => YEAR.test(text)

/** An instrument's forms in one document: what was said of it so far. */
export interface Traits {
  readonly head: string
  /** What it is about: "arms", "steel". */
  readonly about: readonly string[]
  /** Who made it: "UN". */
  readonly by: readonly string[]
  /** Whom it is aimed at: "Iran". */
  readonly on: readonly string[]
}

/**
 * How much two tellings of a measure share: 0 where they can be of one measure though they share
 * nothing, -1 where what they say differs.
 */
export function likeness(a: Traits, b: Traits): number {
  if (!agree(a.about, b.about) || !agree(a.by, b.by) || !agree(a.on, b.on)) return -1
  return shared(a.about, b.about) + shared(a.by, b.by) + shared(a.on, b.on)
}

const shared = (a: readonly string[], b: readonly string[]) => a.filter(x => b.includes(x)).length
const agree = (a: readonly string[], b: readonly string[]) =>
  a.length === 0 || b.length === 0 || shared(a, b) > 0
