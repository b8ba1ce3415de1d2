import { featuresOf, plainForm, wordKey } from '../features.ts'
import { BATCH } from './batches.ts'
import type { Lexicon } from './lexicon.ts'
import type { Machine } from './machine.ts'
import type { Shape } from './shape.ts'
import type { Tensors } from './tensors.ts'

/** Words described at once. */
const WORDS = 64
/** Numbers of the list of what words are made of. */
const LIST = WORDS * 80
/** Words kept, at most. */
const MOST = 8192
/** A form no longer than this, if it is the plain form of another, is its own. */
const SHORT = 40

/**
 * What each word by itself brings to the gates of the first layer, kept for the words met last: a row of
 * floats a word, those of the forward direction, then those of the backward. A row is the same whenever
 * it is reckoned, so what is kept shows only in the time taken.
 */
export class WordGates {
  /** Place of the first row. */
  readonly place: number
  readonly #machine: Machine
  readonly #shape: Shape
  readonly #tensors: Tensors
  readonly #lexicon: Lexicon
  readonly #slots = new Map<string, number>()
  /** By slot: its plain form; the batch that asked for it last; whether asked for since the hand passed. */
  readonly #forms: string[] = []
  readonly #asked: Int32Array
  readonly #fresh: Uint8Array
  readonly #capacity: number
  /** The clock's hand (Corbató 1968): where a slot to give away is looked for. */
  #hand = 0
  #batch = 0
  readonly #list: Int32Array
  readonly #wanted: Int32Array
  #used = 0
  #waiting = 0
  readonly #places: { list: number; wanted: number; words: number; rows: number; sums: number }

  /** Takes what room `machine` has left, up to `MOST` words; reserve nothing after it. */
  constructor(machine: Machine, shape: Shape, tensors: Tensors, lexicon: Lexicon) {
    this.#machine = machine
    this.#shape = shape
    this.#tensors = tensors
    this.#lexicon = lexicon
    const row = shape.hidden * 32
    this.#places = {
      list: machine.reserve(LIST * 4),
      wanted: machine.reserve(WORDS * 4),
      words: machine.reserve(WORDS * (shape.vectorPadded + shape.bag) * 2),
      rows: machine.reserve(WORDS * row),
      sums: machine.reserve(128),
    }
    this.#capacity = Math.min(MOST, Math.floor(machine.room / row))
    if (this.#capacity < BATCH * 2) throw new RangeError('the network leaves no room for its words')
    this.place = machine.reserve(this.#capacity * row)
    this.#asked = new Int32Array(this.#capacity)
    this.#fresh = new Uint8Array(this.#capacity)
    this.#list = machine.whole(this.#places.list, LIST)
    this.#wanted = machine.whole(this.#places.wanted, WORDS)
  }

  /** Begins a batch; slots given out within a batch stay what they are. */
  begin(): void {
    this.#batch++
  }

  /** The slot of a form; its row holds once `finish` was called. */
  slotOf(form: string): number {
    let slot = form.length <= SHORT ? this.#slots.get(form) : undefined
    if (slot === undefined) {
      const plain = plainForm(form)
      slot = this.#slots.get(plain) ?? this.#take(plain)
    }
    this.#asked[slot] = this.#batch
    this.#fresh[slot] = 1
    return slot
  }

  #take(plain: string): number {
    const asked = this.#asked
    const fresh = this.#fresh
    let slot = this.#forms.length
    if (slot < this.#capacity) this.#forms.push(plain)
    else {
      for (slot = this.#hand; fresh[slot] === 1 || asked[slot] === this.#batch; ) {
        fresh[slot] = 0
        slot = (slot + 1) % this.#capacity
      }
      this.#hand = (slot + 1) % this.#capacity
      this.#slots.delete(this.#forms[slot]!)
      this.#forms[slot] = plain
    }
    this.#slots.set(plain, slot)
    this.#describe(plain, slot)
    return slot
  }

  #describe(plain: string, slot: number): void {
    const row = this.#lexicon.rowOf(wordKey(plain))
    const features = featuresOf(plain, this.#lexicon.pathOf(row), this.#shape.rows)
    if (this.#used + 2 + features.length > LIST || this.#waiting === WORDS) this.finish()
    this.#list[this.#used++] = row
    this.#list[this.#used++] = features.length
    this.#list.set(features, this.#used)
    this.#used += features.length
    this.#wanted[this.#waiting++] = slot
  }

  /** Reckons the rows of the forms that were new. */
  finish(): void {
    const count = this.#waiting
    if (count === 0) return
    const { kernel } = this.#machine
    const { vectorPadded, bag, hidden, inputShift } = this.#shape
    const { vectors, vectorScales, bag: bags, bagScales, layers } = this.#tensors
    const { list, wanted, words, rows, sums } = this.#places
    const row = hidden * 32
    const scale = 2 ** inputShift
    kernel.embed(
      ...[count, list, vectors, vectorScales, vectorPadded, bags, bagScales, bag, scale, words],
    )
    for (const [side, { input }] of layers[0]!.entries()) {
      const { size, panels, weights, scales, bias } = input
      const to = rows + (side * row) / 2
      kernel.affine(count, words, size * 2, size, panels, weights, scales, bias, sums, to, row, 64)
    }
    kernel.scatter(count, wanted, rows, row, this.place)
    this.#used = 0
    this.#waiting = 0
  }
}
