import { shipped } from '../../input/shipped.ts'
import type { Block } from '../body.ts'
import type { Dom } from '../dom.ts'
import { aboutOf } from './about.ts'
import { contextFeatures } from './context.ts'
import { features } from './features.ts'
import { type Survey, survey } from './survey.ts'
import { decode, type Forest, sumOf } from './trees.ts'

/** A page's paragraphs, judged. */
export interface Judged {
  readonly page: Survey
  /** How likely each belongs to the article, 0 to 1. */
  readonly odds: readonly number[]
}

let forests: readonly Forest[] | undefined

/**
 * Judges each paragraph of a page, whether it belongs to the article, by trees that learned it from
 * pages whose article was marked by hand (`models/en/blocks.md`): judged one by one first, then again
 * with the first judgement of all others at hand.
 */
export function judge(dom: Dom, blocks: readonly Block[]): Judged {
  forests ??= decode(shipped('models/en/blocks.bin'))
  const page = survey(dom.body, blocks, aboutOf(dom))
  const rows = features(page)
  const first = oddsBy(forests[0]!, rows)
  return { page, odds: oddsBy(forests[1]!, rows, contextFeatures(page, first)) }
}

/** The rows of the second judgement: what the first saw, then its context. */
export function joinRows(rows: readonly number[][], more: readonly number[][]): number[][] {
  return rows.map((row, i) => [...row, ...more[i]!])
}

/** What a forest says of rows of numbers, 0 to 1; `more` are the numbers that go on with each row. */
export function oddsBy(
  forest: Forest,
  rows: readonly (readonly number[])[],
  more?: readonly (readonly number[])[],
): number[] {
  // One buffer for all: they are many, and each is looked at once.
  const numbers = new Float32Array((rows[0]?.length ?? 0) + (more?.[0]?.length ?? 0))
  return rows.map((row, i) => {
    numbers.set(row)
    if (more) numbers.set(more[i]!, row.length)
    return 1 / (1 + Math.exp(-sumOf(forest, numbers)))
  })
}
