import type { Page } from '../../input/page.ts'

/** UTF-16 code units that a thread reads in a second at the very least: a sixteenth of what is usual. */
const slowest = 4000
/** Milliseconds between two looks at a thread. */
const pause = 250

/** A watch over pages that are being read. */
export interface Watch {
  /** Milliseconds that the page at this place may take. */
  patienceFor(place: number): number
  end(): void
}

/**
 * Watches over pages that are being read one after the other; `at` says at which place the reader is, -1 before
 * it has begun. A page may take `patience` milliseconds, and more the longer it is; `late` is called when it takes more.
 */
export function watched(
  pages: readonly Page[],
  at: Int32Array<SharedArrayBuffer>,
  patience: number,
  late: () => void,
): Watch {
  const patienceFor = (place: number) =>
    patience + ((pages[place]?.content.length ?? 0) * 1000) / slowest
  let place = -1
  let since = performance.now()
  const timer = setInterval(() => {
    const now = performance.now()
    const reached = Atomics.load(at, 0)
    if (reached !== place) {
      place = reached
      since = now
    } else if (place >= 0 && now - since > patienceFor(place)) late()
  }, pause)
  return { patienceFor, end: () => clearInterval(timer) }
}
