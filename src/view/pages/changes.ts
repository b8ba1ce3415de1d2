import type { Change } from '../../record/ask/changes.ts'
import { later } from '../../record/edtf.ts'
import { toldOf } from '../exports/source.ts'
import { changeCells, changeHeader, plainChange } from '../print/changes.ts'
import { minuteOf, saidBy } from '../print/decisions.ts'
import { shortOf } from '../print/show.ts'
import type { Answer } from './answer.ts'
import { type Html, html } from './html.ts'
import { entryLine } from './parts/line.ts'
import { nextLink } from './parts/next.ts'
import type { Asked } from './request.ts'

/** A week, where nothing is asked. */
const usual = '7d'

/** What changed in the record: entries that came, went or are told otherwise, and what persons decided. */
export function changesPage({ desk, path, params, filter, paging }: Asked): Answer {
  const { until = desk.today(), ...rest } = filter()
  const since = sinceOf(params.get('since') ?? usual, until)
  const { changes, next } = desk.store.ask.changes({ since, until, filter: rest }, paging(50))
  return {
    title: 'Changes',
    body: () => html`<h1>Changes</h1>
<form class="inline" action="${path}"><label>Since <input name="since" value="${params.get('since') ?? usual}" placeholder="7d, 3m, 2020-09-23"></label>
<button>Show</button></form>
<p class="count">From ${since} to ${until}, as the store was told of them.</p>
${
  changes.length
    ? html`<ol class="changes">${changes.map(line)}</ol>`
    : html`<p class="empty">Nothing changed.</p>`
}
${nextLink(path, params, next)}`,
    json: () => ({ since, until, changes: changes.map(plainChange), next }),
    told: () =>
      toldOf(
        desk.store,
        changes.flatMap(({ item, what }) => (item && what !== 'went' ? [item] : [])),
      ),
    table: () => ({ header: changeHeader, rows: changes.map(changeCells) }),
  }
}

function sinceOf(asked: string, until: string): string {
  const [, amount, unit] = /^(\d{1,4})([dwmy])$/.exec(asked) ?? []
  if (amount) return later(until, -Number(amount), unit as 'd')
  return /^\d{4}-\d{2}-\d{2}$/.test(asked) ? asked : later(until, -7, 'd')
}

function line({ what, at, item, fields, decision }: Change): Html {
  const differs = fields.map(
    ({ field, was, now }) =>
      html`<li>${field}: <del>${shortOf(was)}</del> <ins>${shortOf(now)}</ins></li>`,
  )
  const said = decision && html`<p>d-${decision.id} ${decision.by}: ${saidBy(decision)}</p>`
  return html`<li class="change"><p><span class="day">${minuteOf(at)}</span> <strong>${what}</strong></p>
${said}
${item && html`<ol class="entries">${entryLine(item)}</ol>`}
${differs.length > 0 && html`<ul class="fields">${differs}</ul>`}</li>
`
}
