import { article } from '../article/index.ts'
import { actKinds, mentionKinds } from '../find/index.ts'
import type { Page } from '../input/page.ts'
import type { Doc } from '../language/doc.ts'
import { analyse } from '../language/index.ts'
import type { Reading } from './entry.ts'
import { readingOf } from './reading.ts'

/** What a reader may say of a document that the document does not say itself. */
export interface ReadOptions {
  /** Publication date, YYYY-MM-DD: wins over what is found. */
  readonly date?: string
}

/** A page with its furniture told apart and its language analysed, ready for finders. */
export async function docOf(page: Page, options: ReadOptions = {}): Promise<Doc> {
  return analyse(await article(page, options))
}

/** Reads one page into the record. */
export async function read(page: Page, options: ReadOptions = {}): Promise<Reading> {
  return readingOf(await docOf(page, options), { mentions: mentionKinds, acts: actKinds })
}
