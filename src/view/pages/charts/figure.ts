import { type Html, html } from '../html.ts'
import { type Caption, type Drawn, drawing } from './drawing.ts'

/** A chart with its name, what it tells, and the same numbers in a table. */
export function figure(caption: Caption, drawn: Drawn, numbers: Html): Html {
  return html`<figure class="chart" id="${caption.id}">
<figcaption>${caption.title}</figcaption>
${drawing(caption, drawn)}
<details class="numbers"><summary>The numbers</summary>
${numbers}
</details>
</figure>`
}
