const codes = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  cyan: [36, 39],
} as const

/** Puts text in a colour, or leaves it as it is. */
export type Paint = Readonly<Record<keyof typeof codes, (text: string) => string>>

/** The colours of a terminal; all of them plain where it is `off`. */
export function painter(on: boolean): Paint {
  const entries = Object.entries(codes).map(([name, [open, close]]) => [
    name,
    (text: string) => (on && text ? `\u001b[${open}m${text}\u001b[${close}m` : text),
  ])
  return Object.fromEntries(entries) as Paint
}
