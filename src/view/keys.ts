/** Stopped from the keyboard. */
export class Stopped extends Error {
  override readonly name = 'Stopped'
}

type Input = NodeJS.ReadStream

/** Keys that a person presses, one at a time; from a pipe, its characters. */
export class Keys {
  readonly #input: Input
  readonly #echo: (text: string) => void
  readonly #chars: AsyncIterator<string>

  constructor(input: Input, echo: (text: string) => void) {
    this.#input = input
    this.#echo = input.isTTY ? echo : () => undefined
    input.setEncoding('utf8')
    if (input.isTTY) input.setRawMode(true)
    this.#chars = charsOf(input)
  }

  /** The next key in lower case; undefined at the end. Line breaks and blanks are none. */
  async next(): Promise<string | undefined> {
    for (;;) {
      const char = await this.#char()
      if (char === undefined || char.trim() !== '') return char?.toLowerCase()
    }
  }

  /** A line that is typed, up to its end; undefined where nothing comes any more. */
  async line(): Promise<string | undefined> {
    let line = ''
    for (;;) {
      const char = await this.#char()
      if (char === undefined && line === '') return undefined
      if (char === undefined || char === '\r' || char === '\n') break
      if (char === '\u007f' || char === '\b') {
        if (line) this.#echo('\b \b')
        line = line.slice(0, -1)
      } else {
        line += char
        this.#echo(char)
      }
    }
    this.#echo('\n')
    return line
  }

  /** Gives the keyboard back. */
  close(): void {
    if (this.#input.isTTY) this.#input.setRawMode(false)
    this.#input.pause()
    this.#input.unref()
  }

  async #char(): Promise<string | undefined> {
    const { value, done } = await this.#chars.next()
    if (done || value === '\u0004') return undefined
    if (value === '\u0003') throw new Stopped('stopped')
    return value
  }
}

/** Characters as they come; arrows and other keys that send several are passed over. */
async function* charsOf(input: Input): AsyncGenerator<string> {
  for await (const chunk of input) {
    const text = String(chunk)
    if (input.isTTY && text.startsWith('\u001b')) continue
    yield* text
  }
}
