import { existsSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { Commonness } from '../../src/record/stories/commonness.ts'
import { gather, type Story } from '../../src/record/stories/gather.ts'
import { termsOf } from '../../src/record/stories/terms.ts'
import { numbers } from './make.ts'
import { agreement } from './score.ts'

/*
 * Stories: how well texts on one event are told from texts on others (B-cubed), all at once, and by subject,
 * where all there is to tell apart is like. Texts lie outside the project.
 *   npm run bench:stories -- [FILE of {text, cluster, topic}]
 */

const { positionals } = parseArgs({ allowPositionals: true })
const file = positionals[0] ?? '../shared/corpora/clusters/ecbplus.1-35.jsonl.gz'
if (!existsSync(file)) {
  console.error(`${file} is missing: name a file of texts with their clusters`)
  process.exit(2)
}
interface Text {
  readonly text: string
  readonly cluster: string
  readonly topic: string
}
const lines = gunzipSync(readFileSync(file)).toString().trim().split('\n')
const texts = lines.map(line => JSON.parse(line) as Text)
const nothing = {
  having: () => [],
  story: (id: number): Story => {
    throw new Error(`no story ${id}`)
  },
}

function grouped(some: readonly Text[]): number[] {
  const common = new Commonness()
  const terms = some.map(({ text }) => termsOf(text))
  for (const one of terms) common.see(one)
  const fresh = terms.map(
    (one, id): Story => ({ id, texts: 1, sum: common.weigh(one), from: null, to: null }),
  )
  const groups = some.map((_, at) => at)
  for (const [part, whole] of gather(nothing, fresh).joined) {
    groups.forEach((group, at) => {
      if (group === part) groups[at] = whole
    })
  }
  return groups
}

function measure(name: string, some: readonly Text[]): void {
  const start = process.cpuUsage()
  const groups = grouped(some)
  const { user, system } = process.cpuUsage(start)
  const { cubed, precision, recall } = agreement(
    some.map(({ cluster }) => cluster),
    groups,
  )
  const figures = [cubed, precision, recall].map(share => (100 * share).toFixed(1).padStart(8))
  const rate = some.length / ((user + system) / 1e6)
  console.log(`${name.padEnd(22)}${figures.join('')}${rate.toFixed(0).padStart(14)}`)
}

console.log(`${''.padEnd(22)}   B3 F1       P       R   documents/s`)
measure('all', texts)
const chance = numbers(7)
const order = texts.map(text => ({ text, at: chance() })).sort((a, b) => a.at - b.at)
measure(
  'in another order',
  order.map(({ text }) => text),
)
const topics = [...Map.groupBy(texts, ({ topic }) => topic)].map(([, some]) => some)
for (let at = 0; at + 10 <= topics.length; at += 10) {
  measure(`subjects ${at + 1} to ${at + 10}`, topics.slice(at, at + 10).flat())
}
measure('the first 5 subjects', topics.slice(0, 5).flat())
measure('the last 5 subjects', topics.slice(-5).flat())
