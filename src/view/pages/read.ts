import type { Answer } from './answer.ts'
import { html } from './html.ts'
import { readForm, sampleForms } from './parts/reading.ts'
import type { Asked } from './request.ts'

/** Where a text is pasted or a file dropped, to see its record at once. */
export function readPage(asked: Asked): Answer {
  return {
    title: 'Read a text',
    body: () => html`<h1>Read a text</h1>
${readForm(asked)}
<h2>Samples</h2>
${sampleForms(asked)}`,
    json: () => ({ post: '/api/v1/read' }),
    told: () => [],
    islands: ['drop'],
  }
}
