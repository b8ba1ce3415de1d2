import { type Custom, datesIn, type Written } from '../calendar/written.ts'
import { labels, type Shown } from '../survey/index.ts'
import { dateWords } from '../survey/words.ts'
import type { Given, Weighed } from './candidate.ts'
import { kindBefore, kindBehind } from './label.ts'
import { placeOf } from './place.ts'

/** What may hold a full date at all. */
const maybe = /(?:19|20)\d\d|\d\s?[./-]\s?\d{1,2}\s?[./-]\s?\d\d|[٠-٩۰-۹]{4}/
/** What is left of a line that is a date alone: a time, a weekday, a place, a name. */
const aloneAtMost = 5

/** What stands before the date of an opening: "(", "KAREL, ", "Karel (Wire), den ". */
const opens =
  /^(?:[^\p{Ll}\d]{0,30}|\p{Lu}[\p{L}.-]{1,20}(?: ?\([^()]{1,20}\))?,?\s(?:den |le |am )?)$/u

/** The days of lines that the page shows: dates alone, labelled, under a class for dates, or in running text. */
export function inLines(given: Given): Weighed[] {
  const { survey, custom } = given
  const found: (Weighed & { readonly path: string; readonly near: boolean })[] = []
  for (const line of survey.lines) {
    if (!maybe.test(line.text)) continue
    for (const written of datesIn(line.text, custom).slice(0, 3)) {
      const one = weighed(line, written, given)
      if (one) found.push(one)
    }
  }
  // A list of dated links, and not the article's own date.
  const days = new Map<string, Set<string>>()
  for (const { path, day } of found) days.set(path, (days.get(path) ?? new Set()).add(day))
  return [
    ...inTitle(given, custom),
    ...found.map(({ path, near, ...one }) =>
      near || days.get(path)!.size < 4 ? one : { ...one, weight: one.weight * 0.5 },
    ),
  ]
}

function weighed(line: Shown, written: Written, given: Given) {
  const place = placeOf(line.figures[0] ?? line.frame, line.at, given)
  if (!place.share) return null
  const { text } = line
  const before = text.slice(0, written.start)
  const label = kindBefore(before) ?? kindBehind(text.slice(written.end))
  if (label === 'other' || /©|copyright/i.test(text)) return null
  const path = labels(line.figures[0] ?? line.frame, 3)
  const rest = `${before} ${text.slice(written.end)}`.match(/[\p{L}]{2,}/gu)?.length ?? 0
  const dated = dateWords.test(path)
  const strength = strengthOf(label, dated, rest, text.length, before)
  const weight = strength * place.share * (written.short ? 0.8 : 1)
  const excerpt = text.length > 60 ? `${text.slice(0, 60)}…` : text
  const kind: Weighed['kind'] = label === 'modified' ? 'modified' : 'published'
  return {
    day: written.day,
    value: written.day,
    utc: false,
    from: label ? ('header' as const) : ('dateline' as const),
    where: `line “${excerpt}”${place.words && ` ${place.words}`}`,
    kind,
    weight,
    path,
    near: /^near/.test(place.words),
  }
}

function strengthOf(
  label: ReturnType<typeof kindBefore>,
  dated: boolean,
  rest: number,
  length: number,
  before: string,
): number {
  if (label === 'modified') return 0.3
  if (label === 'published' && length < 200) return 0.86
  if (label === 'stand') return length < 100 ? 0.5 : 0.1
  if (rest <= aloneAtMost) return dated ? 0.78 : 0.68
  if (length < 120) return dated ? 0.65 : 0.45
  return opens.test(before) ? 0.4 : 0.08
}

/** "23.01.2022 - Talks end": a day in the title of the page. */
function inTitle({ survey }: Given, custom: Custom): Weighed[] {
  return datesIn(survey.title ?? '', custom).map(({ day }) => ({
    day,
    value: day,
    utc: false,
    from: 'header',
    where: 'title of the page',
    kind: 'published',
    weight: 0.45,
  }))
}
