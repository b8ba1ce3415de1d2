import { type Dom, textOf } from './dom.ts'
import { titleBreaks } from './en.ts'
import { namesIn, type Thing } from './jsonld.ts'
import { letters } from './letters.ts'
import type { Metas } from './survey/index.ts'

/** What a page says of itself, apart from its date. */
export interface Metadata {
  readonly title: string | null
  /** The page's own heading where its words differ from the title. */
  readonly headline: string | null
  readonly byline: string | null
  readonly site: string | null
  readonly url: string | null
  /** ISO 639-1 code that the page declares. */
  readonly language: string | null
}

/** Reads title, byline, site, address and language from JSON-LD, meta elements and headings. */
export function metadata(dom: Dom, said: Metas, things: readonly Thing[]): Metadata {
  const site =
    meta(said, 'og:site_name') ??
    first(things.flatMap(thing => namesIn(thing.publisher))) ??
    meta(said, 'application-name')
  const heading = headingOf(dom)
  const title = titleOf(dom, said, things, heading, site)
  const language = /^[a-z]{2}(?=$|[-_])/i.exec(
    dom.querySelector('html')?.getAttribute('lang') ?? '',
  )
  return {
    title,
    headline: heading && title && letters(heading) !== letters(title) ? heading : null,
    byline: bylineOf(dom, said, things, site),
    site,
    url: address(dom, said),
    language: language?.[0].toLowerCase() ?? null,
  }
}

/** The content under the first of these names that has any. */
export function meta(metas: Metas, ...names: readonly string[]): string | null {
  for (const name of names) {
    const content = metas.get(name.toLowerCase())
    if (content) return content
  }
  return null
}

function titleOf(
  dom: Dom,
  said: Metas,
  things: readonly Thing[],
  heading: string | null,
  site: string | null,
) {
  const headline = first(things.flatMap(thing => namesIn(thing.headline)))
  const candidates = [headline, meta(said, 'og:title', 'twitter:title', 'title')]
  const own = textOf(dom.querySelector('title')) || null
  const title = candidates.find(Boolean) ?? heading ?? own
  // "Heading | The Daily Post": where a title begins with the heading, the rest is the site's.
  const known = heading && title && letters(title).startsWith(letters(heading))
  return known ? heading : title && withoutSite(title, site)
}

function withoutSite(title: string, site: string | null): string {
  const parts = title.split(titleBreaks)
  const last = parts.at(-1)!
  const named = site && letters(site) && letters(last).includes(letters(site))
  if (parts.length < 2 || !named) return title
  return title.slice(0, title.lastIndexOf(last)).replace(/[\s|–—:»·•-]+$/, '')
}

/** The one main heading; none where a page has several and no article to choose by. */
function headingOf(dom: Dom): string | null {
  for (const selector of ['article h1', 'main h1', '[itemprop="headline"]', 'h1']) {
    const found = [...dom.querySelectorAll(selector)].map(textOf).filter(text => text.includes(' '))
    if (found.length) return found[0]!
  }
  return null
}

function bylineOf(
  dom: Dom,
  said: Metas,
  things: readonly Thing[],
  site: string | null,
): string | null {
  const authors = things.map(thing => namesIn(thing.author)).find(names => names.length)
  const named = dom.querySelectorAll('[itemprop="author"] [itemprop="name"], [rel="author"]')
  const sources = [
    authors ?? [],
    [meta(said, 'author', 'parsely-author', 'sailthru.author', 'dc.creator', 'article:author')],
    [...named].map(textOf),
  ]
  for (const source of sources) {
    const names = source.filter(name => name && isName(name, site)) as string[]
    if (names.length) return [...new Set(names)].join(', ')
  }
  return null
}

function isName(name: string, site: string | null): boolean {
  return name.length < 120 && !/https?:|www\.|@/.test(name) && letters(name) !== letters(site ?? '')
}

function address(dom: Dom, said: Metas): string | null {
  const link = dom.querySelector('link[rel="canonical" i]')?.getAttribute('href') ?? null
  return [link, meta(said, 'og:url')].find(url => url && /^https?:\/\//i.test(url)) ?? null
}

function clean(text: string | null): string | null {
  return text?.replace(/\s+/g, ' ').trim() || null
}

function first(texts: readonly string[]): string | null {
  return clean(texts[0] ?? null)
}
