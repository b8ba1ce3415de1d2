import type { Item, ItemParty } from '../../../record/ask/items.ts'
import { choices, type Field, fields, held } from '../../../record/review/fields.ts'
import { type Html, html } from '../html.ts'
import { ruling, whyField } from './form.ts'

/** What stands in a field as a person would write it: names of parties, else ids where a name could be another's. */
export function written(item: Item, field: Field): string {
  const value = held(item.entry, field)
  if (value === null || value === undefined) return ''
  const all = Array.isArray(value) ? (value as readonly string[]) : [String(value)]
  if (!parties.has(field)) return all.join('; ')
  return all.map(id => nameOf(id, item.parties)).join('; ')
}

const parties: ReadonlySet<string> = new Set<Field>(['who', 'whom', 'speaker'])

function nameOf(id: string, all: readonly ItemParty[]): string {
  const name = all.find(party => party.id === id)?.name ?? id
  const plain = name.trim() === name && !/[;+]/.test(name)
  const alone = all.filter(party => party.name.toLowerCase() === name.toLowerCase()).length === 1
  return plain && alone ? name : id
}

/** The fields of an entry as they stand, to be changed; each goes with what stood there, so that only changes count. */
export function correcting(item: Item): Html {
  const names = Object.keys(fields) as Field[]
  return html`<p class="hint">Parties and instruments are parted by ";". An empty field holds nothing.</p>
<div class="grid">
${names.map(name => {
  const now = written(item, name)
  return html`<label>${name} ${choices[name] ? choice(name, now) : typed(name, now)}<input type="hidden" name="was.${name}" value="${now}"></label>
`
})}</div>
${whyField}${ruling('correct', 'Correct')}`
}

function typed(name: Field, now: string): Html {
  return html`<input name="now.${name}" value="${now}" title="${fields[name]}" autocomplete="off" maxlength="2000">`
}

function choice(name: Field, now: string): Html {
  const can = choices[name]!.includes(now) ? choices[name]! : ['', ...choices[name]!]
  const all = name === 'kind' || name === 'status' ? can : [...new Set(['', ...can])]
  return html`<select name="now.${name}">${all.map(
    one => html`<option${one === now ? html` selected` : ''}>${one}</option>`,
  )}</select>`
}
