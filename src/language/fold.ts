const MARKS = /[“”„«»‘’‚`´…–—‐‑]/gu
const FOLDED: Record<string, string> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‘': "'",
  '’': "'",
  '‚': "'",
  '`': "'",
  '´': "'",
  '…': '...',
  '–': '-',
  '—': '-',
  '‐': '-',
  '‑': '-',
}

/** A form with typographic quotes, dashes and dots made plain: for looking up, never for showing. */
export function fold(form: string): string {
  return form.replace(MARKS, mark => FOLDED[mark]!)
}
