import { momentOf } from '../calendar/moment.ts'
import type { Given, Weighed } from './candidate.ts'

/** Fields under which the scripts of a page keep a day. */
const field =
  /\\?["']?\b((?:date|time|first|original|article|post|content|page|story|initial|online)?[_-]?(?:publi(?:sh|c)\w{0,9}|pub|posted|created|modified|updated|display)[_-]?(?:date|time|on|at|timestamp|utc|iso\d*)*|date[_-]?(?:published|created|modified|publication)|\w{0,10}date(?=\())\\?["']?\s*[:=(]\s*(?:new Date\()?\\?["']?(\d{4}-\d\d-\d\d[^"'\\,;<>}]{0,25}|\d{10}(?:\d{3})?(?!\d)|\d{4}\/\d\d\/\d\d[^"'\\,;<>}]{0,20})/gi
const modified = /modif|updat/i
const created = /creat/i
/** How many are looked at. */
const most = 40

/** What scripts in the page keep, as a state of the page or for those who count visits: weak evidence. */
export function inScripts({ survey, custom }: Given): Weighed[] {
  const found: Weighed[] = []
  for (const script of survey.scripts) {
    if (!/publi|date|created/i.test(script)) continue
    for (const match of script.matchAll(field)) {
      const [, name, value] = match
      if (!/date|time|publi|created|_at$|At$/i.test(name!)) continue
      const moment = momentOf(value!, custom)
      if (!moment) continue
      const kind = modified.test(name!) ? 'modified' : created.test(name!) ? 'created' : 'published'
      const weight = kind === 'published' ? 0.5 : kind === 'created' ? 0.3 : 0.15
      found.push({ ...moment, from: 'meta', where: `script, ${name}`, kind, weight })
      if (found.length >= most) return told(found)
    }
  }
  return told(found)
}

/** Where scripts tell several days, other articles are among them: the first is the likeliest. */
function told(found: readonly Weighed[]): Weighed[] {
  const firsts = new Map<string, Weighed>()
  for (const one of found) if (!firsts.has(one.kind)) firsts.set(one.kind, one)
  return [...firsts.values()].map(first => {
    const same = found.filter(one => one.kind === first.kind)
    const agree = same.every(one => one.day === first.day)
    return agree ? first : { ...first, weight: first.weight * 0.6 }
  })
}
