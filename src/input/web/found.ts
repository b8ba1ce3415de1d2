import { decode } from '../charset.ts'
import type { Feed, FeedList } from '../feeds/feed.ts'
import { feedOf, opmlOf } from '../feeds/index.ts'
import { type Answer, FetchError } from '../fetch/index.ts'
import { sniff } from '../format.ts'
import type { InputError, Page } from '../page.ts'
import { read } from '../read.ts'
import type { About } from './item.ts'

/** What an address gave, told apart by its content and not by what the server says that it is. */
export type Found =
  | { readonly kind: 'pages'; readonly pages: AsyncIterable<Page | InputError> }
  | { readonly kind: 'page'; readonly page: Page }
  | { readonly kind: 'feed'; readonly feed: Feed; readonly content: string }
  | { readonly kind: 'feeds'; readonly list: FeedList }

/** Bytes looked at to tell a format. */
const headSize = 1 << 16

/**
 * What an answer holds. `name` is how the address is called; `about` is known of it beforehand. Throws a `FetchError`
 * for what cannot be read.
 */
export async function foundIn(name: string, answer: Answer, about: About = {}): Promise<Found> {
  const { bytes, charset, url, at } = answer
  const lines = /ndjson|jsonl/.test(answer.type ?? '')
  const format = sniff(bytes.subarray(0, headSize), lines)
  if (format.kind === 'unread') throw new FetchError(name, format.why, 'refused')
  if (format.kind === 'empty') throw new FetchError(name, 'the answer is empty', 'missing')
  const { kind } = format
  if (kind !== 'feed' && kind !== 'feeds' && kind !== 'html' && kind !== 'text') {
    return { kind: 'pages', pages: read({ name, bytes: once(bytes) }) }
  }
  const content = await decode(bytes, charset)
  const feed = kind === 'feed' ? await feedOf(content) : null
  if (feed) return { kind: 'feed', feed, content }
  const list = kind === 'feeds' ? await opmlOf(content) : null
  if (list) return { kind: 'feeds', list }
  if (kind === 'feed' || kind === 'feeds') {
    throw new FetchError(name, 'looks like a feed and is none', 'missing')
  }
  const silent = { given: null, date: null, title: null, source: null }
  const dated = { value: at.slice(0, 10), from: 'fetched' as const }
  // A server that says HTML is believed where any tag is there.
  const markup = /html/.test(answer.type ?? '') && /<[a-z][^<>]*>/i.test(content)
  const page = { name, format: markup ? 'html' : kind, content, url, dated, ...silent, ...about }
  return { kind: 'page', page }
}

async function* once(bytes: Uint8Array) {
  yield bytes
}
