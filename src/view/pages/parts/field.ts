import { type Html, html } from '../html.ts'

/** A field of a form that holds words. */
export function textField(
  params: URLSearchParams,
  name: string,
  label: string,
  hint = '',
  usual = '',
): Html {
  return html`<label>${label} <input name="${name}" value="${params.get(name) || usual}" placeholder="${hint}"></label>
`
}

/** A field of a form that holds yes or nothing. */
export function tick(params: URLSearchParams, name: string, label: string): Html {
  const on = params.get(name) === 'yes'
  return html`<label class="tick"><input type="checkbox" name="${name}" value="yes"${on ? html` checked` : ''}> ${label}</label>
`
}

/** A field of a form that holds one of several words. */
export function choiceField(
  params: URLSearchParams,
  name: string,
  label: string,
  choices: readonly (readonly [value: string, label: string])[],
): Html {
  const chosen = params.get(name) ?? ''
  return html`<label>${label} <select name="${name}">${choices.map(
    ([value, told]) =>
      html`<option value="${value}"${value === chosen ? html` selected` : ''}>${told}</option>`,
  )}</select></label>
`
}
