/** How well groups agree with those that are right. */
export interface Agreement {
  /** Of the pairs in one group, those that are right. */
  readonly precision: number
  /** Of the right pairs, those in one group. */
  readonly recall: number
  /** Adjusted Rand index (Hubert and Arabie 1985). */
  readonly rand: number
  /** B-cubed F1 (Bagga and Baldwin 1998). */
  readonly cubed: number
}

/** Compares the groups of the same things, in the same order. */
export function agreement(gold: readonly unknown[], found: readonly unknown[]): Agreement {
  const both = new Map<string, { right: unknown; group: unknown; count: number }>()
  for (const [at, right] of gold.entries()) {
    const key = JSON.stringify([right, found[at]])
    const cell = both.get(key)
    if (cell) cell.count++
    else both.set(key, { right, group: found[at], count: 1 })
  }
  const inGold = sizes(gold)
  const inFound = sizes(found)
  const right = pairs(inGold.values())
  const made = pairs(inFound.values())
  const common = pairs(both.values().map(({ count }) => count))
  const chance = (right * made) / pairs([gold.length])
  let [exact, complete] = [0, 0]
  for (const cell of both.values()) {
    exact += cell.count ** 2 / inFound.get(cell.group)! / gold.length
    complete += cell.count ** 2 / inGold.get(cell.right)! / gold.length
  }
  return {
    precision: made ? common / made : 1,
    recall: right ? common / right : 1,
    rand: (common - chance) / ((right + made) / 2 - chance || 1),
    cubed: (2 * exact * complete) / (exact + complete),
  }
}

function sizes(groups: readonly unknown[]): Map<unknown, number> {
  const counts = new Map<unknown, number>()
  for (const group of groups) counts.set(group, (counts.get(group) ?? 0) + 1)
  return counts
}

function pairs(counts: Iterable<number>): number {
  let sum = 0
  for (const count of counts) sum += (count * (count - 1)) / 2
  return sum
}
