import { dayIn } from '../day.ts'
import { InputError, type Page } from '../page.ts'
import { payloadPages } from '../payload.ts'
import { Archive, bare, type Origin } from './archive.ts'
import { answerOf, typeOf } from './http.ts'
import { isText, payloadOf } from './payload.ts'
import type { WarcRecord } from './record.ts'
import { records } from './records.ts'

/** A web archive to be read. */
export interface Crawl {
  readonly name: string
  readonly bytes: AsyncIterable<Uint8Array>
  /** Whether it is packed with gzip. */
  readonly packed: boolean
  /** Told in a line what is not read and no fault. */
  readonly note: (line: string) => void
  /** Its bytes again from a place on, for revisits; absent where it comes from a pipe. */
  readonly from?: ((place: number) => AsyncIterable<Uint8Array>) | undefined
}

/** Lines that one archive may cost; of more, only the number is told. */
const mostFaults = 1000

type Found = Page | InputError

/**
 * The pages, texts and feeds of a web archive, each named by its place: "crawl.warc.gz:1234 https://…".
 * What is damaged, and revisits of pages that the file lacks, come as an `InputError` each; pictures,
 * scripts, redirects and pages that were not found are no faults: `note` tells their number.
 */
export async function* warcPages(crawl: Crawl): AsyncGenerator<Found> {
  const { name, bytes, packed, note } = crawl
  const archive = new Archive()
  let [pages, faults] = [0, 0]
  for await (const record of records(bytes, packed)) {
    if ('why' in record) {
      if (++faults > mostFaults) continue
      yield new InputError(`${name}:${record.place}`, record.why)
      continue
    }
    const revisit = record.fields.get('warc-type') === 'revisit'
    const all = revisit ? revisited(crawl, record, archive) : kept(name, record, archive)
    for await (const found of all) {
      if (!(found instanceof InputError)) pages++
      else if (++faults > mostFaults) continue
      yield found
    }
  }
  if (faults > mostFaults) {
    yield new InputError(name, `${faults - mostFaults} more records that cannot be read`)
  }
  const left = archive.left && `not read: ${archive.left}`
  if (!pages && !faults) {
    yield new InputError(name, `no page or text in this archive${left && `; ${left}`}`)
  } else if (left) note(`${name}: ${left}`)
}

/** What a record holds; what it is, is kept for revisits. */
async function* kept(name: string, record: WarcRecord, archive: Archive): AsyncGenerator<Found> {
  let page = false
  for await (const found of pagesOf(name, record, archive)) {
    page ||= !(found instanceof InputError)
    yield found
  }
  archive.keep(record, page)
}

async function* pagesOf(name: string, record: WarcRecord, archive: Archive): AsyncGenerator<Found> {
  const { fields } = record
  const address = addressOf(record)
  const url = /^https?:\/\//i.test(address) ? address : null
  const payload = payloadOf(record, fields.get('warc-type'), url)
  if (!payload) return
  if (typeof payload === 'string') return archive.leave(payload)
  const { body, type, charset, fault } = payload
  const at = placeOf(name, record)
  if (fault) return yield new InputError(at, fault)
  const date = dayIn(fields.get('warc-date'))
  const about = { url, type, charset, ...(date && { date }) }
  for await (const found of payloadPages(at, body, about)) {
    if (typeof found === 'string') archive.leave(found)
    else yield found
  }
}

/**
 * What a revisit is of: nothing new where the archive holds that page under the same address, the page
 * again where under another, a line where it does not hold it.
 */
async function* revisited(
  { name, packed, from }: Crawl,
  record: WarcRecord,
  archive: Archive,
): AsyncGenerator<Found> {
  const origin = archive.origin(record)
  const address = addressOf(record)
  if (!origin) {
    const type = typeOf(answerOf(record.block)?.fields.get('content-type')).type
    if (isText(type, address)) yield new InputError(placeOf(name, record), lacking(record))
    else archive.leave('revisits of other files')
  } else if (!origin.page) archive.leave('revisits of other files')
  else if (origin.address === address || !from || !/^\d+$/.test(origin.place)) {
    archive.leave('revisits of pages that the archive holds')
  } else yield* pagesOf(name, await again(from, packed, origin, record), archive)
}

/** The record that is revisited, at the place and under the address and day of the revisit. */
async function again(
  from: (place: number) => AsyncIterable<Uint8Array>,
  packed: boolean,
  { place }: Origin,
  revisit: WarcRecord,
): Promise<WarcRecord> {
  for await (const record of records(from(Number(place)), packed)) {
    if ('why' in record) break
    const fields = new Map(record.fields)
    for (const field of ['warc-target-uri', 'warc-date']) {
      fields.set(field, revisit.fields.get(field) ?? '')
    }
    return { ...record, fields, place: revisit.place }
  }
  return revisit
}

function lacking({ fields }: WarcRecord): string {
  const date = dayIn(fields.get('warc-refers-to-date'))
  const of = bare(fields.get('warc-refers-to-target-uri') ?? '').slice(0, 300)
  const where = `${of && ` ${of}`}${date ? ` of ${date}` : ''}`
  return `a revisit of a page that is not in this archive${where && `:${where}`}`
}

const addressOf = ({ fields }: WarcRecord): string => bare(fields.get('warc-target-uri') ?? '')

function placeOf(name: string, record: WarcRecord): string {
  const address = addressOf(record).slice(0, 2000)
  return `${name}:${record.place}${address && ` ${address}`}`
}
