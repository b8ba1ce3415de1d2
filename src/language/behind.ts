import { Sort, skipBlanks, sortAt } from './characters.ts'

const OPENING = '"“‘(\''

/**
 * What stands behind a chunk in its line; `asked` tells that a cut depended on it. Places are UTF-16
 * code units of the text.
 */
export class Behind {
  readonly #text: string
  readonly #to: number
  #at = 0
  asked = false

  constructor(text: string, to: number) {
    this.#text = text
    this.#to = to
  }

  /** Sets the end of the chunk. */
  set(at: number): void {
    this.#at = at
    this.asked = false
  }

  #next(): number {
    this.asked = true
    return skipBlanks(this.#text, this.#at, this.#to)
  }

  /** Whether the line ends there. */
  nothing(): boolean {
    return this.#next() >= this.#to
  }

  /** Whether a digit comes next. */
  digit(): boolean {
    const at = this.#next()
    return at < this.#to && sortAt(this.#text, at) === Sort.digit
  }

  /** Whether a capital comes next, perhaps in quotes. */
  capital(): boolean {
    let at = this.#next()
    if (at < this.#to && OPENING.includes(this.#text[at]!)) at++
    return at < this.#to && sortAt(this.#text, at) === Sort.capital
  }

  /** The run of small letters that comes next, at most 11 of them. */
  word(): string {
    const start = this.#next()
    let end = start
    while (end < this.#to && end < start + 11 && sortAt(this.#text, end) === Sort.small) end++
    return this.#text.slice(start, end)
  }
}
