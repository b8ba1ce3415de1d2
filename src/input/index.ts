import { createReadStream } from 'node:fs'
import { files } from './files.ts'
import { Input } from './input.ts'
import { InputError, type Page } from './page.ts'

export { dayOf, isDay } from './day.ts'
export { Input } from './input.ts'
export { InputError, type Page } from './page.ts'

/** What `pages` may be told. */
export interface InputOptions {
  /** What "-" reads; by default standard input. */
  readonly stdin?: AsyncIterable<Uint8Array>
}

/**
 * The pages of all inputs, in order: paths, directories, globs, and "-" for standard input.
 * An input or a line that cannot be read comes as an `InputError` in its place; nothing is thrown.
 */
export async function* pages(
  names: readonly string[],
  options: InputOptions = {},
): AsyncGenerator<Page | InputError> {
  for await (const input of inputs(names, options)) {
    if (input instanceof InputError) yield input
    else yield* input.pages()
  }
}

/** The same inputs, each by itself; one that cannot be found comes as an `InputError`. */
export async function* inputs(
  names: readonly string[],
  options: InputOptions = {},
): AsyncGenerator<Input | InputError> {
  for (const name of names) {
    if (name === '-') yield new Input('-', () => options.stdin ?? process.stdin)
    else if (/^https?:\/\//i.test(name)) yield new InputError(name, offline)
    else {
      for await (const file of files(name)) {
        yield file instanceof InputError ? file : new Input(file, () => createReadStream(file))
      }
    }
  }
}

const offline = 'fetching from the network comes with intake; save the page and read the file'
