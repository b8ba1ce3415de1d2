import type { WebItem } from './item.ts'

/**
 * What the entries of a feed are known by when they are offered again, by it or another one: their addresses, and the
 * ids that the feed gives them, where it gives each to one alone. An entry that has neither is known by its text.
 */
export function keysOf(place: string, items: readonly WebItem[]): readonly (readonly string[])[] {
  const bearers = Map.groupBy(items, ({ id }) => id)
  return items.map(({ id, url, stamp, name }) => {
    const keys: string[] = []
    if (url !== null) keys.push(`page ${plainAddress(url)}`)
    if (id !== null && bearers.get(id)!.length === 1) keys.push(`entry ${place} ${id}`)
    return keys.length ? keys : [`text ${place} ${stamp ?? name}`]
  })
}

/** Parts of an address that tell where a reader came from, and nothing of the page. */
const passing =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_cid|mc_eid|_ga|at_(?:medium|campaign|link_\w+))$/i

/** An address without what does not change the page: the scheme, the fragment, where a reader came from. */
export function plainAddress(address: string): string {
  const url = URL.parse(address)
  if (!url) return address
  for (const name of [...url.searchParams.keys()]) {
    if (passing.test(name)) url.searchParams.delete(name)
  }
  return `${url.host}${url.pathname}${url.search}`
}
