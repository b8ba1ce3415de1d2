import { crc32 } from 'node:zlib'
import { FORMAT, MAGIC } from '../src/language/model.ts'

/** Writes numbers of 7 bits a byte. */
export class ByteWriter {
  readonly #bytes: number[] = []

  number(value: number): void {
    let rest = value
    while (rest >= 128) {
      this.#bytes.push((rest % 128) | 128)
      rest = Math.floor(rest / 128)
    }
    this.#bytes.push(rest)
  }

  bytes(bytes: Iterable<number>): void {
    for (const byte of bytes) this.#bytes.push(byte)
  }

  /** Ascending unsigned keys as differences. */
  keys(keys: Iterable<number>): void {
    let last = 0
    for (const key of keys) {
      this.number(key - last)
      last = key
    }
  }

  done(): Uint8Array {
    return Uint8Array.from(this.#bytes)
  }
}

/** A model file: header and sections, as `decodeModel` reads it. */
export function packModel(
  name: string,
  version: string,
  labels: readonly string[],
  sections: readonly (readonly [string, Uint8Array])[],
): Uint8Array {
  const payload = Buffer.concat(sections.map(([, bytes]) => bytes))
  const header = Buffer.from(
    JSON.stringify({
      name,
      version,
      labels,
      sections: sections.map(([section, bytes]) => [section, bytes.length]),
      checksum: crc32(payload),
    }),
  )
  const start = Buffer.alloc(10)
  start.write(MAGIC, 'latin1')
  start.writeUInt16LE(FORMAT, 4)
  start.writeUInt32LE(header.length, 6)
  return Buffer.concat([start, header, payload])
}
