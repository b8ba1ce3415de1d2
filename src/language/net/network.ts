import type { Model } from '../model.ts'
import { Batch, byLength, LONGEST } from './batches.ts'
import { bucketOf } from './distances.ts'
import { WordGates } from './gates.ts'
import { type Layout, layOut, type Views, viewsOf } from './layout.ts'
import { Lexicon } from './lexicon.ts'
import { Machine } from './machine.ts'
import { NameDecoder } from './names.ts'
import { readShape, type Shape } from './shape.ts'
import { loadTensors, type Tensors } from './tensors.ts'
import { isTree, spanningTree } from './tree.ts'

/** Sentences to be read, as the tokens of all of them in a row. */
export interface Sentences {
  readonly forms: readonly string[]
  /** By token: its context + `contexts` of the model * its class in the gazetteer. */
  readonly contexts: Uint8Array
  /** By sentence: the index after its last token; ascending, the last the number of tokens. */
  readonly ends: Int32Array
}

/** What is read of each token. */
export interface NetworkReading {
  /** Places in `tags` of the model. */
  readonly tags: Uint8Array
  /** Indices of tokens among all those asked for, -1 for the root of a sentence. */
  readonly heads: Int32Array
  /** Places in `relations` of the model; 0 for a root, and for roots alone. */
  readonly relations: Uint8Array
  /** Places in `names` of the model; a valid row of BIOES labels in every sentence. */
  readonly names: Uint8Array
}

/**
 * Tagger, parser and recogniser of names in one: layers of LSTM in both directions over word vectors,
 * biaffine arcs (Dozat & Manning 2017), a spanning tree. Dot products are of whole numbers and floats are
 * added in a fixed order, so a sentence is read alike on every machine and whatever is read beside it.
 */
export class Network {
  readonly shape: Shape
  readonly lexicon: Lexicon
  readonly #machine = new Machine()
  readonly #tensors: Tensors
  readonly #gates: WordGates
  readonly #names: NameDecoder
  readonly #batch = new Batch()
  readonly #places: Layout
  readonly #views: Views

  /** Throws one line for a model that lacks a section or has one of a wrong length. */
  constructor(model: Model) {
    this.shape = readShape(model)
    this.lexicon = new Lexicon(model.section('words'))
    this.#names = new NameDecoder(this.shape.names, LONGEST)
    const places = layOut(this.shape, this.#machine)
    const { size } = this.lexicon
    this.#tensors = loadTensors(model, this.shape, size, this.#machine, places.inputs)
    this.#gates = new WordGates(this.#machine, this.shape, this.#tensors, this.lexicon)
    this.#places = places
    this.#views = viewsOf(places, this.#machine)
  }

  /**
   * Reads sentences, any number of them, each of at most 512 tokens. Throws `RangeError` where ends or
   * contexts make no sense or a sentence is longer.
   */
  read(sentences: Sentences): NetworkReading {
    const { forms, contexts, ends } = sentences
    const reading: NetworkReading = {
      tags: new Uint8Array(forms.length),
      heads: new Int32Array(forms.length),
      relations: new Uint8Array(forms.length),
      names: new Uint8Array(forms.length),
    }
    const most = contexts.reduce((a, b) => Math.max(a, b), 0)
    const { contexts: kinds, gazetteer } = this.shape
    if (contexts.length !== forms.length || most >= kinds * gazetteer) {
      throw new RangeError('contexts are not those of the tokens')
    }
    const batch = this.#batch
    batch.clear()
    for (const sentence of byLength(ends, forms.length)) {
      const origin = sentence > 0 ? ends[sentence - 1]! : 0
      const length = ends[sentence]! - origin
      if (batch.add(origin, length)) continue
      this.#readBatch(sentences, reading)
      batch.clear()
      batch.add(origin, length)
    }
    if (batch.count > 0) this.#readBatch(sentences, reading)
    return reading
  }

  #readBatch({ forms, contexts }: Sentences, reading: NetworkReading): void {
    const batch = this.#batch
    const gates = this.#gates
    const { offsets, order, slots, contexts: kinds } = this.#views
    batch.inStep(offsets, order)
    gates.begin()
    for (let s = 0; s < batch.count; s++) {
      const origin = batch.origins[s]! - batch.starts[s]!
      for (let i = batch.starts[s]!; i < batch.starts[s + 1]!; i++) {
        slots[order[i]!] = gates.slotOf(forms[origin + i]!) * 2
        kinds[order[i]!] = contexts[origin + i]!
      }
    }
    gates.finish()
    this.#encode()
    this.#classify(reading)
    this.#attach()
    this.#label(reading)
  }

  /** Runs the layers; then states of the last stand in `states`, sentence by sentence. */
  #encode(): void {
    const { kernel } = this.#machine
    const { hidden, stateShift } = this.shape
    const { steps, tokens } = this.#batch
    const p = this.#places
    const row = hidden * 4
    let from = p.spare
    let to = p.states
    for (const [l, sides] of this.#tensors.layers.entries()) {
      for (const [side, { input, state }] of sides.entries()) {
        if (l === 0) {
          // Rows of both directions lie in turns.
          const words = this.#gates.place + side * row * 4
          const extras = this.#tensors.contexts[side]!
          kernel.bring(tokens, hidden, p.slots, words, p.contexts, extras, p.inputs)
        } else {
          const { size, panels, weights, scales, bias } = input
          kernel.affine(
            ...[tokens, from, row, size, panels, weights, scales, bias, p.sums],
            ...[p.inputs, 64, tokens * 64],
          )
        }
        kernel.lstm(
          ...[steps, p.offsets, side, hidden, state.weights, state.scales, p.inputs],
          ...[p.cells, p.sums, 2 ** stateShift, to + side * hidden * 2, row],
        )
      }
      const last = from
      from = to
      to = last
    }
    kernel.gather(tokens, p.order, from, row, to)
    const { size, panels, weights, scales, bias } = this.#tensors.heads
    kernel.affine(
      ...[tokens, to, row, size, panels, weights, scales, bias, p.sums, p.parts, p.partsRow, 64],
    )
    const { arc, rel } = this.shape
    kernel.leaky(tokens, p.parts, p.partsRow, 0, arc * 2)
    kernel.leaky(tokens, p.parts, p.partsRow, arc * 2 + rel * 2, p.size)
  }

  /** Tags and names of the tokens of the batch. */
  #classify(reading: NetworkReading): void {
    const { kernel } = this.#machine
    const batch = this.#batch
    const p = this.#places
    const { best, scores } = this.#views
    const { tokens } = batch
    const { tags, names } = this.#tensors
    const tagPart = p.parts + (p.size - tags.size - names.size) * 4
    const tagRow = tags.panels * 64
    kernel.multiply(
      ...[tokens, tagPart, p.partsRow, tags.size, tags.panels, tags.weights, tags.bias],
      ...[p.scores, tagRow],
    )
    kernel.bestOf(tokens, p.scores, tagRow, 0, this.shape.tags.length, p.best)
    this.#hand(best, reading.tags)
    const nameRow = names.panels * 64
    kernel.multiply(
      ...[tokens, tagPart + tags.size * 4, p.partsRow, names.size, names.panels],
      ...[names.weights, names.bias, p.scores, nameRow],
    )
    for (let s = 0; s < batch.count; s++) {
      const from = (batch.starts[s]! * nameRow) / 4
      const at = batch.origins[s]!
      this.#names.decode(scores, from, nameRow / 4, batch.lengthOf(s), reading.names, at)
    }
  }

  /** Heads of the tokens of the batch, as places in the batch from 1, 0 for the root; into `heads`. */
  #attach(): void {
    const { kernel } = this.#machine
    const batch = this.#batch
    const p = this.#places
    const { arc, arcRoot } = this.#tensors
    const { size, panels, weights, bias } = arc
    const row = size * 4
    kernel.multiply(
      ...[batch.tokens, p.parts, p.partsRow, size, panels, weights, bias, p.wants, row],
    )
    const { heads, buckets, trees, found } = this.#views
    for (let s = 0; s < batch.count; s++) {
      const start = batch.starts[s]!
      const count = batch.lengthOf(s)
      const many = (count >> 4) + 1
      kernel.packFloats(arcRoot, row, 1, size, 0, p.others)
      kernel.packFloats(p.parts + start * p.partsRow + row, p.partsRow, count, size, 1, p.others)
      kernel.multiply(
        ...[count, p.wants + start * row, row, size, many, p.others, p.zeros, p.trees, many * 64],
      )
      kernel.bestHeads(count, p.trees, many * 64, p.found)
      if (!isTree(found, count)) spanningTree(trees, many * 16, count, found)
      for (let d = 0; d < count; d++) {
        const head = found[d]!
        heads[start + d] = head === 0 ? 0 : start + head
        buckets[start + d] = head === 0 ? 0 : bucketOf(d + 1 - head)
      }
    }
  }

  /** Relations of the tokens of the batch to their heads. */
  #label(reading: NetworkReading): void {
    const { kernel } = this.#machine
    const batch = this.#batch
    const p = this.#places
    const { heads, best } = this.#views
    const { relations, relationRoot, distances } = this.#tensors
    const { size, panels, weights, bias } = relations
    const own = p.parts + this.shape.arc * 8
    kernel.relate(
      ...[batch.tokens, own, own + size * 4, p.partsRow, size],
      ...[p.heads, relationRoot, p.buckets, distances, p.joined],
    )
    const row = panels * 64
    kernel.multiply(
      ...[batch.tokens, p.joined, size * 4, size, panels, weights, bias, p.scores, row],
    )
    kernel.bestOf(batch.tokens, p.scores, row, 1, this.shape.relations.length, p.best)
    this.#hand(best, reading.relations)
    for (let s = 0; s < batch.count; s++) {
      const origin = batch.origins[s]! - batch.starts[s]!
      for (let i = batch.starts[s]!; i < batch.starts[s + 1]!; i++) {
        const head = heads[i]!
        if (head === 0) reading.relations[origin + i] = 0
        reading.heads[origin + i] = head === 0 ? -1 : origin + head - 1
      }
    }
  }

  /** Copies what was found of the tokens of the batch to where they came from. */
  #hand(from: Uint8Array, to: Uint8Array): void {
    const { starts, origins, count } = this.#batch
    for (let s = 0; s < count; s++) to.set(from.subarray(starts[s], starts[s + 1]), origins[s])
  }
}
