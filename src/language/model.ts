import { shipped } from '../input/shipped.ts'
import { crc32 } from './checksum.ts'

/** First bytes of every model file. */
export const MAGIC = 'ONRM'
/** The format of model files that this code reads and writes. */
export const FORMAT = 1

/** What the header of a model file says; `sections` are lengths in bytes, in the order of the payload. */
export interface Header {
  readonly name: string
  readonly version: string
  readonly labels: readonly string[]
  readonly sections: readonly (readonly [name: string, length: number])[]
  /** CRC-32 of the payload. */
  readonly checksum: number
}

/** A model file, read and checked. */
export interface Model {
  readonly header: Header
  section(name: string): Uint8Array
}

/**
 * Takes a model file apart: magic, format (u16), length of header (u32), header (JSON), payload.
 * Throws one clear line for a file that is damaged, of another format, or another model.
 */
export function decodeModel(bytes: Uint8Array, name: string, file: string): Model {
  const refuse = (why: string): never => {
    throw new Error(`${file}: ${why}`)
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 10 || ascii(bytes, 4) !== MAGIC) refuse('not a model file of onrecord')
  const format = view.getUint16(4, true)
  if (format !== FORMAT) {
    refuse(`model format ${format}, but this version of onrecord reads format ${FORMAT}`)
  }
  const start = 10 + view.getUint32(6, true)
  if (start > bytes.length) refuse('damaged model file (cut short); install onrecord again')
  const header = parseHeader(bytes.subarray(10, start))
  if (!header) return refuse('damaged model file (header); install onrecord again')
  if (header.name !== name) refuse(`holds the model "${header.name}", not "${name}"`)
  const payload = bytes.subarray(start)
  if (crc32(payload) !== header.checksum) {
    refuse('damaged model file (checksum differs); install onrecord again')
  }
  return { header, section: wanted => section(header, payload, wanted, refuse) }
}

/** Reads a model of `models/en`. */
export function readModel(name: string): Model {
  const file = `models/en/${name}.bin`
  return decodeModel(shipped(file), name, file)
}

function parseHeader(bytes: Uint8Array): Header | undefined {
  try {
    const header = JSON.parse(new TextDecoder().decode(bytes)) as Header
    return Array.isArray(header.labels) && Array.isArray(header.sections) ? header : undefined
  } catch {
    return undefined
  }
}

function section(
  header: Header,
  payload: Uint8Array,
  wanted: string,
  refuse: (why: string) => never,
): Uint8Array {
  let at = 0
  for (const [name, length] of header.sections) {
    if (name === wanted) return payload.subarray(at, at + length)
    at += length
  }
  return refuse(`lacks its section "${wanted}"`)
}

function ascii(bytes: Uint8Array, length: number): string {
  return String.fromCharCode(...bytes.subarray(0, length))
}
