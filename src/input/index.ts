import { createReadStream } from 'node:fs'
import { files, refused } from './files.ts'
import { InputError, type Page } from './page.ts'
import { read } from './read.ts'

export { dayOf, isDay } from './day.ts'
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
  inputs: readonly string[],
  options: InputOptions = {},
): AsyncGenerator<Page | InputError> {
  for (const input of inputs) {
    if (input === '-') yield* guarded('-', options.stdin ?? process.stdin)
    else if (/^https?:\/\//i.test(input)) yield new InputError(input, offline)
    else {
      for await (const file of files(input)) {
        if (file instanceof InputError) yield file
        else yield* guarded(file, createReadStream(file))
      }
    }
  }
}

const offline = 'fetching from the network comes with intake; save the page and read the file'

async function* guarded(name: string, bytes: AsyncIterable<Uint8Array>) {
  try {
    yield* read({ name, bytes })
  } catch (error) {
    yield refused(name, error)
  }
}
