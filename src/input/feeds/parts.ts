import type { Feed } from './feed.ts'

/** An entry of a feed as it stands in its source. */
export interface Part {
  /** Its place in the feed, from 1. */
  readonly number: number
  readonly source: string
}

/** The source of a feed, taken apart without parsing it. */
export interface Parts {
  readonly kind: Feed['kind']
  /** All before the first entry. */
  readonly head: string
  /** The opening tags alone. */
  readonly root: string
  /** Entries that have both their tags. */
  readonly items: readonly Part[]
  /** The closing tags. */
  readonly tail: string
  /** Whether the root element has its end. */
  readonly closed: boolean
}

const begin = /<((?:[\w.-]{1,40}:)?(?:item|entry))(?=[\s>])/gi

/** Takes a feed apart at the tags of its entries. Time grows with its length. */
export function parts(text: string): Parts {
  const starts = [...text.matchAll(begin)]
  const head = text.slice(0, starts[0]?.index ?? text.length)
  const items = starts.flatMap(({ index, 1: tag }, i): Part[] => {
    const piece = text.slice(index, starts[i + 1]?.index ?? text.length)
    const close = piece.lastIndexOf(`</${tag}>`)
    if (close < 0) return []
    return [{ number: i + 1, source: piece.slice(0, close + tag!.length + 3) }]
  })
  const root = /<((?:[\w.-]{1,40}:)?(rss|rdf|feed))(?:\s[^<>]*)?>/i.exec(head)
  const channel = /<channel(?:\s[^<>]*)?>/i.test(head) && !/<\/channel>/i.test(head)
  return {
    kind: root?.[2]?.toLowerCase() === 'feed' ? 'Atom' : 'RSS',
    head,
    root: `${root?.[0] ?? ''}${channel ? '<channel>' : ''}`,
    items,
    tail: `${channel ? '</channel>' : ''}${root ? `</${root[1]}>` : ''}`,
    closed: root?.[0].endsWith('/>') || new RegExp(`</${root?.[1]}\\s*>`, 'i').test(text),
  }
}

/** A feed of these entries alone. */
export function parted({ tail }: Parts, head: string, items: readonly Part[]): string {
  return `${head}${items.map(item => item.source).join('')}${tail}`
}
