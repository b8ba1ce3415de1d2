import type { Item } from '../../../record/ask/items.ts'
import { type Html, html } from '../html.ts'
import type { Asked } from '../request.ts'

/** The forms by which a person rules on an entry; nothing where nobody may. */
export function rulingForms({ desk, token }: Asked, item: Item): Html {
  if (!desk.writable) return html``
  return html`<!-- ${item.entry.kind} ${token} -->`
}
