import type { Clusters } from './clusters.ts'
import { hashText } from './hash.ts'

/** A sentence as numbers, one a word: what tagger and parser look at. Text is folded, never changed. */
export interface Words {
  readonly length: number
  readonly lower: Int32Array
  /** Hash of the cased form; of the lower form where case tells nothing (headlines). */
  readonly cased: Int32Array
  readonly prefixes: readonly Int32Array[]
  readonly suffixes: readonly Int32Array[]
  readonly shape: Int32Array
  /** 1 touches the word before, 2 touches the one after, 3 both. */
  readonly glue: Uint8Array
  /** Brown clusters: path cut at 4 and 6 bits, and whole. 0 is unknown. */
  readonly cluster4: Uint16Array
  readonly cluster6: Uint16Array
  readonly cluster: Uint16Array
  /** 0 sentence case, 1 Title Case, 2 ALL CAPITALS. */
  readonly casing: number
}

const QUOTES = /[“”„«»‘’‚`´…–—‐‑]/gu
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
  return form.replace(QUOTES, mark => FOLDED[mark]!)
}

/** Describes a sentence given its forms; `glue` as in `Words`. */
export function describe(forms: readonly string[], glue: Uint8Array, clusters: Clusters): Words {
  const n = forms.length
  const casing = casingOf(forms)
  const lower = new Int32Array(n)
  const cased = new Int32Array(n)
  const shape = new Int32Array(n)
  const prefixes = [new Int32Array(n), new Int32Array(n), new Int32Array(n)]
  const suffixes = [new Int32Array(n), new Int32Array(n), new Int32Array(n), new Int32Array(n)]
  const cluster4 = new Uint16Array(n)
  const cluster6 = new Uint16Array(n)
  const cluster = new Uint16Array(n)
  for (let i = 0; i < n; i++) {
    const form = forms[i]!.slice(0, 200)
    const plain = fold(form).replace(/\d/g, '0')
    const small = plain.toLowerCase()
    lower[i] = hashText(small)
    cased[i] = casing === 0 ? hashText(plain) : lower[i]!
    for (let k = 1; k <= 3; k++) prefixes[k - 1]![i] = hashText(small, 0, k)
    for (let k = 1; k <= 4; k++) {
      suffixes[k - 1]![i] = hashText(small, Math.max(0, small.length - k))
    }
    shape[i] = hashText(shapeOf(plain))
    const found = clusters.of(lower[i]!)
    cluster4[i] = clusters.short[found]!
    cluster6[i] = clusters.middle[found]!
    cluster[i] = found
  }
  return {
    length: n,
    lower,
    cased,
    prefixes,
    suffixes,
    shape,
    glue,
    cluster4,
    cluster6,
    cluster,
    casing,
  }
}

const ALPHABETIC = /^\p{L}/u
const CAPITAL = /^\p{Lu}/u
const SMALL_INSIDE = /\p{Ll}/u

/** Title Case where nearly all longer words begin with a capital; then a capital says nothing. */
function casingOf(forms: readonly string[]): number {
  let long = 0
  let capital = 0
  let allCapitals = 0
  for (const form of forms) {
    if (form.length < 4 || !ALPHABETIC.test(form)) continue
    long++
    if (CAPITAL.test(form)) capital++
    if (!SMALL_INSIDE.test(form.slice(0, 200))) allCapitals++
  }
  if (long < 3 || capital < long * 0.75) return 0
  return allCapitals > long * 0.75 ? 2 : 1
}

/** "Oct." is Xx., "F-16" X-0, "2,231" 0,0: runs of one class are one letter, six classes at most. */
function shapeOf(form: string): string {
  let shape = ''
  for (let i = 0; i < form.length && shape.length < 6; i++) {
    const letter = form[i]!
    const upper = letter.toUpperCase()
    const small = letter.toLowerCase()
    const kind = letter === '0' ? '0' : upper === small ? letter : letter === upper ? 'X' : 'x'
    if (shape[shape.length - 1] !== kind) shape += kind
  }
  const length = form.length > 3 ? 'l' : String(form.length)
  return shape + length
}
