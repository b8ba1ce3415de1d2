import type { Item } from '../../../record/ask/items.ts'
import type { Beside, Similar } from '../../../record/review/index.ts'
import { headline } from '../../exports/told.ts'
import { spoken } from '../../print/entry.ts'
import { type Html, html, type Piece } from '../html.ts'
import type { Asked } from '../request.ts'
import { correcting } from './correcting.ts'
import { fold, form, ruling } from './form.ts'
import { documentAddress, entryAddress, stateMark } from './line.ts'

/** An entry put before a reviewer: its sentence first, what the machine read, its paragraph, what is like it. */
export function shownTurn(
  asked: Asked,
  item: Item,
  sentence: string,
  { copies, similar }: Beside,
): Html {
  const { entry, document } = item
  const from = [
    document.title ?? document.name.split('/').at(-1),
    document.site,
    document.published,
  ]
  const also = copies > 0 && ` · also in ${copies} other document${copies === 1 ? '' : 's'}`
  return html`<article class="turn" data-entry="${entry.id}">
<blockquote class="sentence">${sentence}</blockquote>
<p class="read-as"><a href="${entryAddress(entry.id)}">${headline({ item })}</a> ${stateMark(item.state)}</p>
<p class="from"><a href="${documentAddress(document.id)}#e-${entry.id}">${from.filter(Boolean).join(' · ')}</a>${also}</p>
${paragraph(asked, item)}
${similar.length > 0 && html`<ul class="like">${similar.map(like)}</ul>`}
</article>`
}

/** The paragraph that the entry stands in, its evidence marked; what stood there where the text is another by now. */
function paragraph({ desk }: Asked, { entry, document, state }: Item): Html {
  const text = desk.store.document(document.id)?.reading.document.text ?? ''
  const { start, end, exact } = entry.evidence
  if (text.slice(start, end) !== exact) return html``
  const from = text.lastIndexOf('\n', start - 1) + 1
  const until = text.indexOf('\n', end)
  const to = until < 0 ? text.length : until
  return html`<p class="paragraph">${text.slice(from, start)}<mark class="m-${state}">${exact}</mark>${text.slice(end, to)}</p>`
}

function like({ item, moved }: Similar): Html {
  const { entry, document, day } = item
  const due = entry.due && `, due ${spoken(entry.due.edtf)}`
  const told = `(${spoken(document.published ?? day ?? '')}: “${(entry.what ?? entry.trigger).text}”${due ?? ''})`
  return html`<li>like <a href="${entryAddress(entry.id)}">${entry.id}</a> ${told}${moved && html` <strong class="moved">date moved</strong>`}</li>
`
}

/** Questions of addresses of the queue: where it goes on, and where it stands. */
export interface Places {
  readonly onward: string
  readonly here: string
}

/** The buttons of the review, each with its key. */
export function turnForms(
  asked: Asked,
  item: Item,
  { similar: [first] }: Beside,
  { onward, here }: Places,
): Html {
  const { id } = item.entry
  const place = html`<input type="hidden" name="entry" value="${id}"><input type="hidden" name="onward" value="${onward}"><input type="hidden" name="here" value="${here}">`
  const merge = first && [
    html`<input type="hidden" name="other" value="${first.item.entry.id}">`,
    ruling('restates', key('m', `Merge with ${first.item.entry.id}`), 'm'),
  ]
  const marks = [
    ruling('confirm', key('a', 'Accept'), 'a'),
    ruling('reject', key('x', `Not a ${item.entry.kind}`), 'x'),
    merge,
    html`<a class="button" href="/review?${onward}" data-key="u">${key('u', 'Unsure')}</a>`,
  ]
  const edit = form(asked, '/review', 'correct', [place, correcting(item)])
  return html`${form(asked, '/review', 'mark', [place, ...marks])}
${fold('Edit', 'edit', edit)}`
}

const key = (letter: string, label: string): Piece => html`<kbd>${letter}</kbd> ${label}`
