import { type Moment, momentOf } from '../calendar/moment.ts'
import { type Mark, textOfMark } from '../survey/index.ts'
import type { Given, Weighed } from './candidate.ts'
import { kindBefore } from './label.ts'
import { placeOf } from './place.ts'

const items: Readonly<Record<string, readonly [Weighed['kind'], number]>> = {
  datepublished: ['published', 0.9],
  published: ['published', 0.85],
  issued: ['published', 0.85],
  created: ['created', 0.7],
  datecreated: ['created', 0.7],
  date: ['published', 0.75],
  datemodified: ['modified', 0.3],
  modified: ['modified', 0.3],
}
const publishes = /publi[sc]|pubdate|posted|entry-date|post-?date|erstellt|created/

/** What elements mark as a date: microdata, RDFa, `time`, `abbr`. */
export function marked(given: Given): Weighed[] {
  const found: Weighed[] = []
  for (const mark of given.survey.marks) {
    const item = mark.says.map(said => items[said]).find(Boolean)
    if (!item && mark.name !== 'time' && mark.name !== 'abbr') continue
    const read = momentAt(mark, given)
    if (!read) continue
    const place = placeOf(mark.frame, mark.at, given)
    if (!place.share) continue
    const [kind, weight] = item ?? timed(mark, read.shown, given)
    const what = item ? `itemprop ${mark.says[0]}` : `element ${mark.name}`
    found.push({
      ...read.moment,
      from: item ? 'meta' : 'header',
      where: place.words ? `${what} ${place.words}` : what,
      kind,
      weight: weight * place.share,
    })
  }
  return found
}

function momentAt(mark: Mark, { custom }: Given): { moment: Moment; shown: string } | null {
  const { element } = mark
  const shown = textOfMark(mark).slice(0, 120)
  for (const name of ['datetime', 'content', 'title']) {
    const value = element.getAttribute(name)
    const moment = value ? momentOf(value, custom) : null
    if (moment) return { moment, shown }
  }
  const moment = momentOf(shown, custom)
  return moment && { moment, shown }
}

/** What a `time` element is by its class and the words before it. */
function timed(mark: Mark, shown: string, { survey }: Given): readonly [Weighed['kind'], number] {
  const label = `${mark.frame.label} ${mark.frame.outer?.label ?? ''}`
  const line = survey.lines[mark.at]?.text ?? ''
  const at = line.indexOf(shown)
  const before = kindBefore(at >= 0 ? line.slice(0, at) : '') ?? kindBefore(shown)
  if (before === 'other') return ['published', 0.1]
  if (before === 'modified') return ['modified', 0.3]
  if (before === 'published' || mark.element.getAttribute('pubdate') !== null) {
    return ['published', 0.85]
  }
  if (/modif|updat|aktualis/.test(label)) return ['modified', 0.3]
  return ['published', publishes.test(label) ? 0.82 : 0.75]
}
