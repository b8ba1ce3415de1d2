/** One feature's weight for one label, averaged over all steps of training. */
export interface Entry {
  readonly label: number
  readonly weight: number
}

const ROOM = 1 << 16

/**
 * An averaged perceptron over hashed features. Weights of a feature are a linked list of the labels
 * that it was ever wrong about, so memory grows with mistakes and not with features × labels.
 */
export class Perceptron {
  readonly labels: number
  #step = 0
  #mask = ROOM * 4 - 1
  #slots = new Int32Array(ROOM * 8)
  #keys = new Int32Array(ROOM)
  #heads = new Int32Array(ROOM)
  #updates = new Int32Array(ROOM)
  #rows = 0
  #next = new Int32Array(ROOM)
  #label = new Uint8Array(ROOM)
  #weight = new Float32Array(ROOM)
  #total = new Float64Array(ROOM)
  #stamp = new Int32Array(ROOM)
  #entries = 1
  /** How often a feature without a row was wrong, by a part of its hash. */
  readonly #waiting = new Uint8Array(1 << 24)
  readonly #patience: number

  /** A feature takes part only from its mistake number `patience` on, which spares memory. */
  constructor(labels: number, patience = 2) {
    if (labels > 256) throw new Error(`${labels} labels are more than the format holds`)
    this.labels = labels
    this.#patience = patience
  }

  score(features: Int32Array, count: number, scores: Float32Array): void {
    for (let f = 0; f < count; f++) {
      const row = this.#row(features[f]!)
      if (row < 0) continue
      for (let e = this.#heads[row]!; e !== 0; e = this.#next[e]!) {
        scores[this.#label[e]!]! += this.#weight[e]!
      }
    }
  }

  /** One step of training: where the labels differ, the right one gains and the wrong one loses. */
  update(features: Int32Array, count: number, right: number, wrong: number): void {
    this.#step++
    if (right === wrong) return
    for (let f = 0; f < count; f++) {
      const row = this.#addRow(features[f]!)
      if (row < 0) continue
      this.#updates[row]!++
      this.#change(row, right, 1)
      this.#change(row, wrong, -1)
    }
  }

  /** The averaged weights by feature, of features updated at least `often` times. */
  *averaged(often: number): Generator<[key: number, entries: Entry[]]> {
    for (let row = 0; row < this.#rows; row++) {
      if (this.#updates[row]! < often) continue
      const entries: Entry[] = []
      for (let e = this.#heads[row]!; e !== 0; e = this.#next[e]!) {
        const total = this.#total[e]! + (this.#step - this.#stamp[e]!) * this.#weight[e]!
        entries.push({ label: this.#label[e]!, weight: total / Math.max(1, this.#step) })
      }
      yield [this.#keys[row]!, entries]
    }
  }

  #row(key: number): number {
    for (let slot = key & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const row = this.#slots[slot * 2 + 1]!
      if (row === 0) return -1
      if (this.#slots[slot * 2] === key) return row - 1
    }
  }

  #addRow(key: number): number {
    const known = this.#row(key)
    if (known >= 0) return known
    const waiting = (key >>> 8) ^ ((key & 255) << 16)
    if (++this.#waiting[waiting]! < this.#patience) return -1
    if (this.#rows === this.#keys.length) this.#grow()
    const row = this.#rows++
    this.#keys[row] = key
    this.#place(key, row)
    return row
  }

  #place(key: number, row: number): void {
    let slot = key & this.#mask
    while (this.#slots[slot * 2 + 1] !== 0) slot = (slot + 1) & this.#mask
    this.#slots[slot * 2] = key
    this.#slots[slot * 2 + 1] = row + 1
  }

  #grow(): void {
    const size = this.#keys.length * 2
    this.#keys = widen(this.#keys, new Int32Array(size))
    this.#heads = widen(this.#heads, new Int32Array(size))
    this.#updates = widen(this.#updates, new Int32Array(size))
    this.#mask = size * 4 - 1
    this.#slots = new Int32Array(size * 8)
    for (let row = 0; row < this.#rows; row++) this.#place(this.#keys[row]!, row)
  }

  #change(row: number, label: number, by: number): void {
    let e = this.#heads[row]!
    while (e !== 0 && this.#label[e] !== label) e = this.#next[e]!
    if (e === 0) {
      if (this.#entries === this.#next.length) this.#growEntries()
      e = this.#entries++
      this.#label[e] = label
      this.#next[e] = this.#heads[row]!
      this.#stamp[e] = this.#step
      this.#heads[row] = e
    }
    this.#total[e]! += (this.#step - this.#stamp[e]!) * this.#weight[e]!
    this.#stamp[e] = this.#step
    this.#weight[e]! += by
  }

  #growEntries(): void {
    const size = this.#next.length * 2
    this.#next = widen(this.#next, new Int32Array(size))
    this.#label = widen(this.#label, new Uint8Array(size))
    this.#weight = widen(this.#weight, new Float32Array(size))
    this.#total = widen(this.#total, new Float64Array(size))
    this.#stamp = widen(this.#stamp, new Int32Array(size))
  }
}

function widen<T extends Int32Array | Uint8Array | Float32Array | Float64Array>(
  old: T,
  wide: T,
): T {
  wide.set(old)
  return wide
}
