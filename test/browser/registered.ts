import type { Desk } from '../../src/view/pages/desk.ts'
import { pages } from '../../src/view/serve/routes.ts'

/** The address of every page of the program; those of something, of a sample of it. */
export function registered({ store }: Desk): readonly string[] {
  const { items } = store.list({ kinds: ['pledge'] }, { limit: 50 })
  const { entry, document } = items[0]!
  const of = (list: string | undefined) => list ?? 'missing'
  const party = items.flatMap(item => item.parties).find(({ known }) => known)?.known
  const instrument = items.flatMap(item => item.instruments)[0]?.id
  const names: Readonly<Record<string, string>> = {
    e: entry.id,
    d: document.id,
    party: of(party ?? undefined),
    i: of(instrument),
    between: `${of(party ?? undefined)}/IRN`,
  }
  return Object.keys(pages).map(path =>
    path.replace(/^\/([^/]+)\/:name/, (_, kind: string) => `/${kind}/${names[kind] ?? entry.id}`),
  )
}
