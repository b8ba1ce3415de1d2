import type { Update } from '../article.ts'
import type { Block } from '../body.ts'
import { boilerplate } from '../en.ts'
import type { Judged } from '../filter/index.ts'
import { letters } from '../letters.ts'
import { reason } from '../pattern.ts'
import type { Tag } from '../tree/node.ts'
import { type Entry, markedEntries } from './marked.ts'
import type { ToldUpdate } from './told.ts'

export { type ToldUpdate, toldUpdates } from './told.ts'

/** The entry that each paragraph of a page belongs to; null for all of a page that is no live blog. */
export type Updates = readonly (LiveUpdate | null)[]

/** An entry of a live blog, one object however many paragraphs it has. */
export interface LiveUpdate {
  readonly update: Update
  /** The element that tells its time, where the markup does. */
  readonly stamp: Tag | null
}

/** Letters by which a paragraph is known to be in an entry's text. */
const fewest = 12
const sample = 60
/** Words that make a paragraph of an entry a text. */
const fewestWords = 6
/** Longest paragraph that is a time, in UTF-16 units. */
const longestTime = 40
const heading = /^h[1-6]$/

/** The entries of a live blog by paragraph, from the page's markup and from what its JSON-LD tells. */
export function updatesOf(
  blocks: readonly Block[],
  judged: Judged,
  told: readonly ToldUpdate[],
): Updates {
  const entries = markedEntries(judged.page.root, blocks, judged)
  if (entries.length > 0) return byMarkup(entries, blocks, judged, told)
  return told.length > 1 ? byWords(judged, told) : blocks.map(() => null)
}

/** Takes what reads as text in the entries, though the filter has doubts. */
export function takeUpdates(
  blocks: readonly Block[],
  { page }: Judged,
  updates: Updates,
  taken: boolean[],
): void {
  blocks.forEach(({ text, linked }, i) => {
    if (!updates[i] || linked > text.length / 2 || reason(text, boilerplate)) return
    if (page.told[i]!.words >= fewestWords) taken[i] = true
  })
}

/** Takes the headings of the entries that have a text: they may be links, to the entries themselves. */
export function takeHeadings(blocks: readonly Block[], updates: Updates, taken: boolean[]): void {
  const told = new Set(updates.filter((own, i) => own && taken[i]))
  blocks.forEach(({ box }, i) => {
    if (told.has(updates[i] ?? null) && heading.test(box.localName)) taken[i] = true
  })
}

/** Whether a paragraph is the time of an entry and no more. */
export function isTimeOf({ leaf, text }: Block, { stamp }: LiveUpdate): boolean {
  if (!stamp || text.length > longestTime) return false
  for (let tag: Tag | null = leaf; tag; tag = tag.parent) if (tag === stamp) return true
  return false
}

function byMarkup(
  entries: readonly Entry[],
  blocks: readonly Block[],
  { page }: Judged,
  told: readonly ToldUpdate[],
): Updates {
  const known = new Map(entries.map(entry => [entry.tag, entry]))
  const around = blocks.map(({ leaf }) => {
    for (let tag: Tag | null = leaf; tag; tag = tag.parent) if (known.has(tag)) return tag
    return null
  })
  const made = new Map<Tag, LiveUpdate>()
  for (const { tag, stamp } of entries) {
    const own = blocks.flatMap((_, i) => (around[i] === tag ? [i] : []))
    const said = told.find(update => own.some(i => isIn(page.letters[i]!, wordsOf(update))))
    const shown = own.find(i => heading.test(blocks[i]!.box.localName))
    const title = shown === undefined ? null : blocks[shown]!.text.replace(/\s+/g, ' ')
    const update = {
      published: said?.published ?? stamp.moment,
      heading: title ?? said?.heading ?? null,
    }
    made.set(tag, { update, stamp: stamp.tag })
  }
  return around.map(tag => tag && made.get(tag)!)
}

/** By the words alone: what stands between two paragraphs of an entry is of it too. */
function byWords({ page }: Judged, told: readonly ToldUpdate[]): Updates {
  const entries = told.map(update => {
    const { published, heading } = update
    return { words: wordsOf(update), made: { update: { published, heading }, stamp: null } }
  })
  const found = page.letters.map(own => entries.find(({ words }) => isIn(own, words))?.made ?? null)
  if (new Set(found.filter(Boolean)).size < 2) return found.map(() => null)
  return found.map((own, i) => {
    if (own) return own
    const before = found.slice(Math.max(0, i - 3), i).findLast(Boolean) ?? null
    return found.slice(i + 1, i + 4).find(Boolean) === before ? before : null
  })
}

const wordsOf = ({ heading, body }: ToldUpdate) => [letters(heading ?? ''), letters(body)] as const

function isIn(own: string, [title, body]: readonly [string, string]): boolean {
  return own === title ? own !== '' : own.length >= fewest && body.includes(own.slice(0, sample))
}
