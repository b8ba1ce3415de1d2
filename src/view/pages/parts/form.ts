import { type Html, html, type Piece } from '../html.ts'
import type { Asked } from '../request.ts'

/** A form that changes something: it carries what no other site knows. */
export function form({ token }: Asked, action: string, name: string, inside: Piece): Html {
  return html`<form method="post" action="${action}" class="rule ${name}">
<input type="hidden" name="token" value="${token}">${inside}</form>
`
}

/** A button that says what is ruled; `key` is the key that presses it. */
export function ruling(value: string, label: Piece, key?: string): Html {
  const pressed = key && html` data-key="${key}" aria-keyshortcuts="${key}"`
  return html`<button name="ruling" value="${value}"${pressed}>${label}</button> `
}

/** A field for the reason of a ruling. */
export const whyField = html`<label class="why">Why <input name="why" maxlength="1000" autocomplete="off"></label>
`

/** What may be changed, shown where it is asked for. */
export function fold(summary: string, name: string, inside: Piece): Html {
  return html`<details class="fold ${name}"><summary>${summary}</summary>
${inside}</details>
`
}
