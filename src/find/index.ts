import type { Finder } from '../language/doc.ts'
import type { Act } from './acts/act.ts'
import { appointments } from './appointments/index.ts'
import { demands } from './demands/index.ts'
import { type Dispute, disputes } from './disputes/index.ts'
import { events } from './events/index.ts'
import { instruments } from './instruments/index.ts'
import { parties } from './parties/index.ts'
import { places } from './places/index.ts'
import { pledges } from './pledges/index.ts'
import { quotes } from './quotes/index.ts'
import { statements } from './statements/index.ts'
import { terms } from './terms/index.ts'
import { times } from './times/index.ts'

/** What is named: the kinds of mention, in the order in which they are put out. */
export const mentionKinds = [times, parties, places, instruments, quotes] as const

/** What is said or done: the kinds of act, in the order in which they are put out. */
export const actKinds: readonly Finder<Act>[] = [
  statements,
  pledges,
  demands,
  events,
  appointments,
  terms,
]

/** What is set against each other: made of acts and mentions. */
export const disputeKinds: readonly Finder<Dispute>[] = [disputes]

/** All that a reading is made with. */
export const kinds = { mentions: mentionKinds, acts: actKinds, disputes: disputeKinds }

/** Kinds set for a time to come: they stand under the day they are set for. */
export const setKinds: ReadonlySet<string> = new Set([appointments.kind, terms.kind])

/** Kinds that tell what befalls an instrument. */
export const changeKinds: ReadonlySet<string> = new Set([terms.kind])

/** Kinds that may fall due. */
export const dueKinds: ReadonlySet<string> = new Set([
  pledges.kind,
  demands.kind,
  appointments.kind,
  terms.kind,
])

/** Kinds of which it may be ruled whether they were kept. */
export const keptKinds: ReadonlySet<string> = new Set([
  pledges.kind,
  demands.kind,
  appointments.kind,
])

/** Kinds of what someone says. */
export const saidKinds: ReadonlySet<string> = new Set([statements.kind])

/** Kinds of what someone does. */
export const doneKinds: ReadonlySet<string> = new Set([events.kind])

/** Kinds of what someone asks of another. */
export const askedKinds: ReadonlySet<string> = new Set([demands.kind])

/** Kinds of what someone binds himself to do, or not to do. */
export const promisedKinds: ReadonlySet<string> = new Set([pledges.kind])

export type { Act, ActDate, Code, Force, Status } from './acts/act.ts'
export type { Dispute, Question, Side, Stance, Voice } from './disputes/dispute.ts'
export type { Instrument, InstrumentMention } from './instruments/instrument.ts'
export { mayBeOne, type Parts, partsOf } from './instruments/parts.ts'
export type { Party, PartyMention } from './parties/party.ts'
export type { Place } from './places/place.ts'
export type { Quote } from './quotes/quote.ts'
export type { Time } from './times/time.ts'
export {
  appointments,
  demands,
  disputes,
  events,
  instruments,
  parties,
  places,
  pledges,
  quotes,
  statements,
  terms,
  times,
}
