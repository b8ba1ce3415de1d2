import { type Vector, vectorOf } from './vector.ts'

/** Places for counting; terms that meet in one are counted together. */
const places = 1 << 17
/** So many texts are taken to have been seen before the first, so that few texts do not make all words weighty. */
const before = { texts: 20, having: 0.5 }
/** A text keeps so many terms; one that has fewer says too little to be joined with others. */
const kept = { most: 200, least: 16 }

/** In how many texts terms were seen. */
export class Commonness {
  readonly counts: Uint32Array

  /** `counts`: what was kept of an earlier one. */
  constructor(counts: Uint32Array = new Uint32Array(places + 1)) {
    this.counts = counts
  }

  /** Counts the terms of a text. */
  see({ terms }: Vector): void {
    this.counts[places]!++
    for (const term of terms) this.counts[term % places]!++
  }

  /** The terms of a text by how telling they are: as long as 1. */
  weigh({ terms, weights }: Vector): Vector {
    const texts = this.counts[places]! + before.texts
    const found: [number, number][] = []
    terms.forEach((term, at) => {
      const having = this.counts[term % places]!
      // What no other text has joins it to none.
      if (having < 2) return
      found.push([term, Math.sqrt(weights[at]!) * Math.log(texts / (having + before.having))])
    })
    const most = found.filter(([, own]) => own > 0).sort(([a, m], [b, n]) => n - m || a - b)
    const cut = terms.length < kept.least ? [] : most.slice(0, kept.most)
    const length = Math.hypot(...cut.map(([, own]) => own)) || 1
    return vectorOf(new Map(cut.map(([term, own]) => [term, own / length])))
  }
}
