import { lean, tooLong } from '../lean.ts'
import { InputError, type Page } from '../page.ts'
import type { Feed, FeedItem } from './feed.ts'
import { feedOf } from './index.ts'

/**
 * The entries of a feed that carry their text, as pages; a line for each that does not, and one for
 * what is broken in the feed.
 */
export async function* feedPages(name: string, content: string): AsyncGenerator<Page | InputError> {
  const feed = await feedOf(content)
  if (!feed) {
    yield new InputError(name, 'looks like a feed and is none; give a page, a text or a feed')
    return
  }
  for (const item of feed.items) yield pageOf(name, item, feed)
  if (feed.damaged) yield new InputError(name, feed.damaged)
  else if (!feed.items.length) yield new InputError(name, 'a feed without entries')
}

/** An entry as a page, named by its place and address: "news.xml:3 https://…"; or why it is none. */
export function pageOf(name: string, item: FeedItem, feed: Feed): Page | InputError {
  const at = `${name}:${item.number}${item.url ? ` ${item.url}` : ''}`
  if (!item.content) {
    const what = item.summary ? 'only a summary' : 'no text'
    return new InputError(at, `${what} in the feed; give its page, or watch the feed`)
  }
  const { format, text } = item.content
  const content = format === 'html' ? lean(text) : text
  if (content === null) return new InputError(at, tooLong)
  return {
    name: at,
    format,
    content,
    given: item.id,
    url: item.url,
    date: null,
    title: item.title,
    source: item.source ?? feed.title,
    ...(item.date && { dated: { value: item.date, from: 'feed' } }),
    ...(item.authors.length && { authors: item.authors }),
  }
}
