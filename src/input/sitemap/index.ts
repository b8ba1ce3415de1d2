import { dayIn } from '../day.ts'
import { addressOf, plain } from '../feeds/text.ts'
import { rootOf } from '../root.ts'

/** A page that a sitemap lists. */
export interface SitemapEntry {
  readonly url: string
  /** The day of its last change, YYYY-MM-DD. */
  readonly changed: string | null
  /** Of a news sitemap: the day of publication, YYYY-MM-DD, title, outlet, language as written ("en"). */
  readonly date: string | null
  readonly title: string | null
  readonly source: string | null
  readonly language: string | null
}

/** A sitemap (sitemaps.org 0.9), with what Google's news extension adds; or a list of sitemaps. */
export interface Sitemap {
  /** In the order of the file, each address once. */
  readonly pages: readonly SitemapEntry[]
  /** Addresses of other sitemaps, of a sitemap index. */
  readonly sitemaps: readonly string[]
  /** Whether its end is missing; what stands whole before it is given. */
  readonly cut: boolean
}

const prefix = '(?:[\\w.-]{1,40}:)?'

/**
 * The pages that a sitemap lists; null for what is no sitemap. It is a flat list, so that a reader of
 * elements by name does: one that is cut off gives what it has, and entities cannot be declared.
 */
export function sitemapOf(content: string): Sitemap | null {
  const text = content.replace(/^\ufeff/, '')
  const root = rootOf(text)
  if (root !== 'sitemap' && root !== 'sitemaps') return null
  const pages = new Map<string, SitemapEntry>()
  const sitemaps = new Set<string>()
  for (const entry of elements(text, root === 'sitemap' ? 'url' : 'sitemap')) {
    const url = addressOf(textIn(entry, 'loc'))
    if (!url) continue
    if (root === 'sitemaps') sitemaps.add(url)
    else if (!pages.has(url)) pages.set(url, entryOf(url, entry))
  }
  const cut =
    !/<\/(?:[\w.-]{1,40}:)?(?:urlset|sitemapindex)\s*>\s*(?:<!--[\s\S]{0,2000}-->\s*)?$/i.test(
      text.slice(-2200),
    )
  return { pages: [...pages.values()], sitemaps: [...sitemaps], cut }
}

function entryOf(url: string, entry: string): SitemapEntry {
  const news = elements(entry, 'news').next().value ?? ''
  return {
    url,
    changed: dayIn(textIn(entry, 'lastmod')),
    date: dayIn(textIn(news, 'publication_date')),
    title: plain(textIn(news, 'title') ?? ''),
    source: plain(textIn(news, 'name') ?? ''),
    language: textIn(news, 'language') ?? null,
  }
}

/** What stands inside of each element of a name; one that does not end is none. */
function* elements(text: string, name: string): Generator<string> {
  const tag = new RegExp(`<(/?)${prefix}${name}(?:\\s[^<>]*)?>`, 'gi')
  let from = -1
  for (const { 0: all, 1: closing, index } of text.matchAll(tag)) {
    if (!closing) from = index + all.length
    else if (from >= 0) {
      yield text.slice(from, index)
      from = -1
    }
  }
}

function textIn(text: string, name: string): string | undefined {
  const found: string | undefined = elements(text, name).next().value
  const bare = found?.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, '$1').trim()
  return bare ? (plain(bare) ?? undefined) : undefined
}
