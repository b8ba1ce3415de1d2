/**
 * Which of the hashes of a text are kept: of every `width` in a row the smallest, of equal ones the last,
 * each place once, in the order of the text. What two texts have in common over `width` hashes or more leaves
 * at least one that both keep. Winnowing: Schleimer, Wilkerson, Aiken, SIGMOD 2003.
 */
export function winnow(hashes: ArrayLike<number>, count: number, width: number): number[] {
  const kept: number[] = []
  let at = -1
  for (let end = Math.min(width, count) - 1; end >= 0 && end < count; end++) {
    const start = Math.max(0, end - width + 1)
    if (at >= start) {
      if (hashes[end]! > hashes[at]!) continue
      at = end
    } else {
      at = start
      for (let i = start + 1; i <= end; i++) if (hashes[i]! <= hashes[at]!) at = i
    }
    kept.push(hashes[at]!)
  }
  return kept
}
