import { toldOf } from '../exports/source.ts'
import { saidBy } from '../print/decisions.ts'
import { plainItem } from '../print/items.ts'
import { minuteOf } from '../print/when.ts'
import type { Answer } from './answer.ts'
import { type Html, html } from './html.ts'
import { filterForm } from './parts/filters.ts'
import { form, ruling } from './parts/form.ts'
import { decidedIn } from './parts/notice.ts'
import { lastStep, reviewed, type Turn, turnOf } from './parts/queue.ts'
import { shownTurn, turnForms } from './parts/turn.ts'
import type { Asked } from './request.ts'

/** What nobody has decided on, one entry at a time; what is decided goes on to the next. */
export function reviewPage(asked: Asked): Answer {
  const { desk, params, path } = asked
  const { store } = desk
  const turn = turnOf(asked)
  const { item, sentence, onward, since } = turn
  const beside = item && store.review.beside(item.entry.id)
  const title = 'Review'
  return {
    title,
    body: () => html`<h1>${title}</h1>
${filterForm(path, params)}
<p class="count">${left(asked, turn)} ${
      since === undefined
        ? html`<a href="/review?new=yes">Only what is new since I last decided</a>`
        : html`<a href="/review">All</a>`
    }</p>
${undoable(asked, turn)}
${
  item
    ? html`${shownTurn(asked, item, sentence!, beside!)}
${desk.writable ? turnForms(asked, item, beside!, { onward, here: hereOf(params, since) }) : html`<p><a class="button" href="/review?${onward}">Next</a></p>`}`
    : html`<p class="empty">Nothing more to review here. <a href="/review">From the beginning</a></p>`
}
${desk.writable && keys}`,
    json: () => ({ entry: item ? plainItem(item) : null, sentence: sentence ?? null }),
    told: () => (item ? toldOf(store, [item]) : []),
    islands: ['review'],
  }
}

function left(asked: Asked, { since }: Turn): string {
  if (since) return `New since ${minuteOf(since)}.`
  const open = asked.desk.store.ask.count(reviewed(asked), 10_001)
  return open > 10_000 ? 'More than 10000 to review.' : `${open} to review.`
}

/** The question of this address, to which an entry comes back that is shown again. */
function hereOf(params: URLSearchParams, since: string | undefined): string {
  const here = new URLSearchParams(params)
  for (const name of ['entry', 'decided', 'token', 'over']) here.delete(name)
  if (since !== undefined) here.set('since', since)
  return `${here}`
}

/** What was decided last, told after it was done, and the way back. */
function undoable(asked: Asked, { since }: Turn): Html {
  const { desk, params } = asked
  const log = desk.store.log.list({ by: desk.by })
  const named = new Set(decidedIn(params))
  const told = log.filter(({ id }) => named.has(`d-${id}`))
  const step = lastStep(log)
  const ids = step.map(({ id }) => `d-${id}`).join(',')
  const undo = html`<input type="hidden" name="decisions" value="${ids}"><input type="hidden" name="here" value="${hereOf(params, since)}">${ruling('undo', html`<kbd>z</kbd> Undo ${ids}`, 'z')}`
  return html`<div class="notice" id="decided" role="status">
${told.map(one => html`<p>d-${one.id}: ${saidBy(one)}${one.undone ? ', taken back' : ''}</p>`)}</div>
${desk.writable && step.length > 0 && form(asked, '/review', 'undo', undo)}`
}

const keys = html`<section class="keys" aria-labelledby="keys"><h2 id="keys">Keys</h2>
<dl>
<dt><kbd>a</kbd></dt><dd>accept: it is as the machine read it</dd>
<dt><kbd>x</kbd></dt><dd>reject: it is none</dd>
<dt><kbd>e</kbd></dt><dd>edit its fields</dd>
<dt><kbd>m</kbd></dt><dd>merge: it restates the earlier one that is shown first</dd>
<dt><kbd>u</kbd></dt><dd>unsure: leave it as it is</dd>
<dt><kbd>z</kbd></dt><dd>undo the last decision</dd>
<dt><kbd>q</kbd></dt><dd>quit, to the first page</dd>
</dl></section>`
