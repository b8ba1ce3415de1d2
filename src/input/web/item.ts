import { createHash } from 'node:crypto'
import type { Feed, FeedItem } from '../feeds/feed.ts'
import { pageOf } from '../feeds/pages.ts'
import { InputError, type Page } from '../page.ts'

/** Something that a feed or a sitemap offers. */
export interface WebItem {
  /** The name to use when speaking to a person: its address, else its place in the feed. */
  readonly name: string
  /** The id that its feed gives it. */
  readonly id: string | null
  /** The address of its page. */
  readonly url: string | null
  /** Its text where the feed carries it; null where its page is to be fetched. */
  readonly page: Page | null
  /** What is known of it beside its page. */
  readonly about: About
  /** Changes when its publisher changes it, as far as the feed tells; null where it tells nothing. */
  readonly stamp: string | null
}

/** What a feed says of a page that is fetched. */
export type About = Pick<Page, 'dated' | 'authors'>

/** The entries of a feed; in place of one that has neither a text nor a page, why there is nothing to read. */
export function itemsOf(place: string, feed: Feed): readonly (WebItem | InputError)[] {
  return feed.items.map(item => itemOf(place, item, feed))
}

function itemOf(place: string, item: FeedItem, feed: Feed): WebItem | InputError {
  const page = pageOf(place, item, feed)
  if (page instanceof InputError && item.url === null) return page
  const name = item.url ?? page.name
  const text = item.content?.text
  return {
    name,
    id: item.id,
    url: item.url,
    page: page instanceof InputError ? null : { ...page, name },
    about: {
      ...(item.date && { dated: { value: item.date, from: 'feed' as const } }),
      ...(item.authors.length && { authors: item.authors }),
    },
    stamp: text === undefined ? null : createHash('sha256').update(text).digest('hex').slice(0, 16),
  }
}
