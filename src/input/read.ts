import { decode } from './charset.ts'
import { opmlOf } from './feeds/index.ts'
import { feedPages } from './feeds/pages.ts'
import { sniff } from './format.ts'
import { document, documents, firstLine } from './ndjson.ts'
import { InputError, type Page } from './page.ts'
import { collect, peek, type Source } from './source.ts'

/** Bytes looked at to tell a format. */
const headSize = 1 << 16
/** Bytes of one page or text; NDJSON files may be of any size. */
const limit = 256 << 20

/** The page, or the documents, that a stream of bytes holds, told apart by content. */
export async function* read(source: Source): AsyncGenerator<Page | InputError> {
  const { name } = source
  const { head, whole } = await peek(source.bytes, headSize)
  const format = sniff(head, /\.(ndjson|jsonl)$/i.test(name))
  if (format.kind === 'unread') {
    yield new InputError(name, format.why)
    return
  }
  if (format.kind === 'lines') {
    yield* documents(name, whole)
    return
  }
  const bytes = await collect(whole, limit)
  if (!bytes) {
    yield new InputError(name, `larger than ${limit >> 20} MB: split it, or give it as NDJSON`)
    return
  }
  const content = decode(bytes, source.charset)
  if (!content.trim()) yield new InputError(name, 'empty: no text in it')
  else if (format.kind === 'json') yield* oneJson(name, content)
  else if (format.kind === 'feed') yield* feedPages(name, content)
  else if (format.kind === 'feeds') yield await listOfFeeds(name, content)
  else yield page(name, format.kind === 'html' ? 'html' : 'text', content)
}

/** A file that begins as JSON does, its first line no document: one value over many lines, or broken. */
async function* oneJson(name: string, content: string): AsyncGenerator<Page | InputError> {
  let value: unknown
  try {
    value = JSON.parse(content)
  } catch (error) {
    const manyLines = /^\s*\{.*\n\s*\{"/.test(content)
    if (manyLines) yield* documents(name, [Buffer.from(content)])
    else yield new InputError(name, `not JSON: ${firstLine(error)}; repair it, or give plain text`)
    return
  }
  if (!Array.isArray(value)) yield document(name, value)
  else yield new InputError(name, 'a JSON list: give one document a line (NDJSON)')
}

async function listOfFeeds(name: string, content: string): Promise<InputError> {
  const feeds = (await opmlOf(content))?.feeds.length ?? 0
  const what = `a list of ${feeds} feed${feeds === 1 ? '' : 's'} (OPML)`
  return new InputError(name, `${what}, no text; onrecord watch ${name} reads what they bring`)
}

function page(name: string, format: Page['format'], content: string): Page {
  return { name, format, content, given: null, url: null, date: null, title: null, source: null }
}
