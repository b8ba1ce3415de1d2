import type { Model } from '../model.ts'
import type { Machine } from './machine.ts'
import type { Shape } from './shape.ts'

/** Places of W and b in memory, packed in panels of 16 rows. */
export interface Affine {
  readonly panels: number
  /** Numbers that come in. */
  readonly size: number
  readonly weights: number
  /** Scales of 8-bit rows; 0 where the weights are floats. */
  readonly scales: number
  readonly bias: number
}

/** One direction of a layer: what comes in, what was (with no bias of its own). */
export interface Direction {
  readonly input: Affine
  readonly state: Affine
}

/** Places of all that is learned. */
export interface Tensors {
  readonly vectors: number
  readonly vectorScales: number
  readonly bag: number
  readonly bagScales: number
  /** By layer: forward, then backward. */
  readonly layers: readonly (readonly [Direction, Direction])[]
  /**
   * Rows of 4 * hidden floats, forward and backward, in the order of the panels: row c + contexts * g is
   * what context c and class g of the gazetteer bring together.
   */
  readonly contexts: readonly [number, number]
  readonly heads: Affine
  /** From the dependent part of a token to what its heads are compared with. */
  readonly arc: Affine
  readonly arcRoot: number
  readonly relationRoot: number
  readonly distances: number
  readonly relations: Affine
  readonly tags: Affine
  readonly names: Affine
}

/**
 * Copies a model into memory, weights packed as the kernel wants them; `scratch` is a place of enough
 * bytes to hold any one layer's weights. Throws one line for a section that is missing or of a wrong length.
 */
export function loadTensors(
  model: Model,
  shape: Shape,
  words: number,
  machine: Machine,
  scratch: number,
): Tensors {
  const { kernel } = machine
  const { hidden, arc, rel, inputShift, stateShift } = shape
  const section = (name: string, length: number): Uint8Array => {
    const bytes = model.section(name)
    if (bytes.length === length) return bytes
    const file = model.header.name
    throw new Error(`model "${file}": section "${name}" has ${bytes.length} bytes, not ${length}`)
  }
  const floats = (name: string, length: number) =>
    new Float32Array(new Uint8Array(section(name, length * 4)).buffer)
  const gates = { panels: hidden / 4, panelStep: 4, blockStep: hidden }
  const plain = (rows: number) => ({ panels: Math.ceil(rows / 16), panelStep: 16, blockStep: 4 })

  /** Floats of a section in the order of the panels. */
  const numbers = (bytes: Uint8Array, rows: number, order = plain(rows), to = 0): number => {
    const place = to || machine.reserve(order.panels * 64)
    machine.bytes(scratch, bytes.length).set(bytes)
    const { panels, panelStep, blockStep } = order
    kernel.packNumbers(scratch, rows, panels, panelStep, blockStep, 0, place)
    return place
  }
  const whole = (
    name: string,
    rows: number,
    size: number,
    order: { panels: number; panelStep: number; blockStep: number },
    shift: number,
    bias: string,
  ): Affine => {
    const { panels, panelStep, blockStep } = order
    const weights = machine.reserve(panels * size * 32)
    machine.bytes(scratch, rows * size).set(section(`${name}.q`, rows * size))
    kernel.packWhole(scratch, rows, size, panels, panelStep, blockStep, weights)
    // What comes in counts in steps of 2 ** -shift; the product with a power of two is exact.
    const steps = floats(`${name}.s`, rows).map(scale => scale * 2 ** -shift)
    const scales = numbers(new Uint8Array(steps.buffer), rows, order)
    const added = bias === '' ? 0 : numbers(section(bias, rows * 4), rows, order)
    return { panels, size, weights, scales, bias: added }
  }
  /** Rows of floats, as they are in memory at `scratch`. */
  const real = (rows: Float32Array, size: number, bias: Uint8Array): Affine => {
    const count = rows.length / size
    const panels = Math.ceil(count / 16)
    const weights = machine.reserve(panels * size * 64)
    machine.floats(scratch, rows.length).set(rows)
    kernel.packFloats(scratch, size * 4, count, size, 0, weights)
    return { panels, size, weights, scales: 0, bias: numbers(bias, count) }
  }
  const unpacked = (name: string, rows: number, size: number): Affine => {
    const q = section(`${name}.q`, rows * size)
    const s = floats(`${name}.s`, rows)
    const values = Float32Array.from(q, (byte, i) => ((byte << 24) >> 24) * s[(i / size) | 0]!)
    return real(values, size, section(`${name}.b`, rows * 4))
  }
  const direction = (layer: number, side: string): Direction => {
    const name = `l${layer}${side}`
    const size = layer === 0 ? shape.vectorPadded + shape.bag : hidden * 2
    const shift = layer === 0 ? inputShift : stateShift
    return {
      input: whole(`${name}.x`, hidden * 4, size, gates, shift, `${name}.b`),
      state: whole(`${name}.h`, hidden * 4, hidden, gates, stateShift, ''),
    }
  }
  const contexts = (name: string): number => {
    const row = hidden * 4
    const kinds = floats(`${name}.c`, shape.contexts * row)
    const classes = floats(`${name}.g`, shape.gazetteer * row)
    const pairs = shape.contexts * shape.gazetteer
    const both = new Float32Array(row)
    const place = machine.reserve(pairs * row * 4)
    for (let pair = 0; pair < pairs; pair++) {
      const kind = (pair % shape.contexts) * row
      const type = Math.floor(pair / shape.contexts) * row
      for (let i = 0; i < row; i++) both[i] = kinds[kind + i]! + classes[type + i]!
      numbers(new Uint8Array(both.buffer), row, gates, place + pair * row * 4)
    }
    return place
  }
  const transposed = (values: Float32Array, size: number) =>
    values.map((_, i) => values[(i % size) * size + ((i / size) | 0)]!)
  const parts = arc * 2 + rel * 2 + shape.tag + shape.name
  return {
    vectors: machine.keep(section('vectors.q', words * shape.vectorPadded)),
    vectorScales: machine.keep(section('vectors.s', words * 4)),
    bag: machine.keep(section('bag.q', shape.rows * shape.bag)),
    bagScales: machine.keep(section('bag.s', shape.rows * 4)),
    layers: Array.from({ length: shape.layers }, (_, l) => [direction(l, 'f'), direction(l, 'b')]),
    contexts: [contexts('l0f'), contexts('l0b')],
    heads: whole('heads', parts, hidden * 2, plain(parts), stateShift, 'heads.b'),
    arc: real(transposed(floats('arc.u', arc * arc), arc), arc, section('arc.v', arc * 4)),
    arcRoot: machine.keep(section('arc.root', arc * 4)),
    relationRoot: machine.keep(section('rel.root', rel * 4)),
    distances: machine.keep(section('rel.d', shape.buckets * rel * 4)),
    relations: unpacked('rel.w', shape.relations.length, rel),
    tags: unpacked('tag.w', shape.tags.length, shape.tag),
    names: unpacked('name.w', shape.names.length, shape.name),
  }
}
