import type { Doc, Finder } from '../../language/doc.ts'
import { en } from './en.ts'
import { count, years } from './forms/count.ts'
import { date, part } from './forms/date.ts'
import type { Match, Reckoned } from './forms/reckoned.ts'
import { reference, set } from './forms/set.ts'
import { unit } from './forms/unit.ts'
import { type Sighted, scanner } from './scan.ts'
import { Scene } from './scene.ts'
import type { Time } from './time.ts'
import type { Form } from './words.ts'

export type { DatePart, Time, TimeMod } from './time.ts'

const forms: Readonly<Record<Form, (match: Match, scene: Scene) => Reckoned | undefined>> = {
  date,
  unit,
  count,
  set,
  reference,
  part,
  decade: years,
  century: years,
  years,
}

const scan = scanner(en)

/** Finds time expressions: dates, times, durations and sets (TimeML TIMEX3), reckoned from the document's date. */
export const times: Finder<Time> = {
  kind: 'time',
  find(doc) {
    const scene = new Scene(doc, en)
    const found: Time[] = []
    for (const sighted of scan(doc)) {
      const time = reckon(sighted, scene, doc)
      if (time) found.push(time)
    }
    return found
  },
}

function reckon(
  { rule, slots, lexemes, from, to }: Sighted,
  scene: Scene,
  doc: Doc,
): Time | undefined {
  const start = lexemes[from]!.start
  const end = lexemes[to - 1]!.end
  // What is not read (boilerplate, another language) has no sentences.
  if (!doc.sentenceAt(start)) return undefined
  const match: Match = { start, end, slots, set: rule.set ?? {} }
  const reckoned = forms[rule.form](match, scene)
  if (!reckoned) return undefined
  const { point, mod, edtf, anchor, ...rest } = reckoned
  if (point) {
    const year =
      rest.said.includes('year') || (typeof anchor === 'object' && scene.isOfStory(anchor))
    scene.tell({ start, end, point, year })
  }
  return {
    kind: 'time',
    start,
    end,
    text: doc.text.slice(start, end),
    rule: `time/${rule.name}`,
    ...rest,
    ...(mod && { mod }),
    ...(edtf && { edtf }),
    ...(anchor && { anchor }),
  }
}
