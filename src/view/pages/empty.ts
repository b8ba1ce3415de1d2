import { type Html, html } from './html.ts'
import { readForm, sampleForms } from './parts/reading.ts'
import type { Asked } from './request.ts'

/** What the first page says of a record that holds nothing yet, and how to fill it. */
export function welcome(asked: Asked): Html {
  return html`<h1>Nothing on record yet</h1>
<p>Here you will see who said, pledged, demanded or did what, what falls due and what is disputed,
each with the sentence that says so. The record is kept in <code>${asked.desk.store.path}</code>.</p>
<p>Add texts and saved pages on the command line: <code>onrecord add FILE</code>, or here:</p>
${readForm(asked)}
<h2>Or look at a sample</h2>
${sampleForms(asked)}`
}
