import { article } from '../article/index.ts'
import { kinds } from '../find/index.ts'
import { type PartyList, readWith } from '../find/parties/listed/index.ts'
import type { Page } from '../input/page.ts'
import type { Doc } from '../language/doc.ts'
import { analyse } from '../language/index.ts'
import type { Reading } from './entry.ts'
import { readingOf } from './reading.ts'

/** What a reader may say of a document that the document does not say itself. */
export interface ReadOptions {
  /** Publication date, YYYY-MM-DD: wins over what is found. */
  readonly date?: string
  /** Persons and bodies that the reader knows by name; `partyList` reads them from files. */
  readonly parties?: PartyList
}

/** A page with its furniture told apart and its language analysed, ready for finders. */
export async function docOf(page: Page, options: ReadOptions = {}): Promise<Doc> {
  const doc = analyse(await article(page, options))
  if (options.parties) readWith(doc, options.parties)
  return doc
}

/** Reads one page into the record. */
export async function read(page: Page, options: ReadOptions = {}): Promise<Reading> {
  return readingOf(await docOf(page, options), kinds)
}
