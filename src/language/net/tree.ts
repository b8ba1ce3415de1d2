/**
 * The best tree over the tokens of a sentence with exactly one child of the root: the maximum spanning
 * arborescence (Chu & Liu 1965, Edmonds 1967) by growing a path and contracting its cycles, in time
 * quadratic in the number of tokens (Tarjan 1977; Camerini, Fratta & Maffioli 1979). A price on arcs from
 * the root higher than any tree can win back leaves one of them (Stanojević & Cohen 2021).
 *
 * `scores[d * stride + k]` is that of head k of token d: 0 for the root, j + 1 for token j. Heads are
 * written in the same way. Where scores are equal, the lowest head is taken.
 */
export function spanningTree(
  scores: Float32Array,
  stride: number,
  count: number,
  heads: Int32Array,
): void {
  const forest = new Forest(scores, stride, count)
  for (let d = 1; d <= count; d++) if (!forest.isDone(d)) forest.grow(d)
  forest.expand(heads)
}

/** Whether heads (as in `spanningTree`) make a tree with one child of the root. */
export function isTree(heads: Int32Array, count: number): boolean {
  let roots = 0
  for (let d = 0; d < count; d++) if (heads[d] === 0) roots++
  if (roots !== 1) return false
  // Climbing from every token reaches the root; a climb ends at what an earlier one has passed.
  const passed = new Int32Array(count)
  for (let d = 0; d < count; d++) {
    for (let at = d; passed[at] === 0; at = heads[at]! - 1) {
      passed[at] = d + 1
      if (heads[at] === 0) break
      const next = passed[heads[at]! - 1]!
      if (next === d + 1) return false
      if (next > 0) break
    }
  }
  return true
}

/** Nodes: 0 the root, 1 to n tokens, above that cycles contracted to one node. */
class Forest {
  readonly #count: number
  /** By row of a node and head: weight of the best arc into the node, and the token it comes into. */
  readonly #weights: Float64Array
  readonly #targets: Int32Array
  /** By node: its row; the node that it was contracted into; the arc chosen, from, into and weight. */
  readonly #rows: Int32Array
  readonly #parents: Int32Array
  readonly #from: Int32Array
  readonly #into: Int32Array
  readonly #best: Float64Array
  /** By head: the outermost node that it is in. */
  readonly #outer: Int32Array
  readonly #state: Uint8Array
  #nodes: number

  constructor(scores: Float32Array, stride: number, count: number) {
    const width = count + 1
    this.#count = count
    this.#nodes = width
    this.#weights = new Float64Array(width * width)
    this.#targets = new Int32Array(width * width)
    this.#rows = Int32Array.from({ length: width * 2 }, (_, node) => node)
    this.#parents = new Int32Array(width * 2)
    this.#from = new Int32Array(width * 2)
    this.#into = new Int32Array(width * 2)
    this.#best = new Float64Array(width * 2)
    this.#outer = Int32Array.from({ length: width }, (_, node) => node)
    this.#state = new Uint8Array(width * 2)
    this.#state[0] = DONE
    let low = Infinity
    let high = -Infinity
    for (let d = 0; d < count; d++) {
      for (let k = 0; k <= count; k++) {
        if (k === d + 1) continue
        const score = scores[d * stride + k]!
        low = Math.min(low, score)
        high = Math.max(high, score)
      }
    }
    const price = 1 + count * (high - low)
    for (let d = 0; d < count; d++) {
      for (let k = 0; k <= count; k++) {
        const at = (d + 1) * width + k
        this.#weights[at] = scores[d * stride + k]! - (k === 0 ? price : 0)
        this.#targets[at] = d + 1
      }
    }
  }

  /** Whether the node of a token hangs on the root already, over whatever others. */
  isDone(token: number): boolean {
    return this.#state[this.#outer[token]!] === DONE
  }

  /** Follows best arcs backwards from a token until they come to what is done. */
  grow(token: number): void {
    const path = [this.#outer[token]!]
    for (;;) {
      const node = path.at(-1)!
      this.#state[node] = OPEN
      this.#choose(node)
      const before = this.#outer[this.#from[node]!]!
      if (this.#state[before] === DONE) break
      if (this.#state[before] === OPEN) {
        const cycle = path.splice(path.indexOf(before))
        path.push(this.#contract(cycle))
      } else path.push(before)
    }
    for (const node of path) this.#state[node] = DONE
  }

  #choose(node: number): void {
    const row = this.#rows[node]! * (this.#count + 1)
    let best = -1
    let most = -Infinity
    for (let k = 0; k <= this.#count; k++) {
      if (this.#outer[k] === node) continue
      const weight = this.#weights[row + k]!
      if (best >= 0 && weight <= most) continue
      best = k
      most = weight
    }
    this.#from[node] = best
    this.#into[node] = this.#targets[row + best]!
    this.#best[node] = most
  }

  /** Makes one node of a cycle: an arc into it is worth what it has over the one that it replaces. */
  #contract(cycle: readonly number[]): number {
    const width = this.#count + 1
    const weights = this.#weights
    const targets = this.#targets
    const made = this.#nodes++
    const row = this.#rows[cycle[0]!]! * width
    this.#rows[made] = this.#rows[cycle[0]!]!
    for (const [i, node] of cycle.entries()) {
      this.#parents[node] = made
      const other = this.#rows[node]! * width
      const lost = this.#best[node]!
      for (let k = 0; k <= this.#count; k++) {
        const weight = weights[other + k]! - lost
        if (i > 0 && weight <= weights[row + k]!) continue
        weights[row + k] = weight
        targets[row + k] = targets[other + k]!
      }
    }
    for (let k = 1; k <= this.#count; k++) {
      if (this.#parents[this.#outer[k]!] === made) this.#outer[k] = made
    }
    return made
  }

  /** Opens cycles, the last made first: each loses the arc into the token that the arc into it comes to. */
  expand(heads: Int32Array): void {
    for (let node = this.#nodes - 1; node > this.#count; node--) {
      let inside = this.#into[node]!
      while (this.#parents[inside] !== node) inside = this.#parents[inside]!
      this.#from[inside] = this.#from[node]!
      this.#into[inside] = this.#into[node]!
    }
    for (let d = 1; d <= this.#count; d++) heads[d - 1] = this.#from[d]!
  }
}

const OPEN = 1
const DONE = 2
