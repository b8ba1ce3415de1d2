/** The dialog that tells all keys. */
export type Help = HTMLDialogElement

const keys = [
  ['j, k', 'next entry, entry before'],
  ['o, Enter', 'open the entry'],
  ['u', 'back to the list'],
  ['/', 'search'],
  ['?', 'this list'],
  ['Esc', 'close'],
] as const

/** Makes the dialog, with the choice to have no single keys. */
export function helpOf(on: boolean, turned: (on: boolean) => void): Help {
  const dialog = document.createElement('dialog')
  dialog.setAttribute('aria-labelledby', 'keys')
  const ways = [...document.querySelectorAll<HTMLAnchorElement>('nav a[data-key]')].map(
    link => [`g ${link.dataset.key}`, link.textContent] as const,
  )
  // What a page adds, as the keys that rule in a review.
  const own = [...document.querySelectorAll<HTMLElement>('main [aria-keyshortcuts]')].map(
    one => [one.getAttribute('aria-keyshortcuts')!, one.textContent.trim()] as const,
  )
  dialog.append(made('h2', 'Keys', 'keys'), list([...keys, ...own, ...ways]))
  const label = document.createElement('label')
  label.className = 'check'
  const box = document.createElement('input')
  Object.assign(box, { type: 'checkbox', checked: on })
  box.addEventListener('change', () => turned(box.checked))
  label.append(box, 'Single keys are on')
  const form = document.createElement('form')
  form.method = 'dialog'
  form.append(made('button', 'Close'))
  dialog.append(label, form)
  document.body.append(dialog)
  return dialog
}

function list(rows: readonly (readonly [string, string])[]): HTMLElement {
  const all = document.createElement('dl')
  all.className = 'keys'
  for (const [key, does] of rows) {
    const term = document.createElement('dt')
    term.append(made('kbd', key))
    all.append(term, made('dd', does))
  }
  return all
}

function made(tag: string, words: string, id?: string): HTMLElement {
  const element = document.createElement(tag)
  element.textContent = words
  if (id) element.id = id
  return element
}
