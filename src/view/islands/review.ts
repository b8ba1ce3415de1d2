import { kept } from './parts/kept.ts'

// Single keys of the review queue, as in the terminal: each presses the button that the page has.
const field = 'input, textarea, select, [contenteditable]'

addEventListener('keydown', event => {
  const { target, key, ctrlKey, altKey, metaKey } = event
  if (kept('onrecord-keys') === 'off') return
  if (ctrlKey || altKey || metaKey || event.defaultPrevented) return
  if (target instanceof Element && target.closest(field)) return
  if (key === 'q') {
    location.assign('/')
    return
  }
  const letter = key.toLowerCase()
  if (letter === 'e') {
    const edit = document.querySelector<HTMLDetailsElement>('main details.edit')
    if (!edit) return
    event.preventDefault()
    edit.open = true
    edit.querySelector<HTMLElement>('[name="now.due"]')?.focus()
    return
  }
  const found = document.querySelector<HTMLElement>(`main [data-key="${CSS.escape(letter)}"]`)
  if (!found) return
  event.preventDefault()
  found.click()
})
