import { backOff, type Failing, FetchError } from '../../input/fetch/index.ts'
import { InputError, type Page } from '../../input/page.ts'
import { foundIn } from '../../input/web/found.ts'
import type { About } from '../../input/web/item.ts'
import { pageOf } from '../../input/web/pages.ts'
import type { Reading } from '../../record/entry.ts'
import { read } from '../../record/read.ts'
import { type Added, StoreError } from '../../record/store/index.ts'
import type { Waiting } from '../../record/watch/index.ts'
import { clean } from '../print/text.ts'
import { later, spokenMoment, type Watching } from './watching.ts'

/** How often something is tried that fails, by what the failure means; then it is given up. */
export const tries: Readonly<Record<Failing, number>> = { refused: 1, missing: 3, later: 8 }
/** How long until it is tried again, the first time and at the most: milliseconds. */
const rest = { first: 60_000, most: 12 * 3600_000 }

/** Reads something that was offered and keeps it. What fails is told, and tried again later or given up. */
export async function readOffered(waiting: Waiting, watching: Watching): Promise<void> {
  const { store, reader, moment, told, signal } = watching
  let kept: { readonly name: string; readonly reading: Reading; readonly outcome: Added }
  try {
    const page = await pageIn(waiting, watching)
    const { date, parties } = reader
    const reading = await read(page, { ...(date && { date }), ...(parties && { parties }) })
    signal.throwIfAborted()
    const { name } = page
    kept = { name, reading, outcome: store.watch.keep(waiting.id, { reading, name }, moment()) }
  } catch (error) {
    signal.throwIfAborted()
    if (error instanceof StoreError) throw error
    return missed(waiting, error, watching)
  }
  await told.kept(kept.name, kept.reading, kept.outcome)
}

/** What was offered with its text, or what its address holds. Throws a `FetchError`. */
async function pageIn({ name, address, json }: Waiting, { fetcher }: Watching): Promise<Page> {
  const { page, about } = JSON.parse(json) as { page?: Page; about?: About }
  if (page || address === null) return page!
  const found = pageOf(name, await foundIn(name, await fetcher.fetch(address), about))
  if (found instanceof FetchError) throw found
  return found
}

function missed(waiting: Waiting, error: unknown, { store, io, told, random }: Watching): void {
  const { failing, wait } = failureOf(error)
  const failures = waiting.failures + 1
  const over = failures >= tries[failing]
  const next = over ? null : later(Math.max(wait, backOff(failures, rest.first, rest.most, random)))
  const what = error instanceof InputError ? error.message : `${waiting.name}: ${String(error)}`
  const count = failures === 1 ? '' : ` after ${failures} tries`
  const then = next === null ? `given up${count}` : `tried again from ${spokenMoment(next)} on`
  store.watch.missed(waiting, `${what}; ${then}`, next, later())
  io.err(`onrecord: ${clean(`${what}; ${then}`)}`)
  told.failed++
}

function failureOf(error: unknown): { readonly failing: Failing; readonly wait: number } {
  if (error instanceof FetchError) return { failing: error.failing, wait: error.wait ?? 0 }
  // A page without a text may get one; what breaks the reader will break it again.
  return { failing: error instanceof InputError ? 'missing' : 'refused', wait: 0 }
}
