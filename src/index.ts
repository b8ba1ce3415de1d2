import { pages } from './input/index.ts'
import { InputError, type Page } from './input/page.ts'
import type { Reading } from './record/entry.ts'
import { type ReadOptions, read as readPage } from './record/read.ts'

export { InputError, type Page } from './input/page.ts'
export type * from './record/dispute.ts'
export type * from './record/entry.ts'
export { type PartyList, partyList } from './record/lists/index.ts'
export type { ReadOptions } from './record/read.ts'
export {
  type Added,
  type Decision,
  type DisputePlace,
  type Due,
  type DuePlace,
  type DueQuestion,
  open,
  type PartyEntry,
  type PartyPlace,
  type PartyShown,
  type Registry,
  RegistryError,
  type Ruling,
  type Signed,
  type Store,
  StoreError,
} from './record/store/index.ts'

/** What is known of a text that does not say it itself. */
export interface TextOptions extends ReadOptions {
  readonly url?: string
  readonly title?: string
}

/** Reads a news text, or a page, into the record. `date` (YYYY-MM-DD) is the day of publication. */
export async function read(text: string | Page, options: TextOptions = {}): Promise<Reading> {
  if (typeof text !== 'string' && typeof text?.content !== 'string') {
    throw new TypeError(`read: expected a text or a Page, got ${typeof text}`)
  }
  return readPage(typeof text === 'string' ? pageOf(text, options) : text, options)
}

/** Reads files, folders, globs, and URLs, which are fetched; one that cannot be read comes as an InputError in its place. */
export async function* readAll(
  inputs: readonly string[],
  options: ReadOptions = {},
): AsyncGenerator<Reading | InputError> {
  for await (const page of pages([...inputs], { network: {} })) {
    yield page instanceof InputError ? page : await readPage(page, options).catch(unread)
  }
}

function unread(error: unknown): InputError {
  if (error instanceof InputError) return error
  throw error
}

function pageOf(content: string, { url, title }: TextOptions): Page {
  const silent = { given: null, date: null, source: null }
  return {
    name: 'text',
    format: 'text',
    content,
    url: url ?? null,
    title: title ?? null,
    ...silent,
  }
}
