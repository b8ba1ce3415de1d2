/** One feature's weight for one label, averaged over all steps of training. */
export interface Entry {
  readonly label: number
  readonly weight: number
}

const ROOM = 1 << 18
const FIRST_ROOM = 2

/**
 * An averaged perceptron over hashed features. A feature has weights only for the labels that it was
 * ever wrong about, so memory grows with mistakes and not with features × labels; they lie side by
 * side, for the sake of the cache, and move to twice the room when they need it.
 */
export class Perceptron {
  readonly labels: number
  readonly #patience: number
  #step = 0
  /** Key and place of the first weight in turns; open addressing. */
  #slots = new Int32Array(ROOM * 2)
  #updates = new Int32Array(ROOM)
  #features = 0
  /** Before each run its room and its count; then weight × 256 + label. */
  #weights = new Int32Array(ROOM * 4)
  #totals = new Float64Array(ROOM * 4)
  #stamps = new Int32Array(ROOM * 4)
  #end = 0
  /** How often a feature without weights was wrong, by a part of its hash. */
  readonly #waiting = new Uint8Array(1 << 24)

  /** A feature takes part only from its mistake number `patience` on, which spares memory. */
  constructor(labels: number, patience = 2) {
    if (labels > 255) throw new Error(`${labels} labels are more than the format holds`)
    this.labels = labels
    this.#patience = patience
  }

  score(features: Int32Array, count: number, scores: Int32Array): void {
    const slots = this.#slots
    const weights = this.#weights
    for (let f = 0; f < count; f++) {
      const first = slots[this.#slot(features[f]!) + 1]!
      if (first === 0) continue
      const end = first + weights[first - 1]!
      for (let e = first; e < end; e++) {
        const weight = weights[e]!
        scores[weight & 255]! += weight >> 8
      }
    }
  }

  /** One step of training: where the labels differ, the right one gains and the wrong one loses. */
  update(features: Int32Array, count: number, right: number, wrong: number): void {
    this.#step++
    if (right === wrong) return
    for (let f = 0; f < count; f++) {
      const key = features[f]!
      let slot = this.#slot(key)
      if (this.#slots[slot + 1] === 0) {
        if (!this.#waited(key)) continue
        if (++this.#features * 2 > this.#updates.length) this.#grow()
        slot = this.#slot(key)
        this.#slots[slot] = key
        this.#slots[slot + 1] = this.#room(FIRST_ROOM)
      }
      this.#updates[slot / 2]!++
      this.#change(slot, right, 1)
      this.#change(slot, wrong, -1)
    }
  }

  /** The averaged weights by feature, of features updated at least `often` times. */
  *averaged(often: number): Generator<[key: number, entries: Entry[]]> {
    for (let slot = 0; slot < this.#slots.length; slot += 2) {
      const first = this.#slots[slot + 1]!
      if (first === 0 || this.#updates[slot / 2]! < often) continue
      const found: Entry[] = []
      for (let e = first; e < first + this.#weights[first - 1]!; e++) {
        const weight = this.#total(e) / Math.max(1, this.#step)
        found.push({ label: this.#weights[e]! & 255, weight })
      }
      yield [this.#slots[slot]!, found]
    }
  }

  /** Place in `slots` of a key, or where it would go. */
  #slot(key: number): number {
    const slots = this.#slots
    const wrap = slots.length - 1
    let slot = (key * 2) & wrap
    while (slots[slot + 1] !== 0 && slots[slot] !== key) slot = (slot + 2) & wrap
    return slot
  }

  #waited(key: number): boolean {
    const place = (key >>> 8) ^ ((key & 255) << 16)
    this.#waiting[place]!++
    return this.#waiting[place]! >= this.#patience
  }

  #grow(): void {
    const slots = this.#slots
    const updates = this.#updates
    this.#slots = new Int32Array(slots.length * 2)
    this.#updates = new Int32Array(updates.length * 2)
    for (let old = 0; old < slots.length; old += 2) {
      if (slots[old + 1] === 0) continue
      const slot = this.#slot(slots[old]!)
      this.#slots[slot] = slots[old]!
      this.#slots[slot + 1] = slots[old + 1]!
      this.#updates[slot / 2] = updates[old / 2]!
    }
  }

  /** Sum of a weight over all steps so far. */
  #total(e: number): number {
    const weight = this.#weights[e]! >> 8
    return this.#totals[e]! + (this.#step - this.#stamps[e]!) * weight
  }

  #change(slot: number, label: number, by: number): void {
    let first = this.#slots[slot + 1]!
    const count = this.#weights[first - 1]!
    let e = first
    while (e < first + count && (this.#weights[e]! & 255) !== label) e++
    if (e === first + count) {
      if (count === this.#weights[first - 2]) first = this.#move(slot, first, count)
      e = first + count
      this.#weights[first - 1]!++
      this.#weights[e] = label
      this.#totals[e] = 0
      this.#stamps[e] = this.#step
    }
    this.#totals[e] = this.#total(e)
    this.#stamps[e] = this.#step
    this.#weights[e]! += by * 256
  }

  #move(slot: number, old: number, count: number): number {
    const first = this.#room(count * 2)
    this.#weights[first - 1] = count
    this.#weights.copyWithin(first, old, old + count)
    this.#totals.copyWithin(first, old, old + count)
    this.#stamps.copyWithin(first, old, old + count)
    this.#slots[slot + 1] = first
    return first
  }

  /** The place of the first weight of a new, empty run. */
  #room(size: number): number {
    const first = this.#end + 2
    this.#end = first + size
    if (this.#end > this.#weights.length) {
      this.#weights = widened(this.#weights, new Int32Array(this.#weights.length * 2))
      this.#totals = widened(this.#totals, new Float64Array(this.#totals.length * 2))
      this.#stamps = widened(this.#stamps, new Int32Array(this.#stamps.length * 2))
    }
    this.#weights[first - 2] = size
    this.#weights[first - 1] = 0
    return first
  }
}

function widened<T extends Int32Array | Float64Array>(old: T, wide: T): T {
  wide.set(old)
  return wide
}
