import { codeOf } from '../../find/acts/codes.ts'
import { actKinds } from '../../find/index.ts'
import { bounds } from '../edtf.ts'
import type { Entry, EntryDate, Quoted } from '../entry.ts'

/** A correction that cannot be made: which field, why, what to do. One line. */
export class ReviewError extends Error {
  override readonly name = 'ReviewError'
}

/** What a correction may change, and what each takes. */
export const fields = {
  kind: actKinds.map(({ kind }) => kind).join(', '),
  force: 'promise, offer, plan, threat or refusal',
  status: 'happened, ongoing, planned, conditional, alleged, denied or hypothetical',
  who: 'parties',
  whom: 'parties',
  speaker: 'a party',
  what: 'words of the document',
  condition: 'words of the document',
  when: 'a date (EDTF)',
  due: 'a date (EDTF)',
  under: 'ids of instruments',
  where: 'the name of a place',
  plover: 'a PLOVER type',
  cameo: 'a CAMEO code',
}

/** A field that may be corrected. */
export type Field = keyof typeof fields

/** The values that a field takes where it takes only some. */
export const choices: Readonly<Partial<Record<Field, readonly string[]>>> = {
  kind: actKinds.map(({ kind }) => kind),
  force: ['promise', 'offer', 'plan', 'threat', 'refusal'],
  status: ['happened', 'ongoing', 'planned', 'conditional', 'alleged', 'denied', 'hypothetical'],
  plover: [
    'AGREE',
    'CONSULT',
    'SUPPORT',
    'CONCEDE',
    'COOPERATE',
    'AID',
    'RETREAT',
    'REQUEST',
    'ACCUSE',
    'REJECT',
    'THREATEN',
    'PROTEST',
    'SANCTION',
    'MOBILIZE',
    'COERCE',
    'ASSAULT',
  ],
}

/** True for the name of a field that may be corrected. */
export const isField = (name: string): name is Field => Object.hasOwn(fields, name)

/** What a field of an entry holds now, as a correction would write it. */
export function held(entry: Entry, field: string): unknown {
  switch (field as Field) {
    case 'when':
    case 'due':
      return entry[field as 'when' | 'due']?.edtf ?? null
    case 'what':
    case 'condition':
      return entry[field as 'what' | 'condition']?.text ?? null
    case 'plover':
      return entry.code?.plover ?? null
    case 'cameo':
      return entry.code?.cameo ?? null
    default:
      return entry[field as keyof Entry] ?? null
  }
}

/** What finds out of a person's words what is meant. */
export interface Lookup {
  /** A party's id in the document, else in the registry ("r-12"). */
  party(name: string): string
  /** Where words stand in the document, nearest to the evidence; undefined where they do not. */
  words(text: string): Quoted | undefined
}

/**
 * What a person wrote for a field, as it is kept: "none" empties it. Throws a ReviewError for what the
 * field does not take.
 */
export function parsed(field: string, text: string, lookup: Lookup): unknown {
  if (!isField(field)) {
    throw new ReviewError(`no field "${field}": choose from ${Object.keys(fields).join(', ')}`)
  }
  const none = text === '' || text === 'none'
  const fail = (why: string) =>
    new ReviewError(`${field}=${text}: ${why}; it takes ${fields[field]}`)
  const choice = choices[field]
  if (choice) {
    const found = choice.find(one => one.toLowerCase() === text.toLowerCase())
    if (found) return found
    if (none && field !== 'kind' && field !== 'status') return null
    throw fail('not one of its values')
  }
  switch (field) {
    case 'who':
    case 'whom':
      return none ? [] : text.split(/\s*[;+]\s*/).map(name => lookup.party(name))
    case 'speaker':
      return none ? null : lookup.party(text)
    case 'when':
    case 'due':
      if (none) return null
      if (!bounds(text)) throw fail('not a date')
      return text
    case 'what':
    case 'condition': {
      const words = none ? null : lookup.words(text)
      if (words === undefined) throw fail('these words do not stand in the document')
      return words
    }
    case 'under':
      return none ? [] : text.split(/\s*[;+]\s*/)
    case 'cameo':
      if (none) return null
      if (!/^\d{2,4}$/.test(text)) throw fail('not a code of two to four figures')
      return text
    default:
      return none ? null : text
  }
}

/** Whether a value is one that a field may have been corrected to: what comes from a file is not trusted. */
export function isValue(field: string, value: unknown): boolean {
  if (!isField(field)) return false
  if (value === null) return !['kind', 'status', 'who', 'whom', 'under'].includes(field)
  if (field === 'who' || field === 'whom' || field === 'under') {
    return Array.isArray(value) && value.every(one => typeof one === 'string')
  }
  if (field === 'what' || field === 'condition') {
    const { text, start, end } = value as Partial<Quoted>
    return typeof text === 'string' && Number.isInteger(start) && end === start! + text.length
  }
  if (typeof value !== 'string') return false
  if (field === 'when' || field === 'due') return bounds(value) !== null
  if (field === 'cameo') return /^\d{2,4}$/.test(value)
  return choices[field]?.includes(value) ?? true
}

/** An entry with a field as a person wrote it. */
export function corrected(entry: Entry, field: string, value: unknown): Entry {
  switch (field as Field) {
    case 'when':
    case 'due':
      return { ...entry, [field]: dated(value as string | null) }
    case 'plover':
    case 'cameo': {
      const { plover = null, cameo = null, contexts = [] } = entry.code ?? {}
      const now = { plover, cameo, [field]: value as string | null }
      return { ...entry, code: codeOf(now.plover, now.cameo, contexts) }
    }
    case 'force': {
      const { force: _, ...rest } = entry
      return value === null ? rest : { ...rest, force: value as NonNullable<Entry['force']> }
    }
    default:
      return { ...entry, [field]: value }
  }
}

const dated = (edtf: string | null): EntryDate | null =>
  edtf === null ? null : { edtf, mention: null, inferred: 'a person' }
