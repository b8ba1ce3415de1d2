import type { Span } from '../../../language/doc.ts'
import type { Point } from '../calendar.ts'
import type { Lexeme } from '../lexer.ts'
import type { Slots } from '../pattern.ts'
import type { DatePart, Time, TimeMod } from '../time.ts'

/** What a form makes of a match: the fields of a time that it can tell. */
export interface Reckoned {
  readonly type: Time['type']
  readonly value: string
  readonly mod?: TimeMod | undefined
  readonly edtf?: string | undefined
  readonly range?: string | undefined
  readonly anchor?: Time['anchor'] | undefined
  readonly said: readonly DatePart[]
  readonly inferred: readonly DatePart[]
  readonly why: string
  readonly confidence: number
  /** The point that later expressions ("the same day") reckon from. */
  readonly point?: Point | undefined
}

/** A match as the forms see it: its span, its slots and the rule's own; slots point into the lexemes. */
export interface Match extends Span {
  readonly slots: Slots
  readonly lexemes: readonly Lexeme[]
  /** Index of its first lexeme. */
  readonly from: number
  readonly set: Readonly<Record<string, string | number>>
}

/** The value of a slot, as the text filled it or the rule set it. */
export function slot(match: Match, name: string): string | number | undefined {
  return match.slots[name]?.value ?? match.set[name]
}

/** The value of a slot that holds a number. */
export function numeral(match: Match, name: string): number | undefined {
  const value = slot(match, name)
  return typeof value === 'number' ? value : undefined
}

/** The value of a slot that holds a code. */
export function code(match: Match, name: string): string | undefined {
  const value = slot(match, name)
  return typeof value === 'string' ? value : undefined
}

/** The modifier that a match tells: "early", "the end of", "about". */
export function modOf(match: Match): TimeMod | undefined {
  const said =
    code(match, 'mod') ?? code(match, 'edge') ?? code(match, 'shortly') ?? code(match, 'approx')
  return said as TimeMod | undefined
}
