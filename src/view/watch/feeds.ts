import type { Feed } from '../../input/feeds/feed.ts'
import { type Answer, backOff, FetchError, shownAddress } from '../../input/fetch/index.ts'
import { InputError } from '../../input/page.ts'
import type { Sitemap } from '../../input/sitemap/index.ts'
import { type Found, foundIn } from '../../input/web/found.ts'
import { itemsOf, type WebItem } from '../../input/web/item.ts'
import { keysOf } from '../../input/web/keys.ts'
import { listed, recent, sitemapsOf } from '../../input/web/sitemap.ts'
import { wishOf } from '../../input/web/wish.ts'
import type { Offer } from '../../record/watch/index.ts'
import { clean } from '../print/text.ts'
import { later, spokenMoment, type Watching } from './watching.ts'

/** How long a feed that fails is left alone, the first time and at the most: milliseconds. */
const rest = { first: 60_000, most: 24 * 3600_000 }

/** Asks a watched address, and keeps all that it offers. What fails is told, and asked again later. */
export async function askFeed(address: string, watching: Watching): Promise<void> {
  const { store, fetcher, io, told } = watching
  const { watch } = store
  const name = shownAddress(address)
  const known = watch.of(name)
  try {
    const answer = await fetcher.fetch(address, known)
    const now = later()
    if (answer.unchanged) {
      watch.answered(name, { ...answer, rests: restsOf(answer, ''), now })
      return
    }
    const found = await foundIn(name, answer)
    const { offers, damaged, whole } = offersOf(name, found, watching)
    const content = found.kind === 'feed' ? found.content : ''
    // A list is asked for anew by the next run, which does not know what is on it.
    const { etag, modified } = whole ? answer : { etag: null, modified: null }
    const count = watch.answered(
      name,
      { etag, modified, rests: restsOf(answer, content), now },
      offers,
    )
    if (damaged) {
      store.skip(name, `${name}: ${damaged}`, now)
      io.err(`onrecord: ${clean(`${name}: ${damaged}`)}`)
      told.failed++
    }
    if (count) io.err(`${count} new  ${clean(name)}`)
  } catch (error) {
    if (!(error instanceof FetchError)) throw error
    const wait = Math.max(
      error.wait ?? 0,
      backOff(known.failures + 1, rest.first, rest.most, watching.random),
    )
    const rests = later(wait)
    const why = `${error.message}; asked again from ${spokenMoment(rests)} on`
    watch.failed(name, why, rests, later())
    io.err(`onrecord: ${clean(why)}`)
    told.failed++
  }
}

/** How long ago a page of a sitemap may have changed that is read: milliseconds. */
const lookBack = 30 * 24 * 3600_000

interface Offered {
  readonly offers: readonly Offer[]
  readonly damaged: string | null
  /** Whether the store holds all that the answer told. */
  readonly whole: boolean
}

/** What an address offers. Throws a `FetchError` for what offers nothing. */
function offersOf(name: string, found: Found, { lists, store }: Watching): Offered {
  if (found.kind === 'feeds') {
    lists.set(
      name,
      found.list.feeds.map(({ url }) => url),
    )
    return { offers: [], damaged: found.list.damaged, whole: false }
  }
  if (found.kind === 'sitemap') return mapped(name, found.sitemap, lists)
  if (found.kind !== 'feed') throw new FetchError(name, noFeed(found), 'missing')
  const items = feedItems(name, found.feed, store.skip.bind(store))
  const keys = keysOf(name, items)
  return {
    offers: items.map((item, at) => offerOf(name, item, keys[at]!)),
    damaged: found.feed.damaged,
    whole: true,
  }
}

function mapped(name: string, sitemap: Sitemap, lists: Watching['lists']): Offered {
  const items = recent(listed(sitemap), later(-lookBack).slice(0, 10))
  const inner = sitemapsOf(sitemap)
  if (inner.length) lists.set(name, inner)
  else if (
    sitemap.pages.length &&
    !items.length &&
    !sitemap.pages.some(page => page.changed || page.date)
  ) {
    throw new FetchError(name, 'a sitemap that tells no days, so not what is new', 'missing')
  }
  const keys = keysOf(name, items)
  const damaged = sitemap.cut ? 'the sitemap is cut off; what is whole in it is read' : null
  return {
    offers: items.map((item, at) => offerOf(name, item, keys[at]!)),
    damaged,
    whole: inner.length === 0,
  }
}

function feedItems(
  name: string,
  feed: Feed,
  skip: (input: string, why: string) => void,
): WebItem[] {
  return itemsOf(name, feed).flatMap(item => {
    if (!(item instanceof InputError)) return [item]
    skip(item.input, item.message)
    return []
  })
}

function offerOf(place: string, item: WebItem, keys: readonly string[]): Offer {
  const { name, url, page, about, stamp } = item
  const fetched = page === null && url !== null
  return {
    keys,
    name,
    address: fetched ? url : null,
    host: fetched ? URL.parse(url)!.host : '',
    stamp: stamp === null ? null : `${place} ${stamp}`,
    json: JSON.stringify(page ? { page } : { about }),
  }
}

/** Until when an address asks not to be asked again: "" for no wish. */
function restsOf(answer: Answer, content: string): string {
  const wish = wishOf(answer.fresh, content)
  return wish ? later(wish) : ''
}

/** Why there is nothing to watch, and what to watch instead where a page names it. */
function noFeed(found: Exclude<Found, { kind: 'feed' | 'feeds' | 'sitemap' }>): string {
  if (found.kind !== 'page') return 'no feed, but a file of data: read it with onrecord add'
  const link = found.page.content
    .slice(0, 200_000)
    .match(/<link\b[^<>]*>/gi)
    ?.find(tag => /type\s*=\s*["']?application\/(?:rss\+xml|atom\+xml|feed\+json)/i.test(tag))
  const href = /\shref\s*=\s*["']?([^"'\s>]+)/i.exec(link ?? '')?.[1]
  const named = href ? URL.parse(href, found.page.url ?? undefined)?.href : undefined
  return named ? `a page and no feed; it names one: ${named}` : 'a page and no feed'
}
