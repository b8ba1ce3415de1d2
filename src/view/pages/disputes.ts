import { z } from 'zod'
import { toldOf } from '../exports/source.ts'
import { counted } from '../print/counted.ts'
import { disputeHeader, disputeRows, plainAcross, plainInside } from '../print/sides.ts'
import type { Answer } from './answer.ts'
import { ask, asks } from './asks.ts'
import { type AnyDispute, disputeId, disputesAbout, entriesOf } from './disputed.ts'
import { html } from './html.ts'
import { Missing } from './missing.ts'
import { disputeHead, disputeLines, sidesOf } from './parts/disputes.ts'
import { choiceField, textField } from './parts/field.ts'
import { askForm } from './parts/filters.ts'
import { nextLink } from './parts/next.ts'
import { sidesIn } from './parts/standpoints.ts'
import { stretch } from './parts/stretch.ts'
import type { Asked } from './request.ts'

const sort = z.enum(['documents', 'across'])
const places = [
  ['', 'inside and across documents'],
  ['documents', 'inside one document'],
  ['across', 'across documents'],
] as const

const plain = (one: AnyDispute) => ('sides' in one ? plainAcross(one) : plainInside(one))

/** What texts set against each other: across documents, and inside single ones. */
export function disputesPage({ desk: { store }, path, params, filter, paging }: Asked): Answer {
  const { about, within } = asks(params, { about: ask.words.optional(), within: sort.optional() })
  const found = disputesAbout(store, about, filter(), within)
  const some = async () => stretch(await found, disputeId, paging(25))
  return {
    title: 'Disputes',
    body: async () => {
      const { shown, next } = await some()
      const own = [
        textField(params, 'about', 'About', 'UNSCR/2231, a name'),
        choiceField(params, 'within', 'Where', places),
      ]
      return html`<h1>Disputes</h1>
${askForm(path, params, own)}
<p class="count">${counted((await found).length, 'dispute')}. Which side is right is not said.</p>
${shown.length ? disputeLines(shown) : html`<p class="empty">No dispute fits.</p>`}
${nextLink(path, params, next)}`
    },
    json: async () => {
      const { shown, next } = await some()
      return { disputes: shown.map(plain), next }
    },
    told: async function* () {
      yield* toldOf(
        store,
        store.items([...new Set((await found).flatMap(entriesOf))].slice(0, 500)),
      )
    },
    table: async () => ({ header: disputeHeader, rows: (await found).flatMap(disputeRows) }),
  }
}

/** One dispute: its sides with their sentences, and why each stands against the others. */
export function disputePage({ desk: { store } }: Asked, id: string): Answer {
  const all = disputesAbout(store, id, {})
  const found = async () => {
    const own = (await all).filter(one => disputeId(one) === id)
    if (own.length === 0) throw new Missing(`${id}: no such dispute; /disputes lists them`)
    return own
  }
  const told = async () =>
    toldOf(store, store.items([...new Set((await found()).flatMap(entriesOf))]))
  return {
    title: `Dispute ${id}`,
    body: async () => {
      const [one] = await found()
      const sentences = new Map(
        (await told()).map(({ item, sentence }) => [item.entry.id, sentence]),
      )
      const near = (await all).filter(other => disputeId(other) !== id)
      return html`<h1>Dispute ${id}</h1>
${disputeHead(one!)}
${sidesOf(sidesIn(one!, sentences))}
${near.length > 0 && html`<section><h2>The same entries elsewhere</h2>${disputeLines(near)}</section>`}
<p>Which side is right is not said.</p>`
    },
    json: async () => plain((await found())[0]!),
    told: async function* () {
      yield* await told()
    },
    table: async () => ({ header: disputeHeader, rows: (await found()).flatMap(disputeRows) }),
  }
}
