import type { LogQuestion } from '../../record/log/index.ts'
import type { Loaded } from '../../record/log/load.ts'
import type { Decision } from '../../record/registry/decisions.ts'
import { isOfEntry, isOfParties } from '../../record/registry/decisions.ts'
import type { Conflict } from '../../record/review/conflicts.ts'
import type { Io } from '../io.ts'
import { decisionText, plainDecision } from './parties.ts'
import { plainEntryDecision, rulingText, shortOf } from './show.ts'
import { clean, pad, wrap } from './text.ts'
import { minuteOf } from './when.ts'

type Style = Pick<Io, 'width' | 'paint'>

/** What a decision says, without who and when: "pl-88 ruled "broken" (simple3)", "merged r-5 into r-2". */
export function saidBy(decision: Decision): string {
  if (isOfEntry(decision)) {
    const { ruling } = decision
    return `${ruling.entry} ${rulingText(ruling)}`
  }
  return isOfParties(decision) ? decisionText(decision).replace(/^d-\d+ /, '') : ''
}

/** The log for a person, a decision a line. */
export function decisionsText(log: readonly Decision[], { width, paint }: Style): string {
  const lines = log.flatMap(decision => {
    const { id, made, by, why, undone } = decision
    const head = `${pad(`d-${id}`, 7)}${minuteOf(made)}  ${pad(clean(by), 10)}`
    const told = `${saidBy(decision)}${why ? `: ${clean(why)}` : ''}${undone ? ' [undone]' : ''}`
    const [first = '', ...rest] = wrap(told, Math.max(30, width - head.length))
    const all = [head + first, ...rest.map(more => ' '.repeat(head.length) + more)]
    return undone ? all.map(paint.dim) : all
  })
  return lines.map(line => `${line.trimEnd()}\n`).join('')
}

/** Names of the columns of a table of decisions. */
export const decisionHeader = [
  'id',
  'made',
  'by',
  'kind',
  'about',
  'said',
  'why',
  'undone',
] as const

/** The cells of a decision in such a table. */
export function decisionCells(decision: Decision): string[] {
  const { id, made, by, why, ruling, undone } = decision
  const about = 'entry' in ruling ? ruling.entry : ''
  return [`d-${id}`, made, by, ruling.kind, about, saidBy(decision), why ?? '', `${undone}`]
}

/** A decision as JSON. */
export function plainAny(decision: Decision): object {
  if (isOfEntry(decision)) return plainEntryDecision(decision)
  return isOfParties(decision) ? plainDecision(decision) : {}
}

/** Why a log that was asked for is empty. */
export function emptyLog({ by, entry }: LogQuestion): string {
  return by || entry ? 'no decision fits' : 'nothing decided yet'
}

/** Conflicts for a person: the entry, what is otherwise, the decision that stands, what to do. */
export function conflictsText(found: readonly Conflict[], { width, paint }: Style): string {
  const lines = found.flatMap(conflict => {
    const { kind, entry, decision, field, was, now, instead, name } = conflict
    const told =
      kind === 'gone'
        ? 'is gone from the newer reading'
        : `${field}: the machine said ${shortOf(was)}, and now ${shortOf(now)}`
    const { id, by, made } = decision
    const stands = `d-${id} stands: ${saidBy(decision)}, by ${clean(by)}, ${minuteOf(made)}`
    const there = instead.length ? [`in its words now: ${instead.join(', ')}`] : []
    const below = [stands, ...there, `from ${clean(name)}; undo: onrecord undo d-${id}`]
    const room = Math.max(30, width - 4)
    return [
      `${paint.bold(entry)}  ${paint.yellow(told)}`,
      ...below.flatMap(line => wrap(line, room)).map(line => `    ${line}`),
    ]
  })
  return lines.map(line => `${line.trimEnd()}\n`).join('')
}

/** A conflict as JSON. */
export function plainConflict({ decision, ...conflict }: Conflict): object {
  return { ...conflict, decision: plainEntryDecision(decision) }
}

/** Names of the columns of a table of conflicts. */
export const conflictHeader = [
  'kind',
  'entry',
  'field',
  'was',
  'now',
  'decision',
  'said',
  'instead',
  'document',
] as const

/** The cells of a conflict in such a table. */
export function conflictCells(conflict: Conflict): string[] {
  const { kind, entry, field, was, now, decision, instead, document } = conflict
  const values = kind === 'gone' ? ['', ''] : [shortOf(was), shortOf(now)]
  const told = [`d-${decision.id}`, saidBy(decision), instead.join(' '), document]
  return [kind, entry, field ?? '', ...values, ...told]
}

/** What became of a file of decisions, in a line. */
export function loadedText({ taken, there, waiting, refused }: Loaded): string {
  const decisions = (n: number) => `${n} decision${n === 1 ? '' : 's'}`
  const waits = new Set(waiting.map(({ line }) => line)).size
  const more = [
    there ? `${there} there already` : '',
    waits ? `${waits} waiting for documents` : '',
    refused.length ? `${refused.length} not taken` : '',
  ].filter(Boolean)
  return `loaded ${decisions(taken)}${more.length ? ` (${more.join(', ')})` : ''}`
}
