import type { DateCandidate, Published } from '../article.ts'
import { customOf } from '../calendar/order.ts'
import type { Thing } from '../jsonld.ts'
import type { Survey } from '../survey/index.ts'
import { inAddress } from './address.ts'
import type { Given, Weighed } from './candidate.ts'
import { choose } from './choose.ts'
import { inHead } from './head.ts'
import { inLines } from './lines.ts'
import { inLinked } from './linked.ts'
import { marked } from './marked.ts'
import { inScripts } from './state.ts'

/** The day of publication with its reason, and all days that the page tells of itself. */
export interface Dated {
  readonly published: Published | null
  readonly dates: readonly DateCandidate[]
}

/** No page is older than the Web. */
const earliest = '1990'
const latest = '2100'
/** An archive's address: the moment of the copy, and the address of what was copied. */
const archived = /^https?:\/\/web\.archive\.org\/web\/(\d{4})(\d\d)(\d\d)\d*[a-z_]*\/(.+)$/i

/**
 * The day a page gives for its publication, from all that it says of itself; null rather than a guess.
 * `heading` is the number of the line that is the article's heading, -1 where none is known.
 */
export function datesOf(
  survey: Survey,
  things: readonly Thing[],
  url: string | null,
  heading: number,
): Dated {
  const copy = archived.exec(url ?? '')
  const texts = survey.lines.map(line => line.text)
  const custom = customOf(survey.language ?? survey.metas.get('og:locale') ?? null, url, texts)
  const given: Given = { survey, custom, url: copy ? copy[4]! : url, heading }
  const until = copy ? `${copy[1]}-${copy[2]}-${copy[3]}` : latest
  const all = [
    ...inLinked(given, things),
    ...inHead(given),
    ...marked(given),
    ...inAddress(given),
    ...inLines(given),
    ...inScripts(given),
  ].filter(({ day }) => day > earliest && day <= until)
  return { published: choose(all), dates: listed(all) }
}

/** Longest list of candidates that is kept. */
const most = 12

/** The candidates, each day and place once, the most telling first. */
function listed(all: readonly Weighed[]): DateCandidate[] {
  const seen = new Set<string>()
  return all
    .filter(one => one.weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .filter(({ value, from, kind }) => {
      const key = `${value} ${from} ${kind}`
      return !seen.has(key) && seen.add(key)
    })
    .slice(0, most)
    .map(({ value, from, where, kind, weight }) => ({
      value,
      from,
      where,
      kind,
      weight: Math.round(weight * 100) / 100,
    }))
}
