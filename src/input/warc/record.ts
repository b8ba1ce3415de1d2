/** A record of a web archive (WARC/0.18 to 1.1, ISO 28500). */
export interface WarcRecord {
  /** Its place: "1234" bytes from the beginning of the file, "1234+567" inside a gzip member that holds several. */
  readonly place: string
  /** Fields by their names in lower case. */
  readonly fields: ReadonlyMap<string, string>
  readonly block: Buffer
}

/** A place of an archive where something cannot be read, and why. */
export interface WarcFault {
  readonly place: string
  readonly why: string
}

/** Fields of a header of lines, "Name: value", by their names in lower case; folded lines are joined. */
export function fieldsOf(lines: string): Map<string, string> {
  const fields = new Map<string, string>()
  for (const line of lines.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const at = line.indexOf(':')
    const name = line.slice(0, at).trim().toLowerCase()
    if (at > 0 && !fields.has(name)) fields.set(name, line.slice(at + 1).trim())
  }
  return fields
}

/** Where a header ends and the place after the blank line that ends it; -1 for none within so many bytes. */
export function blankLine(bytes: Buffer, most = bytes.length): { end: number; next: number } {
  const head = bytes.subarray(0, most)
  const crlf = head.indexOf('\r\n\r\n')
  const lf = head.indexOf('\n\n')
  if (lf >= 0 && (crlf < 0 || lf < crlf)) return { end: lf, next: lf + 2 }
  return { end: crlf, next: crlf + 4 }
}
