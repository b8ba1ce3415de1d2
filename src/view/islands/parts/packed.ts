/** A stretch on a line, in whatever unit. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/**
 * The lowest row for each stretch in which it touches none before it, the stretches in the order of their
 * beginnings; each takes up at least `least`.
 */
export function rowsOf(stretches: readonly Stretch[], least: number): number[] {
  const ends: number[] = []
  return stretches.map(({ from, to }) => {
    const free = ends.findIndex(end => end <= from)
    const row = free < 0 ? ends.length : free
    ends[row] = Math.max(to, from + least)
    return row
  })
}
