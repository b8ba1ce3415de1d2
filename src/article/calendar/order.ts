import type { Custom, Order } from './written.ts'

/** Ends of host names that tell no country, or one in which both orders are in use. */
const anywhere = new Set(['ai', 'am', 'ca', 'cc', 'co', 'fm', 'gg', 'io', 'ly', 'me', 'tv', 'ws'])
/** Ends of host names, and regions of a language, where the month stands first. */
const monthFirst = new Set(['us', 'gov', 'mil', 'edu', 'ph'])

/**
 * How a page writes its dates: the language that it declares, and the order of figures, which a date
 * of its own tells that can be read in one way only ("25/12/2020"), else the region of its language
 * ("en-US"), the country of its host, or a language other than English.
 */
export function customOf(
  declared: string | null,
  url: string | null,
  texts: Iterable<string>,
): Custom {
  const tag = /^([a-z]{2})(?:[-_]([a-z]{2}))?(?=$|[-_])/i.exec(declared?.trim() ?? '')
  const language = tag?.[1]?.toLowerCase() ?? null
  const order =
    shown(texts) ??
    orderIn(tag?.[2]?.toLowerCase()) ??
    orderIn(host(url)) ??
    (language && language !== 'en' ? 'day first' : null)
  return { language, order }
}

function shown(texts: Iterable<string>): Order {
  for (const text of texts) {
    const [, a, b] = /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(?:\d{4}|\d\d)(?![\d/])/.exec(text) ?? []
    if (Number(a) > 12 && Number(b) <= 12) return 'day first'
    if (Number(b) > 12 && Number(a) <= 12) return 'month first'
  }
  return null
}

function host(url: string | null): string | undefined {
  return /^(?:[a-z]+:\/\/)?[a-z\d.-]+\.([a-z]{2,6})(?:[:/?#]|$)/i
    .exec(url ?? '')?.[1]
    ?.toLowerCase()
}

function orderIn(land: string | undefined): Order {
  if (land === undefined || anywhere.has(land)) return null
  if (monthFirst.has(land)) return 'month first'
  return land.length === 2 ? 'day first' : null
}
