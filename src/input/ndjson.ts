import { utf8 } from './charset.ts'
import { dayOf } from './day.ts'
import { lean, tooLong } from './lean.ts'
import { InputError, type Page } from './page.ts'
import { lines } from './source.ts'

const fields = ['date', 'title', 'source', 'url', 'text', 'html'] as const
const remedy = 'fix or remove the line'

/** NDJSON documents, one a line, read as they come; blank lines are passed over. */
export async function* documents(
  name: string,
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Page | InputError> {
  for await (const line of lines(bytes)) {
    const at = `${name}:${line.number}`
    if (line.long) {
      yield new InputError(at, 'longer than 64 MB: split the document')
      continue
    }
    const text = utf8(line.bytes)
    if (text === null) yield new InputError(at, `not UTF-8; ${remedy}`)
    else if (text.trim()) yield parsed(at, text)
  }
}

function parsed(at: string, text: string): Page | InputError {
  try {
    return document(at, JSON.parse(text))
  } catch (error) {
    return new InputError(at, `not JSON: ${firstLine(error)}; ${remedy}`)
  }
}

/** What a parser complains of, short and on one line. */
export function firstLine(error: unknown): string {
  return (error as Error).message.replace(/[\s\p{Cc}]+/gu, ' ').slice(0, 120)
}

/** One parsed document `{id, date, title, source, url, text | html}` as a page, or what is wrong. */
export function document(at: string, value: unknown): Page | InputError {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return new InputError(at, `a document must be a JSON object, is ${kindOf(value)}; ${remedy}`)
  }
  const given = value as Record<string, unknown>
  if (typeof given.version === 'string' && given.version.includes('jsonfeed.org')) {
    return new InputError(at, 'a JSON feed: give it as a file of its own')
  }
  const { id } = given
  if (id != null && typeof id !== 'string' && typeof id !== 'number') {
    return new InputError(at, `"id" must be a string, is ${kindOf(id)}; ${remedy}`)
  }
  for (const field of fields) {
    const found = given[field]
    if (found != null && typeof found !== 'string') {
      return new InputError(at, `"${field}" must be a string, is ${kindOf(found)}; ${remedy}`)
    }
  }
  return page(at, id, given as Partial<Record<(typeof fields)[number], string | null>>)
}

function page(
  at: string,
  id: string | number | null | undefined,
  given: Partial<Record<(typeof fields)[number], string | null>>,
): Page | InputError {
  const content = given.text ?? given.html
  if (content == null) return new InputError(at, `neither "text" nor "html"; ${remedy}`)
  if (!content.trim()) return new InputError(at, `the document is empty; ${remedy}`)
  const date = given.date ? dayOf(given.date) : null
  if (given.date && !date) {
    const value = JSON.stringify(given.date.slice(0, 40))
    return new InputError(at, `"date" ${value} is no day of the calendar; write it as YYYY-MM-DD`)
  }
  const format = given.text == null ? 'html' : 'text'
  const read = format === 'html' ? lean(content) : content
  if (read === null) return new InputError(at, tooLong)
  return {
    name: at,
    format,
    content: read,
    given: id == null ? null : String(id),
    url: given.url || null,
    date,
    title: given.title?.trim() || null,
    source: given.source || null,
  }
}

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}
