import { DOUBLED, ENDINGS } from './en/endings.ts'
import { fold } from './words.ts'

/** A change at the end of a word: letters cut off and put on. */
export type Edit = readonly [cut: number, put: string]

/** Learned tables: whole words by "tag form", and changes by "tag ending". */
export interface LemmaTables {
  readonly words: Readonly<Record<string, string>>
  readonly endings: Readonly<Record<string, Edit>>
}

/** The longest ending that the tables know of. */
export const LONGEST_ENDING = 5

/** What lemma tables are asked with: names keep their case, all else is lower. */
export function lemmaForm(form: string, tag: string): string {
  const plain = fold(form.length > 200 ? form.slice(0, 200) : form)
  return tag.startsWith('PROPN') ? plain : plain.toLowerCase()
}

/**
 * The lemma of a word by its tag ("VERB VBD"): the table of words first, then the longest ending; what
 * comes out is to be a word, so regular endings are tried where it is none ("provok").
 */
export function lemmaOf(
  form: string,
  tag: string,
  tables: LemmaTables,
  isWord: (lemma: string) => boolean,
): string {
  if (form.length > 200) return form
  const asked = lemmaForm(form, tag)
  const known = tables.words[`${tag} ${asked}`]
  if (known !== undefined) return known
  const learned = byEnding(asked, tag, tables.endings)
  if (learned === asked || isWord(learned)) return learned
  return regular(asked, tag).find(isWord) ?? learned
}

function regular(form: string, tag: string): string[] {
  for (const [ending, puts] of ENDINGS[tag.slice(tag.indexOf(' ') + 1)] ?? []) {
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
