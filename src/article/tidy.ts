import type { Block } from './body.ts'
import { boilerplate } from './en.ts'
import type { Judged } from './filter/index.ts'
import { reason } from './pattern.ts'
import type { Tag } from './tree/node.ts'

/** Whether each paragraph is taken. */
export type Taking = boolean[]

/** Fewest words of what is dropped as told twice, and the share that must stand elsewhere. */
const fewest = 6
const share = 0.8
const run = 4
const word = /[\p{L}\p{N}]+/gu

/** Drops what is told twice: a whole text in one piece beside the same in paragraphs, a paragraph again. */
export function dropTwins(blocks: readonly Block[], taken: Taking): void {
  const runs = new Map<string, number>()
  const own = blocks.map(({ text }, i) => (taken[i] ? runsOf(text) : []))
  for (const list of own) for (const one of new Set(list)) runs.set(one, (runs.get(one) ?? 0) + 1)
  // The longest first: of a whole and its parts the parts stay.
  const order = own.map((_, i) => i).filter(i => own[i]!.length > fewest - run)
  for (const i of order.sort((a, b) => own[b]!.length - own[a]!.length || b - a)) {
    const list = new Set(own[i])
    let elsewhere = 0
    for (const one of list) if (runs.get(one)! > 1) elsewhere++
    if (elsewhere < share * list.size) continue
    taken[i] = false
    for (const one of list) runs.set(one, runs.get(one)! - 1)
  }
}

function runsOf(text: string): string[] {
  const words = text.toLowerCase().match(word) ?? []
  return words
    .slice(0, Math.max(0, words.length - run + 1))
    .map((_, i) => words.slice(i, i + run).join(' '))
}

const consent =
  /cookie|consent|gdpr|onetrust|ot-sdk|ot-pc|didomi|optanon|truste|usercentrics|sp_message|cmp-|privacy-(?:banner|modal|manager)|tcf/i
const asked = /cookie|consent|opt-?out|personal data|partners|tracking|datenschutz|einwillig/gi

/** Drops dialogues about cookies and consent. */
export function dropConsent(blocks: readonly Block[], taken: Taking): void {
  const known = new Map<Tag, boolean>()
  const inside = (tag: Tag | null): boolean => {
    if (!tag || tag.localName === 'body' || tag.localName === 'html') return false
    let is = known.get(tag)
    if (is === undefined) {
      const names = `${tag.getAttribute('id') ?? ''} ${tag.getAttribute('class') ?? ''}`
      is = consent.test(names.slice(0, 300)) || inside(tag.parent)
      known.set(tag, is)
    }
    return is
  }
  blocks.forEach(({ leaf, text }, i) => {
    if (!taken[i]) return
    const words = text.length < 4000 ? (text.match(asked)?.length ?? 0) : 0
    if (inside(leaf) || words > 2 + text.length / 200) taken[i] = false
  })
}

/** Drops paragraphs that are links and little else. */
export function dropLinks(blocks: readonly Block[], taken: Taking): void {
  blocks.forEach(({ linked, text }, i) => {
    if (linked > 0.75 * text.length) taken[i] = false
  })
}

/** Drops headings of boxes nothing else of which is taken, furniture apart. */
export function dropHeadings(blocks: readonly Block[], taken: Taking): void {
  const others = new Map<Tag, { all: number; taken: number }>()
  blocks.forEach(({ box, text }, i) => {
    if (heading.test(box.localName) || !box.parent) return
    const sums = others.get(box.parent) ?? { all: 0, taken: 0 }
    others.set(box.parent, sums)
    sums.all++
    if (taken[i] && !reason(text, boilerplate)) sums.taken++
  })
  blocks.forEach(({ box }, i) => {
    if (!taken[i] || !heading.test(box.localName)) return
    const sums = others.get(box.parent!)
    if (sums && sums.taken === 0) taken[i] = false
  })
}

const heading = /^h[1-6]$/

/** Drops what stands above the title, where enough stands below it. */
export function dropAbove({ page }: Judged, taken: Taking): void {
  const { heading, told } = page
  if (heading <= 0) return
  let below = 0
  for (let i = heading; i < taken.length; i++) if (taken[i]) below += told[i]!.words
  if (below < 60) return
  for (let i = 0; i < heading - 3; i++) taken[i] = false
}

/** Drops other `article` elements than that of the title, or else than the first of them. */
export function dropOthers(blocks: readonly Block[], { page }: Judged, taken: Taking): void {
  const of = blocks.map(({ leaf }) => outermost(leaf))
  const words = new Map<Tag, number>()
  of.forEach((tag, i) => {
    if (tag && taken[i]) words.set(tag, (words.get(tag) ?? 0) + page.told[i]!.words)
  })
  if (words.size < 2) return
  const titled = page.heading >= 0 ? of[page.heading] : null
  const all = [...words.values()].reduce((sum, one) => sum + one, 0)
  const main =
    titled && (words.get(titled) ?? 0) > 0.15 * all
      ? titled
      : [...words].find(([, n]) => n > 0.15 * all)?.[0]
  if (!main) return
  of.forEach((tag, i) => {
    if (tag && tag !== main) taken[i] = false
  })
}

function outermost(leaf: Tag): Tag | null {
  let found: Tag | null = null
  for (let tag: Tag | null = leaf; tag; tag = tag.parent)
    if (tag.localName === 'article') found = tag
  return found
}
