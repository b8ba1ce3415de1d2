// Light, dark or as the system has it. Runs before anything is drawn, so that no page flashes.
import { keep, kept } from './parts/kept.ts'

const themes = { '': 'System', light: 'Light', dark: 'Dark' } as const
const name = 'onrecord-theme'

function put(theme: string): void {
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
  else delete document.documentElement.dataset.theme
}

function choice(place: HTMLElement): void {
  const field = document.createElement('fieldset')
  const legend = document.createElement('legend')
  legend.className = 'hidden'
  legend.textContent = 'Colours'
  field.append(legend)
  for (const [value, word] of Object.entries(themes)) {
    const label = document.createElement('label')
    const input = document.createElement('input')
    Object.assign(input, { type: 'radio', name: 'theme', value, checked: kept(name) === value })
    input.addEventListener('change', () => {
      keep(name, value)
      put(value)
    })
    label.append(input, word)
    field.append(label)
  }
  place.append(field)
}

put(kept(name))
addEventListener('storage', event => {
  if (event.key === name) put(event.newValue ?? '')
})
addEventListener('DOMContentLoaded', () => {
  const place = document.querySelector<HTMLElement>('[data-theme-choice]')
  if (place) choice(place)
})
