import type { Evidence } from '../../../record/follow/index.ts'
import { scales } from '../../../record/review/scales.ts'
import { spoken } from '../../print/entry.ts'
import { type Html, html } from '../html.ts'
import { ruling, whyField } from './form.ts'

// Made once: they are the same on every page.
const words = html`${Object.entries(scales).map(
  ([scale, values]) => html`<optgroup label="${scale}">
${Object.keys(values).map(value => html`<option value="${scale}/${value}">${value}</option>`)}</optgroup>
`,
)}`

/** How an entry that can be kept stands: a word of a scale or one's own, and what that rests on. */
export function deciding(evidence: readonly Evidence[]): Html {
  return html`<label>How it stands <select name="outcome"><option value=""></option>
${words}</select></label>
<label>or in your own word <input name="own" maxlength="100" autocomplete="off"></label>
${
  evidence.length > 0 &&
  html`<fieldset><legend>Because of</legend>
${evidence.map(source)}</fieldset>`
}
<label>${evidence.length ? 'and because of' : 'Because of'} <textarea name="because" rows="2" maxlength="4000" placeholder="ids of entries or documents, or addresses, one a line"></textarea></label>
${whyField}${ruling('decide', 'Decide')}`
}

function source({ item, bearing }: Evidence): Html {
  const { id, evidence } = item.entry
  const told = `${spoken(item.day ?? '')} (${bearing}) ${evidence.exact}`
  return html`<label class="check"><input type="checkbox" name="because" value="${id}"> ${told}</label>
`
}

/** What a person says of a later sentence that the machine found: what it is to the entry, or that it is nothing. */
export function linking({ item, bearing, linked }: Evidence): Html {
  const label = `What ${item.entry.id} is to it`
  return html`<fieldset class="link"><legend class="hidden">${label}</legend>
<input type="hidden" name="other" value="${item.entry.id}">
${linked && html`<span class="linked">${linked}: taken as ${bearing}</span>`}
${(['for', 'against', 'restates'] as const).map(relation => ruling(relation, bears[relation]))}
${ruling('unlink', 'It is nothing to it')}</fieldset>`
}

const bears = { for: 'Speaks for it', against: 'Speaks against it', restates: 'Says it again' }
