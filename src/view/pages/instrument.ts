import { changeKinds, doneKinds, saidKinds, setKinds } from '../../find/index.ts'
import { toldIn } from '../exports/source.ts'
import { counted } from '../print/counted.ts'
import { plainInstrument } from '../print/instruments.ts'
import { plainItem } from '../print/items.ts'
import { plainAcross, plainInside } from '../print/sides.ts'
import type { Answer } from './answer.ts'
import { termsChart } from './charts/terms.ts'
import { disputesAbout } from './disputed.ts'
import { html } from './html.ts'
import { disputeLines } from './parts/disputes.ts'
import { askForm } from './parts/filters.ts'
import { heldBy } from './parts/held.ts'
import { entryLines } from './parts/line.ts'
import { nextLink } from './parts/next.ts'
import { disputedBy, standing, termLines } from './parts/terms.ts'
import type { Asked } from './request.ts'

const hanging = 50
/** What is said and done under an instrument, beside what befalls it and what hangs on it. */
const under = [...saidKinds, ...doneKinds, ...setKinds].filter(kind => !changeKinds.has(kind))

/** An instrument: its terms on a line of time, who disputes what, what hangs on it, all that is said under it. */
export function instrumentPage(
  { desk, path, params, filter, paging }: Asked,
  asked: string,
): Answer {
  const { store } = desk
  const cut = filter('under')
  const day = cut.asOf ?? desk.today()
  const found = store.ask.instrument(asked, cut, day, hanging)
  const { id, name, aliases, type, documents, terms } = found
  const disputes = store.ask.disputedRules([id], cut).get(id) ?? []
  const about = () => disputesAbout(store, id, cut)
  const kinds = cut.kinds ? under.filter(kind => cut.kinds!.includes(kind)) : under
  const order = params.get('order') === 'newest' ? 'newest' : 'oldest'
  const said = () =>
    kinds.length
      ? store.list({ ...cut, kinds, under: id }, { ...paging(50), order })
      : { items: [], next: null }
  return {
    title: name,
    body: async () => {
      const { items, next } = said()
      const sides = await about()
      return html`<h1>${name}</h1>
<p class="about">${[type, id].filter(Boolean).join(' · ')} · named in ${counted(documents, 'document')}</p>
${aliases.length > 0 && html`<p class="also">Also ${aliases.join('; ')}</p>`}
<p class="stands">${standing(found)}${disputedBy(disputes)}</p>
${askForm(path, params, false, ['under'])}
<section><h2>Terms</h2>
${termsChart(name, terms, day)}
${termLines(terms)}</section>
<section><h2>Who disputes what</h2>
${sides.length ? disputeLines(sides) : html`<p class="empty">Nothing about it is disputed in the record.</p>`}</section>
<section><h2>Pledges and demands that hang on it</h2>
${entryLines(found.bound.items, 'None.')}</section>
<section><h2>Said and done under it</h2>
${entryLines(items, 'Nothing.')}
${nextLink(path, params, next)}</section>`
    },
    json: async () => {
      const { items, next } = said()
      const whole = plainInstrument({ ...found, disputes })
      const sides = (await about()).map(one =>
        'sides' in one ? plainAcross(one) : plainInside(one),
      )
      return { ...whole, said: items.map(plainItem), next, disputed: sides }
    },
    told: form => toldIn(store, { ...cut, under: id }, 'newest', heldBy[form]),
  }
}
