import type { Act } from '../find/acts/act.ts'
import type { Dispute } from '../find/disputes/dispute.ts'
import type { Doc, Finder } from '../language/doc.ts'
import { disputesOf } from './disputes.ts'
import { entriesOf } from './entries.ts'
import type { Document, Reading } from './entry.ts'
import { mentionsOf } from './mentions.ts'

/** The finders that a reading is made with. */
export interface Kinds {
  readonly mentions: readonly Finder[]
  readonly acts: readonly Finder<Act>[]
  readonly disputes: readonly Finder<Dispute>[]
}

/** Everything that is found in an analysed document, written as the record. */
export function readingOf(doc: Doc, kinds: Kinds): Reading {
  const mentions = mentionsOf(
    doc,
    kinds.mentions.flatMap(finder => doc.all(finder)),
  )
  const acts = kinds.acts.flatMap(finder => doc.all(finder))
  const entries = entriesOf(doc, acts, mentions)
  const found = kinds.disputes.flatMap(finder => doc.all(finder))
  const disputes = disputesOf(doc, found, entries, mentions)
  return {
    document: documentOf(doc),
    parties: mentions.parties,
    instruments: mentions.instruments,
    mentions: mentions.list,
    entries: entries.list,
    disputes: disputes.list,
    skipped: doc.article.skipped.map(({ start, end, why }) => ({ start, end, why })),
    refused: [...mentions.refused, ...entries.refused, ...disputes.refused],
  }
}

function documentOf({ article }: Doc): Document {
  const { id, given, url, site, title, byline, published, dates, language, text } = article
  const sections = article.sections.map(({ role, start, end, update }) => ({
    role,
    start,
    end,
    ...(update && { update }),
  }))
  const days = dates && { dates }
  return { id, given, url, site, title, byline, published, ...days, language, text, sections }
}
