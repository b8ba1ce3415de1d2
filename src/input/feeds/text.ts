import { cutMarks } from './en.ts'
import type { FeedItem } from './feed.ts'

/** A summary of so many characters without its tags is the text: teasers are shorter. */
const fullLength = 1200

/**
 * The full text of an entry, or what stands in its place. What the feed gives as content is the text
 * unless it breaks off ("…", "[...]", "Read more"); a description is, where it is as long as a text.
 */
export function textOf(
  content: { readonly html?: string | undefined; readonly text?: string | undefined },
  summary: string | undefined,
): Pick<FeedItem, 'content' | 'summary'> {
  const said = summary?.trim() || null
  for (const format of ['html', 'text'] as const) {
    const text = content[format]?.trim()
    if (text && !breaksOff(text)) return { content: { format, text }, summary: said }
  }
  const long = said !== null && !breaksOff(said) && untagged(said).length >= fullLength
  if (long)
    return { content: { format: isTagged(said) ? 'html' : 'text', text: said }, summary: null }
  return { content: null, summary: said ?? ((content.html ?? content.text ?? '').trim() || null) }
}

/** Whether a text ends before its end. */
function breaksOff(text: string): boolean {
  return cutMarks.test(untagged(text.slice(-600)).trim())
}

const isTagged = (text: string) => /<\/?[a-z][^<>]*>/i.test(text)
const untagged = (text: string) => references(text.replace(/<[^<>]*>/g, ' ')).replace(/\s+/g, ' ')

/** A title as plain text: without tags, character references read, on one line. */
export function plain(text: string | undefined): string | null {
  return untagged(text ?? '').trim() || null
}

const characters: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  hellip: '…',
}

function references(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi, (all, ten, hex, name) => {
    if (name) return characters[name.toLowerCase()] ?? all
    const code = ten ? Number(ten) : Number.parseInt(hex, 16)
    return code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : ' '
  })
}

/** An address of the web made absolute; null for none, or one of another kind. */
export function addressOf(
  address: string | undefined | null,
  base: string | undefined | null = null,
): string | null {
  if (!address || !URL.canParse(address, base ?? undefined)) return null
  const url = new URL(address, base ?? undefined)
  return /^https?:$/.test(url.protocol) ? url.href : null
}

/** Names of persons, each once; addresses of mail alone are none. */
export function named(names: readonly (string | undefined)[]): string[] {
  const told = names.map(name => plain(name)).filter(name => name && !/^\S+@\S+$/.test(name))
  return [...new Set(told as string[])]
}
