import { FetchError, type Fetcher, shownAddress } from '../fetch/index.ts'
import { InputError, type Page } from '../page.ts'
import type { Sitemap } from '../sitemap/index.ts'
import { type Found, foundIn } from './found.ts'
import { type About, itemsOf, type WebItem } from './item.ts'
import { listed, sitemapsOf } from './sitemap.ts'

/**
 * The pages of an address: itself, where it is a page; of a feed its entries, by their full text where the feed has
 * it, else by their pages; of a list of feeds those of all its feeds. What cannot be had comes as an `InputError` in
 * its place.
 */
export async function* pagesAt(
  address: string,
  fetcher: Fetcher,
): AsyncGenerator<Page | InputError> {
  const name = shownAddress(address)
  const found = await foundAt(address, fetcher)
  if (found instanceof InputError) yield found
  else if (found.kind === 'page') yield found.page
  else if (found.kind === 'pages') yield* found.pages
  else if (found.kind === 'feed') yield* feedPages(name, found, fetcher)
  else if (found.kind === 'sitemap') yield* sitemapPages(name, found.sitemap, fetcher)
  else {
    for (const { url } of found.list.feeds) {
      const inner = await foundAt(url, fetcher)
      if (inner instanceof InputError) yield inner
      else if (inner.kind === 'feed') yield* feedPages(url, inner, fetcher)
      else yield new InputError(shownAddress(url), `no feed; ${name} says that it is one`)
    }
    if (found.list.damaged) yield new InputError(name, found.list.damaged)
    else if (!found.list.feeds.length) yield new InputError(name, 'a list without feeds')
  }
}

async function* sitemapPages(
  name: string,
  sitemap: Sitemap,
  fetcher: Fetcher,
): AsyncGenerator<Page | InputError> {
  for (const item of listed(sitemap)) yield await pageAt(item, fetcher)
  for (const url of sitemapsOf(sitemap)) {
    const inner = await foundAt(url, fetcher)
    if (inner instanceof InputError) yield inner
    else if (inner.kind !== 'sitemap') yield new InputError(shownAddress(url), 'no sitemap')
    else for (const item of listed(inner.sitemap)) yield await pageAt(item, fetcher)
  }
  if (sitemap.cut)
    yield new InputError(name, 'the sitemap is cut off; what is whole in it was read')
}

async function* feedPages(
  name: string,
  { feed }: Extract<Found, { kind: 'feed' }>,
  fetcher: Fetcher,
): AsyncGenerator<Page | InputError> {
  for (const item of itemsOf(name, feed)) {
    yield item instanceof InputError ? item : (item.page ?? (await pageAt(item, fetcher)))
  }
  if (feed.damaged) yield new InputError(name, feed.damaged)
  else if (!feed.items.length) yield new InputError(name, 'a feed without entries')
}

async function pageAt({ url, name, about }: WebItem, fetcher: Fetcher): Promise<Page | InputError> {
  const found = await foundAt(url!, fetcher, about)
  return found instanceof InputError ? found : pageOf(name, found)
}

/** The page that was found; of what a feed leads to no other thing is read. */
export function pageOf(name: string, found: Found): Page | FetchError {
  if (found.kind === 'page') return found.page
  return new FetchError(name, 'a feed or a file of data, not a page', 'refused')
}

async function foundAt(
  address: string,
  fetcher: Fetcher,
  about?: About,
): Promise<Found | InputError> {
  try {
    return await foundIn(shownAddress(address), await fetcher.patiently(address), about)
  } catch (error) {
    if (error instanceof FetchError) return error
    throw error
  }
}
