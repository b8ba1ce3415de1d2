import { PARSE_FEATURES, parseFeatures } from '../src/language/parse-features.ts'
import { bestAllowed, kindOf, onlyRoot, ROOT_RELATION, relationOf } from '../src/language/parser.ts'
import { LEFT, RIGHT, SHIFT, State } from '../src/language/state.ts'
import type { Gold } from './conllu.ts'
import { Perceptron } from './perceptron.ts'
import { seeded, shuffle } from './random.ts'
import type { Example } from './tagger.ts'

/** An example with the tags that a tagger gave it which had not seen it. */
export interface TaggedExample extends Example {
  readonly tags: Int32Array
}

/** Mistakes that a feature waits for before it takes part: fewer features, better averages. */
const PATIENCE = 2
/** Share of steps, after the first rounds, that follow the parser's own choice. */
const EXPLORING = 0.9

/** The relations of the data: "root" first, then in alphabetical order. */
export function relationLabels(golds: readonly Gold[]): string[] {
  const counts = new Map<string, number>()
  for (const gold of golds) {
    for (const deprel of gold.deprels) counts.set(deprel, (counts.get(deprel) ?? 0) + 1)
  }
  const others = [...counts.keys()].filter(label => label !== 'root' && counts.get(label)! >= 3)
  return ['root', ...others.sort()]
}

/** Trains a parser with a dynamic oracle (Goldberg and Nivre 2013). */
export function trainParser(
  examples: readonly TaggedExample[],
  labels: readonly string[],
  epochs: number,
  seed: number,
  say: (what: string) => void,
): Perceptron {
  const relations = labels.length
  const model = new Perceptron(1 + 2 * relations, PATIENCE)
  const numbers = new Map(labels.map((label, i) => [label, i]))
  const random = seeded(seed)
  const order = [...examples]
  const features = new Int32Array(PARSE_FEATURES)
  const scores = new Int32Array(model.labels)
  for (let epoch = 0; epoch < epochs; epoch++) {
    let wrong = 0
    for (const { gold, words, tags } of shuffle(order, random)) {
      const state = new State(words.length)
      const oracle = new Oracle(gold, numbers, relations)
      while (!state.done) {
        if (onlyRoot(state)) {
          state.apply(LEFT, ROOT_RELATION)
          continue
        }
        if (state.size === 0) {
          state.apply(SHIFT, -1)
          continue
        }
        const count = parseFeatures(state, words, tags, features)
        scores.fill(0)
        model.score(features, count, scores)
        const guess = bestAllowed(state, scores, relations)
        const right = oracle.right(state, scores, guess)
        model.update(features, count, right, guess)
        if (right !== guess) wrong++
        const taken = right !== guess && epoch > 0 && random() < EXPLORING ? guess : right
        state.apply(kindOf(taken, relations), relationOf(taken, relations))
      }
    }
    say(`parser, round ${epoch + 1} of ${epochs}: ${wrong} wrong steps`)
  }
  return model
}

/** Tells which steps lose no arc of the gold tree that can still be reached. */
class Oracle {
  readonly #heads: Int32Array
  readonly #labels: Int32Array
  readonly #children: readonly (readonly number[])[]
  readonly #relations: number

  constructor(gold: Gold, numbers: ReadonlyMap<string, number>, relations: number) {
    const n = gold.forms.length
    this.#heads = Int32Array.from(gold.heads, head => (head < 0 ? n : head))
    this.#labels = Int32Array.from(gold.deprels, label => numbers.get(label) ?? -1)
    const children: number[][] = Array.from({ length: n + 1 }, () => [])
    for (const [i, head] of this.#heads.entries()) children[head]!.push(i)
    this.#children = children
    this.#relations = relations
  }

  /** The guess where it is right, else the best-scored of the right steps. */
  right(state: State, scores: Int32Array, guess: number): number {
    let least = Number.POSITIVE_INFINITY
    const costs = [SHIFT, LEFT, RIGHT].map(kind => {
      const cost = state.allows(kind) ? this.#cost(state, kind) : Number.POSITIVE_INFINITY
      if (cost < least) least = cost
      return cost
    })
    let place = -1
    for (const kind of [SHIFT, LEFT, RIGHT]) {
      if (costs[kind] !== least) continue
      const label = this.#labelled(state, kind)
      if (label === guess) return guess
      if (place < 0 || scores[label]! > scores[place]!) place = label
    }
    return place
  }

  /** The step of a kind with the word's gold relation, also where its gold governor is lost. */
  #labelled(state: State, kind: number): number {
    if (kind === SHIFT) return 0
    const word = state.top(0)
    const first = kind === LEFT ? 1 : 1 + this.#relations
    const known = this.#labels[word]!
    return first + (known > 0 ? known : 1)
  }

  #cost(state: State, kind: number): number {
    const word = kind === SHIFT ? state.next : state.top(0)
    const head = this.#heads[word]!
    let cost = 0
    if (kind === SHIFT) {
      for (let depth = 0; depth < state.size; depth++) {
        const other = state.top(depth)
        if (depth > 0 && head === other) cost++
        if (this.#heads[other] === word) cost++
      }
      return cost
    }
    for (const child of this.#children[word]!) if (child >= state.next) cost++
    if (kind === RIGHT) return cost + (head >= state.next ? 1 : 0)
    if (head === state.top(1) || head > state.next) cost++
    return cost
  }
}
