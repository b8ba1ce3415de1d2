import { momentOf } from '../calendar/moment.ts'
import { type Thing, typesOf } from '../jsonld.ts'
import type { Given, Weighed } from './candidate.ts'

const fields: readonly (readonly [string, Weighed['kind'], number])[] = [
  ['datePublished', 'published', 0.95],
  ['dateCreated', 'created', 0.7],
  ['uploadDate', 'published', 0.6],
  ['dateModified', 'modified', 0.3],
]

/** What JSON-LD says of the article; `things` are the most telling first. */
export function inLinked(given: Given, things: readonly Thing[]): Weighed[] {
  const found = parsed(given, things)
  return found.length ? found : unparsed(given)
}

function parsed({ custom }: Given, things: readonly Thing[]): Weighed[] {
  const found: Weighed[] = []
  for (const [at, thing] of things.entries()) {
    const type = typesOf(thing)[0] ?? 'thing'
    for (const [field, kind, weight] of fields) {
      const value = thing[field]
      const moment = typeof value === 'string' ? momentOf(value, custom) : null
      if (!moment) continue
      // A page that lists several articles is described by the first.
      const share = at === 0 ? 1 : type === 'WebPage' ? 0.95 : 0.8
      found.push({
        ...moment,
        from: 'json-ld',
        where: `JSON-LD ${type} ${field}`,
        kind,
        weight: weight * share,
      })
    }
  }
  return found
}

const said = /"(datePublished|dateCreated|dateModified)"\s*:\s*"([^"]{8,40})"/g

/** JSON-LD that does not parse, or that describes no article: its fields as they stand. */
function unparsed({ survey, custom }: Given): Weighed[] {
  const found: Weighed[] = []
  for (const source of survey.linked) {
    for (const [, field, value] of source.matchAll(said)) {
      const [, kind, weight] = fields.find(([name]) => name === field)!
      const moment = momentOf(value!, custom)
      if (moment && !found.some(one => one.kind === kind)) {
        const where = `JSON-LD ${field}, of no known article`
        found.push({ ...moment, from: 'json-ld', where, kind, weight: weight * 0.8 })
      }
    }
  }
  return found
}
