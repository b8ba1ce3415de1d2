import type { Role } from './article.ts'

/** The dash that ends an opening, and what may follow it. */
const dash = '\\s{0,2}(?:--|[-–—―])\\s(?=[\\p{Lu}\\d"“‘\'])'
/** ", Oct. 29, 2020", ", Calif." */
const more = '(?:,\\s?[\\p{Lu}\\d][^()\\n–—]{0,40}?)?'
const agency = '\\s?\\([\\p{Lu}][^()\\n]{1,40}\\)'

/** "NEW YORK — ", "MOSCOW, Oct. 29 (Wire) - ", "Moscow (Wire) - ". */
const openings = [
  new RegExp(
    `^\\p{Lu}[\\p{Lu}.'’-]{2,30}(?:[ /]\\p{Lu}[\\p{Lu}.'’-]{0,30}){0,3}${more}(?:${agency})?${dash}`,
    'u',
  ),
  new RegExp(`^\\p{Lu}[\\p{L}.'’ -]{1,30}?${more}${agency}${dash}`, 'u'),
]

/** Longest opening, in UTF-16 units. */
const longest = 120

/** Length of the place and date that open a news text, its dash and the space after it; 0 for none. */
export function openingOf(paragraph: string): number {
  const start = paragraph.slice(0, longest)
  for (const form of openings) {
    const found = form.exec(start)
    if (found) return found[0].length
  }
  return 0
}

/** Paragraphs in which the opening is looked for: a deck, a summary may stand above the one that has it. */
const looked = 3

/** Cuts the opening off the text's first paragraph: "MOSCOW, Oct. 29 (Wire) - " is no part of its sentence. */
export function opened<
  T extends { readonly role: Role; readonly text: string; readonly start: number },
>(pieces: readonly T[]): readonly T[] {
  const body = pieces.filter(piece => piece.role === 'body').slice(0, looked)
  const first = body.find(piece => openingOf(piece.text) > 0)
  const length = first ? openingOf(first.text) : 0
  if (!first || length >= first.text.length) return pieces
  const at = pieces.indexOf(first)
  const dateline = first.text.slice(0, length).trimEnd()
  const end = first.start + dateline.length
  const cut = { ...first, role: 'dateline' as const, text: dateline, end }
  const rest = { ...first, text: first.text.slice(length), start: first.start + length }
  return pieces.toSpliced(at, 1, cut, rest)
}
