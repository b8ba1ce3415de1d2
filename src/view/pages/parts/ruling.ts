import type { Item } from '../../../record/ask/items.ts'
import type { Evidence } from '../../../record/follow/index.ts'
import { type Html, html } from '../html.ts'
import type { Asked } from '../request.ts'
import { correcting } from './correcting.ts'
import { deciding, linking } from './deciding.ts'
import { fold, form, ruling, whyField } from './form.ts'
import { entryAddress } from './line.ts'

/**
 * The forms by which a person rules on an entry; nothing where nobody may. `evidence` is what later sentences
 * say of an entry that can be kept; undefined for one that cannot.
 */
export function rulingForms(asked: Asked, item: Item, evidence?: readonly Evidence[]): Html {
  if (!asked.desk.writable) return html``
  const to = entryAddress(item.entry.id)
  const decide = evidence && form(asked, to, 'decide', deciding(evidence))
  return html`<section class="ruling" aria-labelledby="ruling"><h2 id="ruling">Rule on it</h2>
${form(asked, to, 'mark', [whyField, ruling('confirm', 'Confirm'), ruling('reject', 'Reject')])}
${fold('Correct it', 'edit', form(asked, to, 'correct', correcting(item)))}
${decide && fold('Decide how it stands', 'outcome', decide)}
</section>`
}

/** The form by which a person takes or refuses a later sentence that bears on an entry; nothing where nobody may. */
export function linkForm(asked: Asked, id: string, evidence: Evidence): Html {
  if (!asked.desk.writable) return html``
  return form(asked, entryAddress(id), 'linking', linking(evidence))
}
