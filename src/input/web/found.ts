import { promisify } from 'node:util'
import { gunzip as zipped } from 'node:zlib'
import { decode } from '../charset.ts'
import type { Feed, FeedList } from '../feeds/feed.ts'
import { feedOf, opmlOf } from '../feeds/index.ts'
import { type Answer, FetchError } from '../fetch/index.ts'
import { sniff } from '../format.ts'
import { lean, longestHtml, tooLong } from '../lean.ts'
import { insideOf } from '../packed/gzip.ts'
import type { InputError, Page } from '../page.ts'
import { read } from '../read.ts'
import { type Sitemap, sitemapOf } from '../sitemap/index.ts'
import type { About } from './item.ts'

/** What an address gave, told apart by its content and not by what the server says that it is. */
export type Found =
  | { readonly kind: 'pages'; readonly pages: AsyncIterable<Page | InputError> }
  | { readonly kind: 'page'; readonly page: Page }
  | { readonly kind: 'feed'; readonly feed: Feed; readonly content: string }
  | { readonly kind: 'feeds'; readonly list: FeedList }
  | { readonly kind: 'sitemap'; readonly sitemap: Sitemap }

/** Bytes of a packed sitemap; sitemaps.org allows 50 MB. */
const longestUnpacked = 64 << 20
const gunzip = promisify(zipped)

/** Bytes looked at to tell a format. */
const headSize = 1 << 16

/**
 * What an answer holds. `name` is how the address is called; `about` is known of it beforehand. Throws a `FetchError`
 * for what cannot be read.
 */
export async function foundIn(name: string, answer: Answer, about: About = {}): Promise<Found> {
  const { charset, url, at } = answer
  const bytes = await unpacked(name, answer.bytes)
  const lines = /ndjson|jsonl/.test(answer.type ?? '')
  const format = sniff(bytes.subarray(0, headSize), lines)
  if (format.kind === 'unread') throw new FetchError(name, format.why, 'refused')
  if (format.kind === 'empty') throw new FetchError(name, 'the answer is empty', 'missing')
  const { kind } = format
  if (
    kind !== 'feed' &&
    kind !== 'feeds' &&
    kind !== 'sitemap' &&
    kind !== 'html' &&
    kind !== 'text'
  ) {
    return { kind: 'pages', pages: read({ name, bytes: once(bytes) }) }
  }
  const content = await decode(bytes, charset)
  const feed = kind === 'feed' ? await feedOf(content) : null
  if (feed) return { kind: 'feed', feed, content }
  const list = kind === 'feeds' ? await opmlOf(content) : null
  if (list) return { kind: 'feeds', list }
  const sitemap = kind === 'sitemap' ? sitemapOf(content) : null
  if (sitemap) return { kind: 'sitemap', sitemap }
  if (kind === 'feed' || kind === 'feeds' || kind === 'sitemap') {
    throw new FetchError(name, 'looks like a feed or a sitemap and is none', 'missing')
  }
  const silent = { given: null, date: null, title: null, source: null }
  const dated = { value: at.slice(0, 10), from: 'fetched' as const }
  // A server that says HTML is believed where any tag is there.
  const markup = /html/.test(answer.type ?? '') && /<[a-z][^<>]*>/i.test(content)
  const html = markup || kind === 'html'
  const text = html ? lean(content) : content
  if (text === null || text.length > longestHtml) throw new FetchError(name, tooLong, 'refused')
  const as = html ? ('html' as const) : ('text' as const)
  const page = { name, format: as, content: text, url, dated, ...silent, ...about }
  return { kind: 'page', page }
}

/** What a file that is packed itself holds, where that is one text: sitemaps are often given so. */
async function unpacked(name: string, bytes: Buffer): Promise<Buffer> {
  const head = bytes.subarray(0, headSize)
  if (sniff(head, false).kind !== 'gzip') return bytes
  const { kind } = sniff(insideOf(head), false)
  if (kind !== 'feed' && kind !== 'feeds' && kind !== 'sitemap') return bytes
  try {
    return await gunzip(bytes, { maxOutputLength: longestUnpacked })
  } catch (error) {
    throw new FetchError(name, `its packing is broken: ${(error as Error).message}`, 'missing')
  }
}

async function* once(bytes: Uint8Array) {
  yield bytes
}
