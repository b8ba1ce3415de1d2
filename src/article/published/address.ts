import { monthOf } from '../calendar/months.ts'
import { dayOf } from '../calendar/written.ts'
import type { Given, Weighed } from './candidate.ts'

/** Forms of a day in an address, with how far each is to be believed. */
const forms: readonly (readonly [RegExp, number])[] = [
  // /2020/09/23/, /2020-09-23-, /2020_9_23
  [/(?<!\d)(?<y>(?:19|20)\d\d)[/_-](?<m>\d{1,2})[/_-](?<d>\d{1,2})(?![\d])/, 0.88],
  // /2020/sep/23/
  [/(?<!\d)(?<y>(?:19|20)\d\d)[/_-](?<w>[a-z]{3,9})[/_-](?<d>\d{1,2})(?!\d)/i, 0.88],
  // /2020/0923/
  [/\/(?<y>(?:19|20)\d\d)\/(?<m>[01]\d)(?<d>[0-3]\d)(?=\/)/, 0.85],
  // /20200923/
  [/(?<![\d-])(?<y>(?:19|20)\d\d)(?<m>[01]\d)(?<d>[0-3]\d)(?!\d)/, 0.7],
  // /23-09-2020-
  [/(?<!\d)(?<d>\d{1,2})[/_-](?<m>\d{1,2})[/_-](?<y>(?:19|20)\d\d)(?!\d)/, 0.6],
  // /A2020092310150000
  [/(?<!\d)(?<y>20\d\d)(?<m>0[1-9]|1[0-2])(?<d>0[1-9]|[12]\d|3[01])\d{2,10}(?!\d)/, 0.4],
]

/** The part of an archived page's address that tells when it was copied. */
const archive = /^(?:https?:)?\/\/web\.archive\.org\/web\/[^/]*\//i

/** The day in an address: of the page, or (`picture`) of its pictures, which may be older. */
export function inAddress({ url, survey, custom }: Given): Weighed[] {
  const found: Weighed[] = []
  const own = [url, survey.links.get('canonical'), survey.metas.get('og:url')]
  const address = own.map(one => dayIn(one, custom.language)).find(Boolean)
  if (address) found.push(of(address, 'address of the page', address.weight))
  const shown = survey.metas.get('og:image')
  const picture = dayIn(shown, custom.language)
  if (picture) found.push(of(picture, 'address of the main picture', picture.weight * 0.3))
  return found
}

interface Found {
  readonly day: string
  readonly weight: number
}

function of({ day }: Found, where: string, weight: number): Weighed {
  return { day, value: day, utc: false, from: 'url', where, kind: 'published', weight }
}

function dayIn(address: string | null | undefined, language: string | null): Found | null {
  const path =
    address
      ?.replace(archive, '')
      .replace(/^(?:https?:)?\/\/[^/]*/i, '')
      .slice(0, 600) ?? ''
  for (const [form, weight] of forms) {
    const parts = form.exec(path)?.groups
    if (!parts) continue
    const month = parts.w ? monthOf(parts.w, language ?? 'en') : Number(parts.m)
    const day = dayOf(parts.y!, month, Number(parts.d))
    if (day) return { day, weight }
  }
  return null
}
