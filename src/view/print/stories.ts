import type { Story } from '../../record/ask/stories.ts'
import type { Io } from '../io.ts'
import { Names, phrase } from './entry.ts'
import { headingOf } from './groups.ts'
import { clean, short, width } from './text.ts'

const most = 5

/** Events that several documents tell of, for a person: the documents, and the acts that they share. */
export function storiesText(stories: readonly Story[], style: Pick<Io, 'width' | 'paint'>): string {
  const { paint } = style
  return stories
    .map(({ documents, shared }) => {
      const days = [documents[0]!.published, documents.at(-1)!.published]
      const span = days[0] === days[1] ? days[0] : days.join(' to ')
      const head = `${paint.bold(`${documents.length} documents`)}, ${span}`
      const told = documents.map(({ id, published, title, name, site }) => {
        const from = site ? ` · ${clean(site)}` : ''
        return `  ${(published ?? '').padEnd(12)}${short(title ?? name, 70)}${from}  ${paint.dim(id)}`
      })
      const acts = shared.slice(0, most).map(({ item, documents: n }) => {
        const names = new Names(item.parties, item.instruments)
        const heading = headingOf(item.entry)
        const line = `  in ${n}: ${heading} ${phrase(item.entry, names, paint)}`
        return `${width(line) > style.width - 16 ? short(line, style.width - 16) : line}  ${item.entry.id}`
      })
      const more = shared.length > most ? [`  and ${shared.length - most} more`] : []
      return [head, ...told, ...acts, ...more].map(line => `${line.trimEnd()}\n`).join('')
    })
    .join('\n')
}

/** A story as JSON. */
export const plainStory = ({ id, documents, shared }: Story): object => ({
  id,
  documents,
  shared: shared.map(({ item, documents: n }) => ({ entry: item.entry.id, documents: n })),
})

/** Names of the columns of a table of stories. */
export const storyHeader = [
  'story',
  'document',
  'published',
  'title',
  'site',
  'name',
  'shared',
] as const

/** A row for each document of a story. */
export const storyRows = ({ id, documents, shared }: Story) =>
  documents.map(({ id: document, published, title, site, name }) => [
    id,
    document,
    published ?? '',
    title ?? '',
    site ?? '',
    name,
    shared.length,
  ])
