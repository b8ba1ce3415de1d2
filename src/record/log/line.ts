import { isValue, ReviewError } from '../review/fields.ts'
import { type Meaning, meanings } from '../review/scales.ts'
import type { PortableParty } from './parties.ts'
import { type Portable, partyFields } from './portable.ts'

/** A line of a file of decisions as it is taken: checked, for a file may come from anywhere. */
export type Line = Portable & { readonly [field: string]: unknown }

/** A decision read from a line of text. Throws a ReviewError that says what is wrong with it. */
export function lineOf(text: string): Line {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new ReviewError('not JSON')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new ReviewError('a decision is a JSON object')
  }
  const line = value as Line
  for (const field of ['id', 'made', 'by', 'kind']) {
    if (typeof line[field] !== 'string') throw new ReviewError(`"${field}" must be a text`)
  }
  const made = new Date(line.made)
  if (Number.isNaN(made.getTime()) || made.toISOString() !== line.made) {
    throw new ReviewError(`"made" is no time as 2026-10-05T10:14:00.000Z`)
  }
  if (line.why !== null && typeof line.why !== 'string') throw new ReviewError('"why" is no text')
  const needs = shapes[line.kind]
  if (!needs) throw new ReviewError(`no decision is called "${line.kind.slice(0, 40)}"`)
  for (const [field, fits] of Object.entries(needs)) {
    if (!fits(line[field])) throw new ReviewError(`"${field}" of a ${line.kind} does not fit`)
  }
  if (line.kind === 'correct' && !isValue(line.field as string, plain(line))) {
    throw new ReviewError(`"value" does not fit the field "${line.field as string}"`)
  }
  return line
}

/** The value of a correction with names where it holds parties. */
function plain({ field, value }: Line): unknown {
  if (!partyFields.has(field as string)) return value
  const name = (one: unknown) => (isParty(one) ? 'r-0' : one)
  return Array.isArray(value) ? value.map(name) : name(value)
}

/** Whether a value tells of a party. */
export function isParty(value: unknown): value is PortableParty {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const { at, ...rest } = value as { at?: unknown }
  if (at !== undefined && !(isTexts(at) && at.length === 2)) return false
  const { name, split } = rest as PortableParty
  const texts = Object.values(rest).every(isText)
  return texts && (Boolean(name) || Boolean(split))
}

const isMeaning = (value: unknown) => value === undefined || meanings.includes(value as Meaning)
const isText = (value: unknown): value is string => typeof value === 'string'
const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every(isText)

type Shape = Readonly<Record<string, (value: unknown) => boolean>>
const linked = { entry: isText, other: isText, relation: isText }
const shapes: Readonly<Record<string, Shape>> = {
  confirm: { entry: isText },
  reject: { entry: isText },
  correct: { entry: isText, field: isText },
  decide: { entry: isText, outcome: isText, scale: isText, because: isTexts, means: isMeaning },
  link: linked,
  unlink: linked,
  merge: { into: isParty, from: isParty },
  split: { from: isParty, documents: isTexts, to: isParty },
  alias: { of: isParty, name: isText },
  rename: { of: isParty, name: isText },
  undo: { decision: isText },
}
