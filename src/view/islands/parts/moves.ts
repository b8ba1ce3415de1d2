const entries = () => [...document.querySelectorAll<HTMLAnchorElement>('.entry .told')]

/** Goes to the next entry or the one before it; tells whether there is one. */
export function moved(by: 1 | -1): boolean {
  const all = entries()
  const here = document.activeElement?.closest('.entry')
  const at = all.findIndex(link => link.closest('.entry') === here)
  const to = at < 0 ? (by > 0 ? 0 : all.length - 1) : at + by
  const link = all[to]
  link?.focus({ preventScroll: true })
  link?.closest('.entry')?.scrollIntoView({ block: 'nearest' })
  return link !== undefined
}

/** Opens the entry that one stands on; tells whether there is one. */
export function opened(): boolean {
  const link = document.activeElement?.closest('.entry')?.querySelector<HTMLElement>('.told')
  link?.click()
  return link != null
}
