import type { Then } from '../../record/registry/then.ts'
import type { Decision, PartyEntry, Registry, Ruling, Signed } from '../../record/store/index.ts'
import { type FormatOptions, type PagingOptions, pagingOf } from '../filters.ts'
import { type Common, exit, type Io } from '../io.ts'
import { decisionCells, decisionHeader } from '../print/decisions.ts'
import { listText } from '../print/items.ts'
import { line } from '../print/json.ts'
import { decisionText, logText, partiesTable, partyText, plainDecision } from '../print/parties.ts'
import { inStore, signedBy } from '../stores.ts'

/** What `onrecord parties` and its commands take. */
export interface PartiesCommand extends Common, FormatOptions, Then {
  readonly store?: string
  readonly match?: string
  readonly why?: string
  readonly by?: string
}

/** What a person decides at the command line. */
export type Decided =
  | { readonly kind: 'merge'; readonly into: string; readonly from: string }
  | { readonly kind: 'split'; readonly id: string; readonly documents: readonly string[] }
  | { readonly kind: 'alias' | 'rename'; readonly id: string; readonly name: string }
  | { readonly kind: 'undo'; readonly id: string | undefined }

/** Lists the parties of the record. */
export async function partiesCommand(options: PartiesCommand, io: Io): Promise<number> {
  const found = await inRegistry(options, io, registry => registry.list(options.match))
  await io.out(listText(found, options, io, partyList))
  if (found.length) return exit.done
  io.err(options.match ? `no party with "${options.match}" in a name` : 'no party yet')
  return options.failIfEmpty ? exit.empty : exit.done
}

/** Lists them as `onrecord list` lists all else, a page at a time; on a past day as they were told then. */
export async function listPartiesCommand(
  options: FormatOptions & Common & PagingOptions & Then & { readonly store?: string },
  io: Io,
): Promise<number> {
  const { parties, total, next } = await inRegistry(options, io, registry =>
    registry.page('', options, pagingOf(options)),
  )
  await io.out(listText(parties, options, io, partyList))
  if (next) io.err(`${parties.length} of ${total}; go on with --cursor ${next}`)
  if (parties.length) return exit.done
  io.err(total ? 'no more parties' : 'no party yet')
  return options.failIfEmpty ? exit.empty : exit.done
}

const header = ['id', 'type', 'name', 'aliases', 'code', 'country', 'role', 'listed', 'documents']

function cells({ aliases, documents, ...entry }: PartyEntry): (string | number)[] {
  const { id, type, name, code, country, role, listed } = entry
  const rest = [code, country, role, listed].map(cell => cell ?? '')
  return [id, type, name, aliases.join('; '), ...rest, documents]
}

const partyList = { text: partiesTable, plain: (entry: PartyEntry) => entry, header, cells }

const placeHeader = ['document', 'published', 'title', 'name', 'party', 'called', 'role', 'rule']

/** Prints one party with its documents and its history. */
export async function showCommand(id: string, options: PartiesCommand, io: Io): Promise<number> {
  const party = await inRegistry(options, io, registry => registry.show(id, options))
  // A table has room for the places that name it.
  const text =
    options.csv || options.tsv
      ? listText(party.places, options, io, {
          text: () => '',
          plain: place => place,
          header: placeHeader,
          cells: ({ document, published, title, name, party: key, called, role, rule }) =>
            [document, published, title, name, key, called, role, rule].map(cell => cell ?? ''),
        })
      : listText([party], options, io, {
          text: ([one]) => partyText(one!, io),
          plain: one => ({ ...one, decisions: one.decisions.map(plainDecision) }),
          header: [],
          cells: () => [],
        })
  await io.out(text)
  return exit.done
}

/** Prints the log of decisions. */
export async function logCommand(options: PartiesCommand, io: Io): Promise<number> {
  const log = await inRegistry(options, io, registry => registry.log())
  const as = { text: logText, plain: plainDecision, header: decisionHeader, cells: decisionCells }
  await io.out(listText(log, options, io, as))
  if (log.length) return exit.done
  io.err('nothing decided yet')
  return options.failIfEmpty ? exit.empty : exit.done
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
