import { toldOf } from '../exports/source.ts'
import { webAddress } from '../exports/told.ts'
import type { Answer } from './answer.ts'
import { html } from './html.ts'
import { Missing } from './missing.ts'
import { besideText } from './parts/beside.ts'
import { editionsPart } from './parts/editions.ts'
import { legend, markedText } from './parts/text.ts'
import type { Asked } from './request.ts'

/** One text with its record marked in it, and its entries beside it. */
export function documentPage({ desk }: Asked, id: string): Answer {
  const own = desk.store.document(id)
  const store = own ? desk.store : desk.passing?.(id)
  const held = own ?? store?.document(id)
  if (!held || !store)
    throw new Missing(`${id}: no such document; onrecord list documents shows them`)
  const { reading, name } = held
  const { document } = reading
  const items = store.items(reading.entries.map(entry => entry.id))
  const title = document.title ?? name.split('/').at(-1)!
  const editions = store.ask.editions(document.id)
  const url = webAddress(document.url)
  const { published } = document
  const from = [document.byline, document.site].filter(Boolean).join(' · ')
  const dated = published && `${published.from}${published.why ? `: ${published.why}` : ''}`
  return {
    title,
    body: () => html`<h1>${title}</h1>
<p class="from">${from} ${published && html`<span title="${dated}">${from && '· '}${published.value}</span>`} ${url && html`<a href="${url}" rel="noreferrer external">the page itself</a>`}
<span class="hash">document ${document.id}</span></p>
${editions && editionsPart(editions, document.id)}
<p class="legend">${legend}</p>
<div class="read">
<div class="text">${markedText(document.text, items)}</div>
<aside aria-label="Its record">${besideText(items)}</aside>
</div>`,
    json: () => ({ ...reading, ...editions }),
    told: () => toldOf(store, items),
    islands: ['marks'],
  }
}
