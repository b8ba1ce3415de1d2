import { Clusters } from './clusters.ts'
import type { LemmaTables } from './lemmas.ts'
import { readModel } from './model.ts'
import { Weights } from './weights.ts'

/** All that was learned of a language, ready to use. */
export interface Language {
  readonly clusters: Clusters
  /** By number: "VERB VBD". */
  readonly tags: readonly string[]
  readonly tagger: Weights
  readonly lemmas: LemmaTables
}

/** Reads the models of English. */
export function readLanguage(): Language {
  const tagger = readModel('tagger')
  return {
    clusters: new Clusters(tagger.section('clusters')),
    tags: tagger.header.labels,
    tagger: new Weights(tagger.section('weights')),
    lemmas: JSON.parse(new TextDecoder().decode(tagger.section('lemmas'))) as LemmaTables,
  }
}
