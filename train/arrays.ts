import { writeFileSync } from 'node:fs'

type Numbers = Int32Array | Float32Array | Uint8Array | Int16Array

/** Numbers by name in one file, for the trainer: a JSON header line, then the arrays one after the other. */
export function writeArrays(
  file: string,
  arrays: Readonly<Record<string, Numbers>>,
  meta: object,
): void {
  const kinds = Object.entries(arrays).map(([name, array]) => [
    name,
    array.constructor.name.replace('Array', '').toLowerCase(),
    array.length,
  ])
  const header = Buffer.from(`${JSON.stringify({ ...meta, arrays: kinds })}\n`)
  const parts = Object.values(arrays).map(a => Buffer.from(a.buffer, a.byteOffset, a.byteLength))
  writeFileSync(file, Buffer.concat([header, ...parts]))
}
