/** Points for a word that goes on with a run of words that agree, and for one that begins a run. */
const onward = 1
const first = 0.1
/** Most cells of the table: longer pages are cut. */
const cells = 1.5e8

/**
 * Which words of a page a gold text has, in order: the alignment with the longest runs that agree
 * (Needleman and Wunsch 1970, with less for words that agree alone).
 */
export function aligned(page: readonly string[], gold: readonly string[]): Uint8Array {
  const found = new Uint8Array(page.length)
  const n = Math.min(page.length, Math.floor(cells / (gold.length + 1)))
  const m = gold.length
  const ids = new Map<string, number>()
  const id = (word: string) => {
    const known = ids.get(word) ?? ids.size
    ids.set(word, known)
    return known
  }
  const golds = Int32Array.from(gold, id)
  const shown = Int32Array.from(page.slice(0, n), id)
  // Per cell: 1 this pair agrees and is taken, 2 it goes on with a run, 4 the page's word is left out.
  const way = new Uint8Array((n + 1) * (m + 1))
  let best = new Float32Array(m + 1)
  let run = new Float32Array(m + 1).fill(-1e9)
  for (let i = 1; i <= n; i++) {
    const nextBest = new Float32Array(m + 1)
    const nextRun = new Float32Array(m + 1).fill(-1e9)
    for (let j = 1; j <= m; j++) {
      const at = i * (m + 1) + j
      let top = best[j]!
      let mark = 4
      if (nextBest[j - 1]! > top) {
        top = nextBest[j - 1]!
        mark = 0
      }
      if (shown[i - 1] === golds[j - 1]) {
        const goesOn = run[j - 1]! + onward
        const begins = best[j - 1]! + first
        nextRun[j] = Math.max(goesOn, begins)
        if (goesOn >= begins) mark |= 2
        if (nextRun[j]! >= top) {
          top = nextRun[j]!
          mark |= 1
        }
      }
      nextBest[j] = top
      way[at] = mark
    }
    best = nextBest
    run = nextRun
  }
  let i = n
  let j = m
  let inRun = false
  while (i > 0 && j > 0) {
    const mark = way[i * (m + 1) + j]!
    if (inRun || mark & 1) {
      found[i - 1] = 1
      inRun = (mark & 2) > 0
      i--
      j--
    } else if (mark & 4) i--
    else j--
  }
  return found
}
