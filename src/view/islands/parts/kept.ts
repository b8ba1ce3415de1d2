/** What this browser keeps under a name; "" for nothing, or where it keeps nothing at all. */
export function kept(name: string): string {
  try {
    return localStorage.getItem(name) ?? ''
  } catch {
    return ''
  }
}

/** Keeps a word under a name, where the browser lets it. */
export function keep(name: string, value: string): void {
  try {
    localStorage.setItem(name, value)
  } catch {
    // Private windows keep nothing.
  }
}
