import type { Clusters } from '../src/language/clusters.ts'
import { TAG_FEATURES, tagFeatures } from '../src/language/tag-features.ts'
import { best } from '../src/language/tagger.ts'
import { describe, type Words } from '../src/language/words.ts'
import type { Gold } from './conllu.ts'
import { Perceptron } from './perceptron.ts'
import { seeded, shuffle } from './random.ts'

/** A gold sentence with what the models see of it. */
export interface Example {
  readonly gold: Gold
  readonly words: Words
  /** Sentences made from one another share a fold. */
  readonly fold: number
}

/** A gold sentence as an example. */
export function example(gold: Gold, fold: number, clusters: Clusters): Example {
  return { gold, fold, words: describe(gold.forms, gold.glue, clusters) }
}

/** The tags ("VERB VBD") that occur at least three times, in alphabetical order. */
export function tagLabels(golds: readonly Gold[]): string[] {
  const counts = new Map<string, number>()
  for (const gold of golds) {
    for (const tag of gold.tags) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  }
  return [...counts.keys()].filter(tag => counts.get(tag)! >= 3).sort()
}

/** Trains a tagger; tags of earlier words are its own, as when reading. */
export function trainTagger(
  examples: readonly Example[],
  labels: readonly string[],
  epochs: number,
  seed: number,
): Perceptron {
  const model = new Perceptron(labels.length)
  const numbers = new Map(labels.map((label, i) => [label, i]))
  const random = seeded(seed)
  const order = [...examples]
  const features = new Int32Array(TAG_FEATURES)
  const scores = new Int32Array(labels.length)
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const { gold, words } of shuffle(order, random)) {
      const tags = new Int32Array(words.length)
      for (let i = 0; i < words.length; i++) {
        const right = numbers.get(gold.tags[i]!)
        const count = tagFeatures(words, tags, i, features)
        scores.fill(0)
        model.score(features, count, scores)
        tags[i] = best(scores)
        if (right !== undefined) model.update(features, count, right, tags[i]!)
      }
    }
  }
  return model
}
