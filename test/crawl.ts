import { gzipSync } from 'node:zlib'

/** A record of a web archive to be written. */
export interface Written {
  readonly type?: string
  readonly url?: string
  readonly date?: string
  /** Fields of the record beside those that all have; "content-length" replaces the true one. */
  readonly fields?: Readonly<Record<string, string>>
  /** Of an answer: its status line and fields; none for a block that is no answer. */
  readonly status?: number | null
  readonly http?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}

/** A record of WARC 1.1 as its bytes; a page by default. */
export function written(record: Written): Buffer {
  const { type = 'response', url = 'https://a.example/', date = '2020-09-23T10:00:00Z' } = record
  const { status = 200, http = { 'content-type': 'text/html; charset=utf-8' } } = record
  const body = Buffer.from(record.body ?? '')
  const line = ([name, value]: readonly [string, string]) => `${name}: ${value}\r\n`
  const answer = `HTTP/1.1 ${status} X\r\n${Object.entries(http).map(line).join('')}\r\n`
  const block = status === null ? body : Buffer.concat([Buffer.from(answer), body])
  const fields = {
    'WARC-Type': type,
    'WARC-Record-ID': '<urn:uuid:00000000-0000-4000-8000-000000000000>',
    'WARC-Target-URI': url,
    'WARC-Date': date,
    'content-length': String(block.length),
    ...record.fields,
  }
  const head = `WARC/1.1\r\n${Object.entries(fields).map(line).join('')}\r\n`
  return Buffer.concat([Buffer.from(head), block, Buffer.from('\r\n\r\n')])
}

/** Records one after another, each packed on its own as crawlers do, or not packed. */
export function crawl(records: readonly (Written | Uint8Array)[], packed: boolean): Buffer {
  const all = records.map(record => (record instanceof Uint8Array ? record : written(record)))
  return Buffer.concat(packed ? all.map(record => gzipSync(record)) : all)
}

/** Bytes as a stream, in pieces of so many. */
export async function* stream(bytes: Uint8Array, size = 1 << 16): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
