// Single keys of every page. They are off while one types, and can be turned off for good.
import { type Help, helpOf } from './parts/help.ts'
import { keep, kept } from './parts/kept.ts'
import { moved, opened } from './parts/moves.ts'

const name = 'onrecord-keys'
const on = () => kept(name) !== 'off'
let help: Help | undefined
let after = 0

const showHelp = () => {
  help ??= helpOf(on(), now => keep(name, now ? 'on' : 'off'))
  help.showModal()
}

/** What each key does; false where there is nothing to do. */
const deeds: Readonly<Record<string, () => unknown>> = {
  j: () => moved(1),
  k: () => moved(-1),
  o: () => opened(),
  u: () => up(),
  g: () => {
    after = Date.now()
  },
  '/': () => document.querySelector<HTMLElement>('#q')?.focus(),
  '?': showHelp,
}

/** Back to the list that one came from, else to all entries. */
function up(): void {
  const from = URL.canParse(document.referrer) && new URL(document.referrer)
  if (from && from.origin === location.origin && history.length > 1) history.back()
  else location.assign('/list')
}

function way(key: string): boolean {
  const link = document.querySelector<HTMLAnchorElement>(`nav a[data-key="${CSS.escape(key)}"]`)
  if (link) location.assign(link.href)
  return link !== null
}

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.closest('input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]')

document.addEventListener('keydown', event => {
  const { key, target } = event
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
  if (!on() || typing(target) || document.querySelector('dialog[open]')) return
  const second = Date.now() - after < 1500
  after = 0
  // A page's own key comes first: in the review queue "u" is "unsure".
  const own = document.querySelector(`main [data-key="${CSS.escape(key)}"]`) !== null
  const done =
    second && way(key) ? true : !own && Object.hasOwn(deeds, key) && deeds[key]!() !== false
  if (done) event.preventDefault()
})

// Where keys are off, the way back on must not be a key.
const place = document.querySelector('[data-key-help]')
if (place) {
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = 'Keys'
  button.addEventListener('click', showHelp)
  place.append(button)
}
