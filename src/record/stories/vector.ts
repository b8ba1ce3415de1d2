/** What a text is about: terms by number, in rising order, and how much each weighs. */
export interface Vector {
  readonly terms: Uint32Array
  readonly weights: Float32Array
}

/** A vector of terms and their weights. */
export function vectorOf(weights: ReadonlyMap<number, number>): Vector {
  const sorted = [...weights].sort(([a], [b]) => a - b)
  return {
    terms: Uint32Array.from(sorted, ([term]) => term),
    weights: Float32Array.from(sorted, ([, weight]) => weight),
  }
}

/** The sum of the products of the weights of what both have. */
export function product(a: Vector, b: Vector): number {
  let sum = 0
  for (let i = 0, j = 0; i < a.terms.length && j < b.terms.length; ) {
    const [one, other] = [a.terms[i]!, b.terms[j]!]
    if (one === other) sum += a.weights[i]! * b.weights[j]!
    if (one <= other) i++
    if (other <= one) j++
  }
  return sum
}

/** Both added up; of more terms than `most` those that weigh most. */
export function sumOf(a: Vector, b: Vector, most: number): Vector {
  const weights = new Map<number, number>()
  for (const { terms, weights: own } of [a, b]) {
    terms.forEach((term, at) => {
      weights.set(term, (weights.get(term) ?? 0) + own[at]!)
    })
  }
  if (weights.size <= most) return vectorOf(weights)
  return vectorOf(new Map([...weights].sort(heavier).slice(0, most)))
}

/** The terms that weigh most, so many at most. */
export function heaviest({ terms, weights }: Vector, most: number): readonly number[] {
  return [...terms]
    .map((term, at): [number, number] => [term, weights[at]!])
    .sort(heavier)
    .slice(0, most)
    .map(([term]) => term)
}

const heavier = ([a, m]: [number, number], [b, n]: [number, number]) => n - m || a - b
