import type { Desk } from '../../src/view/pages/desk.ts'
import { pages } from '../../src/view/serve/routes.ts'

/** The address of every page of the program; those of something, of a sample of it. */
export function registered({ store }: Desk): readonly string[] {
  const { items } = store.list({ kinds: ['pledge'] }, { limit: 50 })
  const { entry, document } = items[0]!
  const party = items.flatMap(item => item.parties).find(({ known }) => known)?.known
  const names: Readonly<Record<string, string | undefined | null>> = {
    e: entry.id,
    d: document.id,
    party,
    i: items.flatMap(item => item.instruments)[0]?.id,
    between: party && `${party}/IRN`,
    disputes: store.across({})[0]?.id,
  }
  return Object.keys(pages).flatMap(path => {
    const [, kind, named] = /^\/([^/]+)(\/:name)?/.exec(path) ?? []
    if (!named) return path
    // What the samples have nothing of has no page to look at.
    const name = names[kind!]
    return name ? `/${kind}/${name}` : []
  })
}
