import { civil, isDay } from '../calendar.ts'
import type { Scene } from '../scene.ts'
import { type Match, slot } from './reckoned.ts'

/** A date in figures: year, month and day, and where its order is not known the other reading. */
export interface Figures {
  readonly year: number
  readonly month: number
  readonly day: number
  /** The date in the other order, "2020-03-09", where both are days of the calendar and nothing decides. */
  readonly other?: { readonly month: number; readonly day: number }
}

/** "2020-09-23", "10/18/2020" (in the order of the document, else month first), "18.10.2020" (day first). */
export function inFigures(match: Match, scene: Scene): Figures | undefined {
  const iso = slot(match, 'isodate')
  if (typeof iso === 'string') {
    const [year, month, day] = iso.split(/[-/.T]/, 3).map(Number)
    return { year: year!, month: month!, day: day! }
  }
  const dots = slot(match, 'dotdate')
  if (typeof dots === 'string') return ordered(dots.split('.'), 'day first', scene)
  const slashes = slot(match, 'slashdate')
  if (typeof slashes !== 'string') return undefined
  const figures = slashes.split('/')
  const read = ordered(figures, scene.order ?? 'month first', scene)
  const { year, month, day } = read
  const open = scene.order === undefined && month !== day && isDay(year, day, month)
  return open && isDay(year, month, day) ? { ...read, other: { month: day, day: month } } : read
}

function ordered(figures: readonly string[], order: Scene['order'], scene: Scene): Figures {
  const [a, b, c] = figures.map(Number) as [number, number, number]
  const year = figures[2]!.length === 2 ? century(c, scene) : c
  const dayFirst = order === 'day first' ? b <= 12 : a > 12
  return dayFirst ? { year, month: b, day: a } : { year, month: a, day: b }
}

/** "'20" and "'98": the year that ends so and lies from 79 years before the document's to 20 after. */
export function century(two: number, scene: Scene): number {
  const latest = (scene.now === null ? 2020 : civil(scene.now).year) + 20
  return latest - ((((latest - two) % 100) + 100) % 100)
}
