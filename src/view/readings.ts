import type { FetcherOptions } from '../input/fetch/index.ts'
import { pages } from '../input/index.ts'
import { InputError, type Page } from '../input/page.ts'
import type { Reading } from '../record/entry.ts'
import { type ReadOptions, read } from '../record/read.ts'
import { type Common, exit, type Io } from './io.ts'
import { faultOf } from './pool/fault.ts'
import { clean } from './print/text.ts'

/** What went wrong on the way: told on stderr when it happens, counted here. */
export interface Tally {
  failed: number
  refused: number
  /** Where what failed is kept. */
  readonly skip?: (input: string, why: string) => void
}

/** How to read, and how to fetch where addresses may be. */
export interface Reader extends ReadOptions, Common {
  readonly network?: FetcherOptions | undefined
}

/** Reads every page of the inputs; one that fails is told in one line, and the rest goes on. */
export async function* readings(
  inputs: readonly string[],
  options: Reader,
  io: Io,
  tally: Tally,
): AsyncGenerator<{ page: Page; reading: Reading }> {
  const { network } = options
  const note = (line: string) => io.err(`onrecord: ${clean(line)}`)
  for await (const page of pages([...inputs], { note, ...(network && { network }) })) {
    if (page instanceof InputError) {
      tally.failed++
      io.err(`onrecord: ${clean(page.message)}`)
      tally.skip?.(page.input, page.message)
      continue
    }
    const reading = await attempt(page, options, io, tally)
    if (!reading) {
      tally.failed++
      continue
    }
    tellRefused(page.name, reading, io, tally)
    yield { page, reading }
  }
}

/** Tells which entries of a reading were refused, since their evidence does not stand in the text. */
export function tellRefused(name: string, { refused }: Reading, io: Io, tally: Tally): void {
  for (const { kind, rule, why } of refused) {
    tally.refused++
    io.err(`onrecord: ${name}: refused a ${kind} of rule ${rule}: ${why}`)
  }
}

async function attempt(page: Page, options: ReadOptions & Common, io: Io, { skip }: Tally) {
  try {
    const { date, parties } = options
    return await read(page, { ...(date ? { date } : {}), ...(parties ? { parties } : {}) })
  } catch (error) {
    const { fault, stack } = faultOf(page, error)
    io.err(`onrecord: ${clean(fault)}`)
    skip?.(page.name, fault)
    if (options.debug && stack) io.err(stack)
    return undefined
  }
}

/** The exit code that a tally calls for. */
export function codeOf(tally: Tally, empty = false): number {
  if (tally.failed || tally.refused) return exit.partly
  return empty ? exit.empty : exit.done
}
