import { createReadStream } from 'node:fs'
import { files, refused } from './files.ts'
import { InputError, type Page } from './page.ts'
import { read } from './read.ts'
import type { Source } from './source.ts'

export { dayOf, isDay } from './day.ts'
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
  inputs: readonly string[],
  options: InputOptions = {},
): AsyncGenerator<Page | InputError> {
  for (const input of inputs) {
    if (input === '-') yield* guarded({ name: '-', bytes: options.stdin ?? process.stdin }, options)
    else if (/^https?:\/\//i.test(input)) yield new InputError(input, offline)
    else {
      for await (const file of files(input)) {
        if (file instanceof InputError) yield file
        else
          yield* guarded(
            { name: file, bytes: createReadStream(file, { highWaterMark: 1 << 18 }), path: file },
            options,
          )
      }
    }
  }
}

const offline = 'fetching from the network comes with intake; save the page and read the file'

async function* guarded(source: Source, options: InputOptions) {
  try {
    yield* read(source, options)
  } catch (error) {
    yield refused(source.name, error)
  }
}
