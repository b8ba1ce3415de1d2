import { createReadStream } from 'node:fs'
import type { Fetcher, FetcherOptions } from './fetch/index.ts'
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
  /** How addresses are fetched; without it nothing is asked of the network. */
  readonly network?: FetcherOptions
  /** Told in a line what of an archive is not read and is no fault: "crawl.warc.gz: not read: 12 pictures". */
  readonly note?: (line: string) => void
}

/**
 * The pages of all inputs, in order: paths, directories, globs, addresses, and "-" for standard input. Nothing is
 * asked of the network but addresses that stand among the inputs, and what feeds lead to that stand there; that too
 * only where `network` is told.
 * An input or a line that cannot be read comes as an `InputError` in its place; nothing is thrown.
 */
export async function* pages(
  inputs: readonly string[],
  options: InputOptions = {},
): AsyncGenerator<Page | InputError> {
  let fetcher: Fetcher | undefined
  try {
    for (const input of inputs) {
      if (input === '-')
        yield* guarded({ name: '-', bytes: options.stdin ?? process.stdin }, options)
      else if (isAddress(input) && !options.network) yield new InputError(input, offline)
      else if (isAddress(input)) {
        fetcher ??= new (await import('./fetch/index.ts')).Fetcher(options.network)
        yield* (await import('./web/pages.ts')).pagesAt(input, fetcher)
      } else {
        for await (const file of files(input)) {
          if (file instanceof InputError) yield file
          else yield* guarded({ name: file, bytes: bytesOf(file), path: file }, options)
        }
      }
    }
  } finally {
    await fetcher?.close()
  }
}

/** Whether an input is an address of the web, and no file. */
export const isAddress = (input: string): boolean => /^https?:\/\//i.test(input)

const offline =
  'addresses are fetched by read, add and watch alone; save the page, and give the file'

const bytesOf = (file: string) => createReadStream(file, { highWaterMark: 1 << 18 })

async function* guarded(source: Source, options: InputOptions) {
  try {
    yield* read(source, options)
  } catch (error) {
    yield refused(source.name, error)
  }
}
