import type { Doc, Finder } from '../../language/doc.ts'
import { en } from './en.ts'
import { part } from './forms/clock.ts'
import { count, years } from './forms/count.ts'
import { date } from './forms/date.ts'
import { holiday } from './forms/holiday.ts'
import { nth } from './forms/nth.ts'
import { type End, range } from './forms/range.ts'
import type { Match, Reckoned } from './forms/reckoned.ts'
import { reference, set } from './forms/set.ts'
import { unit } from './forms/unit.ts'
import { type Found, linked } from './link.ts'
import { type Sighted, scanner } from './scan.ts'
import { Scene } from './scene.ts'
import type { Time } from './time.ts'
import type { Form } from './words.ts'

export type { DatePart, Time, TimeMod } from './time.ts'

type Reckoning = (match: Match, scene: Scene) => Reckoned | readonly End[] | undefined

const forms: Readonly<Record<Form, Reckoning>> = {
  date,
  unit,
  count,
  set,
  reference,
  part,
  decade: years,
  century: years,
  range,
  nth,
  holiday,
}

const scan = scanner(en)

/** Finds time expressions: dates, times, durations and sets (TimeML TIMEX3), reckoned from the document's date. */
export const times: Finder<Time> = {
  kind: 'time',
  find(doc) {
    const sightings = scan(doc)
    const years = sightings
      .flatMap(({ slots }) => slots.year ?? [])
      .map(({ value }) => Number(value))
    const scene = new Scene(doc, en, years)
    const found: Time[] = []
    let last: Found | undefined
    for (const sighted of sightings) {
      const match = matchOf(sighted)
      const ends = reckon(match, sighted, scene, doc)
      const first = ends[0]
      const links = last && first && linked(last, { match, to: sighted.to, end: first }, scene)
      if (links) found.push(time({ ...last!.end, ...links[0] }, found.pop()!.rule, doc))
      ends.forEach((end, i) => {
        found.push(
          time(links && i === 0 ? { ...end, ...links[1] } : end, `time/${sighted.rule.name}`, doc),
        )
      })
      last = first && { match, to: sighted.to, end: ends.at(-1)! }
    }
    return found
  },
}

function matchOf({ rule, slots, lexemes, from, to }: Sighted): Match {
  const start = lexemes[from]!.start
  const end = lexemes[to - 1]!.end
  return { start, end, slots, lexemes, from, set: rule.set ?? {} }
}

function reckon(match: Match, { rule }: Sighted, scene: Scene, doc: Doc): readonly End[] {
  const { start, end } = match
  // What is not read (boilerplate, another language) has no sentences.
  if (!doc.sentenceAt(start)) return []
  const reckoned = forms[rule.form](match, scene)
  if (!reckoned) return []
  const ends = 'why' in reckoned ? [{ start, end, ...reckoned }] : reckoned
  for (const { start, end, point, said, anchor } of ends) {
    if (!point) continue
    const year = said.includes('year') || (typeof anchor === 'object' && scene.isOfStory(anchor))
    scene.tell({ start, end, point, year })
  }
  return ends
}

function time(found: End, rule: string, doc: Doc): Time {
  const { start, end, point: _, mod, edtf, range, anchor, ...rest } = found
  return {
    kind: 'time',
    start,
    end,
    text: doc.text.slice(start, end),
    rule,
    ...rest,
    ...(mod && { mod }),
    ...(edtf && { edtf }),
    ...(range && { range }),
    ...(anchor && { anchor }),
  }
}
