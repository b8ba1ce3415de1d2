import { UsageError } from '../fault.ts'
import { networkFor } from '../fetching.ts'
import type { Common, Io } from '../io.ts'
import { brought } from '../lists.ts'
import { named } from '../named.ts'
import type { NetworkOptions } from '../network.ts'
import { line } from '../print/json.ts'
import { recordText } from '../print/record.ts'
import { codeOf, readings, type Tally } from '../readings.ts'

/** What `onrecord read` takes. */
export interface ReadCommand extends Common, NetworkOptions {
  readonly date?: string
  readonly parties?: readonly string[]
  readonly json?: boolean
  readonly text?: boolean
  readonly fields?: readonly string[]
  readonly evidence?: boolean
  readonly failIfEmpty?: boolean
}

const known: readonly string[] = [
  'document',
  'parties',
  'instruments',
  'mentions',
  'entries',
  'disputes',
  'skipped',
  'refused',
]

/** Prints the record of each document: for a person on a terminal, as NDJSON elsewhere. */
export async function readCommand(inputs: string[], options: ReadCommand, io: Io): Promise<number> {
  const strange = options.fields?.find(field => !known.includes(field.split('.')[0]!))
  if (strange !== undefined) {
    throw new UsageError(`unknown field "${strange}": choose from ${known.join(', ')}`)
  }
  const asText = options.text || (io.tty && !options.json && !options.fields)
  const tally: Tally = { failed: 0, refused: 0 }
  let entries = 0
  let documents = 0

  const network = networkFor(inputs, options, io.env)
  const reader = { ...options, network, parties: await brought(options.parties) }
  for await (const { page, reading } of readings(named(inputs), reader, io, tally)) {
    entries += reading.entries.length
    if (!asText) await io.out(line(reading, options.fields))
    else {
      const style = { ...io, name: page.name, evidence: options.evidence ?? false }
      await io.out((documents > 0 ? '\n' : '') + recordText(reading, style))
    }
    documents++
  }
  return codeOf(tally, options.failIfEmpty && entries === 0)
}
