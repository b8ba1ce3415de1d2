import type { PartyShown } from '../../../record/store/index.ts'
import { type Html, html } from '../html.ts'
import type { Asked } from '../request.ts'
import { fold, form, ruling, whyField } from './form.ts'
import { documentAddress, partyAddress } from './line.ts'
import { history, notice } from './notice.ts'

/**
 * The forms by which a person merges a party ("r-12") with another or splits it, with what was just decided
 * and the history. Throws a RegistryError where there is no such party.
 */
export function partyForms(asked: Asked, id: string): Html {
  const party = asked.desk.store.registry.show(id)
  const log = history(asked, party.decisions)
  return html`${notice(asked, party.decisions)}
${asked.desk.writable && forms(asked, party)}
<section><h2>Decided of it</h2>
${log}</section>`
}

function forms(asked: Asked, { id, name, places }: PartyShown): Html {
  const to = partyAddress(id)
  const merge = html`<label>${name} is also <input name="other" required maxlength="400" placeholder="r-12 or a name" autocomplete="off"></label>
${whyField}${ruling('merge', 'Make them one')}`
  const documents = new Map(places.map(place => [place.document, place]))
  const split = html`<fieldset><legend>In these documents it is another party</legend>
${[...documents.values()].map(
  ({ document, called, title, published, name }) =>
    html`<label class="check"><input type="checkbox" name="document" value="${document}"> “${called}” in <a href="${documentAddress(document)}">${[title ?? name.split('/').at(-1), published].filter(Boolean).join(' · ')}</a></label>
`,
)}</fieldset>
${whyField}${ruling('split', 'Make it another')}`
  return html`<section class="ruling" aria-labelledby="ruling"><h2 id="ruling">Who it is</h2>
${fold('It is one with another party', 'merge', form(asked, to, 'merge', merge))}
${documents.size > 1 && fold('It is several', 'split', form(asked, to, 'split', split))}
</section>`
}
