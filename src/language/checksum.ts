type Crc32 = (bytes: Uint8Array) => number

/** Node's own, without an import that a browser would stumble over. */
const native = (
  globalThis.process?.getBuiltinModule?.('node:zlib') as { crc32?: Crc32 } | undefined
)?.crc32

/** The CRC-32 of bytes, as zip and PNG have it (ISO 3309, polynomial 0xEDB88320 reflected). */
export const crc32: Crc32 = native ?? plainCrc32

let table: Int32Array | undefined

/** The same without Node. */
export function plainCrc32(bytes: Uint8Array): number {
  table ??= Int32Array.from({ length: 256 }, (_, byte) => {
    let rest = byte
    for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1
    return rest
  })
  let sum = -1
  for (let at = 0; at < bytes.length; at++) sum = table[(sum ^ bytes[at]!) & 255]! ^ (sum >>> 8)
  return ~sum >>> 0
}
