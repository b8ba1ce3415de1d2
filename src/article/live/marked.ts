import type { Block } from '../body.ts'
import type { Judged } from '../filter/index.ts'
import { Tag } from '../tree/node.ts'
import { type Stamp, stampsIn } from './stamps.ts'

/** An element that is an entry of a live blog, with its first time of day. */
export interface Entry {
  readonly tag: Tag
  readonly stamp: Stamp
}

/** Fewest entries, and the words each of most of them has. */
const fewest = 3
const fewestWords = 8
/** Share of the entries that must have so many words; and of a page's text that they hold together. */
const most = 0.7
const half = 0.4
const week = 7 * 86_400_000
const comment = /comment|disqus|repl(?:y|ies)|respon(?:d|se)|discuss|forum/i
const beside = new Set(['nav', 'aside', 'footer'])
const heading = /^h[1-6]$/

/**
 * The entries of a live blog by its markup: elements of one make beside each other, each with a time of day and
 * words of its own, that together hold most of the text, the times in order and of one week. Comments, teasers that
 * lead to other pages, articles below each other, and what stands beside the text are none.
 */
export function markedEntries(
  root: Tag,
  blocks: readonly Block[],
  { page, odds }: Judged,
): readonly Entry[] {
  const titled = page.heading < 0 ? null : page.told[page.heading]!.block.leaf
  const groups = alike(stampsIn(root)).filter(group => isBlog(group, titled))
  if (groups.length === 0) return []
  const words = new Map<Tag, { all: number; taken: number }>()
  for (const group of groups) for (const { tag } of group) words.set(tag, { all: 0, taken: 0 })
  let taken = 0
  blocks.forEach(({ leaf, linked, text }, i) => {
    const own = page.told[i]!.words
    if (odds[i]! >= 0.5) taken += own
    for (let tag: Tag | null = leaf; tag; tag = tag.parent) {
      const sums = words.get(tag)
      if (!sums) continue
      if (linked < text.length / 2) sums.all += own
      if (odds[i]! >= 0.5) sums.taken += own
    }
  })
  const sum = (group: readonly Entry[]) =>
    group.reduce((all, { tag }) => all + words.get(tag)!.taken, 0)
  const full = groups.filter(group => {
    const long = group.filter(({ tag }) => words.get(tag)!.all >= fewestWords).length
    return long >= fewest && long >= most * group.length && sum(group) >= half * taken
  })
  return full.sort((a, b) => sum(b) - sum(a))[0] ?? []
}

/** Elements of one name and class under one parent that hold times, in groups of some size. */
function alike(stamps: readonly Stamp[]): Entry[][] {
  const first = new Map<Tag, Stamp>()
  for (const stamp of stamps) {
    for (let tag: Tag | null = stamp.tag; tag && !first.has(tag); tag = tag.parent) {
      first.set(tag, stamp)
    }
  }
  const groups: Entry[][] = []
  for (const parent of first.keys()) {
    const makes = new Map<string, Entry[]>()
    for (const tag of parent.childNodes) {
      const stamp = tag instanceof Tag ? first.get(tag) : undefined
      if (!stamp) continue
      const make = makeOf(tag as Tag)
      makes.set(make, [...(makes.get(make) ?? []), { tag: tag as Tag, stamp }])
    }
    for (const group of makes.values()) if (group.length >= fewest) groups.push(group)
  }
  return groups
}

/** Name and first class: others tell entries apart ("pinned", "is-key-event"). */
function makeOf(tag: Tag): string {
  const [name = ''] = (tag.getAttribute('class') ?? '').trim().split(/[\s_\d]/)
  return `${tag.localName} ${name}`
}

function isBlog(group: readonly Entry[], titled: Tag | null): boolean {
  for (let tag = titled; tag; tag = tag.parent) if (group.some(one => one.tag === tag)) return false
  for (let tag: Tag | null = group[0]!.tag; tag; tag = tag.parent) {
    if (beside.has(tag.localName) || comment.test(namesOf(tag))) return false
  }
  const leading = group.filter(({ tag }) => leadsAway(tag)).length
  return leading * 2 < group.length && inOrder(group.map(({ stamp }) => stamp.moment))
}

function namesOf(tag: Tag): string {
  if (tag.localName === 'body' || tag.localName === 'html') return ''
  return ['class', 'id', 'itemprop', 'itemtype'].map(name => tag.getAttribute(name) ?? '').join(' ')
}

/** Whether the heading of an element is a link to another page: a teaser's is, an entry's has a fragment. */
function leadsAway(tag: Tag): boolean {
  if (tag.localName === 'a') return true
  const links = tag.querySelectorAll('a')
  return links.some(link => {
    const address = link.getAttribute('href') ?? '#'
    if (address.includes('#') || /^javascript:/i.test(address)) return false
    for (let at: Tag | null = link; at && at !== tag; at = at.parent) {
      if (heading.test(at.localName)) return true
    }
    return link.querySelector('h1,h2,h3,h4,h5,h6') !== null
  })
}

/** Newest first or oldest first, one out of five aside: entries may be pinned. Most times are told once, in one week. */
function inOrder(moments: readonly string[]): boolean {
  if (new Set(moments).size < most * moments.length) return false
  const dated = moments.every(moment => !moment.startsWith('T'))
  const times = dated ? moments.map(one => Date.parse(one)) : []
  if (dated && Math.max(...times) - Math.min(...times) > week) return false
  const order = dated ? times : moments
  let up = 0
  let down = 0
  for (let i = 1; i < order.length; i++) {
    if (order[i]! >= order[i - 1]!) up++
    if (order[i]! <= order[i - 1]!) down++
  }
  return Math.max(up, down) >= 0.8 * (order.length - 1)
}
