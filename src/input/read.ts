import { createReadStream } from 'node:fs'
import { decode } from './charset.ts'
import { opmlOf } from './feeds/index.ts'
import { feedPages } from './feeds/pages.ts'
import { sniff, type Whole } from './format.ts'
import { lean, tooLong } from './lean.ts'
import { mailbox } from './mail/mbox.ts'
import { longestMessage, messagePage } from './mail/message.ts'
import { document, documents, firstLine } from './ndjson.ts'
import { insideOf, unpackedBytes } from './packed/gzip.ts'
import { bare, InputError, type Page } from './page.ts'
import { longestPage } from './payload.ts'
import { sitemapOf } from './sitemap/index.ts'
import { collect, peek, type Source } from './source.ts'
import { type Crawl, warcPages } from './warc/pages.ts'
import { unzipped } from './zip/index.ts'

/** Bytes looked at to tell a format. */
const headSize = 1 << 16
/** Bytes of one text; NDJSON files and archives may be of any size. */
const longestText = 256 << 20

/** What `read` may be told. */
export interface ReadOptions {
  /** Told in a line what of an archive is not read and is no fault. */
  readonly note?: (line: string) => void
  /** Whether the source is an entry of a zip file. */
  readonly inZip?: boolean
}

/** The page, or the documents, that a stream of bytes holds, told apart by content. */
export async function* read(
  source: Source,
  options: ReadOptions = {},
): AsyncGenerator<Page | InputError> {
  const { name } = source
  const { head, whole, close } = await peek(source.bytes, headSize)
  const format = sniff(head, /\.(ndjson|jsonl)(\.gz)?$/i.test(name))
  const crawl = (packed: boolean): Crawl => ({ ...archive(source, options), bytes: whole, packed })
  // An archive whose beginning is damaged is told by its name.
  const named = /\.warc(\.gz)?$/i.exec(name)
  if (format.kind === 'gzip') yield* unpacked(source, head, crawl(true), options)
  else if (format.kind === 'warc') yield* warcPages(crawl(false))
  else if (named && head.length) yield* warcPages(crawl(named[1] !== undefined))
  else if (format.kind === 'unread') {
    await close()
    yield new InputError(name, format.why)
  } else if (format.kind === 'lines') yield* documents(name, whole)
  else if (format.kind === 'mailbox') yield* mailbox(name, whole)
  else if (format.kind === 'zip') {
    if (source.path) await close()
    yield* entries({ ...source, bytes: whole }, options)
  } else yield* held(name, format.kind, whole)
}

/** What a zip file holds, each entry as if it were a file; a zip file in it is not opened. */
async function* entries(zip: Source, options: ReadOptions): AsyncGenerator<Page | InputError> {
  if (options.inZip) return yield new InputError(zip.name, 'a zip file inside of one: unpack it')
  for await (const entry of unzipped(zip)) {
    if (entry instanceof InputError) {
      yield entry
      continue
    }
    try {
      yield* read(entry, { ...options, inZip: true })
    } catch (error) {
      yield new InputError(entry.name, `damaged: ${firstLine(error)}`)
    }
  }
}

/** What a gzip file holds: a web archive record by record, anything else as if it were not packed. */
async function* unpacked(
  { name }: Source,
  head: Uint8Array,
  crawl: Crawl,
  options: ReadOptions,
): AsyncGenerator<Page | InputError> {
  const { kind } = sniff(insideOf(head), false)
  if (kind === 'warc' || /\.warc\.gz$/i.test(name)) yield* warcPages(crawl)
  else if (kind === 'gzip') yield new InputError(name, 'gzip inside of gzip: unpack it once')
  else yield* read({ name, bytes: unpackedBytes(crawl.bytes) }, options)
}

function archive({ name, path }: Source, { note }: ReadOptions) {
  const from = path ? (place: number) => createReadStream(path, { start: place }) : undefined
  return { name, note: note ?? (() => {}), from }
}

/** What is read whole: a page, a text, a feed, a JSON document. */
async function* held(
  name: string,
  kind: Whole,
  whole: AsyncIterable<Uint8Array>,
): AsyncGenerator<Page | InputError> {
  const long = kind === 'text' || kind === 'json'
  const limit = long ? longestText : kind === 'mail' ? longestMessage : longestPage
  const bytes = await collect(whole, limit)
  if (!bytes) {
    const remedy =
      kind === 'text' || kind === 'json' ? 'split it, or give it as NDJSON' : 'no article is'
    yield new InputError(name, `larger than ${limit >> 20} MB: ${remedy}`)
    return
  }
  // A mail tells the charset of each of its parts.
  if (kind === 'mail') return yield await messagePage(name, bytes)
  const content = await decode(bytes)
  if (!content.trim()) yield new InputError(name, 'empty: no text in it')
  else if (kind === 'json') yield* oneJson(name, content)
  else if (kind === 'feed') yield* feedPages(name, content)
  else if (kind === 'feeds') yield await listOfFeeds(name, content)
  else if (kind === 'sitemap') yield listOfPages(name, content)
  else if (kind === 'html') {
    const html = lean(content)
    yield html === null ? new InputError(name, tooLong) : bare(name, 'html', html)
  } else yield bare(name, 'text', content)
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

function listOfPages(name: string, content: string): InputError {
  const { pages, sitemaps } = sitemapOf(content) ?? { pages: [], sitemaps: [] }
  const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`
  const [listed, sites] = [counted(pages.length, 'page'), counted(sitemaps.length, 'sitemap')]
  const what = sitemaps.length ? sites : listed
  return new InputError(name, `a sitemap of ${what}, no text; onrecord watch ${name} fetches them`)
}
