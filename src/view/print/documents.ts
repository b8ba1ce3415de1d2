import { readLanguage } from '../../article/index.ts'
import type { DocumentListed } from '../../record/ask/documents.ts'
import type { Skipped } from '../../record/ask/skipped.ts'
import type { Io } from '../io.ts'
import { clean, short } from './text.ts'
import { minuteOf } from './when.ts'

type Style = Pick<Io, 'width' | 'paint'>

/** Documents for a person: the day, the title, how many entries of each kind; below, the language if it is not read, and where it is from. */
export function documentsTable(documents: readonly DocumentListed[], { paint }: Style): string {
  const lines = documents.flatMap(({ id, published, title, site, name, language, entries }) => {
    const counts = Object.entries(entries).map(([kind, n]) => `${n} ${kind}${n === 1 ? '' : 's'}`)
    const unread = language === null || language === readLanguage ? null : `not read: ${language}`
    const from = [unread, site, name].filter(part => part !== null).map(part => clean(part))
    return [
      `${(published ?? 'no date').padEnd(12)}${paint.bold(short(title ?? name, 80))}  ${counts.join(' ')}`,
      `${' '.repeat(12)}${paint.dim([...from, id].join(' · '))}`,
    ]
  })
  return lines.map(line => `${line.trimEnd()}\n`).join('')
}

/** Inputs that could not be read, for a person. */
export function skippedTable(skipped: readonly Skipped[]): string {
  return skipped.map(({ at, why }) => `${minuteOf(at)}  ${clean(why)}\n`).join('')
}

/** Names of the columns of a table of documents. */
export const documentHeader = [
  'id',
  'published',
  'title',
  'site',
  'url',
  'name',
  'language',
  'added',
  'given',
  'copyGroup',
  'versionOf',
  'story',
  'entries',
] as const

/** The cells of a document in such a table. */
export function documentCells(document: DocumentListed): (string | number)[] {
  const { id, published, title, site, url, name, language, added, entries } = document
  const { given, copyGroup, versionOf, story } = document
  const groups = [given, copyGroup, versionOf, story]
  const told = [published, title, site, url, name, language, added, ...groups].map(
    part => part ?? '',
  )
  return [id, ...told, Object.values(entries).reduce((all, n) => all + n, 0)]
}
