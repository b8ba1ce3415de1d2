import type { Update } from '../article.ts'
import type { LinkedData, Thing } from '../jsonld.ts'
import { typesOf } from '../jsonld.ts'

/** An entry of a live blog as the page's JSON-LD tells it. */
export interface ToldUpdate extends Update {
  readonly body: string
}

/** The entries that a `LiveBlogPosting` tells, in its order; none for other pages. */
export function toldUpdates(
  { articles }: LinkedData,
  plain: (text: string) => string,
): readonly ToldUpdate[] {
  const blog = articles.find(thing => typesOf(thing).includes('LiveBlogPosting'))
  const listed = blog?.liveBlogUpdate
  const entries = Array.isArray(listed) ? listed : [listed]
  return entries.flatMap(entry => {
    if (typeof entry !== 'object' || entry === null) return []
    const { headline, datePublished, articleBody } = entry as Thing
    const body = typeof articleBody === 'string' ? plain(articleBody) : ''
    const heading = (typeof headline === 'string' && plain(headline).trim()) || null
    const published = typeof datePublished === 'string' ? momentIn(datePublished) : null
    return body || heading ? [{ heading, published, body }] : []
  })
}

/** A moment as ISO 8601 writes it: a day with a time, or a day; null for what is written otherwise. */
export function momentIn(text: string): string | null {
  const form = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?$/
  return form.exec(text.trim())?.[0].replace(' ', 'T') ?? null
}
