import { crc32 } from 'node:zlib'
import { FORMAT, MAGIC } from '../src/language/model.ts'
import type { Perceptron } from './perceptron.ts'

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

/** What is left out of a packed model: features seldom updated, weights that are small. */
export interface Pruning {
  readonly often: number
  /** Least weight kept, as a part of the largest. */
  readonly least: number
}

/** Packs averaged weights as signed roots in 8 bits, pruned; `Weights` reads them. */
export function packWeights(model: Perceptron, { often, least }: Pruning): Uint8Array {
  const rows = [...model.averaged(often)]
  // The few largest weights are clipped, so that the many small ones keep their grain.
  const sizes = Float64Array.from(
    rows.flatMap(([, entries]) => entries.map(e => Math.abs(e.weight))),
  )
  const top = sizes.sort()[Math.floor(sizes.length * 0.9999)] ?? 1
  const kept = rows
    .map(([key, entries]) => {
      const roots = entries
        .filter(e => Math.abs(e.weight) >= least * top)
        .map(e => ({ label: e.label, root: root(e.weight / top) }))
        .filter(e => e.root !== 0)
        .sort((a, b) => a.label - b.label)
      return { key: key >>> 0, roots }
    })
    .filter(row => row.roots.length > 0)
    .sort((a, b) => a.key - b.key)
  const entries = kept.flatMap(row => row.roots)
  const out = new ByteWriter()
  out.number(kept.length)
  out.number(entries.length)
  out.keys(kept.map(row => row.key))
  for (const row of kept) out.number(row.roots.length)
  out.bytes(entries.map(e => e.label))
  out.bytes(entries.map(e => e.root & 255))
  return out.done()
}

function root(share: number): number {
  const size = Math.round(Math.sqrt(Math.min(1, Math.abs(share))) * 127)
  return share < 0 ? -size : size
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
