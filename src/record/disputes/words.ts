import { stemsOf } from '../follow/words.ts'
import { rootOf, tells } from './en.ts'
import type { Told } from './told.ts'

/** Roots of the words that tell something, without the names of parties that are known across documents. */
export function rootsOf(told: Pick<Told, 'item'>, text: string): readonly string[] {
  const names = new Set(
    told.item.parties.flatMap(({ name, known }) => (known ? stemsOf(name) : [])),
  )
  const found = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return found
    .filter(word => tells(word) && !(names.has(word.slice(0, 5)) && word.length > 2))
    .map(rootOf)
}

/** How much of the smaller of two lists of roots stands in the other, and how many are shared. */
export function sharedRoots(
  some: readonly string[],
  others: readonly string[],
): { readonly share: number; readonly words: readonly string[] } {
  const [a, b] = [new Set(some), new Set(others)]
  const words = [...a].filter(word => b.has(word))
  const least = Math.min(a.size, b.size)
  return { share: least === 0 ? 0 : words.length / least, words }
}

/** Words of a text that have some of these roots, as they are written there: what a person is told is shared. */
export function written(text: string, roots: readonly string[]): string {
  const all = text.match(/[\p{L}\p{N}]+/gu) ?? []
  const found = all.filter(word => roots.includes(rootOf(word.toLowerCase())))
  return `“${[...new Set(found)].join(', ')}”`
}

/** Whether one of two texts names numbers, and the other names others alone. */
export function numbersDiffer(a: string, b: string): boolean {
  const of = (text: string): readonly string[] => text.match(/\d[\d.,]*/g) ?? []
  const [x, y] = [of(a), of(b)]
  return x.length > 0 && y.length > 0 && !x.some(number => y.includes(number))
}
