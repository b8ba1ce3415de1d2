import type { Twin } from '../forms.ts'

/** Entries that each form of a list holds at most: a feed the newest, a calendar and a table more. */
export const heldBy: Readonly<Record<Twin, number>> = { atom: 100, ics: 1000, csv: 10_000, json: 0 }
