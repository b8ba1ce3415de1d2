import type { JsonFeed } from 'feedsmith'
import { dayIn } from '../day.ts'
import type { Feed } from './feed.ts'
import { addressOf, named, plain, textOf } from './text.ts'

/** JSON Feed 1.0 and 1.1 (jsonfeed.org), as the parser gives it. */
export function jsonFeed(feed: JsonFeed.Feed<string>): Feed {
  const base = addressOf(feed.home_page_url, feed.feed_url) ?? addressOf(feed.feed_url, null)
  return {
    kind: 'JSON Feed',
    title: plain(feed.title),
    url: base,
    items: (feed.items ?? []).map((item, i) => {
      const own = named(item.authors?.map(({ name }) => name) ?? [])
      return {
        number: i + 1,
        id: item.id ?? null,
        url: addressOf(item.url, base) ?? addressOf(item.external_url, base) ?? addressOf(item.id),
        title: plain(item.title),
        date: dayIn(item.date_published) ?? dayIn(item.date_modified),
        authors: own.length ? own : named(feed.authors?.map(({ name }) => name) ?? []),
        source: null,
        ...textOf({ html: item.content_html, text: item.content_text }, item.summary),
      }
    }),
    damaged: null,
  }
}
