import { createHash } from 'node:crypto'
import type { Around } from '../../record/ask/around.ts'
import type { Item, ItemParty } from '../../record/ask/items.ts'
import { bounds, daysBetween, later } from '../../record/edtf.ts'
import { dateOf, Names, phrase, spoken } from '../print/entry.ts'
import { headingOf } from '../print/groups.ts'
import { painter } from '../print/paint.ts'

/** An entry of the store with what stands around it. */
export interface Told extends Around {
  readonly item: Item
  /** The id that stands for it where it is one of several places that tell the same; else its own. */
  readonly identity?: string
}

/** The id that stands for an entry. */
export const idOf = ({ item, identity }: Told): string => identity ?? item.entry.id

/** What an export is of. */
export interface Subject {
  /** "Pledges of the record". */
  readonly title: string
  /** What was asked for, in a line; the feed's identity hangs on it. */
  readonly asked: string
  /** Takes down that an entry has no place in the format, and why. */
  readonly skip: (why: string) => void
  /** Where an entry has a page of its own, by its id. */
  readonly permalink?: (id: string) => string
}

const plain = painter(false)

/** An entry in one line: "PLEDGED Russia → Iran: military support, due 2020-10-18". */
export function headline({ item }: Pick<Told, 'item'>): string {
  const names = new Names(item.parties, item.instruments)
  return `${headingOf(item.entry)} ${phrase(item.entry, names, plain)}`
}

/** A party of an entry by its id in the document. */
export function partyIn({ item }: Pick<Told, 'item'>, id: string): ItemParty {
  const found = item.parties.find(party => party.id === id)
  return found ?? { id, type: 'organisation', name: id, known: null }
}

/** Names of the parties with some ids. */
export function namesOf(told: Pick<Told, 'item'>, ids: readonly string[]): string[] {
  return ids.map(id => partyIn(told, id).name)
}

/** Where it was read: title, site or file, day of publication. */
export function sourceOf({ item }: Pick<Told, 'item'>): string {
  const { title, site, name, published } = item.document
  return [...new Set([title, site ?? name, published])].filter(Boolean).join(', ')
}

/** The words of a date for a person. */
export const dateWords = ({ item }: Pick<Told, 'item'>): string => spoken(dateOf(item.entry))

/** The date by which an entry is laid in time, as it was said (EDTF), else the day of publication; null for none. */
export const dateIn = ({ item }: Pick<Told, 'item'>): string | null =>
  item.entry.due?.edtf ?? item.entry.when?.edtf ?? item.day

/** A first and a last day. */
export interface Days {
  readonly from: string
  readonly to: string
}

/** Longest stretch of days that is one event; of a longer one its last day counts. */
const longest = 31

/**
 * The days of an entry: those it falls due on where it has such, else those on which it was said or done,
 * else the day of publication. A month or a year that is only known as a whole is its last day for what
 * falls due, since by then it must be done.
 */
export function daysOf({ item }: Pick<Told, 'item'>): Days | null {
  const { due, when } = item.entry
  const given = due ?? when
  const found = given && bounds(given.edtf)
  const to = found?.to ?? found?.from ?? item.day
  if (!to) return null
  const from = found?.from ?? to
  const whole = due !== null && !/\//.test(due.edtf)
  return whole || daysBetween(from, to) >= longest ? { from: to, to } : { from, to }
}

/** The day after the last, as all-day events end. */
export const endOf = ({ to }: Days): string => later(to, 1, 'd')

/** The moment that an entry changed last; the day of publication where the store does not know. */
export function changedAt({ item, changed }: Told): Date {
  const known = changed || item.since || item.document.published || '1970-01-01'
  return new Date(known)
}

/** What all names of onrecord's things are reckoned from. */
const space = 'onrecord 7d1c0a52-9a54-4f0e-8a39-6a7c1f1f2b0d'

/** A name that stays: a UUID (version 8) made from what a thing is and its id. */
export function urn(kind: string, id: string): string {
  const hash = createHash('sha256').update(`${space} ${kind} ${id}`).digest('hex')
  const variant = ((Number.parseInt(hash[16]!, 16) & 3) | 8).toString(16)
  const parts = [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`]
  return `urn:uuid:${[...parts, variant + hash.slice(17, 20), hash.slice(20, 32)].join('-')}`
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it removes
const unfit = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g

/** A text without what neither XML nor a plain file may hold: lone surrogates, NUL and other control characters. */
export const fit = (text: string): string => text.toWellFormed().replace(unfit, '\ufffd')

/** A text for HTML and XML. */
export function escaped(text: string): string {
  const marks: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  }
  return fit(text).replace(/[&<>"']/g, mark => marks[mark]!)
}

/** An address that a page may link to; undefined for others. */
export function webAddress(url: string | null): string | undefined {
  if (url === null || !URL.canParse(url)) return undefined
  const { protocol, href } = new URL(url)
  return protocol === 'http:' || protocol === 'https:' ? href : undefined
}
