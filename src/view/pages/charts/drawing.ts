import type { PlotOptions } from '@observablehq/plot'
import { raw } from 'hono/html'
import { fit } from '../../exports/told.ts'
import type { Html } from '../html.ts'

/** The library's parts from which charts are made. */
export type Plot = typeof import('@observablehq/plot')

/** What a chart is called, and what it tells in a sentence or two. */
export interface Caption {
  readonly id: string
  readonly title: string
  readonly about: string
}

/** A chart as it is drawn on a page of some width, in pixels. */
export type Drawn = (plot: Plot, width: number) => PlotOptions

/** Pages are wide or narrow; what fits the one cannot be read on the other. */
const widths = { wide: 720, narrow: 340 } as const

/**
 * Draws a chart (SVG) for wide and for narrow pages: style sheets show the one that fits. It holds no style of
 * its own, which pages may not bring. The libraries are loaded with the first chart.
 */
export async function drawing(caption: Caption, drawn: Drawn): Promise<Awaited<Html>> {
  const [plot, { parseHTML }] = await Promise.all([
    import('@observablehq/plot'),
    import('linkedom'),
  ])
  const { document } = parseHTML('<html></html>')
  const all = Object.entries(widths).map(([size, width]) => {
    const svg = plot.plot({ ...drawn(plot, width), width, document })
    named((space, name) => document.createElementNS(space, name), svg, caption, size)
    return svg.outerHTML
  })
  return raw(all.join('\n'))
}

/** The little of the DOM that is asked of a chart. */
interface Part {
  readonly outerHTML: string
  textContent: string | null
  prepend(part: Part): void
  querySelectorAll(selector: string): Iterable<Part & { remove(): void }>
  removeAttribute(name: string): void
  setAttribute(name: string, value: string): void
}

const svgSpace = 'http://www.w3.org/2000/svg'

/** Gives a chart its name, and takes out what only the library's own style sheet is for. */
function named(
  make: (space: string, name: string) => Part,
  svg: Part,
  { id, title, about }: Caption,
  size: string,
): void {
  for (const style of svg.querySelectorAll('style')) style.remove()
  for (const part of [svg, ...svg.querySelectorAll('*')]) {
    for (const name of ['style', 'aria-label', 'aria-description', 'aria-hidden']) {
      part.removeAttribute(name)
    }
  }
  svg.setAttribute('class', `drawn ${size}`)
  svg.setAttribute('role', 'img')
  svg.setAttribute('aria-labelledby', `${id}-${size}-title ${id}-${size}-desc`)
  for (const [name, text] of [
    ['desc', about],
    ['title', title],
  ] as const) {
    const part = make(svgSpace, name)
    part.setAttribute('id', `${id}-${size}-${name}`)
    part.textContent = fit(text)
    svg.prepend(part)
  }
}
