import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { type Prints, printsOf } from '../../src/record/copies/prints.ts'
import { MemoryShelf, originalOf, type Shelf } from '../../src/record/copies/shelf.ts'
import { keepOriginal, shelfOf } from '../../src/record/store/shelf.ts'
import { Database } from '../../src/record/store/sqlite.ts'
import { apart, type Made, mixed, numbers, syndicated } from './make.ts'
import { agreement } from './score.ts'

/*
 * Copies: how well they are found, and how fast (one core, CPU time, the index in memory). Texts outside the
 * project: made syndications, and press releases of which larger sets are made in the same manner.
 *   npm run bench:copies                         the set that is there; 1,000, 10,000 and 100,000 made ones
 *   npm run bench:copies -- --from DIR           corpora from DIR (default ../shared/corpora)
 *   npm run bench:copies -- --sizes 1000,10000
 *   npm run bench:copies -- --shuffle            the originals in no order with their copies
 *   npm run bench:copies -- --store              the index in a file, as a store has it
 */

const { values } = parseArgs({
  options: {
    from: { type: 'string', default: '../shared/corpora' },
    sizes: { type: 'string', default: '1000,10000,100000' },
    shuffle: { type: 'boolean', default: false },
    store: { type: 'boolean', default: false },
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

interface Kept {
  readonly shelf: Shelf
  readonly put: (text: number, prints: Prints) => void
}

function inMemory(): Kept {
  const shelf = new MemoryShelf()
  return { shelf, put: (text, prints) => shelf.put(text, prints) }
}

/** The index of a store, without the texts: what is written stands in one transaction, as a store has it for 50. */
function inFile(): Kept {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-copies-'))
  process.on('exit', () => rmSync(folder, { recursive: true }))
  const db = new Database(join(folder, 'record.sqlite'))
  const nothing = { reading: '', name: '', text: '', json: '{}' }
  let written = 0
  db.exec('begin')
  return {
    shelf: shelfOf(db),
    put: (text, prints) => {
      db.insert('documents', [{ id: text, key: `${text}`, ...nothing }])
      keepOriginal(db, text, prints)
      if (++written % 50 === 0) db.exec('commit; begin')
    },
  }
}

function measure(name: string, given: readonly Made[]): void {
  const documents = values.shuffle ? mixed(given, numbers(7)) : given
  const { shelf, put } = values.store ? inFile() : inMemory()
  const groups: number[] = []
  const start = process.cpuUsage()
  for (const [at, { text }] of documents.entries()) {
    const prints = printsOf(text)
    const original = originalOf(shelf, prints)
    if (original === undefined) put(at, prints)
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
const sizes = values.sizes.split(',').map(Number).filter(Boolean)
const texts =
  sizes.length === 0
    ? []
    : apart(lines<{ text: string }>('text/senate-press.6k.jsonl.gz').map(({ text }) => text))
for (const size of sizes) {
  measure(`made, ${size}`, syndicated(texts, size, size))
}
