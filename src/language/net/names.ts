/**
 * Finds the best valid row of name labels by dynamic programming (Viterbi 1967) over the scores of tokens
 * alone. Labels are BIOES: B-X, any number of I-X, then E-X; S-X is a name of one token; O is none.
 */
export class NameDecoder {
  /** By label: whether it may stand where no name is open, and whether one is open after it. */
  readonly #starts: Uint8Array
  readonly #opens: Uint8Array
  /** By label: those that it may follow inside a name. */
  readonly #follows: readonly Int32Array[]
  #now: Float64Array
  #next: Float64Array
  /** By token and label: the label before. */
  readonly #back: Uint8Array

  /** `longest`: tokens of a sentence, at most. Throws for a label that is not of the scheme. */
  constructor(labels: readonly string[], longest: number) {
    for (const label of labels) {
      if (!/^(O|[BIES]-.+)$/.test(label))
        throw new Error(`"${label}" is no label of a name (BIOES)`)
    }
    const part = (label: string, parts: string) => (parts.includes(label[0]!) ? 1 : 0)
    this.#starts = Uint8Array.from(labels, label => part(label, 'OBS'))
    this.#opens = Uint8Array.from(labels, label => part(label, 'BI'))
    this.#follows = labels.map(label => {
      const kind = label.slice(1)
      const inside = labels.flatMap((other, i) =>
        part(label, 'IE') && part(other, 'BI') && other.slice(1) === kind ? [i] : [],
      )
      return Int32Array.from(inside)
    })
    this.#now = new Float64Array(labels.length)
    this.#next = new Float64Array(labels.length)
    this.#back = new Uint8Array(longest * labels.length)
  }

  /**
   * Writes the labels of `count` tokens to `out` from `at` on; the scores of token t begin at
   * `from + t * stride`. Where rows are equally good, the lower label is taken, from the last token back.
   */
  decode(
    scores: Float32Array,
    from: number,
    stride: number,
    count: number,
    out: Uint8Array,
    at: number,
  ): void {
    const starts = this.#starts
    const opens = this.#opens
    const back = this.#back
    const many = starts.length
    let now = this.#now
    let next = this.#next
    for (let j = 0; j < many; j++) now[j] = starts[j] === 1 ? scores[from + j]! : -Infinity
    for (let t = 1; t < count; t++) {
      const row = from + t * stride
      let closed = -1
      for (let i = 0; i < many; i++) {
        if (opens[i] === 0 && (closed < 0 || now[i]! > now[closed]!)) closed = i
      }
      for (let j = 0; j < many; j++) {
        let best = starts[j] === 1 ? closed : -1
        for (const i of this.#follows[j]!) if (best < 0 || now[i]! > now[best]!) best = i
        next[j] = best < 0 ? -Infinity : now[best]! + scores[row + j]!
        back[t * many + j] = Math.max(best, 0)
      }
      const old = now
      now = next
      next = old
    }
    let label = -1
    for (let i = 0; i < many; i++) {
      if (opens[i] === 0 && (label < 0 || now[i]! > now[label]!)) label = i
    }
    for (let t = count - 1; t >= 0; t--) {
      out[at + t] = label
      label = back[t * many + label]!
    }
    this.#now = now
    this.#next = next
  }
}
