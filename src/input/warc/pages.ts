import { dayIn } from '../day.ts'
import { uncoded } from '../packed/coding.ts'
import { InputError, type Page } from '../page.ts'
import { longestPage, payloadPages } from '../payload.ts'
import { Archive, bare } from './archive.ts'
import { type Answer, answerOf, typeOf, unchunked } from './http.ts'
import type { WarcRecord } from './record.ts'
import { records } from './records.ts'

/**
 * The pages, texts and feeds of a web archive, each named by its place: "crawl.warc.gz:1234 https://…".
 * What is damaged, and revisits of pages that the file lacks, come as an `InputError` each; pictures,
 * scripts, redirects and pages that were not found are no faults: `note` tells their number.
 */
export async function* warcPages(
  name: string,
  bytes: AsyncIterable<Uint8Array>,
  packed: boolean,
  note: (line: string) => void,
): AsyncGenerator<Page | InputError> {
  const archive = new Archive()
  let faults = 0
  for await (const record of records(bytes, packed)) {
    if ('why' in record) {
      faults++
      yield new InputError(`${name}:${record.place}`, record.why)
      continue
    }
    for await (const found of pagesOf(name, record, archive)) {
      if (found instanceof InputError) faults++
      else archive.pages++
      yield found
    }
  }
  const left = archive.left && `not read: ${archive.left}`
  if (!archive.pages && !faults) {
    yield new InputError(name, `no page or text in this archive${left && `; ${left}`}`)
  } else if (left) note(`${name}: ${left}`)
}

async function* pagesOf(
  name: string,
  record: WarcRecord,
  archive: Archive,
): AsyncGenerator<Page | InputError> {
  const { fields, place } = record
  const address = bare(fields.get('warc-target-uri') ?? '')
  const url = /^https?:\/\//i.test(address) ? address : null
  const at = `${name}:${place}${address && ` ${address.slice(0, 2000)}`}`
  const kind = fields.get('warc-type')
  if (kind === 'revisit') yield* revisit(at, record, archive)
  const payload = payloadOf(record, kind, url)
  if (!payload) return
  if (typeof payload === 'string') {
    archive.leave(payload)
    archive.keep(record, false)
    return
  }
  const { type, charset, fault } = payload
  if (fault) yield new InputError(at, fault)
  else {
    const date = dayIn(fields.get('warc-date'))
    const about = { url, type, charset, ...(date && { date }) }
    let any = false
    for await (const found of payloadPages(at, payload.body, about)) {
      if (typeof found === 'string') archive.leave(found)
      else {
        any ||= !(found instanceof InputError)
        yield found
      }
    }
    archive.keep(record, any)
  }
}

interface Payload {
  readonly body: Buffer
  readonly type: string
  readonly charset: string | null
  readonly fault?: string
}

/** What a record brings; what it is in words if that is no text; null for records about others. */
function payloadOf(record: WarcRecord, kind: string | undefined, url: string | null) {
  const { block, fields } = record
  const own = typeOf(fields.get('content-type'))
  if (kind === 'conversion' || kind === 'resource') {
    if (kind === 'resource' && !url) return null
    return isText(own.type, url) ? { body: block, ...own } : others
  }
  if (kind !== 'response') return null
  const answer = answerOf(block)
  if (!answer) return /^http/.test(own.type.replace('application/', '')) ? 'broken answers' : others
  if (answer.status !== 200 && answer.status !== 203) return `answers of status ${answer.status}`
  const said = typeOf(answer.fields.get('content-type'))
  return isText(said.type, url) ? unpacked(answer, said) : others
}

const others = 'pictures, scripts and other files'

function unpacked({ body, fields }: Answer, said: Omit<Payload, 'body'>): Payload {
  const chunked = /\bchunked\b/i.test(fields.get('transfer-encoding') ?? '')
  const joined = chunked ? unchunked(body) : body
  if (!joined) return { ...said, body, fault: 'its chunks have other lengths than they say' }
  const found = uncoded(joined, fields.get('content-encoding') ?? '', longestPage)
  return typeof found === 'string' ? { ...said, body, fault: found } : { ...said, body: found }
}

/** Whether a type may hold a text to read; what has no type is looked into. */
function isText(type: string, url: string | null): boolean {
  // Files for machines that are served as texts.
  if (url && /\/(?:robots|ads|app-ads|humans|security|llms)\.txt(?:[?#]|$)/i.test(url)) return false
  return /^(?:$|text\/(?:html|plain|xml)|application\/(?:(?:[\w.-]+\+)?xml|feed\+json)|unknown)/.test(
    type,
  )
}

function* revisit(at: string, record: WarcRecord, archive: Archive): Generator<InputError> {
  const answer = answerOf(record.block)
  const type = answer ? typeOf(answer.fields.get('content-type')).type : ''
  const origin = archive.origin(record)
  const text = isText(type, bare(record.fields.get('warc-target-uri') ?? ''))
  if (origin) archive.leave('revisits of pages that the archive holds before them')
  else if (origin === false || !text) archive.leave('revisits of other files')
  else {
    const { fields } = record
    const date = dayIn(fields.get('warc-refers-to-date'))
    const of = bare(fields.get('warc-refers-to-target-uri') ?? '')
    const where = `${of && ` ${of.slice(0, 300)}`}${date ? ` of ${date}` : ''}`
    yield new InputError(
      at,
      `a revisit of a page that is not in this archive${where && `:${where}`}`,
    )
  }
}
