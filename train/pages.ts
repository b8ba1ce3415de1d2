import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { type Block, blocks } from '../src/article/body.ts'
import { parse } from '../src/article/dom.ts'
import { aboutOf } from '../src/article/filter/about.ts'
import { features } from '../src/article/filter/features.ts'
import { type Survey, survey } from '../src/article/filter/survey.ts'
import { aligned } from './align.ts'

/** A page whose article is known. */
export interface GoldPage {
  readonly id: string
  readonly url: string
  readonly html: string
  readonly text: string
}

/** A page's paragraphs with their numbers, and by paragraph the share that the gold has. */
export interface Example {
  readonly page: GoldPage
  readonly blocks: readonly Block[]
  readonly survey: Survey
  readonly rows: readonly number[][]
  readonly right: Float32Array
  readonly words: Float32Array
}

/** Pages with gold text out of a file of them, gzipped NDJSON. */
export function readPages(file: string): GoldPage[] {
  const text = gunzipSync(readFileSync(file)).toString()
  return text
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as GoldPage)
}

/** Words as the scorer of articles counts them. */
export const wordsOf = (text: string) => text.match(/[\p{L}\p{N}_]+/gu) ?? []

/** What there is to learn from a page. */
export function example(page: GoldPage): Example {
  const dom = parse(page.html)
  const found = blocks(dom.body)
  const seen = survey(dom.body, found, aboutOf(dom))
  const rows = features(seen)
  const words = found.map(({ text }) => wordsOf(text))
  const taken = aligned(words.flat(), wordsOf(page.text ?? ''))
  const right = new Float32Array(found.length)
  let at = 0
  words.forEach((own, i) => {
    let hits = 0
    for (const _ of own) hits += taken[at++]!
    right[i] = own.length ? hits / own.length : 0
  })
  return {
    page,
    survey: seen,
    blocks: found,
    rows,
    right,
    words: Float32Array.from(words, own => own.length),
  }
}
