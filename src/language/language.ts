import { Clusters } from './clusters.ts'
import type { LemmaTables } from './lemmas.ts'
import { type Model, readModel } from './model.ts'
import { Weights } from './weights.ts'

/** All that was learned of a language, ready to use. */
export interface Language {
  readonly clusters: Clusters
  /** By number: "VERB VBD". */
  readonly tags: readonly string[]
  readonly tagger: Weights
  readonly lemmas: LemmaTables
  /** By number; 0 is "root". */
  readonly relations: readonly string[]
  readonly parser: Weights
}

/** Reads the models of English. */
export function readLanguage(): Language {
  return languageOf(readModel('tagger'), readModel('parser'))
}

/** A language of its two models. */
export function languageOf(tagger: Model, parser: Model): Language {
  return {
    clusters: new Clusters(tagger.section('clusters')),
    tags: tagger.header.labels,
    tagger: new Weights(tagger.section('weights')),
    lemmas: JSON.parse(new TextDecoder().decode(tagger.section('lemmas'))) as LemmaTables,
    relations: parser.header.labels,
    parser: new Weights(parser.section('weights')),
  }
}
