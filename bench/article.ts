import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { article } from '../src/article/index.ts'
import type { Page } from '../src/input/index.ts'

/*
 * How good and how fast an article is taken out of a page: pages whose text, title, date and authors are
 * known, from outside the project, and the scorer beside them. Only this stage runs; nothing is found in the texts.
 * Beside it, in the same run and on the same pages, Readability over linkedom. Pages a second of CPU time.
 *   npm run bench:article                     every set
 *   npm run bench:article -- fundus           sets by name; --alone leaves the peer out
 *   npm run bench:article -- --from DIR       sets and scorer from DIR (default ../shared)
 */

const sets = ['scrapinghub', 'fundus', 'trafilatura', 'htmldate', 'wcxb-articles.train']

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    from: { type: 'string', default: '../shared' },
    alone: { type: 'boolean', default: false },
  },
})
const scorer = join(values.from, 'score', 'article.mjs')
const file = (set: string) => join(values.from, 'corpora', 'article', `${set}.jsonl.gz`)
const missing = [scorer, ...sets.map(file)].filter(path => !existsSync(path))
if (missing.length === sets.length + 1 || missing.includes(scorer)) {
  console.error(`${missing[0]}: not there; give the folder of the sets and scorers with --from DIR`)
  process.exit(2)
}

interface Gold {
  readonly id: string
  readonly url: string
  readonly html: string
}

/** What a contender makes of a page, in the form that the scorer reads. */
type Contender = (page: Page) => Promise<object>

const contenders: Readonly<Record<string, Contender>> = {
  onrecord: async page => await article(page),
  ...(values.alone ? {} : { 'readability+linkedom': readability }),
}

async function readability(page: Page): Promise<object> {
  const { document } = parseHTML(page.content.replace(/<(\/?)template(?=[\s>])/gi, '<$1div'))
  const found = new Readability(document as never).parse()
  const text = found?.textContent ?? ''
  const published = found?.publishedTime ? { value: found.publishedTime, from: 'meta' } : null
  const { title = null, byline = null } = found ?? {}
  return { id: page.given, given: page.given, title, byline, published, text, sections: [] }
}

const room = mkdtempSync(join(tmpdir(), 'onrecord-article-'))
const cell = (value: unknown, width = 8) => `${value ?? '-'}`.padStart(width)
const columns = ['text F1', 'P', 'R', 'with', 'without', 'mean', 'date', 'title', 'authors']

console.log(`Node ${process.version}, ${cpus()[0]?.model}, one process, CPU time`)
console.log(`${''.padEnd(44)}${columns.map(name => cell(name)).join('')} pages/s  failed`)
try {
  for (const set of sets) {
    if (positionals.length > 0 && !positionals.includes(set)) continue
    if (!existsSync(file(set))) {
      console.log(`${set}: not there`)
      continue
    }
    const golds = gunzipSync(readFileSync(file(set)))
      .toString()
      .trim()
      .split('\n')
    for (const [name, contender] of Object.entries(contenders)) {
      await measure(
        set,
        name,
        golds.map(line => JSON.parse(line) as Gold),
        contender,
      )
    }
  }
} finally {
  rmSync(room, { recursive: true })
}

async function measure(set: string, name: string, golds: readonly Gold[], read: Contender) {
  const lines: string[] = []
  let failed = 0
  await read(pageOf(golds[0]!))
  const start = process.cpuUsage()
  for (const gold of golds) {
    try {
      lines.push(JSON.stringify({ document: await read(pageOf(gold)) }))
    } catch {
      failed++
    }
  }
  const { user, system } = process.cpuUsage(start)
  const out = join(room, 'out.ndjson')
  writeFileSync(out, lines.join('\n'))
  const run = spawnSync(process.execPath, [scorer, file(set), out, '--json'], { encoding: 'utf8' })
  if (run.status !== 0) throw new Error(run.stderr)
  const { text, with: has, without, date, title, authorsF1 } = JSON.parse(run.stdout)
  const mean = has === undefined ? undefined : ((has + without) / 2).toFixed(1)
  const figures = [text?.F1, text?.P, text?.R, has, without, mean, date?.F1, title, authorsF1]
  const speed = (golds.length / ((user + system) / 1e6)).toFixed(1)
  console.log(
    `${set.padEnd(22)}${name.padEnd(22)}${figures.map(value => cell(value)).join('')}${cell(speed)}${cell(failed)}`,
  )
}

function pageOf({ id, url, html }: Gold): Page {
  const nothing = { date: null, title: null, source: null }
  return { ...nothing, name: id, given: id, url, format: 'html', content: html }
}
