import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { pages } from '../src/input/index.ts'
import { InputError } from '../src/input/page.ts'
import { read } from '../src/record/read.ts'

/*
 * How good: reads gold sets that lie outside the project and prints what their scorers say.
 *   npm run score                        every set
 *   npm run score -- record times        some of them
 *   npm run score -- --from DIR          gold and scorers from DIR (default ../shared)
 */

const sets = [
  { name: 'record', scorer: 'record.mjs', gold: 'record/dev' },
  { name: 'times', scorer: 'times.mjs', gold: 'time/gum-news.jsonl' },
  { name: 'times', scorer: 'times.mjs', gold: 'time/te3-timebank.jsonl' },
  { name: 'quotes', scorer: 'quotes.mjs', gold: 'quotes/gum.news.dev.jsonl' },
  { name: 'quotes', scorer: 'quotes.mjs', gold: 'quotes/polnear.dev.jsonl.gz' },
] as const

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { from: { type: 'string', default: '../shared' } },
})
const scorer = (name: string) => join(values.from, 'score', name)
if (!existsSync(scorer('record.mjs'))) {
  console.error(`no scorers in ${join(values.from, 'score')}: give their folder with --from DIR`)
  process.exit(2)
}

function run(args: string[]): string {
  const done = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 30 })
  if (done.status !== 0) throw new Error(`node ${args.join(' ')}\n${done.stderr}`)
  return done.stdout
}

const room = mkdtempSync(join(tmpdir(), 'onrecord-score-'))
try {
  for (const set of sets) {
    if (positionals.length && !positionals.includes(set.name)) continue
    const gold = join(values.from, 'corpora', set.gold)
    if (!existsSync(gold)) {
      console.log(`\n${set.gold}: not there`)
      continue
    }
    const documents = join(room, 'documents.ndjson')
    const record = join(room, 'record.ndjson')
    writeFileSync(documents, run([scorer('to-input.mjs'), gold]))
    const lines: string[] = []
    const start = process.cpuUsage()
    for await (const page of pages([documents])) {
      if (page instanceof InputError) throw page
      lines.push(JSON.stringify(await read(page)))
    }
    const { user, system } = process.cpuUsage(start)
    writeFileSync(record, `${lines.join('\n')}\n`)
    const seconds = ((user + system) / 1e6).toFixed(1)
    console.log(`\n${set.gold}: ${lines.length} documents read in ${seconds} CPU-s`)
    console.log(run([scorer(set.scorer), gold, record]).trimEnd())
  }
} finally {
  rmSync(room, { recursive: true })
}
