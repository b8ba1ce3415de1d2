import {
  type FilterOptions,
  type FormatOptions,
  filterOf,
  type PagingOptions,
  pagingOf,
} from '../filters.ts'
import { type Common, exit, type Io } from '../io.ts'
import { documentCells, documentHeader, documentsTable, skippedTable } from '../print/documents.ts'
import { listText } from '../print/items.ts'
import { inStore } from '../stores.ts'

/** What lists of documents take. */
export interface DocumentsCommand extends Common, FilterOptions, PagingOptions, FormatOptions {
  readonly notRead?: boolean
}

/** Lists the documents of the record, a page at a time. */
export async function documentsCommand(options: DocumentsCommand, io: Io): Promise<number> {
  const { documents, next } = await inStore(options, io, store =>
    store.ask.documents(
      { ...filterOf(options, store), ...(options.notRead && { unread: true }) },
      pagingOf(options),
    ),
  )
  const text = listText(documents, options, io, {
    text: documentsTable,
    plain: document => document,
    header: documentHeader,
    cells: documentCells,
  })
  await io.out(text)
  if (next) io.err(`go on with --cursor ${next}`)
  if (documents.length) return exit.done
  io.err('no document of the record fits')
  return options.failIfEmpty ? exit.empty : exit.done
}

/** Lists the inputs that could not be read when they were last added. */
export async function skippedCommand(options: DocumentsCommand, io: Io): Promise<number> {
  const { skipped, next } = await inStore(options, io, store =>
    store.ask.skipped(pagingOf(options)),
  )
  const text = listText(skipped, options, io, {
    text: skippedTable,
    plain: one => one,
    header: ['input', 'why', 'at'],
    cells: ({ input, why, at }) => [input, why, at],
  })
  await io.out(text)
  if (next) io.err(`go on with --cursor ${next}`)
  if (skipped.length) return exit.done
  io.err('nothing was skipped')
  return options.failIfEmpty ? exit.empty : exit.done
}
