// Lights up an entry and its mark together, whichever of the two is looked at.
const idOf = (target: EventTarget | null) =>
  target instanceof Element
    ? (target.closest<HTMLElement>('[data-of]')?.dataset.of ??
      target.closest<HTMLElement>('.read [data-entry]')?.dataset.entry)
    : undefined

function light(id: string | undefined): void {
  for (const one of document.querySelectorAll('.lit')) one.classList.remove('lit')
  if (id === undefined) return
  const own = CSS.escape(id)
  for (const one of document.querySelectorAll(`[data-of="${own}"], .read [data-entry="${own}"]`)) {
    one.classList.add('lit')
  }
}

for (const type of ['pointerover', 'focusin']) {
  document.addEventListener(type, event => light(idOf(event.target)))
}

export {}
