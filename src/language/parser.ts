import { PARSE_FEATURES, parseFeatures } from './parse-features.ts'
import { LEFT, RIGHT, SHIFT, State } from './state.ts'
import type { Weights } from './weights.ts'
import type { Words } from './words.ts'

/** Number of the relation "root" among the labels of a parser. */
export const ROOT_RELATION = 0

/** What a step does, by the number of its label: 0 shifts; then LEFT, then RIGHT, by relation. */
export function kindOf(label: number, relations: number): number {
  return label === 0 ? SHIFT : label <= relations ? LEFT : RIGHT
}

/** The relation of a step. */
export function relationOf(label: number, relations: number): number {
  return label === 0 ? -1 : (label - 1) % relations
}

/** Parses a tagged sentence, greedily, in time linear in its length. */
export function parseWords(
  words: Words,
  tags: Int32Array,
  weights: Weights,
  relations: number,
): State {
  const state = new State(words.length)
  const features = new Int32Array(PARSE_FEATURES)
  const scores = new Int32Array(1 + 2 * relations)
  while (!state.done) {
    if (onlyRoot(state)) {
      state.apply(LEFT, ROOT_RELATION)
      continue
    }
    if (state.size === 0) {
      state.apply(SHIFT, -1)
      continue
    }
    scores.fill(0)
    weights.score(features, parseFeatures(state, words, tags, features), scores)
    const label = bestAllowed(state, scores, relations)
    state.apply(kindOf(label, relations), relationOf(label, relations))
  }
  return state
}

/** Whether the last word standing is to be hung on the root. */
export function onlyRoot(state: State): boolean {
  return state.atRoot && state.size === 1
}

/** The label of the highest score that the state allows; "root" is never chosen by score. */
export function bestAllowed(state: State, scores: Int32Array, relations: number): number {
  let place = -1
  if (state.allows(SHIFT)) place = 0
  for (const kind of [LEFT, RIGHT]) {
    if (!state.allows(kind)) continue
    const first = kind === LEFT ? 1 : 1 + relations
    for (let i = first + 1; i < first + relations; i++) {
      if (place < 0 || scores[i]! > scores[place]!) place = i
    }
  }
  return place
}
