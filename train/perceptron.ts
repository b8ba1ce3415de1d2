/** One feature's weight for one label, averaged over all steps of training. */
export interface Entry {
  readonly label: number
  readonly weight: number
}

const ROOM = 1 << 18
/** Numbers an entry holds side by side, for the sake of the cache: next entry, label, weight, stamp. */
const STRIDE = 4

/**
 * An averaged perceptron over hashed features. The weights of a feature are a linked list of the
 * labels that it was ever wrong about, so memory grows with mistakes and not with features × labels.
 */
export class Perceptron {
  readonly labels: number
  readonly #patience: number
  #step = 0
  /** Key and first entry in turns; open addressing. */
  #slots = new Int32Array(ROOM * 2)
  #updates = new Int32Array(ROOM)
  #features = 0
  #entries = new Int32Array(ROOM * STRIDE)
  #totals = new Float64Array(ROOM)
  #end = 1
  /** How often a feature without entries was wrong, by a part of its hash. */
  readonly #waiting = new Uint8Array(1 << 24)

  /** A feature takes part only from its mistake number `patience` on, which spares memory. */
  constructor(labels: number, patience = 2) {
    if (labels > 255) throw new Error(`${labels} labels are more than the format holds`)
    this.labels = labels
    this.#patience = patience
  }

  score(features: Int32Array, count: number, scores: Int32Array): void {
    const slots = this.#slots
    const entries = this.#entries
    for (let f = 0; f < count; f++) {
      let e = slots[this.#slot(features[f]!) + 1]!
      while (e !== 0) {
        scores[entries[e + 1]!]! += entries[e + 2]!
        e = entries[e]!
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
      }
      this.#updates[slot / 2]!++
      this.#change(slot, right, 1)
      this.#change(slot, wrong, -1)
    }
  }

  /** The averaged weights by feature, of features updated at least `often` times. */
  *averaged(often: number): Generator<[key: number, entries: Entry[]]> {
    for (let slot = 0; slot < this.#slots.length; slot += 2) {
      if (this.#updates[slot / 2]! < often) continue
      const found: Entry[] = []
      for (let e = this.#slots[slot + 1]!; e !== 0; e = this.#entries[e]!) {
        const weight = this.#total(e) / Math.max(1, this.#step)
        found.push({ label: this.#entries[e + 1]!, weight })
      }
      if (found.length > 0) yield [this.#slots[slot]!, found]
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

  /** Sum of an entry's weight over all steps so far. */
  #total(e: number): number {
    const weight = this.#entries[e + 2]!
    return this.#totals[e / STRIDE]! + (this.#step - this.#entries[e + 3]!) * weight
  }

  #change(slot: number, label: number, by: number): void {
    let e = this.#slots[slot + 1]!
    while (e !== 0 && this.#entries[e + 1] !== label) e = this.#entries[e]!
    if (e === 0) e = this.#addEntry(slot, label)
    this.#totals[e / STRIDE] = this.#total(e)
    this.#entries[e + 3] = this.#step
    this.#entries[e + 2]! += by
  }

  #addEntry(slot: number, label: number): number {
    if (this.#end === this.#totals.length) {
      const entries = new Int32Array(this.#entries.length * 2)
      entries.set(this.#entries)
      this.#entries = entries
      const totals = new Float64Array(this.#totals.length * 2)
      totals.set(this.#totals)
      this.#totals = totals
    }
    const e = this.#end++ * STRIDE
    this.#entries[e] = this.#slots[slot + 1]!
    this.#entries[e + 1] = label
    this.#entries[e + 3] = this.#step
    this.#slots[slot + 1] = e
    return e
  }
}
