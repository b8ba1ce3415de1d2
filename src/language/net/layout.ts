import { BATCH, LANES, LONGEST } from './batches.ts'
import type { Machine } from './machine.ts'
import type { Shape } from './shape.ts'

/** Places of what a batch needs while it is read. */
export function layOut(shape: Shape, machine: Machine) {
  const { hidden, arc, rel, tag, name } = shape
  const size = arc * 2 + rel * 2 + tag + name
  const labels = Math.max(shape.tags.length, shape.relations.length, shape.names.length)
  const entering = Math.max(hidden * 2, shape.vectorPadded + shape.bag)
  const rows = (width: number) => machine.reserve(BATCH * width)
  const partsRow = Math.ceil(size / 16) * 64
  return {
    size,
    partsRow,
    sums: machine.reserve(128),
    zeros: machine.reserve(LONGEST * 4 + 64),
    cells: machine.reserve(LANES * hidden * 4),
    offsets: machine.reserve((LONGEST + 1) * 4),
    order: rows(4),
    slots: rows(4),
    contexts: rows(4),
    heads: rows(4),
    buckets: rows(4),
    best: rows(1),
    found: machine.reserve(LONGEST * 4),
    states: rows(hidden * 4),
    spare: rows(hidden * 4),
    parts: rows(partsRow),
    wants: rows(arc * 4),
    joined: rows(rel * 4),
    scores: rows(Math.ceil(labels / 16) * 64),
    others: machine.reserve((LONGEST + 16) * arc * 4),
    trees: machine.reserve(LONGEST * (LONGEST + 16) * 4),
    // What comes into a layer; while the model is loaded, its sections as they are in the file.
    inputs: machine.reserve(
      4 *
        Math.max(
          BATCH * hidden * 4,
          hidden * entering,
          size * hidden,
          labels * Math.max(tag, rel, name),
          arc * arc,
        ),
    ),
  }
}

/** Those places, in bytes. */
export type Layout = ReturnType<typeof layOut>

/** Views of those places that are filled or read here. */
export function viewsOf(p: Layout, machine: Machine) {
  const numbers = (place: number) => machine.whole(place, BATCH)
  return {
    offsets: machine.whole(p.offsets, LONGEST + 1),
    order: numbers(p.order),
    slots: numbers(p.slots),
    contexts: numbers(p.contexts),
    heads: numbers(p.heads),
    buckets: numbers(p.buckets),
    best: machine.bytes(p.best, BATCH),
    found: machine.whole(p.found, LONGEST),
    scores: machine.floats(p.scores, (p.others - p.scores) / 4),
    trees: machine.floats(p.trees, LONGEST * (LONGEST + 16)),
  }
}

/** Those views. */
export type Views = ReturnType<typeof viewsOf>
