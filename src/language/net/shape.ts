import type { Model } from '../model.ts'
import { BUCKETS } from './distances.ts'

/** Sizes and labels of a network, as section `meta` of its model says them. */
export interface Shape {
  /** Units of one direction of a layer; a multiple of 8. */
  readonly hidden: number
  readonly layers: number
  /** Bytes of a row of word vectors, with its padding; a multiple of 8. */
  readonly vectorPadded: number
  /** Numbers of a row of the bag; a multiple of 8. */
  readonly bag: number
  /** Rows of the bag; a power of two. */
  readonly rows: number
  /** Sizes of the parts of a token that its arcs, relation, tag and name are told from. */
  readonly arc: number
  readonly rel: number
  readonly tag: number
  readonly name: number
  /** "VERB VBD" and the like, at most 256. */
  readonly tags: readonly string[]
  /** The first is that of the root. */
  readonly relations: readonly string[]
  /** "O" and "B-PER" and the like (BIOES). */
  readonly names: readonly string[]
  /** Kinds of distance from a token to its head. */
  readonly buckets: number
  /** Kinds of context that a token may stand in by how it and its sentence are written. */
  readonly contexts: number
  /** Classes that a gazetteer may give a token; at most 256 pairs of a class and a context. */
  readonly gazetteer: number
  /** 1 is 2 ** inputShift in the 16-bit description of a word. */
  readonly inputShift: number
  /** 1 is 2 ** stateShift in the 16-bit state of a layer. */
  readonly stateShift: number
}

const steps = {
  hidden: 8,
  layers: 1,
  vectorPadded: 8,
  bag: 8,
  rows: 1,
  arc: 16,
  rel: 4,
  tag: 4,
  name: 4,
  buckets: 1,
  contexts: 1,
  gazetteer: 1,
  inputShift: 1,
  stateShift: 1,
} as const

/** Reads the shape of a model. Throws one line where the section is missing or makes no sense. */
export function readShape(model: Model): Shape {
  const refuse = (why: string): never => {
    throw new Error(`model "${model.header.name}": ${why}`)
  }
  const bytes = model.section('meta')
  let shape: Record<string, unknown>
  try {
    shape = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>
  } catch {
    return refuse('section "meta" is no JSON')
  }
  for (const [name, step] of Object.entries(steps)) {
    const size = shape[name]
    if (!Number.isSafeInteger(size) || (size as number) < step || (size as number) % step !== 0) {
      refuse(`section "meta": ${name} is ${JSON.stringify(size)}, not a multiple of ${step}`)
    }
  }
  for (const name of ['tags', 'relations', 'names']) {
    const labels = shape[name]
    if (!Array.isArray(labels) || labels.length < 2 || labels.length > 256) {
      refuse(`section "meta": ${name} is no list of 2 to 256 labels`)
    }
  }
  if (!(shape.names as string[]).includes('O')) refuse('section "meta": names lacks "O"')
  const { rows, buckets, contexts, gazetteer } = shape as unknown as Shape
  if ((rows & (rows - 1)) !== 0) refuse(`section "meta": rows is ${rows}, not a power of two`)
  if (buckets !== BUCKETS) refuse(`section "meta": buckets is ${buckets}, not ${BUCKETS}`)
  if (contexts * gazetteer > 256) {
    refuse(`section "meta": ${contexts} contexts with ${gazetteer} classes are more than 256 pairs`)
  }
  return shape as unknown as Shape
}
