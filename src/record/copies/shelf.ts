import { closeness, comparerOf } from './likeness.ts'
import type { Prints } from './prints.ts'

/** Where the texts that stand for their copies are kept, by number. */
export interface Shelf {
  /** For each of some coarse fingerprints that texts have, which do: never more than `common`. */
  having(prints: Uint32Array): Iterable<readonly number[]>
  /** The fine fingerprints of a text that is kept. */
  fine(text: number): Uint32Array
}

/** A coarse fingerprint that so many texts have is a phrase or a footer, and says nothing. */
export const common = 32
/** So many texts, those with most coarse fingerprints in common, are looked at closely. */
const looked = 4
/** A text of a few coarse fingerprints need have one in common only. */
const hits = 2

/** The kept text of which this one is the best copy; the older of two as good. */
export function originalOf(shelf: Shelf, { fine, coarse }: Prints): number | undefined {
  const counts = new Map<number, number>()
  for (const texts of shelf.having(coarse)) {
    if (texts.length >= common) continue
    for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  const likely = [...counts]
    .filter(([, count]) => count >= Math.min(hits, coarse.length))
    .sort(([a, m], [b, n]) => n - m || a - b)
    .slice(0, looked)
  const compare = comparerOf(fine)
  let best: number | undefined
  let most = 0
  for (const [text] of likely) {
    const other = shelf.fine(text)
    const score = closeness(compare(other), Math.min(fine.length, other.length))
    if (score > most || (score === most && best !== undefined && text < best)) {
      most = score
      best = text
    }
  }
  return best
}

/** A shelf in memory. */
export class MemoryShelf implements Shelf {
  readonly #texts = new Map<number, Uint32Array>()
  readonly #having = new Map<number, number[]>()

  having(prints: Uint32Array): Iterable<readonly number[]> {
    return Array.from(prints).flatMap(print => {
      const texts = this.#having.get(print)
      return texts ? [texts] : []
    })
  }

  fine(text: number): Uint32Array {
    return this.#texts.get(text)!
  }

  /** Keeps a text that is a copy of none. */
  put(text: number, { fine, coarse }: Prints): void {
    this.#texts.set(text, fine)
    for (const print of coarse) {
      const texts = this.#having.get(print)
      if (!texts) this.#having.set(print, [text])
      else if (texts.length < common) texts.push(text)
    }
  }
}
