import { held } from '../../record/review/fields.ts'
import type { EntryDecision } from '../../record/review/index.ts'
import type { Signed } from '../../record/store/index.ts'
import { UsageError } from '../fault.ts'
import { type Common, exit, type Io } from '../io.ts'
import { plainAny, saidBy } from '../print/decisions.ts'
import { line } from '../print/json.ts'
import { shortOf } from '../print/show.ts'
import { clean } from '../print/text.ts'
import { minuteOf } from '../print/when.ts'
import { settingsOf } from '../settings.ts'
import { inStore, signedBy, sourceOf } from '../stores.ts'

/** What the commands that decide take. */
export interface DecideCommand extends Common {
  readonly store?: string
  readonly by?: string
  readonly why?: string
  readonly note?: string
  readonly json?: boolean
  readonly field?: readonly string[]
  readonly scale?: string
  readonly because?: readonly string[]
  readonly relation?: string
}

/** Confirms or rejects entries; one that cannot be is told, and the rest goes on. */
export async function markCommand(
  kind: 'confirm' | 'reject',
  ids: readonly string[],
  options: DecideCommand,
  io: Io,
): Promise<number> {
  const failed = await inStore(options, io, async store => {
    const signed = signedBy(options, io)
    let failed = 0
    for (const id of ids) {
      try {
        const before = store.item(id)?.item.state ?? 'machine'
        const decision = store.review[kind](id, signed)
        const now = store.item(decision.ruling.entry)!.item.state
        await told(decision, `${before} → ${now}`, '', options, io)
      } catch (error) {
        if ((error as Error).name !== 'ReviewError') throw error
        failed++
        io.err(`onrecord: ${clean((error as Error).message)}`)
      }
    }
    return failed
  })
  if (failed === 0) return exit.done
  return failed === ids.length ? exit.failed : exit.partly
}

/** Corrects fields of an entry: all, or none where one of them cannot be. */
export async function correctCommand(id: string, options: DecideCommand, io: Io): Promise<number> {
  const changes = (options.field ?? []).map(given => {
    const at = given.indexOf('=')
    if (at > 0) return [given.slice(0, at).trim(), given.slice(at + 1).trim()] as const
    throw new UsageError(`--field ${given}: write it as NAME=VALUE, as due=2027-12-31`)
  })
  await inStore(options, io, async store => {
    const before = store.item(id)?.item
    const decisions = store.review.corrections(id, changes, signedBy(options, io))
    const parties = [...(before?.parties ?? []), ...store.item(id)!.item.parties]
    const names = new Map(parties.map(({ id, name }) => [id, name]))
    const named = (value: unknown) =>
      shortOf(Array.isArray(value) ? value.map(one => names.get(one) ?? one) : value)
    for (const decision of decisions) {
      const { ruling } = decision
      if (ruling.kind !== 'correct') continue
      const change = `${named(before && held(before.entry, ruling.field))} → ${named(ruling.value)}`
      await told(decision, `${ruling.field}: ${change}`, '', options, io)
    }
  })
  return exit.done
}

/** Rules how a pledge stands. */
export async function ruleCommand(
  id: string,
  outcome: string,
  options: DecideCommand,
  io: Io,
): Promise<number> {
  await inStore(options, io, async store => {
    const because = (options.because ?? []).map(one => sourceOf(store, one))
    const before = store.item(id)?.item.outcome?.outcome ?? 'not ruled'
    const signed = signedOf(options, io)
    const own = settingsOf(io.env).scales
    const decision = store.review.decide(id, outcome, because, signed, options.scale, own)
    const sources = `${because.length} source${because.length === 1 ? '' : 's'}`
    await told(decision, `${before} → ${outcome}`, `   ${sources}`, options, io)
  })
  return exit.done
}

const signedOf = ({ note, why, ...options }: DecideCommand, io: Io): Signed =>
  signedBy({ ...options, ...((note ?? why) ? { why: note ?? why! } : {}) }, io)
/** Takes a suggested link between two entries, or refuses it. */
export async function linkCommand(
  right: boolean,
  [id, other]: readonly [string, string],
  options: DecideCommand,
  io: Io,
): Promise<number> {
  await inStore(options, io, async store => {
    const { relation = 'restates' } = options
    const decision = store.review.link(id, other, relation, right, signedBy(options, io))
    await told(decision, saidBy(decision).replace(/^\S+ /, ''), '', options, io)
  })
  return exit.done
}

/** Takes a decision back, of an entry or of parties. */
export async function undoCommand(
  id: string | undefined,
  options: DecideCommand,
  io: Io,
): Promise<number> {
  await inStore(options, io, async store => {
    const { undid, decision } = store.log.undo(id, signedBy(options, io))
    const what = `d-${undid.id} (${saidBy(undid)})`
    io.err(`d-${decision.id} undid ${what}; undo: onrecord undo d-${decision.id}`)
    if (options.json) await io.out(line(plainAny(decision)))
  })
  return exit.done
}

async function told(
  decision: EntryDecision,
  change: string,
  more: string,
  options: DecideCommand,
  io: Io,
): Promise<void> {
  const { id, by, made, ruling } = decision
  const signed = `by ${clean(by)}, ${minuteOf(made)}`
  io.err(`${ruling.entry}  ${clean(change)}   ${signed}${more}   undo: onrecord undo d-${id}`)
  if (options.json) await io.out(line(plainAny(decision)))
}
