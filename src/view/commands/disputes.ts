import { type DisputePlace, disputesIn, exists, open, storePath } from '../../record/store/index.ts'
import { Failure } from '../fault.ts'
import type { FormatOptions } from '../filters.ts'
import type { Common, Io } from '../io.ts'
import { brought } from '../lists.ts'
import { disputeCells, disputeHeader, disputesText } from '../print/disputes.ts'
import { listText } from '../print/items.ts'
import { codeOf, readings, type Tally } from '../readings.ts'

/** What `onrecord disputes` takes. */
export interface DisputesCommand extends Common, FormatOptions {
  readonly about?: string
  readonly date?: string
  readonly parties?: readonly string[]
  readonly store?: string
}

/** Lists what documents set against each other: of the inputs named, else of the store. */
export async function disputesCommand(
  inputs: string[],
  options: DisputesCommand,
  io: Io,
): Promise<number> {
  const tally: Tally = { failed: 0, refused: 0 }
  const found = inputs.length ? await read(inputs, options, io, tally) : await stored(options, io)
  const text = listText(found, options, io, {
    text: disputesText,
    plain: ({ document, title, published, ...place }) => ({
      ...place,
      document: { input: document, title, published },
    }),
    header: disputeHeader,
    cells: disputeCells,
  })
  await io.out(text)
  if (found.length === 0) {
    io.err(options.about === undefined ? 'no dispute' : `no dispute about "${options.about}"`)
  }
  return codeOf(tally, options.failIfEmpty && found.length === 0)
}

async function read(
  inputs: string[],
  options: DisputesCommand,
  io: Io,
  tally: Tally,
): Promise<DisputePlace[]> {
  const found: DisputePlace[] = []
  const reader = { ...options, parties: await brought(options.parties) }
  for await (const { page, reading } of readings(inputs, reader, io, tally)) {
    found.push(...disputesIn(reading, page.name, options.about))
  }
  return found
}

async function stored({ about, ...options }: DisputesCommand, io: Io): Promise<DisputePlace[]> {
  const path = storePath(options.store, io.env)
  if (!exists(path)) {
    throw new Failure(`${path}: there is no record yet; make one with onrecord add FILE`)
  }
  const store = open(path)
  try {
    return await store.disputes(about)
  } finally {
    await store.close()
  }
}
