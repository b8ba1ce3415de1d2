import type { Item } from '../ask/items.ts'
import { common } from './en.ts'

/** Letters of a word that are compared: a stem without knowing the language. */
const stem = 5

/** What an entry is about: stems of the words of what is said or done, without names of its parties. */
export interface Subject {
  /** Of what is to be done. */
  readonly what: ReadonlySet<string>
  /** Of the whole evidence. */
  readonly all: ReadonlySet<string>
  /** The first word of what is done: the deed. */
  readonly deed: string | null
}

/** What an entry is about. */
export function subjectOf({ entry, parties }: Item): Subject {
  const names = new Set(parties.flatMap(({ name }) => stemsOf(name)))
  const content = (text: string) =>
    stemsOf(text).filter(word => !common.has(word) && !names.has(word) && !/^\d/.test(word))
  const what = content((entry.what ?? entry.trigger).text)
  const told = [entry.evidence, ...(entry.evidences ?? [])].map(({ exact }) => exact).join(' ')
  return {
    what: new Set([...what, ...content(entry.trigger.text)]),
    all: new Set(content(told)),
    deed: what[0] ?? content(entry.trigger.text)[0] ?? null,
  }
}

/** Words in their order, each cut to a stem. */
export function stemsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []
  return words.map(word => word.slice(0, stem))
}

/** How much of the smaller of two sets stands in the other, 0 to 1; 0 where one is empty. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  if (small.size === 0) return 0
  let shared = 0
  for (const word of small) if (large.has(word)) shared++
  return shared / small.size
}

/** The words that two sets share, in the order of the first. */
export const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): readonly string[] =>
  [...a].filter(word => b.has(word))
