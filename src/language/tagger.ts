import { TAG_FEATURES, tagFeatures } from './tag-features.ts'
import type { Weights } from './weights.ts'
import type { Words } from './words.ts'

/**
 * Gives every word the number of its tag, from left to right: an averaged perceptron (Collins 2002)
 * over UPOS and XPOS jointly.
 */
export function tagWords(words: Words, weights: Weights, labels: number): Int32Array {
  const tags = new Int32Array(words.length)
  const features = new Int32Array(TAG_FEATURES)
  const scores = new Int32Array(labels)
  for (let i = 0; i < words.length; i++) {
    scores.fill(0)
    weights.score(features, tagFeatures(words, tags, i, features), scores)
    tags[i] = best(scores)
  }
  return tags
}

/** The place of the highest score, the first of equals. */
export function best(scores: Int32Array): number {
  let place = 0
  for (let i = 1; i < scores.length; i++) if (scores[i]! > scores[place]!) place = i
  return place
}
