import { InputError, type Page } from '../page.ts'
import { lines } from '../source.ts'
import { longestMessage, messagePage } from './message.ts'

/** The line before each message: "From jane@a.example Wed Sep 23 10:00:00 2020". */
const begin = /^From \S.*\d{4}/

/** The messages of a mailbox (mbox, RFC 4155) as pages, one after another: "letters.mbox:3". */
export async function* mailbox(
  name: string,
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<Page | InputError> {
  let number = 0
  let parts: Uint8Array[] = []
  let length = 0
  let blank = true
  const message = async () => {
    const at = `${name}:${number}`
    if (length <= longestMessage) return messagePage(at, Buffer.concat(parts, length))
    return new InputError(at, `a mail of more than ${longestMessage >> 20} MB`)
  }
  for await (const line of lines(bytes)) {
    const start = Buffer.from(line.bytes.subarray(0, 200)).toString('latin1')
    if (blank && begin.test(start)) {
      if (number) yield await message()
      number++
      parts = []
      length = 0
      blank = false
      continue
    }
    blank = start === '' || start === '\r'
    // ">From" stands for a line of the text that begins so.
    const text = /^>+From /.test(start) ? line.bytes.subarray(1) : line.bytes
    length += text.length + 1
    if (length > longestMessage) parts = []
    else parts.push(text, newline)
  }
  if (number) yield await message()
}

const newline = Buffer.from('\n')
