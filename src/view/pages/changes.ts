import { toldOf } from '../exports/source.ts'
import { changeCells, changeHeader, plainChange } from '../print/changes.ts'
import type { Answer } from './answer.ts'
import { ask, asks, sinceOf } from './asks.ts'
import { html } from './html.ts'
import { changeLines } from './parts/changes.ts'
import { textField } from './parts/field.ts'
import { askForm } from './parts/filters.ts'
import { nextLink } from './parts/next.ts'
import type { Asked } from './request.ts'

const fields = { since: ask.since.default('7d'), until: ask.day.optional() }

/** What changed in the record: entries that came, went or are told otherwise, and decisions. */
export function changesPage({ desk, path, params, filter, paging }: Asked): Answer {
  const { store } = desk
  const { since, until = desk.today() } = asks(params, fields)
  const from = sinceOf(since, until)
  const question = { since: from, until, filter: filter('from', 'until', 'as-of', 'recorded') }
  const { changes, next } = store.ask.changes(question, paging(50))
  return {
    title: 'Changes',
    body: () => {
      const own = [
        textField(params, 'since', 'Since', '7d, 2020-09-23', since),
        textField(params, 'until', 'Until', '2020-09-23'),
      ]
      return html`<h1>Changes</h1>
${askForm(path, params, own, ['from', 'until', 'as-of'])}
${changeLines(changes, `Nothing changed from ${from} to ${until}.`)}
${nextLink(path, params, next)}`
    },
    json: () => ({ since: from, until, changes: changes.map(plainChange), next }),
    told: () => {
      const ids = new Set(changes.flatMap(({ item }) => item?.entry.id ?? []))
      return toldOf(store, store.items([...ids]))
    },
    table: () => ({ header: changeHeader, rows: changes.map(changeCells) }),
  }
}
