import { decode } from './charset.ts'
import { opmlOf } from './feeds/index.ts'
import { feedPages } from './feeds/pages.ts'
import { sniff } from './format.ts'
import { document, documents, firstLine } from './ndjson.ts'
import { insideOf, unpackedBytes } from './packed/gzip.ts'
import { InputError, type Page } from './page.ts'
import { longestPage } from './payload.ts'
import { collect, peek, type Source } from './source.ts'
import { warcPages } from './warc/pages.ts'

/** Bytes looked at to tell a format. */
const headSize = 1 << 16
/** Bytes of one text; NDJSON files and archives may be of any size. */
const longestText = 256 << 20

/** What `read` may be told. */
export interface ReadOptions {
  /** Told in a line what of an archive is not read and is no fault. */
  readonly note?: (line: string) => void
}

/** The page, or the documents, that a stream of bytes holds, told apart by content. */
export async function* read(
  source: Source,
  options: ReadOptions = {},
): AsyncGenerator<Page | InputError> {
  const { name } = source
  const { head, whole, close } = await peek(source.bytes, headSize)
  const format = sniff(head, /\.(ndjson|jsonl)(\.gz)?$/i.test(name))
  const note = options.note ?? (() => {})
  // An archive whose beginning is damaged is told by its name.
  const named = /\.warc(\.gz)?$/i.exec(name)
  if (format.kind === 'gzip') yield* unpacked(source, head, whole, { ...options, note })
  else if (format.kind === 'warc') yield* warcPages(name, whole, false, note)
  else if (named && head.length) yield* warcPages(name, whole, named[1] !== undefined, note)
  else if (format.kind === 'unread') {
    await close()
    yield new InputError(name, format.why)
  } else if (format.kind === 'lines') yield* documents(name, whole)
  else yield* held(name, format.kind, whole)
}

/** What a gzip file holds: a web archive record by record, anything else as if it were not packed. */
async function* unpacked(
  { name }: Source,
  head: Uint8Array,
  whole: AsyncIterable<Uint8Array>,
  options: ReadOptions & { readonly note: (line: string) => void },
): AsyncGenerator<Page | InputError> {
  const inside = insideOf(head)
  const { kind } = sniff(inside, false)
  if (kind === 'warc' || /\.warc\.gz$/i.test(name)) {
    yield* warcPages(name, whole, true, options.note)
  } else if (kind === 'gzip') yield new InputError(name, 'gzip inside of gzip: unpack it once')
  else yield* read({ name, bytes: unpackedBytes(whole) }, options)
}

/** What is read whole: a page, a text, a feed, a JSON document. */
async function* held(
  name: string,
  kind: 'html' | 'text' | 'json' | 'empty' | 'feed' | 'feeds',
  whole: AsyncIterable<Uint8Array>,
): AsyncGenerator<Page | InputError> {
  const limit = kind === 'text' || kind === 'json' ? longestText : longestPage
  const bytes = await collect(whole, limit)
  if (!bytes) {
    const remedy =
      kind === 'text' || kind === 'json' ? 'split it, or give it as NDJSON' : 'no article is'
    yield new InputError(name, `larger than ${limit >> 20} MB: ${remedy}`)
    return
  }
  const content = await decode(bytes)
  if (!content.trim()) yield new InputError(name, 'empty: no text in it')
  else if (kind === 'json') yield* oneJson(name, content)
  else if (kind === 'feed') yield* feedPages(name, content)
  else if (kind === 'feeds') yield await listOfFeeds(name, content)
  else yield page(name, kind === 'html' ? 'html' : 'text', content)
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
