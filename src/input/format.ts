import { wideCharset } from './charset.ts'
import { type Root, rootOf } from './root.ts'

/** What is read whole. */
export type Whole = 'html' | 'text' | 'json' | 'empty' | 'feed' | 'feeds' | 'sitemap' | 'mail'

/** What the first bytes of an input look like. */
export type Format =
  | { readonly kind: Whole | 'lines' }
  /** Holds others; `what` says what it is. */
  | { readonly kind: 'warc' | 'gzip' | 'zip' | 'mailbox'; readonly what: string }
  | { readonly kind: 'unread'; readonly why: string }

const unread = (why: string): Format => ({ kind: 'unread', why })

const magic: readonly (readonly [start: string, format: Format])[] = [
  ['\x1f\x8b', { kind: 'gzip', what: 'compressed with gzip: unpack it first' }],
  ['PK\x03\x04', { kind: 'zip', what: 'a zip or office file: unpack it or save it as text first' }],
  ['PK\x05\x06', unread('an empty zip file')],
  ['%PDF', unread('a PDF file: save it as text first')],
  ['WARC/', { kind: 'warc', what: 'a web archive (WARC)' }],
]

const roots: Readonly<Record<Root, Format>> = {
  html: { kind: 'html' },
  rss: { kind: 'feed' },
  rdf: { kind: 'feed' },
  atom: { kind: 'feed' },
  opml: { kind: 'feeds' },
  sitemap: { kind: 'sitemap' },
  sitemaps: { kind: 'sitemap' },
  xml: unread('XML that is neither a page nor a feed: save it as text first'),
}
const jsonFeed = /(?<!\\)"version"\s*:\s*"https?:\\?\/\\?\/(?:www\.)?jsonfeed\.org\\?\/version/

/** Tells a format by the head of its bytes; `lines` says that the name claims one JSON a line. */
export function sniff(head: Uint8Array, lines: boolean): Format {
  const raw = Buffer.from(head.buffer, head.byteOffset, head.byteLength)
  for (const [start, format] of magic) {
    if (raw.toString('latin1', 0, start.length) === start) return format
  }
  const wide = wideCharset(head)
  if (!wide && isBinary(head)) return unread('binary file, not text')
  const text = wide ? new TextDecoder(wide).decode(head) : new TextDecoder().decode(head)
  const start = text.trimStart()
  if (start === '') return { kind: 'empty' }
  if (lines) return { kind: 'lines' }
  if (start[0] === '{' && jsonFeed.test(start)) return { kind: 'feed' }
  if (start[0] === '{' || start[0] === '[') return { kind: json(start) }
  if (start[0] === '<') return markup(start)
  if (/^From \S.{1,200}\d{4}\r?\n[\w-]+:/.test(text)) return { kind: 'mailbox', what: 'a mailbox' }
  if (isMail(text)) return { kind: 'mail' }
  return { kind: isTagged(start) ? 'html' : 'text' }
}

/** Why a format is no plain text; null where it is one, marked up or not. */
export function packing(format: Format): string | null {
  if (format.kind === 'unread') return format.why
  return 'what' in format ? format.what : null
}

function isBinary(head: Uint8Array): boolean {
  let control = 0
  for (const byte of head) {
    if (byte === 0) return true
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) control++
  }
  return control > head.length / 10
}

/** Whether a text begins with the header of a mail: its fields, one of which only mails have. */
function isMail(text: string): boolean {
  const header =
    /^(?:[A-Za-z][\w-]{0,60}:[ \t]?[^\r\n]*\r?\n(?:[ \t]+[^\r\n]*\r?\n)*){2,}/.exec(text)?.[0] ?? ''
  const marks = /^(?:message-id|mime-version|received|return-path|delivered-to|content-type):/im
  return marks.test(header) && /^(?:from|subject|date|snapshot-content-location):/im.test(header)
}

function json(start: string): 'lines' | 'json' | 'text' {
  if (!/^(\{\s*["}]|\[\s*[{\]])/.test(start)) return 'text'
  const end = start.search(/[\r\n]/)
  // A first line longer than the head can only be a document of its own.
  if (end < 0) return start[0] === '{' ? 'lines' : 'json'
  try {
    JSON.parse(start.slice(0, end))
    return start[0] === '{' ? 'lines' : 'json'
  } catch {
    return 'json'
  }
}

function markup(start: string): Format {
  const root = rootOf(start)
  if (root && (root !== 'xml' || !isTagged(start))) return roots[root]
  return { kind: isTagged(start) ? 'html' : 'text' }
}

/** Whether tags of a page stand close enough together: at least three, one in 400 characters. */
function isTagged(text: string): boolean {
  const tags = text.match(/<\/?(p|div|h[1-6]|a|span|br|ul|li|table|td|img|article|section)[\s/>]/gi)
  return tags !== null && tags.length >= 3 && tags.length * 400 >= text.length
}
