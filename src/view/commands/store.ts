import { type Common, exit, type Io } from '../io.ts'
import { line } from '../print/json.ts'
import { clean } from '../print/text.ts'
import { inStore } from '../stores.ts'

/** What the commands of `onrecord store` take. */
export interface StoreCommand extends Common {
  readonly store?: string
  readonly json?: boolean
}

/** Looks through the store; exits with 1 where something is wrong. */
export async function checkCommand(options: StoreCommand, io: Io): Promise<number> {
  const found = await inStore(options, io, store => store.check())
  const { documents, entries, decisions, faults, notes } = found
  if (options.json) await io.out(line(found))
  for (const note of notes) io.err(`note: ${clean(note)}`)
  for (const fault of faults) io.err(`onrecord: ${clean(fault)}`)
  if (!options.json) {
    const sound = faults.length ? `${faults.length} faults` : 'all sound'
    await io.out(`${documents} documents, ${entries} entries, ${decisions} decisions: ${sound}\n`)
  }
  return faults.length ? exit.failed : exit.done
}

/** Writes a copy of the store. */
export async function backupCommand(file: string, options: StoreCommand, io: Io): Promise<number> {
  const bytes = await inStore(options, io, store => store.backup(file))
  if (options.json) await io.out(line({ file, bytes }))
  else io.err(`wrote ${file}, ${mega(bytes)} MB`)
  return exit.done
}

/** Gives room back. */
export async function vacuumCommand(options: StoreCommand, io: Io): Promise<number> {
  const { before, after } = await inStore(options, io, store => store.vacuum())
  if (options.json) await io.out(line({ before, after }))
  else io.err(`${mega(before)} MB before, ${mega(after)} MB now`)
  return exit.done
}

const mega = (bytes: number) => (bytes / 1e6).toFixed(1)
