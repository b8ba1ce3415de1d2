import { spoken } from '../print/entry.ts'
import {
  dateIn,
  daysOf,
  escaped,
  headline,
  idOf,
  type Subject,
  sourceOf,
  type Told,
  urn,
  webAddress,
} from './told.ts'

/** TimelineJS 3: one JSON object with a slide for each entry that has a day. */
export async function* timeline(
  all: AsyncIterable<Told>,
  { title, skip }: Subject,
): AsyncGenerator<string> {
  const head = JSON.stringify({ text: { headline: escaped(title) } })
  yield `{"title":${head},"events":[`
  let first = true
  for await (const told of all) {
    const slide = slideOf(told)
    if (!slide) {
      skip('no day')
      continue
    }
    yield `${first ? '' : ','}\n${JSON.stringify(slide)}`
    first = false
  }
  yield '\n]}\n'
}

/** Texts of a slide are HTML. */
function slideOf(told: Told): object | null {
  const days = daysOf(told)
  if (!days) return null
  const { entry, document } = told.item
  const url = webAddress(document.url)
  const source = escaped(sourceOf(told))
  const link = url ? `<a href="${escaped(url)}">${source}</a>` : source
  // A month or a year that is only known as a whole stays one: the slide says no day.
  const whole = /^\d{4}(-\d{2})?$/.exec(dateIn(told) ?? '')?.[0]
  return {
    start_date: dateOf(whole ?? days.from),
    ...((whole ?? days.to) !== (whole ?? days.from) && { end_date: dateOf(whole ?? days.to) }),
    display_date: escaped(spoken(dateIn(told) ?? '')),
    unique_id: urn('entry', idOf(told)).slice(9),
    group: entry.kind,
    text: {
      headline: escaped(headline(told)),
      text: `<blockquote>${escaped(told.sentence)}</blockquote><p>${link}</p>`,
    },
  }
}

function dateOf(date: string): object {
  const [year, month, day] = date.split('-').map(Number)
  return { year, ...(month && { month }), ...(day && { day }) }
}
