import type { AcrossDispute } from '../../record/disputes/index.ts'
import { type DisputePlace, disputesIn } from '../../record/store/index.ts'
import { UsageError } from '../fault.ts'
import { type FilterOptions, type FormatOptions, filterOf, type PagingOptions } from '../filters.ts'
import type { Common, Io } from '../io.ts'
import { brought } from '../lists.ts'
import { placeOf } from '../pages/disputed.ts'
import { acrossText } from '../print/across.ts'
import { disputesText } from '../print/disputes.ts'
import { csv, line } from '../print/json.ts'
import { disputeHeader, disputeRows, plainAcross, plainInside } from '../print/sides.ts'
import { tsv } from '../print/tsv.ts'
import { codeOf, readings, type Tally } from '../readings.ts'
import { inStore } from '../stores.ts'
import { stretchOf } from '../stretch.ts'

/** What `onrecord disputes` takes. */
export interface DisputesCommand extends Common, FilterOptions, PagingOptions, FormatOptions {
  readonly about?: string
  readonly within?: 'documents' | 'across'
  readonly date?: string
  readonly parties?: readonly string[]
}

interface Found {
  readonly inside: readonly DisputePlace[]
  readonly across: readonly AcrossDispute[]
}

/** A stretch of what was found, those across documents first. */
function stretch({ across, inside }: Found, { limit = 0, cursor }: PagingOptions) {
  const all = [...across, ...inside]
  const { page, next } = stretchOf(all, placeOf, limit, cursor)
  const found: Found = {
    across: page.filter(one => 'sides' in one),
    inside: page.filter(one => 'dispute' in one),
  }
  return { ...found, next, total: all.length }
}

/** Lists what texts set against each other: of the inputs named, each by itself; else of the store, across documents too. */
export async function disputesCommand(
  inputs: string[],
  options: DisputesCommand,
  io: Io,
): Promise<number> {
  const tally: Tally = { failed: 0, refused: 0 }
  const all = inputs.length ? await read(inputs, options, io, tally) : await stored(options, io)
  const { next, total, ...found } = stretch(all, options)
  await io.out(told(found, options, io))
  if (next)
    io.err(`${found.across.length + found.inside.length} of ${total}; go on with --cursor ${next}`)
  const isEmpty = found.inside.length + found.across.length === 0
  if (isEmpty) {
    io.err(options.about === undefined ? 'no dispute' : `no dispute about "${options.about}"`)
  }
  return codeOf(tally, options.failIfEmpty && isEmpty)
}

function told({ inside, across }: Found, options: DisputesCommand, io: Io): string {
  if (options.csv || options.tsv) {
    const rows = [...across, ...inside].flatMap(disputeRows)
    return options.csv ? csv(disputeHeader, rows) : tsv(disputeHeader, rows)
  }
  if (options.json || options.fields || !(io.tty || options.text)) {
    const lines = [...across.map(plainAcross), ...inside.map(plainInside)]
    return lines.map(one => line(one, options.fields)).join('')
  }
  const parts = [acrossText(across, io), disputesText(inside, io)].filter(Boolean)
  return parts.join('\n')
}

async function read(
  inputs: string[],
  options: DisputesCommand,
  io: Io,
  tally: Tally,
): Promise<Found> {
  if (options.within === 'across') {
    throw new UsageError('--within across asks the store; add the inputs first: onrecord add')
  }
  const inside: DisputePlace[] = []
  const reader = { ...options, parties: await brought(options.parties) }
  for await (const { page, reading } of readings(inputs, reader, io, tally)) {
    inside.push(...disputesIn(reading, page.name, options.about))
  }
  return { inside, across: [] }
}

function stored({ about, within, ...options }: DisputesCommand, io: Io): Promise<Found> {
  return inStore(options, io, async store => {
    const filter = filterOf(options, store)
    return {
      inside: within === 'across' ? [] : await store.disputes(about, filter),
      across: within === 'documents' ? [] : store.across(filter, about),
    }
  })
}
