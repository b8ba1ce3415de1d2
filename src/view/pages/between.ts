import { z } from 'zod'
import { toldOf } from '../exports/source.ts'
import { plainItem } from '../print/items.ts'
import type { Answer } from './answer.ts'
import { asks } from './asks.ts'
import { weightsChart } from './charts/weights.ts'
import { html } from './html.ts'
import { Missing } from './missing.ts'
import { choiceField } from './parts/field.ts'
import { askForm } from './parts/filters.ts'
import { entryLines, listAddress, partyAddress } from './parts/line.ts'
import { type NamedParty, namedParty } from './parts/named.ts'
import type { Asked } from './request.ts'

const periods = [
  ['month', 'by month'],
  ['quarter', 'by quarter'],
  ['year', 'by year'],
] as const
const shown = 25
const most = { atom: 100, ics: 500, csv: 5000, json: 0 }

/** What two parties did and said to each other: the curve between conflict and cooperation, and the acts both ways. */
export function betweenPage(
  { desk: { store }, path, params, filter }: Asked,
  names: string,
): Answer {
  const at = names.indexOf('/')
  if (at < 1) throw new Missing('name two parties: /between/IRN/USA')
  const [a, b] = [names.slice(0, at), names.slice(at + 1)].map(one => namedParty(store, one)) as [
    NamedParty,
    NamedParty,
  ]
  const { by } = asks(params, { by: z.enum(['month', 'quarter', 'year']).default('month') })
  const cut = filter('by', 'to', 'party')
  const dealings = store.ask.between(a.party, b.party, cut, by)
  const way = (from: NamedParty, to: NamedParty, limit: number) =>
    store.list({ ...cut, by: from.party, to: to.party }, { limit })
  const both = (limit: number) => [way(a, b, limit), way(b, a, limit)] as const
  const title = `${a.name} and ${b.name}`
  return {
    title,
    body: () => {
      const [there, back] = both(shown)
      const part = (from: NamedParty, to: NamedParty, page: typeof there) => {
        const all = listAddress({ by: from.id, to: to.id })
        return html`<section><h2>${from.name} → ${to.name}</h2>
${entryLines(page.items, 'Nothing in the record fits.')}
${page.next && html`<p class="more"><a href="${all}">All of them</a></p>`}</section>
`
      }
      return html`<h1><a href="${partyAddress(a.id)}">${a.name}</a> and <a href="${partyAddress(b.id)}">${b.name}</a></h1>
${askForm(path, params, choiceField(params, 'by', 'Stretches', periods), ['by', 'to'])}
${dealings.length ? weightsChart([a.name, b.name], dealings, by) : html`<p class="empty">Nothing in the record between the two fits.</p>`}
${part(a, b, there)}${part(b, a, back)}`
    },
    json: () => {
      const [there, back] = both(shown)
      const told = { there: there.items.map(plainItem), back: back.items.map(plainItem) }
      return { a: a.id, b: b.id, by, dealings, ...told }
    },
    told: form =>
      toldOf(
        store,
        both(most[form]).flatMap(({ items }) => items),
      ),
  }
}
