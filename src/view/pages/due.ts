import { dueKinds } from '../../find/index.ts'
import { later } from '../../record/edtf.ts'
import { dueIn } from '../exports/source.ts'
import { markedDue } from '../marked.ts'
import { dueCells, dueHeader, plainDue } from '../print/duerows.ts'
import type { Answer } from './answer.ts'
import { ask, asks, type Span } from './asks.ts'
import { html } from './html.ts'
import { dueLines } from './parts/due.ts'
import { textField, tick } from './parts/field.ts'
import { askForm } from './parts/filters.ts'
import { nextLink } from './parts/next.ts'
import type { Asked } from './request.ts'

/** Days ahead that are shown where nothing is asked. */
const usual: Span = [60, 'd']
const fields = {
  within: ask.span.optional(),
  overdue: ask.flag.optional(),
  all: ask.flag.optional(),
}

/** What falls due, or what is over, by date; on another day, as the record was on it. */
export function duePage({ desk, path, params, filter, paging }: Asked): Answer {
  const { store } = desk
  const { within, overdue = false, all = false } = asks(params, fields)
  const { kinds: asked, ...rest } = filter()
  const kinds = (asked ?? [...dueKinds]).filter(kind => dueKinds.has(kind))
  const asOf = rest.asOf ?? desk.today()
  const [amount, unit] = within ?? usual
  const span = overdue
    ? { overdue, ...(within && { since: later(asOf, -amount, unit) }) }
    : { until: later(asOf, amount, unit) }
  const question = { asOf, kinds, filter: rest, all, ...span }
  const { due, next } = kinds.length
    ? markedDue(store, question, paging(100))
    : { due: [], next: null }
  const about = overdue
    ? `over on ${asOf}${within ? `, ${amount}${unit} back` : ''}`
    : `from ${asOf} on, ${amount}${unit} ahead`
  const title = overdue ? 'Overdue' : 'Due'
  return {
    title,
    body: () => {
      const own = [
        textField(params, 'within', 'Within', '60d, 8w, 3m, 1y'),
        tick(params, 'overdue', 'what is over'),
        tick(params, 'all', 'also what is ruled kept or broken'),
      ]
      return html`<h1>${title} <small>${about}</small></h1>
${askForm(path, params, own)}
${dueLines(due, `Nothing is ${overdue ? 'over' : 'due'} ${about}.`)}
${nextLink(path, params, next)}`
    },
    json: () => ({ asOf, due: due.map(plainDue), next }),
    told: () => dueIn(store, question, Object.keys(rest).length ? rest : null, true),
    table: () => ({ header: dueHeader, rows: due.map(dueCells) }),
  }
}
