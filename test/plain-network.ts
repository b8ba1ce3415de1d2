import { featuresOf, plainForm, wordKey } from '../src/language/features.ts'
import { decodeModel, type Model } from '../src/language/model.ts'
import { bucketOf } from '../src/language/net/distances.ts'
import { Lexicon } from '../src/language/net/lexicon.ts'
import { readShape, type Shape } from '../src/language/net/shape.ts'
import { ByteWriter, packModel } from '../train/pack.ts'

/** Sections of a model by their names. */
export type Sections = Map<string, Uint8Array>

/** A network of random weights, the same for the same seed; `known` words have vectors. */
export function randomSections(
  changes: Partial<Shape>,
  known: readonly string[],
  seed = 1,
): Sections {
  const kinds = ['PER', 'ORG']
  const shape: Shape = {
    ...{
      hidden: 16,
      layers: 2,
      vectorPadded: 8,
      bag: 16,
      rows: 256,
      arc: 16,
      rel: 12,
      tag: 8,
      name: 8,
    },
    tags: Array.from({ length: 18 }, (_, i) => `T${i}`),
    relations: ['root', 'nsubj', 'obj', 'obl', 'advmod'],
    names: ['O', ...kinds.flatMap(kind => [...'BIES'].map(part => `${part}-${kind}`))],
    ...{ buckets: 19, contexts: 12, gazetteer: 3, inputShift: 11, stateShift: 14 },
    ...changes,
  }
  const { hidden, layers, arc, rel, tag, name } = shape
  const next = random(seed)
  const sections: Sections = new Map()
  const floats = (key: string, length: number, size: number) => {
    const values = Float32Array.from({ length }, () => next() * size)
    sections.set(key, new Uint8Array(values.buffer))
  }
  const rows = (key: string, count: number, width: number, size: number, bias = true) => {
    sections.set(
      `${key}.q`,
      Uint8Array.from({ length: count * width }, () => next() * 127),
    )
    const scales = Float32Array.from({ length: count }, () => (size * (1 + next() / 2)) / 127)
    sections.set(`${key}.s`, new Uint8Array(scales.buffer))
    if (bias) floats(`${key}.b`, count, 0.5)
  }
  sections.set('meta', new TextEncoder().encode(JSON.stringify(shape)))
  const keys = [...new Set(known.map(word => wordKey(plainForm(word)) >>> 0))].sort((a, b) => a - b)
  const paths = ['0010', '0011010', '110110111011', '1110']
  const words = new ByteWriter()
  words.number(keys.length)
  words.number(paths.join(' ').length)
  words.bytes(new TextEncoder().encode(paths.join(' ')))
  words.keys(keys)
  for (const i of keys.keys()) words.number(i % (paths.length + 1))
  sections.set('words', words.done())
  rows('vectors', keys.length, shape.vectorPadded, 1, false)
  rows('bag', shape.rows, shape.bag, 0.4, false)
  for (let l = 0; l < layers; l++) {
    for (const side of 'fb') {
      const width = l === 0 ? shape.vectorPadded + shape.bag : hidden * 2
      rows(`l${l}${side}.x`, hidden * 4, width, 2 / Math.sqrt(width), false)
      rows(`l${l}${side}.h`, hidden * 4, hidden, 2 / Math.sqrt(hidden), false)
      floats(`l${l}${side}.b`, hidden * 4, 0.5)
      if (l > 0) continue
      floats(`l0${side}.c`, shape.contexts * hidden * 4, 0.5)
      floats(`l0${side}.g`, shape.gazetteer * hidden * 4, 0.5)
    }
  }
  rows('heads', arc * 2 + rel * 2 + tag + name, hidden * 2, 8 / Math.sqrt(hidden))
  floats('arc.u', arc * arc, 1)
  floats('arc.v', arc, 1)
  floats('arc.root', arc, 1)
  floats('rel.root', rel, 1)
  floats('rel.d', shape.buckets * rel, 1)
  rows('rel.w', shape.relations.length, rel, 1)
  rows('tag.w', shape.tags.length, tag, 1)
  rows('name.w', shape.names.length, name, 1)
  return sections
}

/** The model that sections make. */
export function modelOf(sections: Sections): Model {
  return decodeModel(packModel('english', '1', [], [...sections]), 'english', 'english.bin')
}

/** What a sentence's choices are made from, by token; heads have the root first. */
export interface Scores {
  readonly tags: readonly (readonly number[])[]
  readonly names: readonly (readonly number[])[]
  readonly heads: readonly (readonly number[])[]
  /** Scores of relations of token d to its head (-1 for the root). */
  relations(d: number, head: number): readonly number[]
}

/** Reckons the network in doubles, word by word and row by row, as its definition reads. */
export function plainScores(
  sections: Sections,
  forms: readonly string[],
  contexts: Uint8Array,
): Scores {
  const shape = readShape(modelOf(sections))
  const lexicon = new Lexicon(sections.get('words')!)
  const floats = (key: string) => [...new Float32Array(sections.get(key)!.slice().buffer)]
  const row = (all: number[], i: number, width: number) => all.slice(i * width, (i + 1) * width)
  const matrix = (key: string, width: number) => {
    const whole = [...new Int8Array(sections.get(`${key}.q`)!.slice().buffer)]
    return floats(`${key}.s`).map((scale, i) => row(whole, i, width).map(q => q * scale))
  }
  const dot = (a: number[], b: number[]) => a.reduce((sum, value, i) => sum + value * b[i]!, 0)
  const plus = (a: number[], b: number[]) => a.map((value, i) => value + b[i]!)
  const times = (key: string, x: number[]) => matrix(key, x.length).map(w => dot(w, x))
  const { hidden, arc, rel } = shape

  const vectors = matrix('vectors', shape.vectorPadded)
  const bag = matrix('bag', shape.bag)
  let inputs = forms.map(form => {
    const known = lexicon.rowOf(wordKey(plainForm(form)))
    const features = featuresOf(plainForm(form), lexicon.pathOf(known), shape.rows)
    const sum = [...features].reduce((a, f) => plus(a, bag[f]!), new Array(shape.bag).fill(0))
    const x = [...(vectors[known] ?? new Array(shape.vectorPadded).fill(0)), ...sum]
    return x.map(value => {
      const whole = Math.round(value * 2 ** shape.inputShift)
      return Math.max(-32768, Math.min(32767, whole)) / 2 ** shape.inputShift
    })
  })
  for (let l = 0; l < shape.layers; l++) {
    const read = (side: 'f' | 'b') => {
      const key = `l${l}${side}`
      const entering = matrix(`${key}.x`, inputs[0]!.length)
      const recurrent = matrix(`${key}.h`, hidden)
      const bias = floats(`${key}.b`)
      const kinds = l === 0 ? floats(`${key}.c`) : []
      const classes = l === 0 ? floats(`${key}.g`) : []
      let cells: number[] = new Array(hidden).fill(0)
      let state: number[] = new Array(hidden).fill(0)
      const states: number[][] = []
      const order = [...forms.keys()]
      for (const t of side === 'f' ? order : order.toReversed()) {
        let gates = plus(
          entering.map(w => dot(w, inputs[t]!)),
          bias,
        )
        if (l === 0) {
          const kind = contexts[t]! % shape.contexts
          const type = Math.floor(contexts[t]! / shape.contexts)
          gates = plus(gates, row(kinds, kind, hidden * 4))
          gates = plus(gates, row(classes, type, hidden * 4))
        }
        gates = plus(
          gates,
          recurrent.map(w => dot(w, state)),
        )
        const [i, f, g, o] = [0, 1, 2, 3].map(gate => row(gates, gate, hidden))
        cells = cells.map((c, u) => sigmoid(f![u]!) * c + sigmoid(i![u]!) * Math.tanh(g![u]!))
        const unit = 2 ** shape.stateShift
        state = cells.map((c, u) => Math.round(sigmoid(o![u]!) * Math.tanh(c) * unit) / unit)
        states[t] = state
      }
      return states
    }
    const forward = read('f')
    const backward = read('b')
    inputs = forms.map((_, t) => [...forward[t]!, ...backward[t]!])
  }
  const bias = floats('heads.b')
  const cuts = [arc, arc, rel, rel, shape.tag, shape.name]
  const parts = inputs.map(x => {
    const z = plus(times('heads', x), bias)
    return cuts.map((size, part) => {
      const values = z.splice(0, size)
      return part === 2 || part === 3 ? values : values.map(leaky)
    })
  })
  const others = [floats('arc.root'), ...parts.map(part => part[1]!)]
  const u = floats('arc.u')
  const distances = floats('rel.d')
  return {
    tags: parts.map(part => plus(times('tag.w', part[4]!), floats('tag.w.b'))),
    names: parts.map(part => plus(times('name.w', part[5]!), floats('name.w.b'))),
    heads: parts.map(([own]) => {
      const wants = floats('arc.v').map(
        (v, j) =>
          v +
          dot(
            own!,
            own!.map((_, i) => u[i * arc + j]!),
          ),
      )
      return others.map(other => dot(wants, other))
    }),
    relations: (d, head) => {
      const far = row(distances, head < 0 ? 0 : bucketOf(d - head), rel)
      const other = head < 0 ? floats('rel.root') : parts[head]![3]!
      const joined = plus(plus(parts[d]![2]!, other), far).map(leaky)
      return plus(times('rel.w', joined), floats('rel.w.b'))
    },
  }
}

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x))
const leaky = (x: number) => Math.max(x, x * 0.1)

/** Random numbers from -1 to 1 (Marsaglia's xorshift, 32 bits). */
export function random(seed: number): () => number {
  let state = seed
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return state / 2 ** 31
  }
}
