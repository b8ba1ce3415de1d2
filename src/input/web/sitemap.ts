import type { Sitemap } from '../sitemap/index.ts'
import type { WebItem } from './item.ts'

/** A page that a sitemap lists, with the day that it tells. */
interface Listed extends WebItem {
  /** Of publication in a news sitemap, else of the last change: YYYY-MM-DD. */
  readonly day: string | null
}

/** The pages of a sitemap; of one of news those that are news. */
export function listed({ pages }: Sitemap): readonly Listed[] {
  const news = pages.filter(({ date, title }) => date || title)
  return (news.length ? news : pages).map(({ url, changed, date }) => ({
    name: url,
    id: null,
    url,
    page: null,
    about: date ? { dated: { value: date, from: 'feed' as const } } : {},
    // Many sites call all their pages changed today: only news is read again for it.
    stamp: news.length ? changed : null,
    day: date ?? changed,
  }))
}

/** Those of a day not before this one: the rest of a site's sitemap is its archive. */
export function recent(items: readonly Listed[], day: string): readonly Listed[] {
  return items.filter(item => item.day !== null && item.day >= day)
}

/** The sitemaps that a list of sitemaps names: those of news, where their addresses say which are. */
export function sitemapsOf({ sitemaps }: Sitemap): readonly string[] {
  const news = sitemaps.filter(address => /news/i.test(URL.parse(address)?.pathname ?? ''))
  return news.length ? news : sitemaps
}
