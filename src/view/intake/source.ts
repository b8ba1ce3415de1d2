import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { InputError, type InputOptions, inputs, type Page } from '../../input/index.ts'
import type { Place, Source } from '../../record/store/index.ts'

/** One thing that comes of the inputs: a page, why there is none, or that an input is at its end. */
export interface Item {
  readonly name: string
  readonly page?: Page
  readonly why?: string
  /** How far the input is taken in once this is kept. */
  readonly place?: Place
  /** Bytes of all inputs up to here, those passed over with them. */
  readonly bytes: number
}

/** How inputs are gone through. */
export interface Going extends Pick<InputOptions, 'note' | 'network'> {
  /** What stands in the places of this run for how pages are read. */
  readonly how: string
  /** How far a file was taken in before; without it all is read again. */
  readonly before?: (source: Source) => Place | undefined
}

/**
 * What comes of some inputs, in their order. A file that was taken in before is not opened, one that was taken in
 * in part goes on behind that; what is no file (standard input) begins anew.
 */
export async function* items(
  names: readonly string[],
  { how, before, ...options }: Going,
): AsyncGenerator<Item> {
  let done = 0
  for await (const input of inputs(names, options)) {
    if (input instanceof InputError) {
      yield { name: input.input, why: input.message, bytes: done }
      continue
    }
    const { name } = input
    const source = await sourceOf(name, how)
    const kept = source && before?.(source)
    if (kept?.whole) {
      done += kept.size
      continue
    }
    let pages = 0
    const here = (whole: 0 | 1) => ({
      bytes: done + input.bytes,
      ...(source && { place: { ...source, pages, whole, head: input.head } }),
    })
    for await (const page of input.pages()) {
      pages++
      // A file of the same size and time that begins otherwise is another one.
      if (kept && pages <= kept.pages && input.head === kept.head) continue
      // Only what was read moves the place: what could not be is told again, and not lost where the disk failed.
      if (!(page instanceof InputError)) yield { name: page.name, page, ...here(0) }
      else yield { name: page.input, why: page.message, bytes: done + input.bytes }
    }
    if (input.whole) yield { name, ...here(1) }
    done += input.bytes
  }
}

/** Which file an input is; undefined for what is no file. */
async function sourceOf(name: string, how: string): Promise<Source | undefined> {
  const found = name === '-' ? undefined : await stat(name).catch(() => undefined)
  if (!found?.isFile()) return undefined
  return { input: resolve(name), size: found.size, modified: found.mtime.toISOString(), how }
}
