import { DOUBLED, ENDINGS, GROUPED, SHORT } from './en/endings.ts'
import { NATIONAL, UNCHANGED } from './en/irregular.ts'
import { fold } from './fold.ts'
import { irregular } from './irregular.ts'

/** A change at the end of a word: letters cut off and put on. */
export type Edit = readonly [cut: number, put: string]

/** Learned tables: whole words by "tag form", and changes by "tag ending". */
export interface LemmaTables {
  readonly words: Readonly<Record<string, string>>
  readonly endings: Readonly<Record<string, Edit>>
  /** By "tag ending": whether the lemma of a word with a capital keeps it ("Peruvian", "Sundays"). */
  readonly capitals?: Readonly<Record<string, boolean>>
}

/** The longest ending that the tables know of. */
export const LONGEST_ENDING = 5
/** A word longer than this, in UTF-16 code units, is its own lemma. */
const LONGEST_FORM = 200
/** Names in capitals of so many letters are no acronyms. */
const SPELT = 6

const NAME = /^PROPN | NNPS?$/
/** A name without its capital; shorter ones are particles ("al", "de"). */
const LOWERED = /^\p{Ll}{3,}$/u
const CAPITALS = /^\p{Lu}+$/u
const CAPITAL = /^\p{Lu}/u

/**
 * What lemma tables are asked with: typographic marks made plain but in punctuation; names with one
 * capital, acronyms and letters as they are, all else lower.
 */
export function lemmaForm(form: string, tag: string): string {
  if (tag.startsWith('PUNCT ')) return form
  const plain = fold(form)
  if (tag === 'NOUN NN' && plain.length === 1) return plain
  if (!NAME.test(tag)) return plain.toLowerCase()
  const spelt = plain.length >= SPELT && CAPITALS.test(plain)
  const lowered = tag.startsWith('PROPN ') && LOWERED.test(plain)
  return spelt || lowered ? capitalised(plain.toLowerCase()) : plain
}

/**
 * The lemma of a word by its tag ("VERB VBD"): irregular forms first, then the table of words, then the
 * longest ending; what comes out is to be a word, so regular endings are tried where it is none
 * ("provok").
 */
export function lemmaOf(
  form: string,
  tag: string,
  tables: LemmaTables,
  isWord: (lemma: string) => boolean,
): string {
  if (form.length > LONGEST_FORM) return form
  const asked = lemmaForm(form, tag)
  const xpos = tag.slice(tag.indexOf(' ') + 1)
  const listed = irregular(asked, xpos) ?? tables.words[`${tag} ${asked}`]
  if (listed !== undefined) return listed
  const lemma = reckoned(asked, tag, tables, isWord)
  return asked !== form && keepsCapital(form, tag, tables) ? capitalised(lemma) : lemma
}

function reckoned(
  form: string,
  tag: string,
  tables: LemmaTables,
  isWord: (lemma: string) => boolean,
): string {
  const xpos = tag.slice(tag.indexOf(' ') + 1)
  if (xpos === 'NNPS' && UNCHANGED.test(form)) return form
  if (xpos === 'CD' && GROUPED.test(form)) return form.replaceAll(',', '')
  const learned = byEnding(form, tag, tables.endings)
  if (learned === form) return form
  const candidates = regular(form, xpos)
  const short = candidates.find(lemma => lemma.endsWith('e') && SHORT.test(lemma.slice(0, -1)))
  if (short !== undefined && isWord(short)) return short
  return isWord(learned) ? learned : (candidates.find(isWord) ?? learned)
}

function regular(form: string, xpos: string): string[] {
  for (const [ending, puts] of ENDINGS[xpos] ?? []) {
    if (!form.endsWith(ending) || form.length < ending.length + 2) continue
    const stem = form.slice(0, form.length - ending.length)
    const found = puts.map(put => stem + put)
    return DOUBLED.test(stem) ? [...found, stem.slice(0, -1)] : found
  }
  return []
}

/** The lemma by the longest known ending alone. */
export function byEnding(form: string, tag: string, endings: LemmaTables['endings']): string {
  for (let k = Math.min(LONGEST_ENDING, form.length - 1); k >= 0; k--) {
    const edit = endings[`${tag} ${form.slice(form.length - k)}`]
    if (edit && edit[0] < form.length) return form.slice(0, form.length - edit[0]) + edit[1]
  }
  return form
}

/** Whether a word begins with a capital and has small letters behind it. */
export function isCapitalised(form: string): boolean {
  return CAPITAL.test(form) && form !== form.toUpperCase()
}

function keepsCapital(form: string, tag: string, { capitals }: LemmaTables): boolean {
  if (!capitals || !isCapitalised(form)) return false
  if (tag === 'ADJ JJ' && NATIONAL.has(form.toLowerCase())) return true
  for (let k = Math.min(LONGEST_ENDING, form.length - 1); k >= 0; k--) {
    const kept = capitals[`${tag} ${form.slice(form.length - k)}`]
    if (kept !== undefined) return kept
  }
  return false
}

function capitalised(form: string): string {
  return form.slice(0, 1).toUpperCase() + form.slice(1)
}
