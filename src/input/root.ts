/** What the root element of a text says that it is. */
export type Root = 'html' | 'rss' | 'rdf' | 'atom' | 'opml' | 'sitemap' | 'sitemaps' | 'xml'

const prefix = '(?:[\\w.-]{1,40}:)?'
const roots: readonly (readonly [root: RegExp, kind: Root])[] = [
  [/^<(html|head|body|!doctype\s+html)\b/i, 'html'],
  [new RegExp(`^<${prefix}rss[\\s>]`, 'i'), 'rss'],
  [new RegExp(`^<${prefix}rdf[\\s>]`, 'i'), 'rdf'],
  [new RegExp(`^<${prefix}feed[\\s/>]`, 'i'), 'atom'],
  [/^<opml[\s/>]/i, 'opml'],
  [new RegExp(`^<${prefix}urlset[\\s/>]`, 'i'), 'sitemap'],
  [new RegExp(`^<${prefix}sitemapindex[\\s/>]`, 'i'), 'sitemaps'],
]

/** The kind of a marked-up text by its first element; `xml` where only the declaration tells; null for neither. */
export function rootOf(text: string): Root | null {
  const start = text.trimStart()
  const root = skipProlog(start)
  for (const [pattern, kind] of roots) if (pattern.test(root)) return kind
  return /^<\?xml\b/i.test(start) ? 'xml' : null
}

/** Past comments, the XML declaration, processing instructions and document types other than HTML's. */
function skipProlog(start: string): string {
  let at = 0
  for (;;) {
    const end = prologEnd(start, at)
    if (end === null) return start.slice(at, at + 200)
    if (end < 0) return ''
    at = end
    while (at < start.length && /\s/.test(start[at]!)) at++
  }
}

/** Where a piece of the prolog ends that begins here: null for none, -1 where it does not end. */
function prologEnd(text: string, at: number): number | null {
  const begin = text.slice(at, at + 20)
  if (begin.startsWith('<!--')) return after(text, '-->', at)
  if (begin.startsWith('<?')) return after(text, '?>', at)
  if (!/^<!doctype\s/i.test(begin) || /^<!doctype\s+html\b/i.test(begin)) return null
  const close = text.indexOf('>', at)
  const inner = text.indexOf('[', at)
  if (inner < 0 || inner > close) return close < 0 ? -1 : close + 1
  const end = /\]\s*>/g
  end.lastIndex = inner
  return end.test(text) ? end.lastIndex : -1
}

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from)
  return at < 0 ? -1 : at + mark.length
}
