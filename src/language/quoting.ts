import type { Span } from './doc.ts'
import { Kind } from './kinds.ts'

/**
 * Tells opening from closing quotes by the blanks beside them, and counts what is open. An apostrophe
 * behind a word is a clitic where no single quote is open: "the ministers' plan". Changes `kinds`; writes
 * to `inside` what is open behind each token, as `Line` has it.
 */
export function turnQuotes(
  text: string,
  tokens: readonly Span[],
  kinds: Uint8Array,
  inside: Uint8Array,
): void {
  let quoted = 0
  let depth = 0
  let single = false
  for (let i = 0; i < tokens.length; i++) {
    const mark = isQuoteOrBracket(kinds[i]!) ? text[tokens[i]!.start]! : ''
    if (APOSTROPHES.includes(mark) && !single && i > 0 && kinds[i - 1]! < Kind.mixed) {
      if (isGlued(tokens, i - 1) && !isGlued(tokens, i)) kinds[i] = Kind.clitic
    }
    if (kinds[i] === Kind.quote) {
      const left = i > 0 && isGlued(tokens, i - 1)
      const right = isGlued(tokens, i)
      const opens = left === right ? quoted === 0 : right
      kinds[i] = opens ? Kind.open : Kind.close
      quoted = opens ? 1 : 0
    } else if (kinds[i] === Kind.open) {
      depth = Math.min(3, depth + 1)
    } else if (kinds[i] === Kind.close) {
      depth = Math.max(0, depth - 1)
    }
    if (SINGLE.includes(mark)) single = kinds[i] === Kind.open
    inside[i] = depth * 2 + quoted
  }
}

const APOSTROPHES = ["'", '’']
const SINGLE = ["'", '’', '‘']

function isQuoteOrBracket(kind: number): boolean {
  return kind >= Kind.open && kind <= Kind.quote
}

/** Whether nothing stands between a token and the next. */
export function isGlued(tokens: readonly Span[], i: number): boolean {
  return tokens[i + 1]?.start === tokens[i]!.end
}
