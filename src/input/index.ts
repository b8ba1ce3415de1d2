import { createReadStream } from 'node:fs'
import { files } from './files.ts'
import { Input } from './input.ts'
import { InputError, type Page } from './page.ts'
import { read } from './read.ts'

export { dayOf, isDay } from './day.ts'
export { Input } from './input.ts'
export { InputError, type Page } from './page.ts'

/** What `pages` may be told. */
export interface InputOptions {
  /** What "-" reads; by default standard input. */
  readonly stdin?: AsyncIterable<Uint8Array>
  /** Told in a line what of an archive is not read and is no fault: "crawl.warc.gz: not read: 12 pictures". */
  readonly note?: (line: string) => void
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
    if (name === '-') {
      const stdin = options.stdin ?? process.stdin
      yield new Input(name, counted => read({ name, bytes: counted(stdin) }, options))
    } else if (/^https?:\/\//i.test(name)) yield new InputError(name, offline)
    else {
      for await (const file of files(name)) {
        yield file instanceof InputError ? file : ofFile(file, options)
      }
    }
  }
}

function ofFile(path: string, options: InputOptions): Input {
  return new Input(path, counted => {
    const bytes = counted(createReadStream(path, { highWaterMark: 1 << 18 }))
    return read({ name: path, bytes, path }, options)
  })
}

const offline = 'fetching from the network comes with intake; save the page and read the file'
