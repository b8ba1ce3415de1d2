import type { Update } from './article.ts'
import type { Block } from './body.ts'
import { dropBoxes } from './boxes.ts'
import { byline } from './byline.ts'
import { dateLine } from './dates.ts'
import type { Dom } from './dom.ts'
import { takePosts } from './embedded.ts'
import { boilerplate, credits, paywall } from './en.ts'
import { type Judged, judge } from './filter/index.ts'
import { takeLead } from './lead.ts'
import {
  isTimeOf,
  type ToldUpdate,
  takeHeadings,
  takeUpdates,
  type Updates,
  updatesOf,
} from './live/index.ts'
import { reason } from './pattern.ts'
import { blocksInScripts } from './state.ts'
import { dropAbove, dropConsent, dropHeadings, dropLinks, dropOthers, dropTwins } from './tidy.ts'

/** A paragraph that was taken, what it is by its place, and the entry of a live blog that it is of. */
export interface Taken {
  readonly text: string
  readonly role: 'body' | 'caption' | 'dateline'
  readonly update?: Update
}

/** What was taken out of a page, or why it has no article. */
export type Cut =
  | { readonly taken: readonly Taken[]; readonly stub: boolean }
  | { readonly none: string }

const login = 'a login form, no article: save the page as its reader sees it'
const empty = 'no text in this page'
const noArticle = 'no article in this page, only links and headings'
/** From here a paragraph is the article's. */
const sure = 0.5
/** Paragraphs above the first one and below the last among which dates, captions and credits are looked for. */
const above = 10
const below = 6
/** Words of an article below which a page that asks for a password, or for money, is no more than that. */
const fewest = 40
const stubby = 200

/** Takes the article out of a page; `signed` where its byline is known, `told` what a live blog says of its entries. */
export function cut(
  dom: Dom,
  blocks: readonly Block[],
  signed: boolean,
  told: readonly ToldUpdate[] = [],
): Cut {
  if (!blocks.length) return allTold(told) ?? inState(dom) ?? { none: empty }
  const judged = judge(dom, blocks)
  const updates = updatesOf(blocks, judged, told)
  const kept = keep(blocks, judged, updates)
  if (signed) for (const [i, { text }] of blocks.entries()) if (byline(text)) kept[i] = false
  const words = kept.reduce((sum, is, i) => sum + (is ? judged.page.told[i]!.words : 0), 0)
  if (words < fewest && dom.querySelector('input[type="password" i]')) return { none: login }
  const entries = words < fewest ? allTold(told) : null
  if (entries) return entries
  const hidden = bodyInData(judged, kept, words)
  if (hidden) return { taken: hidden.map(text => ({ text, role: 'body' })), stub: false }
  const state = words < fewest ? inState(dom) : null
  if (state) return state
  if (!kept.includes(true)) return whole(blocks)
  const first = kept.indexOf(true)
  const last = kept.lastIndexOf(true)
  const taken = blocks.flatMap((block, i): Taken[] => {
    const { text, caption } = block
    const entry = updates[i]
    const of = entry ? { update: entry.update } : {}
    if (entry && isTimeOf(block, entry)) return [{ text, role: 'dateline', ...of }]
    const role = caption ? 'caption' : 'body'
    if (kept[i]) return [{ text, role, ...of }]
    if (i < first - above || i > last + below) return []
    return isBeside(block, i < first, signed) ? [{ text, role, ...of }] : []
  })
  return { taken, stub: words < stubby && isStub(dom, blocks) }
}

function keep(blocks: readonly Block[], judged: Judged, updates: Updates): boolean[] {
  const kept = judged.odds.map(one => one >= sure)
  takeUpdates(blocks, judged, updates, kept)
  dropTwins(blocks, kept)
  dropConsent(blocks, kept)
  dropLinks(blocks, kept)
  dropBoxes(blocks, kept)
  dropAbove(judged, kept)
  // The entries of a live blog are often `article` elements of their own.
  if (!updates.some(Boolean)) dropOthers(blocks, judged, kept)
  dropHeadings(blocks, kept)
  takeHeadings(blocks, updates, kept)
  takeLead(blocks, judged, kept)
  takePosts(blocks, kept)
  return kept
}

/** The text that a page holds in its data where it shows little of it, a script being to show it. */
function bodyInData({ page }: Judged, kept: readonly boolean[], words: number): string[] | null {
  const { articleBody } = page.about
  const said = articleBody.split(/\s+/).length
  if (articleBody.length < 400 || said < 3 * words) return null
  const shown = kept.some((is, i) => is && page.data[i] === 1)
  if (shown && words > fewest) return null
  const parts = articleBody.split(/\s*\n\s*/).map(part => part.trim())
  return parts.filter(Boolean)
}

/** The entries of a live blog that the page tells in its data and does not show. */
function allTold(told: readonly ToldUpdate[]): Cut | null {
  const taken = told.flatMap(({ heading, published, body }) => {
    const parts = [heading ?? '', ...body.split(/\s*\n\s*/)].map(part => part.trim())
    const update = { published, heading }
    return parts.filter(Boolean).map((text): Taken => ({ text, role: 'body', update }))
  })
  const words = taken.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0)
  return words < fewest ? null : { taken, stub: false }
}

/** The text that the scripts of a page were to show. */
function inState(dom: Dom): Cut | null {
  const found = blocksInScripts(dom)
  if (!found.length) return null
  const taken = found.map(
    ({ text, caption }): Taken => ({ text, role: caption ? 'caption' : 'body' }),
  )
  return { taken, stub: false }
}

/** Captions and credits, and above the text its date and byline. */
function isBeside(block: Block, top: boolean, signed: boolean): boolean {
  const { text, caption, linked } = block
  if (top && (dateLine(text) || (!signed && byline(text)))) return true
  if (caption) return linked < text.length / 2
  return reason(text, boilerplate) === credits
}

/** A line that ends as a sentence does, an agency's name behind it or not: "... for good. (AFP)". */
const sentence = /\p{L}[^\n]* [^\n]*[.!?…。]["”’')]*(?: ?\([^()\n]{1,40}\))?$/mu

/** All that reads as text, of a page where nothing stands out. */
function whole(blocks: readonly Block[]): Cut {
  const shown = blocks.filter(block => block.linked < block.text.length / 2)
  const prose = shown.some(({ text }) => sentence.test(text))
  if (!prose) return { none: noArticle }
  return {
    taken: shown.map(({ text, caption }) => ({ text, role: caption ? 'caption' : 'body' })),
    stub: false,
  }
}

/** Whether the page says that the rest is for those who pay or sign in. */
function isStub(dom: Dom, blocks: readonly Block[]): boolean {
  const closed = /"isAccessibleForFree"\s*:\s*"?false/i
  const scripts = [...dom.querySelectorAll('script[type="application/ld+json"]')]
  if (scripts.some(script => closed.test(script.textContent ?? ''))) return true
  return blocks.some(({ text }) => text.length < 300 && paywall.test(text))
}
