import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { contextFeatures } from '../src/article/filter/context.ts'
import { joinRows, oddsBy } from '../src/article/filter/index.ts'
import { encode, type Forest } from '../src/article/filter/trees.ts'
import { type Boost, boost } from './boost.ts'
import { type Example, example, readPages } from './pages.ts'

/** Pages that the judgement of one part learns from are never in the part: the second judgement sees honest firsts. */
const FOLDS = 3
const SEED = 20200923
const VERSION = '1'
/** Where the pages lie in the corpora. */
export const ARTICLES = 'article/wcxb-articles.train.jsonl.gz'
const FIRST = { trees: 80, leaves: 16, rate: 0.12, pull: 5, least: 2, share: 0.3 }
const SECOND = { trees: 120, leaves: 16, rate: 0.08, pull: 5, least: 2, share: 0.3 }
/** Paragraphs count by their words to this power, pages alike whatever their length. */
const POWER = 0.7
/** Words of a page, to that power, below which it counts less than others. */
const LEAST = 100

/** What was learned: the two judgements that `src/article/filter` makes, and how good the first is on pages not seen. */
export interface Learned {
  readonly forests: readonly Forest[]
  /** Per cent of words: means over pages of precision and recall, and F1 of the means. */
  readonly folds: { readonly P: number; readonly R: number; readonly F1: number }
}

/** Learns both judgements from pages. */
export function fitArticles(examples: readonly Example[]): Learned {
  const pages = examples.filter(({ right }) => right.some(share => share > 0.5))
  const fit = (of: readonly Example[], rows: Rowed, how: Omit<Boost, 'seed'>) =>
    boost(tableOf(of, rows), { ...how, seed: SEED })
  const own: Rowed = page => page.rows
  const odds = new Map<Example, number[]>()
  for (let fold = 0; fold < FOLDS; fold++) {
    const inside = (_: Example, i: number) => i % FOLDS === fold
    const forest = fit(
      pages.filter((page, i) => !inside(page, i)),
      own,
      FIRST,
    )
    for (const page of pages.filter(inside)) odds.set(page, oddsBy(forest, page.rows))
  }
  const first = fit(pages, own, FIRST)
  const second = fit(pages, page => seenAgain(page, odds.get(page)!), SECOND)
  return { forests: [first, second], folds: scoreOf(odds) }
}

/** What both judgements say of a page's paragraphs, 0 to 1 each. */
export function judged([first, second]: readonly Forest[], page: Example): number[] {
  return oddsBy(second!, seenAgain(page, oddsBy(first!, page.rows)))
}

type Rowed = (page: Example) => readonly number[][]

const seenAgain = (page: Example, odds: readonly number[]) =>
  joinRows(page.rows, contextFeatures(page.survey, odds))

function tableOf(pages: readonly Example[], rowsOf: Rowed) {
  const rows: Float32Array[] = []
  const right: number[] = []
  const weight: number[] = []
  for (const page of pages) {
    const weights = Array.from(page.words, words => Math.max(1, words) ** POWER)
    const all = weights.reduce((sum, one) => sum + one, 0)
    rowsOf(page).forEach((row, i) => {
      rows.push(Float32Array.from(row))
      right.push(page.right[i]! > 0.5 ? 1 : 0)
      weight.push((weights[i]! * 150) / Math.max(LEAST, all))
    })
  }
  return { rows, right: Float32Array.from(right), weight: Float32Array.from(weight) }
}

function scoreOf(odds: ReadonlyMap<Example, readonly number[]>): Learned['folds'] {
  let p = 0
  let r = 0
  for (const [page, own] of odds) {
    let both = 0
    let taken = 0
    let gold = 0
    page.words.forEach((words, i) => {
      const is = page.right[i]! > 0.5
      const says = own[i]! > 0.5
      if (is) gold += words
      if (says) taken += words
      if (is && says) both += words
    })
    p += both / (taken || 1) / odds.size
    r += both / (gold || 1) / odds.size
  }
  const figure = (value: number) => Number((100 * value).toFixed(2))
  return { P: figure(p), R: figure(r), F1: figure((2 * p * r) / (p + r)) }
}

/** The file of the model and its sheet (`models/en/blocks.bin`, `.md`): the same bytes for the same pages. */
export function trainArticles(corpora: string): { file: Uint8Array; sheet: string } {
  const path = join(corpora, ARTICLES)
  const { forests, folds } = fitArticles(readPages(path).map(example))
  const file = encode(forests)
  const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
  const sheet = `---
model: blocks
version: "${VERSION}"
language: any
file: blocks.bin
bytes: ${file.length}
sha256: ${sha(file)}
licence: CC-BY-4.0
sources:
  - "${basename(path)}: web pages with their article marked by hand, annotation CC BY 4.0; sha256 ${sha(readFileSync(path))}"
scores:
  folds: { P: ${folds.P}, R: ${folds.R}, F1: ${folds.F1} }
seed: ${SEED}
command: npm run train -- --corpora DIR
---

# blocks

Tells which paragraphs of a web page are its article.

Two forests of small trees (gradient boosting, Friedman 2001, over histograms, Ke et al. 2017). The first judges each
paragraph by its words, links, element, words of class and id around it, place, neighbours, its like on the page and the
elements that hold it; the second again, with the first judgement of all others at hand (auto-context, Tu 2008).
It keeps numbers only, no words of the pages.

Scores are per cent of words on pages left out in turn, the first judgement alone. \`npm run bench:article\` measures
whole articles.

Gets wrong:
- other articles told in full below the article, and what the reader is asked in the same form as the text
- pages with few words, and with several texts of one length
- lists of names and figures
`
  return { file, sheet }
}

if (import.meta.main) {
  const root = resolve(import.meta.dirname, '..')
  const { values } = parseArgs({
    options: {
      corpora: { type: 'string', default: resolve(root, '..', 'shared', 'corpora') },
      out: { type: 'string', default: join(root, 'models', 'en') },
    },
  })
  const { file, sheet } = trainArticles(values.corpora)
  writeFileSync(join(values.out, 'blocks.bin'), file)
  writeFileSync(join(values.out, 'blocks.md'), sheet)
  console.log(/scores:\n(.*)\nseed/s.exec(sheet)?.[1])
}
