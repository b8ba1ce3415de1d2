import { type Forest, leaf } from '../src/article/filter/trees.ts'
import { seeded } from './random.ts'

/** How to fit. */
export interface Boost {
  readonly trees: number
  readonly leaves: number
  readonly rate: number
  /** Pull of a leaf's value to zero (L2). */
  readonly pull: number
  /** Least sum of second derivatives in a leaf. */
  readonly least: number
  /** Share of the features that each tree may use. */
  readonly share: number
  readonly seed: number
}

/** Rows of numbers, the share of each that is right (0 to 1), and how much each counts. */
export interface Rows {
  readonly rows: readonly Float32Array[]
  readonly right: Float32Array
  readonly weight: Float32Array
}

const most = 64

/**
 * Gradient boosting of trees for the logistic loss, grown best leaf first over histograms of the
 * features (Friedman 2001; Ke et al. 2017). The same rows and seed give the same trees.
 */
export function boost({ rows, right, weight }: Rows, fit: Boost): Forest {
  const n = rows.length
  const width = rows[0]!.length
  const cuts = Array.from({ length: width }, (_, f) => cutsOf(rows, f))
  const bins = cuts.map((cut, f) => Uint8Array.from(rows, row => binOf(cut, row[f]!)))
  const random = seeded(fit.seed)
  const sum = new Float64Array(n)
  const slope = new Float64Array(n)
  const curve = new Float64Array(n)
  const roots: number[] = []
  const nodes: { feature: number; value: number; right: number }[] = []
  for (let t = 0; t < fit.trees; t++) {
    for (let i = 0; i < n; i++) {
      const p = 1 / (1 + Math.exp(-sum[i]!))
      slope[i] = (right[i]! - p) * weight[i]!
      curve[i] = p * (1 - p) * weight[i]!
    }
    const used = cuts.flatMap((cut, f) => (cut.length > 0 && random() < fit.share ? [f] : []))
    const root = grow(
      Uint32Array.from({ length: n }, (_, i) => i),
      used,
    )
    roots.push(nodes.length)
    write(root)
  }
  return {
    roots: Uint32Array.from(roots),
    feature: Uint16Array.from(nodes, node => node.feature),
    value: Float32Array.from(nodes, node => node.value),
    right: Uint32Array.from(nodes, node => node.right),
  }

  interface Node {
    readonly of: Uint32Array
    readonly slopes: number
    readonly curves: number
    table: Float64Array | null
    split: { gain: number; feature: number; bin: number } | null
    sides: readonly [Node, Node] | null
  }

  function node(of: Uint32Array, used: readonly number[], table: Float64Array): Node {
    let slopes = 0
    let curves = 0
    for (const i of of) {
      slopes += slope[i]!
      curves += curve[i]!
    }
    const made: Node = { of, slopes, curves, table, split: null, sides: null }
    made.split = best(made, used)
    return made
  }

  function tableOf(of: Uint32Array, used: readonly number[]): Float64Array {
    const table = new Float64Array(used.length * most * 2)
    used.forEach((f, u) => {
      const bin = bins[f]!
      const at = u * most * 2
      for (let k = 0; k < of.length; k++) {
        const i = of[k]!
        const b = at + bin[i]! * 2
        table[b]! += slope[i]!
        table[b + 1]! += curve[i]!
      }
    })
    return table
  }

  function best(one: Node, used: readonly number[]): Node['split'] {
    const worth = (g: number, h: number) => (g * g) / (h + fit.pull)
    const own = worth(one.slopes, one.curves)
    let found: Node['split'] = null
    used.forEach((f, u) => {
      let g = 0
      let h = 0
      for (let b = 0; b < cuts[f]!.length; b++) {
        g += one.table![(u * most + b) * 2]!
        h += one.table![(u * most + b) * 2 + 1]!
        if (h < fit.least) continue
        if (one.curves - h < fit.least) break
        const gain = worth(g, h) + worth(one.slopes - g, one.curves - h) - own
        if (gain > (found?.gain ?? 1e-6)) found = { gain, feature: f, bin: b }
      }
    })
    return found
  }

  function grow(of: Uint32Array, used: readonly number[]): Node {
    const root = node(of, used, tableOf(of, used))
    const open = [root]
    for (let leaves = 1; leaves < fit.leaves; leaves++) {
      let at = -1
      open.forEach((one, i) => {
        if (one.split && (at < 0 || one.split.gain > open[at]!.split!.gain)) at = i
      })
      if (at < 0) break
      const [one] = open.splice(at, 1)
      const { feature, bin } = one!.split!
      const left = one!.of.filter(i => bins[feature]![i]! <= bin)
      const rest = one!.of.filter(i => bins[feature]![i]! > bin)
      const small = left.length < rest.length
      const few = tableOf(small ? left : rest, used)
      const many = one!.table!
      for (let k = 0; k < many.length; k++) many[k]! -= few[k]!
      const sides = [
        node(left, used, small ? few : many),
        node(rest, used, small ? many : few),
      ] as const
      one!.sides = sides
      one!.table = null
      open.push(...sides)
    }
    return root
  }

  function write(one: Node): void {
    const at = nodes.length
    if (!one.sides) {
      const value = Math.fround((fit.rate * one.slopes) / (one.curves + fit.pull))
      nodes.push({ feature: leaf, value, right: 0 })
      for (const i of one.of) sum[i]! += value
      return
    }
    const { feature, bin } = one.split!
    const made = { feature, value: cuts[feature]![bin]!, right: 0 }
    nodes.push(made)
    write(one.sides[0])
    made.right = nodes.length
    write(one.sides[1])
    if (nodes.length <= at) throw new Error('no tree')
  }
}

/** Numbers between which a feature is parted: rows at most the first, and so on. */
function cutsOf(rows: readonly Float32Array[], f: number): Float32Array {
  const sorted = Float32Array.from(rows, row => row[f]!).sort()
  const cuts: number[] = []
  for (let b = 1; b < most; b++) {
    const at = sorted[Math.floor((b * sorted.length) / most)]!
    if (at > (cuts.at(-1) ?? sorted[0]! - 1) && at < sorted.at(-1)!) cuts.push(at)
  }
  return Float32Array.from(cuts)
}

function binOf(cuts: Float32Array, value: number): number {
  let low = 0
  let high = cuts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (value <= cuts[middle]!) high = middle
    else low = middle + 1
  }
  return low
}
