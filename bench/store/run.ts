import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { parseArgs } from 'node:util'
import { later } from '../../src/record/edtf.ts'
import { open, type Store } from '../../src/record/store/index.ts'
import { asked, type Timing } from './ask.ts'
import { officesOf, originals, varied, wordsOf } from './vary.ts'

/*
 * A store of many documents: how fast they are added, how much room they take, how long questions take.
 * The documents are made of real ones (vary.ts), so that all numbers but the times are the same in each run.
 *   npm run bench:store                                 with 1,000, 10,000 and 100,000 documents
 *   npm run bench:store -- --sizes 1000,5000            with fewer
 *   npm run bench:store -- --store FILE                 keeps the store
 *   npm run bench:store -- --from DIR                   texts from DIR (default ../shared)
 *   npm run bench:store -- --ask FILE --only search     asks one that is there
 *   npm run bench:store -- --more FILE                  adds a thousand to one that is there, just opened, and to a new one
 */

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,10000,100000' },
    from: { type: 'string', default: '../shared' },
    originals: { type: 'string', default: '300' },
    rounds: { type: 'string', default: '24' },
    store: { type: 'string' },
    ask: { type: 'string' },
    more: { type: 'string' },
    only: { type: 'string', default: '' },
  },
})
const rounds = Number(values.rounds)
/** So many are kept at once, as `onrecord add` does where texts are short; of each thousand the last hundred are kept one by one. */
const batch = 200
const alone = 100

interface Rate {
  readonly upTo: number
  /** Documents a second, on the clock and of the processor: many at once, and one by one. */
  readonly many: readonly [number, number]
  readonly single: readonly [number, number]
}

const real = values.ask ? [] : await originals(Number(values.originals), values.from)
const words = wordsOf(real)
const offices = officesOf(real)
const made = (index: number) => {
  const reading = varied(real[index % real.length]!, index, words, offices)
  return { reading, name: `archive/${index % 300}/${reading.document.id}.html` }
}
const moment = (index: number) =>
  `${later('2026-01-01', Math.floor(index / 1000), 'd')}T09:00:00.000Z`

async function timed(
  count: number,
  work: () => Promise<unknown>,
): Promise<readonly [number, number]> {
  const [began, used] = [performance.now(), process.cpuUsage()]
  await work()
  const { user, system } = process.cpuUsage(used)
  return [(1000 * count) / (performance.now() - began), (1e6 * count) / (user + system)]
}

/** Adds a thousand; the making of them is not timed. */
async function thousand(store: Store, from: number): Promise<Rate> {
  const all = Array.from({ length: 1000 }, (_, at) => made(from + at))
  const many = await timed(1000 - alone, async () => {
    for (let at = 0; at < 1000 - alone; at += batch) {
      const outcomes = await store.addAll(
        all.slice(at, Math.min(at + batch, 1000 - alone)),
        moment(from),
      )
      const fault = outcomes.find(outcome => outcome !== 'added')
      if (fault) throw fault
    }
  })
  const single = await timed(alone, async () => {
    for (const { reading, name } of all.slice(1000 - alone)) {
      await store.add(reading, name, moment(from))
    }
  })
  return { upTo: from + 1000, many, single }
}

/** What belongs together in the file. */
const parts: readonly (readonly [string, RegExp])[] = [
  ['words index', /^(?:said|texts)/],
  ['mentions', /^mentions/],
  ['text', /documents/],
  ['entries', /entries|casts|unders/],
  ['parties', /parties|members|registry/],
  ['rest', /./],
]

/** Bytes a document, by what they are for. */
function sizesOf(path: string): readonly string[] {
  const raw = new DatabaseSync(path, { readOnly: true })
  const rows = raw.prepare('select name, sum(pgsize) as size from dbstat group by 1').all()
  const count = Number(raw.prepare('select count(*) as n from documents').get()!.n)
  raw.close()
  const sizes = new Map<string, number>(parts.map(([part]) => [part, 0]))
  let all = 0
  for (const row of rows) {
    const [part] = parts.find(([, names]) => names.test(String(row.name)))!
    sizes.set(part, sizes.get(part)! + Number(row.size))
    all += Number(row.size)
  }
  const of = (size: number) => Math.round(size / count).toLocaleString('en')
  return [
    `bytes a document: ${of(all)}`,
    ...[...sizes].map(([part, size]) => `${part} ${of(size)}`),
  ]
}

const at = (times: readonly number[], share: number) => {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}
const four = (wall: readonly number[], cpu: readonly number[]) =>
  [at(wall, 0.5), at(wall, 0.95), at(cpu, 0.5), at(cpu, 0.95)]
    .map(ms => ms.toFixed(1).padStart(8))
    .join('')

async function questions(path: string): Promise<void> {
  console.log(`${'ms'.padEnd(40)}    wall     p95     cpu     p95`)
  const all: Timing[] = []
  for await (const timing of asked(path, rounds, values.only)) {
    all.push(timing)
    const { question, wall, cpu } = timing
    console.log(question.padEnd(36) + four(wall, cpu))
  }
  const bound = all.filter(({ question }) => /^(?:list|due|who|search)/.test(question))
  const [wall, cpu] = [bound.flatMap(one => one.wall), bound.flatMap(one => one.cpu)]
  console.log('list, due, who, search together'.padEnd(36) + four(wall, cpu))
}

const rounded = ([wall, cpu]: readonly [number, number]) =>
  `${Math.round(wall)} (of the processor ${Math.round(cpu)})`

/** A thousand into a new store, and then into one that is there: how much slower the second is. */
async function more(path: string, room: string): Promise<void> {
  const raw = new DatabaseSync(path, { readOnly: true })
  const held = Number(raw.prepare('select count(*) as n from documents').get()!.n)
  raw.close()
  const rates: Rate[] = []
  for (const one of [join(room, 'new.sqlite'), path]) {
    const store = open(one)
    rates.push(await thousand(store, held))
    await store.close()
  }
  console.log(`${held.toLocaleString('en')} documents, just opened`)
  told(rates[0]!, rates[1]!)
}

function told(first: Rate, last: Rate): void {
  for (const way of ['many', 'single'] as const) {
    const ratio = (first[way][1] / last[way][1]).toFixed(2)
    const name = way === 'many' ? `added ${batch} at once` : 'added one by one'
    console.log(
      `${name}, a second: first thousand ${rounded(first[way])}, last ${rounded(last[way])}, ratio ${ratio}`,
    )
  }
}

if (values.ask) await questions(values.ask)
else {
  const room = mkdtempSync(join(tmpdir(), 'onrecord-bench-'))
  try {
    if (values.more) await more(values.more, room)
    else await grown(values.store ?? join(room, 'store.sqlite'))
  } finally {
    rmSync(room, { recursive: true })
  }
}

/** Stores of the sizes that are asked for, one after the other. */
async function grown(path: string): Promise<void> {
  const rates: Rate[] = []
  for (const size of values.sizes.split(',').map(Number)) {
    const store = open(path)
    while (rates.length * 1000 < size) {
      const rate = await thousand(store, rates.length * 1000)
      rates.push(rate)
      if (rates.length % 10 === 0) console.error(`${rate.upTo} documents`)
    }
    await store.close()
    console.log(`\n${(rates.length * 1000).toLocaleString('en')} documents`)
    told(rates[0]!, rates.at(-1)!)
    console.log(sizesOf(path).join('  '))
    await questions(path)
    const peak = Math.round(process.resourceUsage().maxRSS / 1024)
    console.log(`peak memory ${peak} MB`)
  }
}
