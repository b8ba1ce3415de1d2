import { letters } from '../letters.ts'
import { joins, ledBy, noName, otherPart } from './words.ts'

/** Longest name, in UTF-16 units. */
const longest = 60

/**
 * The names in what a page says of its authors: "By Jane Doe and John Roe (Reuters), Staff Writer" is two.
 * `strict` for words of the page that need not be names: each must be two to five capitalised words.
 */
export function namesOf(text: string, strict = false): string[] {
  const bare = text
    .replace(/\S+@\S+|(?:https?:\/\/|www\.)\S+|(?<=\s)@\w+/g, ' ')
    .replace(/[([（][^)\]）]*[)\]）]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(ledBy, '')
  return bare
    .split(joins)
    .map(one => cleaned(one ?? ''))
    .filter(one => isName(one) && (!strict || isFull(one)))
}

/** A role behind a dash, and signs at the ends, are no part of a name. */
function cleaned(name: string): string {
  return name
    .replace(ledBy, '')
    .replace(/\s+[-–—]\s+.*$/u, '')
    .replace(/^[\s\p{P}\p{S}]+|[\s\p{S}:,;–—-]+$/gu, '')
    .trim()
}

function isName(name: string): boolean {
  if (name.length < 2 || name.length > longest || !/\p{L}{2}|\p{Lo}/u.test(name)) return false
  if (/\d{2}|^\d|[<>{}=[\]]/.test(name) || name.split(/\s/).length > 8) return false
  return !noName.test(name) && !otherPart.test(name)
}

const part = /^(?:\p{Lu}[\p{L}\p{M}.'’-]*|d['’]\p{Lu}\p{L}+|\p{Lo}[\p{Lo}\p{M}]*)$/u
const small =
  /^(?:de|del|della|der|den|di|da|dos|du|la|le|van|von|vom|zu|zur|bin|ibn|al|el|ben|ter|ten|y|e)$/u

function isFull(name: string): boolean {
  const words = name.split(/\s+/)
  if (/\p{Lo}/u.test(name)) return name.length <= 20
  const large = words.filter(word => part.test(word)).length
  return large >= 2 && words.length <= 5 && words.every(word => part.test(word) || small.test(word))
}

/** Each name once; one that another holds ("Jane" beside "Jane Doe") is left out. */
export function distinct(names: readonly string[]): string[] {
  const known = names.map(letters)
  return names.filter((_, at) => {
    const own = known[at]!
    return (
      own && known.every((other, i) => i === at || (other === own ? i > at : !other.includes(own)))
    )
  })
}

/** "A", "A and B", "A, B and C". */
export function listed(names: readonly string[]): string | null {
  if (names.length < 2) return names[0] ?? null
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
