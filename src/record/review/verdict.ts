import type { Entry } from '../entry.ts'
import type { Decision, EntryRuling } from '../registry/decisions.ts'
import { corrected } from './fields.ts'
import { type Meaning, meaningOf } from './scales.ts'

/** How an entry stands after what persons decided. */
export type State = 'machine' | 'confirmed' | 'corrected' | 'rejected'

/** How a pledge stands: the outcome of a scale, who ruled so, and what it rests on. */
export interface Outcome {
  readonly outcome: string
  readonly scale: string
  /** What it comes to; null where its scale does not tell. */
  readonly means: Meaning | null
  readonly because: readonly string[]
  readonly by: string
  /** ISO 8601, UTC. */
  readonly made: string
  readonly why: string | null
  /** "d-12". */
  readonly decision: string
}

/** An entry as persons decided it. */
export interface Verdict {
  readonly entry: Entry
  readonly state: State
  readonly outcome: Outcome | null
}

/** What the decisions that stand make of an entry that the machine read. */
export function verdictOn(machine: Entry, decisions: readonly Decision<EntryRuling>[]): Verdict {
  let entry = machine
  let state: State = 'machine'
  let touched = false
  let outcome: Outcome | null = null
  for (const { id, ruling, by, made, why } of inOrder(decisions)) {
    if (ruling.kind === 'reject') state = 'rejected'
    else if (ruling.kind === 'confirm') state = touched ? 'corrected' : 'confirmed'
    else if (ruling.kind === 'correct') {
      entry = corrected(entry, ruling.field, ruling.value)
      touched = true
      state = 'corrected'
    } else if (ruling.kind === 'decide') {
      const { outcome: value, scale, because, means = meaningOf(value, scale) } = ruling
      outcome = { outcome: value, scale, means, because, by, made, why, decision: `d-${id}` }
    }
  }
  return { entry, state, outcome }
}

/** Decisions by the time they were made: those loaded from another store may be older than what stands before them. */
export function inOrder<D extends Decision>(decisions: readonly D[]): readonly D[] {
  return decisions.toSorted((a, b) => (a.made === b.made ? a.id - b.id : a.made < b.made ? -1 : 1))
}
