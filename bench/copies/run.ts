import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { printsOf } from '../../src/record/copies/prints.ts'
import { MemoryShelf, originalOf } from '../../src/record/copies/shelf.ts'
import { apart, type Made, numbers, syndicated } from './make.ts'
import { agreement } from './score.ts'

/*
 * Copies: how well they are found, and how fast (one core, CPU time, the index in memory). Texts outside the
 * project: made syndications, and press releases of which larger sets are made in the same manner.
 *   npm run bench:copies                         the set that is there; 1,000, 10,000 and 100,000 made ones
 *   npm run bench:copies -- --from DIR           corpora from DIR (default ../shared/corpora)
 *   npm run bench:copies -- --sizes 1000,10000
 *   npm run bench:copies -- --shuffle            the originals in no order with their copies
 */

const { values } = parseArgs({
  options: {
    from: { type: 'string', default: '../shared/corpora' },
    sizes: { type: 'string', default: '1000,10000,100000' },
    shuffle: { type: 'boolean', default: false },
  },
})

const lines = <T>(file: string): T[] =>
  gunzipSync(readFileSync(join(values.from, file)))
    .toString()
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as T)

if (!existsSync(values.from)) {
  console.error(`no texts in ${values.from}: give their folder with --from DIR`)
  process.exit(2)
}

function shuffled<T>(list: readonly T[]): T[] {
  const chance = numbers(7)
  return list
    .map(item => ({ item, at: chance() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item)
}

function measure(name: string, given: readonly Made[]): void {
  const documents = values.shuffle ? shuffled(given) : given
  const shelf = new MemoryShelf()
  const groups: number[] = []
  const start = process.cpuUsage()
  for (const [at, { text }] of documents.entries()) {
    const prints = printsOf(text)
    const original = originalOf(shelf, prints)
    if (original === undefined) shelf.put(at, prints)
    groups.push(original ?? at)
  }
  const { user, system } = process.cpuUsage(start)
  const rate = documents.length / ((user + system) / 1e6)
  const { precision, recall, rand } = agreement(
    documents.map(({ cluster }) => cluster),
    groups,
  )
  const figures = [rand, precision, recall].map(share => (100 * share).toFixed(2).padStart(8))
  console.log(`${name.padEnd(22)}${figures.join('')}${rate.toFixed(0).padStart(14)}`)
}

console.log(`${''.padEnd(22)}     ARI       P       R   documents/s`)
measure('syndication-10k', lines<Made>('clusters/syndication-10k.jsonl.gz'))
const texts = apart(
  lines<{ text: string }>('text/senate-press.6k.jsonl.gz').map(({ text }) => text),
)
for (const size of values.sizes.split(',').map(Number)) {
  measure(`made, ${size}`, syndicated(texts, size, size))
}
