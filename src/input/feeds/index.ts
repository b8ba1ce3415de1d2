import { rootOf } from '../root.ts'
import { atomFeed } from './atom.ts'
import type { Feed } from './feed.ts'
import { jsonFeed } from './json.ts'
import { type Part, type Parts, parted, parts } from './parts.ts'
import { rdfFeed, rssFeed } from './rss.ts'

export type { Feed, FeedItem, FeedList, FeedText } from './feed.ts'
export { opmlOf } from './opml.ts'

/**
 * The feed that a text holds, RSS 0.9 to 2.0, Atom or JSON Feed; null where it is none. Entities that
 * the text declares are never expanded. Of a feed that is cut off or damaged, the entries that are
 * whole are given, and `damaged` says so. Throws nothing.
 */
export async function feedOf(content: string): Promise<Feed | null> {
  const text = content.replace(/^\ufeff/, '').trimStart()
  const { parseAtomFeed, parseJsonFeed, parseRdfFeed, parseRssFeed } = await import('feedsmith')
  const read = {
    rss: (xml: string) => rssFeed(parseRssFeed(xml)),
    rdf: (xml: string) => rdfFeed(parseRdfFeed(xml)),
    atom: (xml: string) => atomFeed(parseAtomFeed(xml)),
  }
  if (text[0] === '{') {
    try {
      return jsonFeed(parseJsonFeed(text))
    } catch (error) {
      return isBare(error) ? empty('JSON Feed') : null
    }
  }
  const root = rootOf(text)
  return root === 'rss' || root === 'rdf' || root === 'atom' ? xmlFeed(text, read[root]) : null
}

function xmlFeed(text: string, read: (xml: string) => Feed): Feed {
  const all = parts(text)
  // The parser takes a text for whole that ends between two elements.
  if (!all.closed) return mended(all, read, 'its end is missing')
  try {
    return read(text)
  } catch (error) {
    if (isBare(error)) return empty(all.kind)
    return mended(all, read, firstLineOf(error))
  }
}

/** Well-formed, and nothing in it. */
const isBare = (error: unknown) => (error as Error).name === 'ParseError'

function empty(kind: Feed['kind']): Feed {
  return { kind, title: null, url: null, items: [], damaged: null }
}

/** The entries that are whole, of a feed that does not parse. */
function mended(all: Parts, read: (xml: string) => Feed, why: string): Feed {
  const about = attempt(read, parted(all, all.head, [])) ?? attempt(read, parted(all, all.root, []))
  const sound = soundOf(all, all.items, read)
  const items = sound.map(part => {
    const [item] = attempt(read, parted(all, all.root, [part]))!.items
    return { ...item!, number: part.number }
  })
  return {
    kind: all.kind,
    title: about?.title ?? null,
    url: about?.url ?? null,
    items,
    damaged: `the feed is cut off or damaged (${why}); ${items.length || 'no'} whole ${items.length === 1 ? 'entry' : 'entries'} in it`,
  }
}

/** The entries that parse, by halves, so that one broken entry of many costs little. */
function soundOf(all: Parts, items: readonly Part[], read: (xml: string) => Feed): readonly Part[] {
  if (!items.length) return []
  const found = attempt(read, parted(all, all.root, items))
  if (found?.items.length === items.length) return items
  if (items.length === 1) return []
  const middle = items.length >> 1
  return [...soundOf(all, items.slice(0, middle), read), ...soundOf(all, items.slice(middle), read)]
}

function attempt(read: (xml: string) => Feed, xml: string): Feed | null {
  try {
    return read(xml)
  } catch {
    return null
  }
}

/** What the parser complains of, short and on one line. */
function firstLineOf(error: unknown): string {
  const { cause, message } = error as Error
  const said = cause instanceof Error ? cause.message : message
  return said
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/ Context: .*/, '')
    .slice(0, 80)
}
