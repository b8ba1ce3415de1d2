import { type Html, html } from '../html.ts'
import type { Asked } from '../request.ts'
import { samples } from '../samples.ts'

/** Where a text is pasted or a file is dropped. */
export function readForm({ desk, token }: Asked): Html {
  return html`<form class="reading" method="post" action="/read" enctype="multipart/form-data" data-drop>
<input type="hidden" name="token" value="${token}">
<label for="text">Paste a text, or the source of a page</label>
<textarea id="text" name="text" rows="8" spellcheck="false"></textarea>
<p class="row"><label>or files <input type="file" name="file" multiple accept=".txt,.html,.htm,.ndjson,.jsonl,.json,.md,text/*"></label>
<label>Published on <input name="date" placeholder="if the text does not say: 2020-09-23" size="32" pattern="\\d{4}-\\d{2}-\\d{2}"></label></p>
<p class="row"><button name="keep" value="">Read it</button>
${desk.writable && html`<button name="keep" value="yes">Read it and keep it</button>`}</p>
</form>`
}

/** The texts that come with the program: one to look at, or all to be kept. */
export function sampleForms({ desk, token }: Asked): Html {
  const one = samples().map(
    name => html`<li><button name="sample" value="${name}">${name}</button></li>
`,
  )
  return html`<form class="samples" method="post" action="/read/samples">
<input type="hidden" name="token" value="${token}">
<ul class="plain">${one}</ul>
${desk.writable && html`<p><button name="sample" value="">Put all samples on record</button></p>`}
</form>`
}
