import { createHash } from 'node:crypto'
import type { Page } from '../../input/page.ts'
import type { Reading } from '../entry.ts'
import { maker } from '../maker.ts'
import { rulesHash } from './rules.ts'

export { Comparison, type Difference } from './comparison.ts'

/** What a run was made with: the same things give the same record. */
export interface MadeWith {
  readonly program: string
  readonly models: string
  /** SHA-256 of rules and data. */
  readonly rules: string
}

/** A document of a run: what was read, and what came of it. */
export interface RunDocument {
  /** The file, or the line of one: "docs.ndjson:12". */
  readonly name: string
  /** SHA-256 of what was read: the text or page, and what the input says of it. */
  readonly input: string
  readonly id: string
  /** SHA-256 of its whole record. */
  readonly record: string
  readonly entries: number
}

/** How inputs were to be read. */
export interface RunOptions {
  readonly inputs: readonly string[]
  /** The day of publication, where one was given for all. */
  readonly date: string | null
  /** Lists of persons and bodies. */
  readonly parties: readonly { readonly file: string; readonly sha256: string }[]
}

/** A run that can be made again. It holds no time, so that a second one has the same bytes. */
export interface Manifest extends RunOptions {
  readonly form: typeof form
  readonly made: MadeWith
  readonly documents: readonly RunDocument[]
  /** Inputs that could not be read. */
  readonly failed: readonly string[]
}

/** What a manifest says that it is. */
export const form = 'onrecord run 1'

/** What runs are made with now. */
export const madeWith = (): MadeWith => ({ ...maker(), rules: rulesHash() })

/** SHA-256 of a value as JSON. */
export const hashOf = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex')

/** A document as a manifest has it. */
export function documentOf({ name, ...read }: Page, reading: Reading): RunDocument {
  const { id } = reading.document
  return { name, input: hashOf(read), id, record: hashOf(reading), entries: reading.entries.length }
}

/** The manifest that a text holds; undefined where it holds none. */
export function manifestIn(text: string): Manifest | undefined {
  try {
    const found = JSON.parse(text) as Manifest
    const sound = found.form === form && Array.isArray(found.inputs) && found.made
    return sound && Array.isArray(found.documents) ? found : undefined
  } catch {
    return undefined
  }
}
