/** Characters of a page without the files embedded in it; no article is longer, and reading takes long. */
export const longestHtml = 8 << 20

/** A page shorter than this is left as it is. */
const short = 1 << 20
const mark = ';base64,'
/** In steps: one step over a whole picture takes more stack than there is. */
const letters = /[\w+/=%-]{1,4096}/y

/**
 * A page without the pictures and fonts that browsers' extensions save inside of it as base64; null where
 * what is left is too long to be read.
 */
export function lean(html: string): string | null {
  if (html.length < short) return html
  const left = withoutFiles(html)
  return left.length > longestHtml ? null : left
}

function withoutFiles(html: string): string {
  const parts: string[] = []
  let from = 0
  for (let at = html.indexOf(mark); at >= 0; at = html.indexOf(mark, at + 1)) {
    const near = Math.max(from, at - 120)
    const start = near + html.slice(near, at).lastIndexOf('data:')
    if (start < near) continue
    letters.lastIndex = at + mark.length
    let end = letters.lastIndex
    while (letters.test(html)) end = letters.lastIndex
    parts.push(html.slice(from, start), 'data:,')
    from = end
    at = end
  }
  return parts.join('') + html.slice(from)
}

/** What to say of a page that is too long. */
export const tooLong = `a page of more than ${longestHtml >> 20} MB: no article is`
