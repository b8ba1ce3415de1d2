import { seeded, shuffle } from './random.ts'

/** A place with its features (rows of the table) and whether it is one of those sought. */
export interface Case {
  readonly rows: Int32Array
  readonly right: boolean
}

/** How to fit. */
export interface Fit {
  readonly rows: number
  readonly epochs: number
  readonly rate: number
  /** Strength of the pull to zero (L2), shared out over the steps that a row takes part in. */
  readonly pull: number
  readonly seed: number
}

/**
 * Logistic regression by stochastic gradient descent with a step of its own for each row (AdaGrad,
 * Duchi et al. 2011); the weights are the mean over the second half of the epochs.
 */
export function fitLogistic(cases: readonly Case[], fit: Fit): Float64Array {
  const weights = new Float64Array(fit.rows)
  const squares = new Float64Array(fit.rows).fill(1e-8)
  const sums = new Float64Array(fit.rows)
  const shares = pulls(cases, fit)
  const random = seeded(fit.seed)
  const order = [...cases]
  let counted = 0
  for (let epoch = 0; epoch < fit.epochs; epoch++) {
    for (const { rows, right } of shuffle(order, random)) {
      let score = 0
      for (const row of rows) score += weights[row]!
      const error = 1 / (1 + Math.exp(-score)) - (right ? 1 : 0)
      for (const row of rows) {
        const slope = error + shares[row]! * weights[row]!
        squares[row]! += slope * slope
        weights[row]! -= (fit.rate * slope) / Math.sqrt(squares[row]!)
      }
    }
    if (epoch < fit.epochs / 2) continue
    counted++
    for (let row = 0; row < fit.rows; row++) sums[row]! += weights[row]!
  }
  return sums.map(sum => sum / Math.max(1, counted))
}

/** By row: its pull at each step that it takes part in. */
function pulls(cases: readonly Case[], fit: Fit): Float64Array {
  const counts = new Float64Array(fit.rows)
  for (const { rows } of cases) for (const row of rows) counts[row]!++
  return counts.map(count => (fit.pull * cases.length) / Math.max(1, count))
}
