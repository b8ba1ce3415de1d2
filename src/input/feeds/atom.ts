import type { AtomFeed } from 'feedsmith'
import { dayIn } from '../day.ts'
import type { Feed } from './feed.ts'
import { addressOf, named, plain, textOf } from './text.ts'

/** Atom 0.3 and 1.0, as the parser gives it. */
export function atomFeed(feed: AtomFeed.Feed<string>): Feed {
  const self = feed.links?.find(link => link.rel === 'self')?.href ?? feed.id
  const base = addressOf(pageOf(feed.links), self) ?? addressOf(self, null)
  return {
    kind: 'Atom',
    title: plain(feed.title?.value),
    url: base,
    items: (feed.entries ?? []).map((entry, i) => {
      const own = named(entry.authors?.map(({ name }) => name) ?? [])
      const { content, summary } = entry
      const known = content?.value && !isMarkup(content.type) ? 'text' : 'html'
      return {
        number: i + 1,
        id: entry.id ?? null,
        url: addressOf(pageOf(entry.links), base) ?? addressOf(content?.src, base),
        title: plain(entry.title?.value),
        date: dayIn(entry.published) ?? dayIn(entry.dc?.dates?.[0]) ?? dayIn(entry.updated),
        authors: own.length ? own : named(feed.authors?.map(({ name }) => name) ?? []),
        source: plain(entry.source?.title?.value),
        ...textOf(isOther(content?.type) ? {} : { [known]: content?.value }, summary?.value),
      }
    }),
    damaged: null,
  }
}

/** The address of the page itself, not of a picture, a reply or the feed. */
function pageOf(links: AtomFeed.Feed<string>['links']): string | undefined {
  const pages = links?.filter(({ rel }) => rel === undefined || rel === 'alternate') ?? []
  return (pages.find(({ type }) => !type || /html/i.test(type)) ?? pages[0])?.href
}

const isMarkup = (type: string | undefined) => /html/i.test(type ?? '')

/** Content that is neither text nor a piece of a page: a picture, a recording, XML of another kind. */
const isOther = (type: string | undefined) =>
  type !== undefined && type !== 'text' && !/^text\/plain\b/i.test(type) && !isMarkup(type)
