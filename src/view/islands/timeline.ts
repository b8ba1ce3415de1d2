import { axisX, gridX, plot, pointer, rect, tip } from '@observablehq/plot'
import { rowsOf } from './parts/packed.ts'

/** Draws every entry of the timeline as a mark as long as the days that its date may mean. */
interface Mark {
  readonly id: string
  readonly kind: string
  readonly force: string | null
  readonly status: string
  readonly from: string
  readonly to: string
}

interface Drawn extends Mark {
  readonly start: Date
  readonly end: Date
  readonly row: number
  readonly words: string
}

const day = 86_400_000
/** Pixels of a mark: how wide at least, how high. */
const size = { wide: 5, high: 5 }
const figure = document.querySelector<HTMLElement>('[data-marks]')
const kinds = ['statement', 'pledge', 'demand', 'event', 'appointment', 'term']

function laid(marks: readonly Mark[], width: number): readonly Drawn[] {
  const starts = marks.map(({ from }) => Date.parse(from))
  const ends = marks.map(({ to }) => Date.parse(to) + day)
  const span = Math.max(...ends) - Math.min(...starts) || day
  const least = (span / width) * size.wide
  return kinds.flatMap(kind => {
    const own = marks
      .map((mark, at) => ({ mark, from: starts[at]!, to: ends[at]! }))
      .filter(({ mark }) => mark.kind === kind)
      .toSorted((a, b) => a.from - b.from)
    const rows = rowsOf(own, least)
    return own.map(({ mark, from, to }, at) => {
      const dates = mark.from === mark.to ? mark.from : `${mark.from} to ${mark.to}`
      const words = [dates, mark.force ?? mark.kind, mark.status].join('\n')
      const end = new Date(Math.max(to, from + least * 0.8))
      return { ...mark, start: new Date(from), end, row: rows[at]!, words }
    })
  })
}

function draw(marks: readonly Mark[], place: HTMLElement): void {
  const width = Math.max(320, place.clientWidth)
  const drawn = laid(marks, width - 110)
  const heights = kinds.map(kind =>
    Math.max(0, ...drawn.filter(d => d.kind === kind).map(d => d.row + 1)),
  )
  const shown = kinds.filter((_, at) => heights[at]! > 0)
  const gap = 3
  const base = new Map<string, number>()
  let top = 0
  kinds.forEach((kind, at) => {
    base.set(kind, top)
    if (heights[at]) top += heights[at]! + gap
  })
  const y = (d: Drawn) => base.get(d.kind)! + d.row
  const chart = plot({
    width,
    height: top * size.high + 50,
    marginLeft: 100,
    marginTop: 30,
    x: { type: 'utc' },
    y: {
      reverse: false,
      domain: [0, top],
      range: [30, 30 + top * size.high],
      ticks: shown.map(kind => base.get(kind)!),
      tickFormat: (at: number) => shown.find(kind => base.get(kind) === at) ?? '',
      label: null,
      tickSize: 0,
    },
    marks: [
      gridX(),
      axisX({ anchor: 'top' }),
      rect(drawn, {
        x1: 'start',
        x2: 'end',
        y1: y,
        y2: (d: Drawn) => y(d) + 0.8,
        fill: 'currentColor',
        fillOpacity: (d: Drawn) =>
          d.status === 'denied' || d.status === 'hypothetical' ? 0.3 : 0.75,
        href: (d: Drawn) => `/e/${encodeURIComponent(d.id)}`,
        className: 'marks',
      }),
      tip(
        drawn,
        pointer({ x: 'start', y: (d: Drawn) => y(d) + 0.4, title: 'words', fill: 'canvas' }),
      ),
    ],
  })
  // A style sheet of the library's own is not let in; its few rules stand in ours.
  chart.querySelector('style')?.remove()
  // The list below says the same to those who do not see it.
  chart.setAttribute('aria-hidden', 'true')
  for (const link of chart.querySelectorAll('a')) link.setAttribute('tabindex', '-1')
  place.replaceChildren(chart)
  place.hidden = false
}

async function start(place: HTMLElement): Promise<void> {
  const answer = await fetch(place.dataset.marks!)
  const { marks, most } = (await answer.json()) as { marks: readonly Mark[]; most: number }
  if (marks.length === 0) return
  place.hidden = false
  draw(marks, place)
  const caption = document.createElement('figcaption')
  const all = marks.length === most ? `The newest ${most}` : `All ${marks.length}`
  caption.textContent = `${all} entries that fit and have a day: one mark each, as long as the days that its date may mean.`
  place.append(caption)
}

if (figure) void start(figure)
