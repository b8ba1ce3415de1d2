import type { Decision, PartyEntry, Registry, Ruling, Signed } from '../../record/store/index.ts'
import type { FormatOptions } from '../filters.ts'
import { type Common, exit, type Io } from '../io.ts'
import { listText } from '../print/items.ts'
import { csv, line } from '../print/json.ts'
import { decisionText, logText, partiesTable, partyText, plainDecision } from '../print/parties.ts'
import { inStore, signedBy } from '../stores.ts'

/** What `onrecord parties` and its commands take. */
export interface PartiesCommand extends Common {
  readonly store?: string
  readonly match?: string
  readonly json?: boolean
  readonly csv?: boolean
  readonly text?: boolean
  readonly failIfEmpty?: boolean
  readonly why?: string
  readonly by?: string
}

/** What a person decides at the command line. */
export type Decided =
  | { readonly kind: 'merge'; readonly into: string; readonly from: string }
  | { readonly kind: 'split'; readonly id: string; readonly documents: readonly string[] }
  | { readonly kind: 'alias' | 'rename'; readonly id: string; readonly name: string }
  | { readonly kind: 'undo'; readonly id: string | undefined }

const isText = (options: PartiesCommand, io: Io) =>
  options.text || (io.tty && !options.json && !options.csv)

/** Lists the parties of the record. */
export async function partiesCommand(options: PartiesCommand, io: Io): Promise<number> {
  const found = await inRegistry(options, io, registry => registry.list(options.match))
  if (options.csv) await io.out(csv(header, found.map(cells)))
  else if (isText(options, io)) await io.out(partiesTable(found, io))
  else for (const entry of found) await io.out(line(entry))
  if (found.length) return exit.done
  io.err(options.match ? `no party with "${options.match}" in a name` : 'no party yet')
  return options.failIfEmpty ? exit.empty : exit.done
}

/** Lists them as `onrecord list` lists all else. */
export async function listPartiesCommand(
  {
    limit,
    ...options
  }: FormatOptions & Common & { readonly store?: string; readonly limit?: number },
  io: Io,
): Promise<number> {
  const all = await inRegistry(options, io, registry => registry.list())
  const found = limit ? all.slice(0, limit) : all
  const as = { text: partiesTable, plain: (entry: PartyEntry) => entry, header, cells }
  await io.out(listText(found, options, io, as))
  if (found.length < all.length) io.err(`${found.length} of ${all.length}; --limit 0 for all`)
  if (all.length) return exit.done
  io.err('no party yet')
  return options.failIfEmpty ? exit.empty : exit.done
}

const header = ['id', 'type', 'name', 'aliases', 'code', 'country', 'role', 'listed', 'documents']

function cells({ aliases, documents, ...entry }: PartyEntry): (string | number)[] {
  const { id, type, name, code, country, role, listed } = entry
  const rest = [code, country, role, listed].map(cell => cell ?? '')
  return [id, type, name, aliases.join('; '), ...rest, documents]
}

/** Prints one party with its documents and its history. */
export async function showCommand(id: string, options: PartiesCommand, io: Io): Promise<number> {
  const party = await inRegistry(options, io, registry => registry.show(id))
  if (isText(options, io)) await io.out(partyText(party, io))
  else await io.out(line({ ...party, decisions: party.decisions.map(plainDecision) }))
  return exit.done
}

/** Prints the log of decisions. */
export async function logCommand(options: PartiesCommand, io: Io): Promise<number> {
  const log = await inRegistry(options, io, registry => registry.log())
  if (isText(options, io)) await io.out(logText(log, io))
  else for (const decision of log) await io.out(line(plainDecision(decision)))
  if (log.length === 0) io.err('nothing decided yet')
  return exit.done
}

/** Writes a decision down, and says how to take it back. */
export async function decideCommand(
  given: Decided,
  options: PartiesCommand,
  io: Io,
): Promise<number> {
  const decision = await inRegistry(options, io, registry => {
    const done = decided(registry, given, signedBy(options, io))
    if (given.kind !== 'alias') return done
    for (const { id, name, aliases } of registry.list(given.name)) {
      const same = [name, ...aliases].includes(given.name)
      const [one] = registry.list(given.id)
      if (same && one && one.id !== id) {
        io.err(`${id} bears this name too: onrecord parties merge ${one.id} ${id}`)
      }
    }
    return done
  })
  io.err(`${decisionText(decision)}; undo: onrecord parties undo d-${decision.id}`)
  if (options.json) await io.out(line(plainDecision(decision)))
  return exit.done
}

function decided(registry: Registry, given: Decided, signed: Signed): Decision<Ruling> {
  switch (given.kind) {
    case 'merge':
      return registry.merge(given.into, given.from, signed)
    case 'split':
      return registry.split(given.id, given.documents, signed)
    case 'alias':
      return registry.alias(given.id, given.name, signed)
    case 'rename':
      return registry.rename(given.id, given.name, signed)
    case 'undo':
      return registry.undo(given.id, signed)
  }
}

const inRegistry = <T>(options: PartiesCommand, io: Io, work: (registry: Registry) => T) =>
  inStore(options, io, store => work(store.registry))
