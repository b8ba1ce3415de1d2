import { type Block, blocks } from './body.ts'
import { type Dom, parse } from './dom.ts'

/** Longest script looked into, in UTF-16 code units, and how often strings are looked for inside of strings. */
const longest = 2_000_000
const deepest = 2
/** Paragraphs and letters that make a string of markup a text. */
const fewest = { paragraphs: 3, letters: 400 }

/**
 * The paragraphs of a text that a page holds as markup in the state of its scripts, which are to show it; the longest
 * where there are several, none where there is no such text.
 */
export function blocksInScripts(dom: Dom): readonly Block[] {
  let most: readonly Block[] = []
  let size = fewest.letters - 1
  for (const script of dom.querySelectorAll('script')) {
    const { textContent: source } = script
    if (!source || source.length > longest || /\bld\+json\b/i.test(typeOf(script))) continue
    for (const markup of markupIn(source, deepest)) {
      const found = blocks(parse(markup).body)
      const letters = found.reduce((sum, { text }) => sum + text.length, 0)
      if (letters > size) [most, size] = [found, letters]
    }
  }
  return most
}

const typeOf = (script: { getAttribute(name: string): string | null }) =>
  script.getAttribute('type') ?? ''

/** The strings of a script, or of JSON, that are markup with some paragraphs. */
function* markupIn(source: string, depth: number): Generator<string> {
  if (!/(?:<|\\u003c)p\b/i.test(source)) return
  for (const string of stringsIn(source)) {
    const opened = string.match(/<p[\s>]/gi)?.length ?? 0
    const inside = depth > 0 && /"(?:<|\\u003c)|:\s*"/i.test(string)
    if (opened >= fewest.paragraphs && /^\s*[^<{[]{0,40}</.test(string)) yield string
    else if (inside) yield* markupIn(string, depth - 1)
  }
}

/** The strings in quotation marks that are long enough, what is escaped in them put right. */
function* stringsIn(source: string): Generator<string> {
  for (let start = source.indexOf('"'); start >= 0; ) {
    let end = start + 1
    while (end < source.length && source[end] !== '"') end += source[end] === '\\' ? 2 : 1
    if (end >= source.length) return
    if (end - start > fewest.letters) {
      try {
        yield JSON.parse(source.slice(start, end + 1)) as string
      } catch {
        // Not as JSON writes a string.
      }
    }
    start = source.indexOf('"', end + 1)
  }
}
