import { createReadStream } from 'node:fs'
import type { Fetcher, FetcherOptions } from './fetch/index.ts'
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
  /** How addresses are fetched; without it nothing is asked of the network. */
  readonly network?: FetcherOptions | undefined
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
  let fetcher: Fetcher | undefined
  try {
    for (const name of names) {
      if (name === '-') {
        const stdin = options.stdin ?? process.stdin
        yield new Input(name, counted => read({ name, bytes: counted(stdin) }, options))
      } else if (isAddress(name) && !options.network) yield new InputError(name, offline)
      else if (isAddress(name)) {
        fetcher ??= new (await import('./fetch/index.ts')).Fetcher(options.network)
        const own = fetcher
        const { pagesAt } = await import('./web/pages.ts')
        yield new Input(name, () => pagesAt(name, own))
      } else {
        for await (const file of files(name)) {
          yield file instanceof InputError ? file : ofFile(file, options)
        }
      }
    }
  } finally {
    await fetcher?.close()
  }
}

function ofFile(path: string, options: InputOptions): Input {
  return new Input(path, counted => {
    const bytes = counted(createReadStream(path, { highWaterMark: 1 << 18 }))
    return read({ name: path, bytes, path }, options)
  })
}

/** Whether an input is an address of the web, and no file. */
export const isAddress = (input: string): boolean => /^https?:\/\//i.test(input)

const offline =
  'addresses are fetched by read, add and watch alone; save the page, and give the file'
