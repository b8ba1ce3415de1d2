import { readFileSync, writeFileSync } from 'node:fs'
import { Failure } from '../fault.ts'
import type { FormatOptions } from '../filters.ts'
import { type Common, exit, type Io } from '../io.ts'
import {
  conflictCells,
  conflictHeader,
  conflictsText,
  decisionCells,
  decisionHeader,
  decisionsText,
  emptyLog,
  loadedText,
  plainAny,
  plainConflict,
} from '../print/decisions.ts'
import { listText } from '../print/items.ts'
import { line } from '../print/json.ts'
import { clean } from '../print/text.ts'
import { inStore } from '../stores.ts'

/** What `onrecord decisions` and its commands take. */
export interface DecisionsCommand extends Common, FormatOptions {
  readonly store?: string
  readonly by?: string
  readonly entry?: string
  readonly output?: string
}

/** Prints the log of all decisions. */
export async function decisionsCommand(options: DecisionsCommand, io: Io): Promise<number> {
  const { by, entry } = options
  const question = { ...(by ? { by } : {}), ...(entry ? { entry } : {}) }
  const log = await inStore(options, io, store => store.log.list(question))
  const as = { text: decisionsText, plain: plainAny, header: decisionHeader, cells: decisionCells }
  await io.out(listText(log, options, io, as))
  if (log.length) return exit.done
  io.err(emptyLog(question))
  return options.failIfEmpty ? exit.empty : exit.done
}

/** Prints all decisions as text that goes into git and into other stores. */
export async function dumpCommand(options: DecisionsCommand, io: Io): Promise<number> {
  const log = await inStore(options, io, store => store.log.dump())
  const text = log.map(decision => line(decision)).join('')
  const { output = '-' } = options
  if (output === '-') await io.out(text)
  else {
    attempt(output, () => writeFileSync(output, text))
    io.err(`wrote ${log.length} decision${log.length === 1 ? '' : 's'} to ${clean(output)}`)
  }
  return exit.done
}

/** Takes the decisions of a dump; those that are there already are left as they are. */
export async function loadCommand(
  file: string,
  options: DecisionsCommand,
  io: Io,
): Promise<number> {
  const text = attempt(file, () => readFileSync(file === '-' ? 0 : file, 'utf8'))
  const loaded = await inStore(options, io, store => store.log.load(text))
  const { waiting, refused } = loaded
  for (const { line, why } of waiting) io.err(`${clean(`${file}:${line}: ${why}`)}; kept`)
  for (const { line, why } of refused) {
    io.err(`onrecord: ${clean(`${file}:${line}: ${why}`)}; not taken`)
  }
  io.err(loadedText(loaded))
  if (options.json) await io.out(line(loaded))
  return waiting.length || refused.length ? exit.partly : exit.done
}

/** Lists decisions that newer readings speak against. */
export async function conflictsCommand(options: DecisionsCommand, io: Io): Promise<number> {
  const found = await inStore(options, io, store => store.log.conflicts())
  const as = {
    text: conflictsText,
    plain: plainConflict,
    header: conflictHeader,
    cells: conflictCells,
  }
  await io.out(listText(found, options, io, as))
  if (found.length) return exit.done
  io.err('no decision is in conflict with what the machine reads now')
  return options.failIfEmpty ? exit.empty : exit.done
}

function attempt<T>(file: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw new Failure(`${file}: ${(error as Error).message.replace(/^[A-Z]+: |,.*$/g, '')}`)
  }
}
