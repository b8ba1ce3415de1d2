import type { Doc } from '../../language/doc.ts'

/** In which order figures with slashes tell a date: "10/18/2020" is month first, "18/10/2020" day first. */
export type Order = 'month first' | 'day first'

/** Ends of host names that tell no country, or one in which both orders are in use. */
const anywhere = new Set(['ai', 'am', 'ca', 'cc', 'co', 'fm', 'gg', 'io', 'ly', 'me', 'tv', 'ws'])
/** Ends of host names where the month stands first. */
const american = new Set(['us', 'gov', 'mil', 'edu', 'ph'])

/**
 * The order in which a document writes dates in figures: as one of its own dates shows that can be read in
 * one way only, else as the country of its site does; undefined where neither tells.
 */
export function orderOf({ text, article }: Doc): Order | undefined {
  for (const [, a, b] of text.matchAll(
    /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(?:\d{4}|\d\d)(?![\d/])/g,
  )) {
    if (Number(a) > 12 && Number(b) <= 12) return 'day first'
    if (Number(b) > 12 && Number(a) <= 12) return 'month first'
  }
  return orderAt(article.url ?? '') ?? orderAt(article.site ?? '')
}

function orderAt(site: string): Order | undefined {
  const host = /^(?:[a-z]+:\/\/)?([a-z\d.-]+\.[a-z]{2,6})(?:[:/?#]|$)/i.exec(site)?.[1]
  const end = host?.split('.').at(-1)?.toLowerCase()
  if (end === undefined || anywhere.has(end)) return undefined
  if (american.has(end)) return 'month first'
  return end.length === 2 ? 'day first' : undefined
}
