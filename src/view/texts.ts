import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { wideCharset } from '../input/charset.ts'
import { refused } from '../input/files.ts'
import { packing, sniff } from '../input/format.ts'
import { InputError } from '../input/page.ts'
import { stretchesOf } from './stretches.ts'

/** Bytes that may be held of what can be read only once. */
const LIMIT = 256 << 20
/** Bytes that tell what a file is. */
const HEAD = 1 << 16

/** A text that is read from its beginning as often as it is asked for. */
export interface Text {
  /** It in stretches that end with a blank line; with `lines`, where none comes, at the end of a line. */
  stretches(lines?: boolean): AsyncGenerator<string>
}

/**
 * The text of a file, or of standard input ("-"): UTF-8 if it decodes, UTF-16 with a byte order mark,
 * else windows-1252. A regular file is never held as a whole. Throws an `InputError` for what cannot
 * be read, is empty, packed or binary.
 */
export async function textOf(name: string): Promise<Text> {
  const bytes = await bytesOf(name)
  try {
    const charset = await charsetOf(name, bytes)
    return { stretches: (lines = false) => stretchesOf(name, bytes(), charset, lines) }
  } catch (error) {
    throw error instanceof InputError ? error : refused(name, error)
  }
}

type Bytes = () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>

/** Opens a file again each time; holds what can be read only once. */
async function bytesOf(name: string): Promise<Bytes> {
  try {
    if (name !== '-' && (await stat(name)).isFile()) return () => createReadStream(name)
    const chunks: Uint8Array[] = []
    let length = 0
    for await (const chunk of name === '-' ? process.stdin : createReadStream(name)) {
      length += chunk.length
      if (length > LIMIT)
        throw new InputError(name, `larger than ${LIMIT >> 20} MB: save it as a file`)
      chunks.push(chunk)
    }
    return () => chunks
  } catch (error) {
    throw error instanceof InputError ? error : refused(name, error)
  }
}

async function charsetOf(name: string, bytes: Bytes): Promise<string> {
  const head = await headOf(bytes)
  const format = sniff(head, false)
  // Markup is text here; what is packed or binary is not.
  const markup = /^\s*</.test(head.toString('latin1', 0, 200))
  const why = packing(format)
  if (why && !markup) throw new InputError(name, why)
  const charset = wideCharset(head) ?? 'utf-8'
  const decoder = new TextDecoder(charset, { fatal: charset === 'utf-8' })
  let empty = true
  try {
    for await (const chunk of bytes()) {
      const text = decoder.decode(chunk, { stream: true })
      empty &&= text.trim() === ''
    }
    decoder.decode()
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return 'windows-1252'
  }
  if (empty) throw new InputError(name, 'empty: no text in it')
  return charset
}

async function headOf(bytes: Bytes): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of bytes()) {
    chunks.push(chunk)
    length += chunk.length
    if (length >= HEAD) break
  }
  return Buffer.concat(chunks).subarray(0, HEAD)
}
