import { InputError } from '../input/page.ts'

/** UTF-16 code units that are handed on together, where a blank line or an end of line is found. */
const STRETCH = 1 << 18
/** UTF-16 code units without an end that may be held. */
const LIMIT = 256 << 20

/**
 * Decodes bytes in stretches that end with a blank line; with `lines`, where none comes, at the end
 * of a line. Throws an `InputError` under the name given where too much comes without an end.
 */
export async function* stretchesOf(
  name: string,
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  charset: string,
  lines: boolean,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(charset)
  let held: string[] = []
  let length = 0
  let due = STRETCH
  for await (const chunk of bytes) {
    const text = decoder.decode(chunk, { stream: true })
    held.push(text)
    length += text.length
    if (length < due) continue
    if (length > LIMIT) throw new InputError(name, `no blank line in ${LIMIT >> 20} MB: add some`)
    const whole = held.join('')
    const end = blankEnd(whole) || (lines && length >= 4 * STRETCH ? lineEnd(whole) : 0)
    if (end > 0) yield whole.slice(0, end)
    held = [whole.slice(end)]
    length = whole.length - end
    // What has no end yet is looked through again when it is twice as long.
    due = Math.max(STRETCH, 2 * length)
  }
  held.push(decoder.decode())
  const rest = held.join('')
  if (rest !== '') yield rest
}

/** The place after the last blank line; 0 where there is none. */
function blankEnd(text: string): number {
  for (let end = text.lastIndexOf('\n'); end > 0; ) {
    const before = text.lastIndexOf('\n', end - 1)
    if (before >= 0 && text.slice(before, end).trim() === '') return end + 1
    end = before
  }
  return 0
}

const lineEnd = (text: string) => text.lastIndexOf('\n') + 1
