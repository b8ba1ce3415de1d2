import { generateAtomFeed, generateJsonFeed } from 'feedsmith'
import { entryPart } from './page.ts'
import {
  changedAt,
  fit,
  headline,
  idOf,
  type Subject,
  sourceOf,
  type Told,
  urn,
  webAddress,
} from './told.ts'

/** Atom: entries with ids that stay and the time at which each changed last. */
export async function* atom(
  all: AsyncIterable<Told>,
  { title, asked, permalink }: Subject,
): AsyncGenerator<string> {
  const list = await gathered(all)
  yield generateAtomFeed({
    id: urn('feed', asked),
    title: { value: fit(title) },
    updated: latest(list),
    authors: [{ name: 'onrecord' }],
    generator: { text: 'onrecord' },
    entries: list.map(told => {
      const { item } = told
      const url = webAddress(item.document.url)
      const own = permalink?.(item.entry.id)
      const links = [
        ...(own ? [{ href: own, rel: 'alternate' }] : []),
        ...(url ? [{ href: url, rel: own ? 'via' : 'alternate' }] : []),
      ]
      return {
        id: urn('entry', idOf(told)),
        title: { value: fit(headline(told)) },
        updated: changedAt(told),
        ...(item.document.published && { published: new Date(item.document.published) }),
        ...(links.length && { links }),
        categories: [{ term: item.entry.kind }, { term: item.entry.status }],
        source: { title: { value: fit(sourceOf(told)) } },
        content: { value: entryPart(told), type: 'html' },
      }
    }),
  })
}

/** JSON Feed 1.1. */
export async function* jsonFeed(
  all: AsyncIterable<Told>,
  { title }: Subject,
): AsyncGenerator<string> {
  const list = await gathered(all)
  const feed = generateJsonFeed({
    title: fit(title),
    authors: [{ name: 'onrecord' }],
    items: list.map(told => {
      const { item, sentence } = told
      const url = webAddress(item.document.url)
      return {
        id: urn('entry', idOf(told)),
        ...(url && { url }),
        title: fit(headline(told)),
        content_html: entryPart(told),
        content_text: fit(sentence),
        ...(item.document.published && { date_published: new Date(item.document.published) }),
        date_modified: changedAt(told),
        tags: [item.entry.kind, item.entry.status],
      }
    }),
  })
  yield `${JSON.stringify({ items: [], ...(feed as object) }, null, 2)}\n`
}

/** When the newest change was; the beginning of time for a feed without entries. */
const latest = (list: readonly Told[]): Date =>
  new Date(Math.max(0, ...list.map(told => changedAt(told).getTime())))

async function gathered(all: AsyncIterable<Told>): Promise<Told[]> {
  const list = []
  for await (const told of all) list.push(told)
  return list
}
