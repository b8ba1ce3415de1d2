import type { Answer } from './answer.ts'
import { documentPage } from './document.ts'
import { type Html, html } from './html.ts'
import type { Job } from './job.ts'
import { documentAddress } from './parts/line.ts'
import type { Asked } from './request.ts'

/** How far a reading is; when it has ended, what it found, not yet on record. */
export function jobPage(asked: Asked, job: Job): Answer {
  const { id, title, state, faults, documents, store } = job
  const [only] = documents.length === 1 ? documents : []
  const desk = { ...asked.desk, store }
  const inner = only === undefined ? undefined : documentPage({ ...asked, desk }, only)
  const reading = state === 'reading'
  return {
    title: inner?.title ?? title,
    ...(reading && { refresh: 1, status: 202 }),
    body: async () => html`${reading ? progress(asked, job) : ended(asked, job)}
${faults.length ? html`<ul class="faults">${faults.map(one => html`<li>${one}</li>`)}</ul>` : ''}
${inner ? await inner.body() : html`<ol class="plain">${documents.map(document => listed(job, document))}</ol>`}`,
    json: () => {
      const { seconds, share, kept } = job
      return { id, title, state, seconds, share, documents, faults, kept }
    },
    told: form => inner?.told(form) ?? [],
    islands: reading ? ['progress'] : (inner?.islands ?? []),
  }
}

function progress({ token }: Asked, { id, title, seconds, share, documents }: Job): Html {
  const done = share === null ? '' : `about ${Math.floor(share * 100)} %, `
  const read = documents.length ? `${documents.length} read, ` : ''
  return html`<section class="progress" data-job="${id}">
<h1>Reading ${title}</h1>
<p><progress max="1"${share !== null && html` value="${share.toFixed(2)}"`}>${done}</progress>
<span data-told role="status">${done}${read}${Math.round(seconds)} s</span></p>
<form method="post" action="/read/${id}/stop"><input type="hidden" name="token" value="${token}">
<button>Stop</button></form>
</section>`
}

function ended({ token, desk }: Asked, { id, title, state, seconds, kept, documents }: Job): Html {
  const told = state === 'stopped' ? 'stopped after' : 'read in'
  const form =
    desk.writable && documents.length > 0
      ? html`<form method="post" action="/read/${id}/keep"><input type="hidden" name="token" value="${token}">
<button>Keep it on record</button></form>`
      : ''
  return html`<div class="notice"><p>${title}: ${told} ${seconds.toFixed(1)} s. ${kept ? 'It is on record.' : 'It is not on record.'}</p>
${kept ? '' : form}</div>`
}

function listed({ store }: Job, id: string): Html {
  const { reading, name } = store.document(id)!
  const { title } = reading.document
  const count = reading.entries.length
  return html`<li><a href="${documentAddress(id)}">${title ?? name}</a> ${count} ${count === 1 ? 'entry' : 'entries'}</li>
`
}
