import { members, type Piece } from '../packed/members.ts'
import { blankLine, fieldsOf, type WarcFault, type WarcRecord } from './record.ts'
import { WarcStream } from './stream.ts'

/** Bytes of one record; a longer one is passed over. */
const longest = 64 << 20
const longestHeader = 64 << 10
const cut = 'the file is cut off in this record'
const next = '\r\n\r\nWARC/'

/**
 * The records of a WARC file, packed or not, in constant memory. Damage costs the records that it is
 * in: the next one that can be told is gone on with. Throws nothing but errors of the stream.
 */
export async function* records(
  bytes: AsyncIterable<Uint8Array>,
  packed: boolean,
): AsyncGenerator<WarcRecord | WarcFault> {
  const stream = new WarcStream(packed ? members(bytes, 'WARC/') : plain(bytes))
  try {
    yield* all(stream)
  } finally {
    await stream.close()
  }
}

async function* all(stream: WarcStream): AsyncGenerator<WarcRecord | WarcFault> {
  for (;;) {
    await skipLines(stream)
    if (!(await stream.fill(5))) {
      const { gap, place } = stream
      if (stream.bytes.length) yield { place, why: gap?.lost ?? cut }
      else if (gap) yield { place: String(gap.at), why: gap.lost }
      if (!gap) return
      stream.pass()
    } else if (stream.bytes.toString('latin1', 0, 5) === 'WARC/') yield* record(stream)
    else {
      const { place } = stream
      await goOn(stream, 0)
      yield { place, why: whyOf(stream, place, 'no record begins here') }
    }
  }
}

async function* plain(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Piece> {
  for await (const chunk of bytes)
    yield { bytes: Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length) }
}

async function skipLines(stream: WarcStream): Promise<void> {
  while (await stream.fill(1)) {
    const { bytes } = stream
    let end = 0
    while (end < bytes.length && (bytes[end] === 10 || bytes[end] === 13)) end++
    stream.skip(end)
    if (end < bytes.length) return
  }
}

async function* record(stream: WarcStream): AsyncGenerator<WarcRecord | WarcFault> {
  const { place } = stream
  const head = await header(stream)
  if (!head) {
    const whole = stream.bytes.length >= longestHeader
    const why = whole ? 'its header does not end' : (stream.gap?.lost ?? cut)
    if (stream.gap && !whole) stream.pass()
    else await goOn(stream, Math.min(stream.bytes.length, longestHeader))
    yield { place, why }
    return
  }
  // The end that was found is that of a later record.
  const later = stream.bytes.subarray(0, head.end).lastIndexOf('\nWARC/')
  if (later > 0) {
    stream.skip(later + 1)
    yield { place, why: 'its header does not end' }
    return
  }
  const fields = fieldsOf(stream.bytes.toString('utf8', 0, head.end))
  const said = fields.get('content-length') ?? ''
  const length = /^\d{1,15}$/.test(said) ? Number(said) : -1
  if (length < 0 || length > longest) {
    await goOn(stream, head.next)
    const large = `${Math.round(length / (1 << 20))} MB, and no more than ${longest >> 20} are read`
    yield { place, why: length < 0 ? 'it does not tell its length' : `it has ${large}` }
    return
  }
  const end = head.next + length
  const there = await stream.fill(end)
  if (there && (await endsAt(stream, end))) {
    yield { place, fields, block: stream.bytes.subarray(head.next, end) }
    stream.skip(end)
    return
  }
  const why = whyOf(stream, place, await misfit(stream, head.next, end, there))
  yield { place, why: `${why}${addressOf(fields)}` }
}

/** Why a place was passed: that its member is damaged, where nothing but its remains was found. */
function whyOf(stream: WarcStream, place: string, why: string): string {
  const { gap } = stream
  if (!gap || stream.bytes.length || place.split('+')[0] !== String(gap.at)) return why
  stream.pass()
  return gap.lost
}

/** Where the header ends, looked for a little further each time. */
async function header(stream: WarcStream) {
  for (let size = 1 << 12; ; size = longestHeader) {
    const more = await stream.fill(size)
    const found = blankLine(stream.bytes, size)
    if (found.end >= 0) return found
    if (!more || size === longestHeader) return null
  }
}

/** Whether a record ends there: empty lines and another record, or nothing more. */
async function endsAt(stream: WarcStream, end: number): Promise<boolean> {
  // Most records end so, and what comes behind need not be fetched to tell.
  if (stream.bytes.toString('latin1', end, end + 4) === '\r\n\r\n') return true
  await stream.fill(end + 9)
  return /^(?:\r\n\r\n|[\r\n]{0,4}(?:WARC\/|$))/.test(stream.bytes.toString('latin1', end, end + 9))
}

/** Goes past a record that does not end where it says; tells why. */
async function misfit(stream: WarcStream, start: number, end: number, there: boolean) {
  // It says more than it has: another record begins inside of it.
  const inside = stream.bytes.subarray(0, end).indexOf(next, start - 4)
  if (inside >= 0) {
    const [has, says] = [inside - start, end - start]
    stream.skip(inside + 4)
    return `its length lies: it says ${says} bytes, and ${Math.max(0, has)} are there`
  }
  if (there) {
    await goOn(stream, end)
    return `its length lies: more than the ${end - start} bytes that it says`
  }
  const { gap } = stream
  stream.pass()
  return gap?.lost ?? cut
}

/** To the next record that can be told, over gaps too; at the end of the archive where there is none. */
async function goOn(stream: WarcStream, from: number): Promise<void> {
  for (let past = from; ; ) {
    const more = await stream.fill(past + (1 << 16))
    const found = recordAt(stream.bytes, past)
    if (found >= 0) return stream.skip(found)
    if (!more) return stream.skip(stream.bytes.length)
    const passed = Math.max(past, stream.bytes.length - signs)
    stream.skip(passed)
    past = 0
  }
}

/** Where a record begins by all signs: "WARC/1.1", and a field on the next line. */
function recordAt(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf('WARC/', from); at >= 0; at = bytes.indexOf('WARC/', at + 1)) {
    if (/^[01]\.\d\d?\r?\n[\w-]+:/.test(bytes.toString('latin1', at + 5, at + signs))) return at
  }
  return -1
}

/** Bytes that are enough for `recordAt`. */
const signs = 64

function addressOf(fields: ReadonlyMap<string, string>): string {
  const url = fields.get('warc-target-uri')
  return url ? ` (${url.slice(0, 300)})` : ''
}
