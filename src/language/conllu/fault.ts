/** A fault in CoNLL-U: the line, counted from 1, and what is wrong with it. */
export class ConlluError extends Error {
  override readonly name = 'ConlluError'
  readonly line: number
  /** What is wrong, without the line. */
  readonly why: string

  constructor(line: number, why: string) {
    super(`line ${line}: ${why}`)
    this.line = line
    this.why = why
  }
}
