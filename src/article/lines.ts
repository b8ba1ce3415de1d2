/** A line of a text without the white space around it; never empty. */
export interface Line {
  readonly start: number
  readonly end: number
  readonly text: string
  /** Whether a blank line, or the end of the text, follows. */
  readonly closed: boolean
}

/** The lines of a text that hold anything. */
export function lines(text: string): Line[] {
  const found: { start: number; end: number; text: string; closed: boolean }[] = []
  const ends = /\r\n|[\n\r\u2028\u2029]/g
  for (let start = 0; start <= text.length; ) {
    const end = ends.exec(text)
    const stop = end ? end.index : text.length
    const line = text.slice(start, stop)
    const trimmed = line.trim()
    const at = start + line.length - line.trimStart().length
    if (trimmed) found.push({ start: at, end: at + trimmed.length, text: trimmed, closed: false })
    else if (found.length) found.at(-1)!.closed = true
    start = end ? ends.lastIndex : text.length + 1
  }
  if (found.length) found.at(-1)!.closed = true
  return found
}

/** A part of a line as a line of its own, white space around it left out. */
export function part(line: Line, start: number, end: number): Line {
  const text = line.text.slice(start - line.start, end - line.start)
  const at = start + text.length - text.trimStart().length
  const trimmed = text.trim()
  return { start: at, end: at + trimmed.length, text: trimmed, closed: true }
}
