/** Cuts a value down to some of its fields: "entries.kind" goes into lists and objects. */
export function cut(value: unknown, fields: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map(item => cut(item, fields))
  if (value === null || typeof value !== 'object') return value
  const kept: [string, unknown][] = []
  for (const [name, inner] of Object.entries(value)) {
    if (fields.includes(name)) kept.push([name, inner])
    else {
      const below = fields.filter(f => f.startsWith(`${name}.`)).map(f => f.slice(name.length + 1))
      if (below.length) kept.push([name, cut(inner, below)])
    }
  }
  return Object.fromEntries(kept)
}

/** One line of NDJSON, all fields or some. */
export function line(value: object, fields?: readonly string[]): string {
  return `${JSON.stringify(fields ? cut(value, fields) : value)}\n`
}

/** Rows as CSV (RFC 4180) with a header; a text that a spreadsheet would run gets a leading quote. */
export function csv(
  header: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  return [header, ...rows].map(csvLine).join('')
}

/** A text that a spreadsheet would run as a formula gets a leading quote. */
export const unrun = (text: string): string => text.replace(/^(?=[=+\-@\t\r])/, "'")

/** One row of CSV. */
export function csvLine(row: readonly (string | number)[]): string {
  const cell = (value: string | number) => {
    const text = typeof value === 'string' ? unrun(value) : String(value)
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  }
  return `${row.map(cell).join(',')}\r\n`
}
