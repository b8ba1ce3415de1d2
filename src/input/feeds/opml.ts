import type { Opml } from 'feedsmith'
import { rootOf } from '../root.ts'
import type { FeedList } from './feed.ts'
import { addressOf, plain } from './text.ts'

type Outline = Opml.Outline<string>

/**
 * The list of feeds that an OPML text holds, those of its groups too; null where it is none. Of a
 * list that is cut off, the feeds before the cut are given. Throws nothing.
 */
export async function opmlOf(content: string): Promise<FeedList | null> {
  const text = content.replace(/^\ufeff/, '').trimStart()
  if (rootOf(text) !== 'opml') return null
  const { parseOpml } = await import('feedsmith')
  try {
    const { head, body } = parseOpml(text)
    return listOf(head?.title, body?.outlines, null)
  } catch {
    // Each outline names its feed in its own tag, so that groups may stay open.
    const tags = text.match(/<outline\s[^<>]*>/gi) ?? []
    const flat = tags.map(tag => tag.replace(/\/?>$/, '/>')).join('')
    const damaged = 'the list is cut off or damaged; the feeds that could be read are in it'
    try {
      const { body } = parseOpml(`<opml><body>${flat}</body></opml>`)
      return listOf(undefined, body?.outlines, damaged)
    } catch {
      return { title: null, feeds: [], damaged: 'the list is no well-formed XML' }
    }
  }
}

function listOf(
  title: string | undefined,
  outlines: readonly Outline[] | undefined,
  damaged: string | null,
): FeedList {
  const feeds = new Map<string, string | null>()
  const gather = (all: readonly Outline[]) => {
    for (const { xmlUrl, text, title, outlines } of all) {
      const url = addressOf(xmlUrl)
      if (url && !feeds.has(url)) feeds.set(url, plain(title) ?? plain(text))
      if (outlines) gather(outlines)
    }
  }
  gather(outlines ?? [])
  const found = [...feeds].map(([url, title]) => ({ title, url }))
  return { title: plain(title), feeds: found, damaged }
}
