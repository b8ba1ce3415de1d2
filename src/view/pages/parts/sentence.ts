import type { Told } from '../../exports/told.ts'
import { type Html, html } from '../html.ts'

/** The sentences of an entry with its evidence marked. */
export function sentence({ item, sentence, at }: Pick<Told, 'item' | 'sentence' | 'at'>): Html {
  const end = at + item.entry.evidence.exact.length
  return html`<blockquote class="sentence">${sentence.slice(0, at)}<mark class="m-${item.state}">${sentence.slice(at, end)}</mark>${sentence.slice(end)}</blockquote>`
}
