/** A pattern for a whole line, and what a line that matches is. */
export type Pattern = readonly [pattern: RegExp, why: string]

/** Longest line, in UTF-16 units, that may be furniture; longer ones are never tried. */
export const longest = 400

/** The reason of the first pattern that matches, or null. */
export function reason(line: string, patterns: readonly Pattern[]): string | null {
  if (line.length > longest) return null
  return patterns.find(([pattern]) => pattern.test(line))?.[1] ?? null
}
