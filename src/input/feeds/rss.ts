import type { RdfFeed, RssFeed } from 'feedsmith'
import { dayIn } from '../day.ts'
import type { Feed } from './feed.ts'
import { addressOf, named, plain, textOf } from './text.ts'

/** RSS 0.9x and 2.0, as the parser gives it. */
export function rssFeed(feed: RssFeed.Feed<string>): Feed {
  const base = addressOf(feed.link, feed.atom?.links?.find(link => link.rel === 'self')?.href)
  return {
    kind: 'RSS',
    title: plain(feed.title),
    url: base,
    items: (feed.items ?? []).map((item, i) => {
      const permanent = item.guid?.isPermaLink === false ? undefined : item.guid?.value
      const people = item.authors?.map(({ name }) => name) ?? []
      return {
        number: i + 1,
        id: item.guid?.value ?? null,
        url: addressOf(item.link, base) ?? linkIn(item, base) ?? addressOf(permanent, null),
        title: plain(item.title ?? item.dc?.titles?.[0]),
        date: dayIn(item.pubDate) ?? otherDay(item),
        authors: named([...(item.dc?.creators ?? []), ...people]),
        source: plain(item.source?.title),
        ...textOf({ html: item.content?.encoded }, item.description ?? item.dc?.descriptions?.[0]),
      }
    }),
    damaged: null,
  }
}

/** RSS 0.90 and 1.0, which are RDF. */
export function rdfFeed(feed: RdfFeed.Feed<string>): Feed {
  const base = addressOf(feed.link, null)
  return {
    kind: 'RSS',
    title: plain(feed.title),
    url: base,
    items: (feed.items ?? []).map((item, i) => ({
      number: i + 1,
      id: item.rdf?.about ?? null,
      url: addressOf(item.link, base) ?? addressOf(item.rdf?.about, null),
      title: plain(item.title),
      date: otherDay(item),
      authors: named(item.dc?.creators ?? []),
      source: null,
      ...textOf({ html: item.content?.encoded }, item.description),
    })),
    damaged: null,
  }
}

type Item = RssFeed.Item<string> | RdfFeed.Item<string>

function otherDay({ atom, dc, dcterms }: Item): string | null {
  const told = [dcterms?.issued, dc?.dates, dcterms?.created, dcterms?.dates]
  const days = [...told.map(dates => dates?.[0]), atom?.published, atom?.updated]
  return days.map(dayIn).find(Boolean) ?? null
}

function linkIn({ atom }: Item, base: string | null): string | null {
  const link = atom?.links?.find(({ rel }) => rel === undefined || rel === 'alternate')
  return addressOf(link?.href, base)
}
