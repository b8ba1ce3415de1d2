import { existsSync, readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { casual, type ParsedComponents, type ParsedResult } from 'chrono-node'
import { article, isRead } from '../src/article/index.ts'
import { times } from '../src/find/times/index.ts'
import { pages } from '../src/input/index.ts'
import { InputError, type Page } from '../src/input/page.ts'
import type { Doc, Span } from '../src/language/doc.ts'
import { docOf } from '../src/record/read.ts'

/*
 * The finder of times beside chrono-node, in one run and on the same texts: how good, on gold sets
 * that lie outside the project, and how fast, on texts made of the samples. Speed is CPU time, user
 * and system, all threads. Of onrecord it is the finder's alone, once the text is analysed (its first
 * column: chrono-node reads the bare text), and then the finder's with the analysis (its last).
 *   npm run bench:times                  both parts
 *   npm run bench:times -- --from DIR    gold and scorer from DIR (default ../shared)
 */

/** A time expression as the scorer takes it: TIMEX3 type and value. */
interface Timex extends Span {
  readonly type: string
  readonly value: string
}

interface Gold {
  readonly id: string
  /** The document's date, YYYY-MM-DD. */
  readonly dct: string
  readonly text: string
}

interface Found {
  readonly id: string
  readonly timexes: readonly Timex[]
}

const measures = ['strictF1', 'relaxedF1', 'typeF1', 'valueF1', 'dayRecall'] as const
type Scores = Readonly<Record<(typeof measures)[number] | 'gold' | 'sys', number>>
type Scorer = (gold: readonly Gold[], found: readonly Found[]) => Scores

const sets = ['te3-timebank', 'gum-news', 'meantime', 'wikiwars']
/** The news among them, which are also scored as one. */
const pooled = sets.slice(0, 3)

const contenders = ['onrecord', 'chrono-node'] as const
type Contender = (typeof contenders)[number]

const { values } = parseArgs({ options: { from: { type: 'string', default: '../shared' } } })

function page(content: string, date: string): Page {
  const nothing = { given: null, url: null, title: null, source: null }
  return { ...nothing, name: 'text', format: 'text', content, date }
}

/** What chrono-node finds, read on the document's date at noon. */
function chrono(text: string, date: string): readonly ParsedResult[] {
  return casual.parse(text, { instant: new Date(`${date}T12:00:00Z`), timezone: 0 })
}

/*
 * chrono-node gives dates and clock times as calendar fields, the gold is TIMEX3. Of each choice
 * below (both ends of a range or one span, which fields make the value, what is cut from a span) that
 * one was taken that gives chrono-node the higher scores on the pool of the news sets: each raises
 * one or more of its strict, type and value F1 there. Durations and sets it does not tell as such.
 */

/** Words that chrono-node takes into a time and TIMEX3 leaves out, and marks that close a clause. */
const lead = /^(?:at|in|on|from|within|during|by|of|for)\s+/i
const trail = /(?:[\s,]|(?<!\bm)\.)+$/i
/** A range parts into its two ends. */
const range = /^(.*?)(\s*(?:[-–—~]|\b(?:to|until|till|through|and)\b)\s*)(.*)$/is
const dayParts = [
  { said: /morning/i, value: 'MO' },
  { said: /afternoon/i, value: 'AF' },
  { said: /evening/i, value: 'EV' },
  { said: /midnight/i, value: '00:00' },
  { said: /noon/i, value: '12:00' },
  { said: /night/i, value: 'NI' },
]

function timexes({ index, text, start, end }: ParsedResult): Timex[] {
  const parts = end && range.exec(text)
  if (!parts) return [timex(index, text, start)]
  const [, first, between, last] = parts as unknown as [string, string, string, string]
  const second = index + first.length + between.length
  return [timex(index, first, start), timex(second, last, end)]
}

function timex(index: number, text: string, fields: ParsedComponents): Timex {
  const cut = lead.exec(text)?.[0].length ?? 0
  const said = text.slice(cut).replace(trail, '')
  return { start: index + cut, end: index + cut + said.length, ...valued(said, fields) }
}

/** TIMEX3 type and value: as fine as the finest field that is certain. */
function valued(text: string, fields: ParsedComponents): { type: string; value: string } {
  const two = (field: 'month' | 'day' | 'hour' | 'minute') =>
    `${fields.get(field)}`.padStart(2, '0')
  const tags = fields.tags()
  if (tags.has('casualReference/now')) return { type: 'DATE', value: 'PRESENT_REF' }
  const number = fields.get('year')!
  const year = `${number < 0 ? 'BC' : ''}${`${Math.abs(number)}`.padStart(4, '0')}`
  const month = `${year}-${two('month')}`
  const day = `${month}-${two('day')}`
  const clock = fields.isCertain('hour')
    ? `${two('hour')}:${two('minute')}`
    : dayParts.find(({ said }) => said.test(text))?.value
  if (clock) return { type: 'TIME', value: `${day}T${clock}` }
  const date = (value: string) => ({ type: 'DATE', value })
  if (/\bweekends?\b/i.test(text)) return date(`${weekOf(day)}-WE`)
  if (/\bweeks?\b/i.test(text)) return date(weekOf(day))
  if (/\bquarters?\b/i.test(text)) return date(`${year}-Q${Math.ceil(fields.get('month')! / 3)}`)
  // "the end of April" is given as its last day; in TIMEX3 it is the month, with a modifier.
  const whole = [...tags].some(tag => /EndOf(?:Period|CurrentMonth)/.test(tag))
  if (whole) return date(/year$/i.test(text) ? year : month)
  if (fields.isCertain('day') || fields.isCertain('weekday')) return date(day)
  if (fields.isCertain('month')) return date(month)
  return date(fields.isCertain('year') ? year : day)
}

/** The ISO 8601 week that holds a day. */
function weekOf(iso: string): string {
  const thursday = new Date(`${iso}T00:00:00Z`)
  if (Number.isNaN(thursday.getTime())) return ''
  thursday.setUTCDate(thursday.getUTCDate() + 4 - (thursday.getUTCDay() || 7))
  const year = thursday.getUTCFullYear()
  const week = Math.ceil(((thursday.getTime() - Date.UTC(year, 0, 1)) / 864e5 + 1) / 7)
  return `${year}-W${`${week}`.padStart(2, '0')}`
}

const row = (cells: readonly string[]) =>
  console.log(cells.map((cell, i) => (i > 1 ? cell.padStart(12) : cell.padEnd(14))).join(''))

async function quality(): Promise<void> {
  const scorer = join(values.from, 'score/times.mjs')
  const file = (name: string) => join(values.from, 'corpora/time', `${name}.jsonl`)
  const there = sets.filter(name => existsSync(file(name)))
  if (!existsSync(scorer) || there.length === 0) {
    console.log(
      `no gold or no scorer in ${values.from} (give their folder with --from DIR): speed only`,
    )
    return
  }
  const { score }: { score: Scorer } = await import(pathToFileURL(resolve(scorer)).href)
  row(['', '', 'gold', 'found', 'strict F1', 'relaxed F1', 'type F1', 'value F1', 'days right'])
  const pool: { gold: Gold[]; found: Record<Contender, Found[]> } = {
    gold: [],
    found: { onrecord: [], 'chrono-node': [] },
  }
  const print = (name: string, gold: readonly Gold[], found: typeof pool.found) => {
    for (const who of contenders) {
      const scores = score(gold, found[who])
      const shares = measures.map(measure => (100 * scores[measure]).toFixed(1))
      row([name, who, `${scores.gold}`, `${scores.sys}`, ...shares])
    }
  }
  for (const name of there) {
    const lines = readFileSync(file(name), 'utf8').split('\n').filter(Boolean)
    const gold = lines.map(line => JSON.parse(line) as Gold)
    const found: typeof pool.found = { onrecord: [], 'chrono-node': [] }
    for (const { id, dct, text } of gold) {
      found.onrecord.push({ id, timexes: (await docOf(page(text, dct))).all(times) })
      found['chrono-node'].push({ id, timexes: chrono(text, dct).flatMap(timexes) })
    }
    print(name, gold, found)
    if (!pooled.includes(name)) continue
    pool.gold.push(...gold)
    for (const who of contenders) pool.found[who].push(...found[who])
  }
  if (there.filter(name => pooled.includes(name)).length > 1)
    print('news, pooled', pool.gold, pool.found)
}

const samples: string[] = []
for await (const sample of pages(['samples/*.txt', 'samples/*.html'])) {
  if (sample instanceof InputError) throw sample
  const whole = await article(sample)
  const read = whole.sections.filter(section => isRead(whole, section))
  samples.push(read.map(({ start, end }) => whole.text.slice(start, end)).join('\n\n'))
}

/**
 * Texts of so many characters, cut at blanks from one run of the samples. Every number differs from
 * the one before, and is such as a day or a year may be where it has their length.
 */
let number = 0
function written(length: number, count: number): string[] {
  const varied = (digits: string) => {
    number++
    if (digits.length < 3) return `${1 + (number % 28)}`
    return digits.length === 4 ? `${1990 + (number % 40)}` : `${100_000 + number}`
  }
  const pieces: string[] = []
  for (let size = 0, at = number; size < (length + 100) * count; at++) {
    const piece = samples[at % samples.length]!.replace(/\d+/g, varied)
    pieces.push(piece)
    size += piece.length
  }
  const all = pieces.join('\n\n')
  const texts: string[] = []
  for (let start = 0; texts.length < count; ) {
    const end = all.indexOf(' ', start + length)
    texts.push(Buffer.from(all.slice(start, end)).toString())
    start = end + 1
  }
  return texts
}

setFlagsFromString('--expose-gc')
const gc: () => void = runInNewContext('gc')

/** CPU seconds of a piece of work that begins with a clean heap. */
async function spent(work: () => unknown): Promise<number> {
  gc()
  const start = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1e6
}

const date = '2020-09-24'
interface Round {
  readonly megabytes: number
  readonly analysis: number
  readonly seconds: Record<Contender, number>
  readonly found: Record<Contender, number>
}

async function round(texts: readonly string[]): Promise<Round> {
  const docs: Doc[] = []
  const found = { onrecord: 0, 'chrono-node': 0 }
  const analysis = await spent(async () => {
    for (const text of texts) {
      const doc = await docOf(page(text, date))
      // Sentences and tokens stand by now; the lists of children are made on first asking.
      doc.childrenOf(doc.tokens[0]!)
      docs.push(doc)
    }
  })
  const onrecord = await spent(() => {
    for (const doc of docs) found.onrecord += doc.all(times).length
  })
  docs.length = 0
  const peer = await spent(() => {
    for (const text of texts) found['chrono-node'] += chrono(text, date).length
  })
  const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6
  return { megabytes, analysis, seconds: { onrecord, 'chrono-node': peer }, found }
}

const middle = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!

async function speed(): Promise<void> {
  for (let i = 0; i < 3; i++) await round([...written(1000, 100), ...written(100_000, 1)])
  row(['texts of', '', 'found', 'MB/s', 'µs/KB', 'x chrono', 'x smallest', 'MB/s in all'])
  const least = new Map<string, number>()
  for (const { name, length, count, rounds } of [
    { name: '1 KB', length: 1000, count: 200, rounds: 5 },
    { name: '100 KB', length: 100_000, count: 2, rounds: 5 },
    { name: '1 MB', length: 1_000_000, count: 1, rounds: 3 },
  ]) {
    const all: Round[] = []
    for (let i = 0; i < rounds; i++) all.push(await round(written(length, count)))
    /** The middle one of the rounds. */
    const among = (figure: (one: Round) => number) => middle(all.map(figure))
    for (const who of contenders) {
      const cost = among(one => one.seconds[who] / one.megabytes)
      if (!least.has(who)) least.set(who, cost)
      const analysis = who === 'onrecord' ? among(one => one.analysis / one.megabytes) : 0
      row([
        name,
        who,
        `${all.reduce((sum, one) => sum + one.found[who], 0)}`,
        (1 / cost).toFixed(2),
        (cost * 1000).toFixed(0),
        // Taken round by round, so that a busy machine weighs on both alike.
        among(one => one.seconds['chrono-node'] / one.seconds[who]).toFixed(2),
        (cost / least.get(who)!).toFixed(2),
        (1 / (cost + analysis)).toFixed(2),
      ])
    }
  }
}

const version = (path: string) => JSON.parse(readFileSync(path, 'utf8')).version as string
const peer = `chrono-node ${version('node_modules/chrono-node/package.json')}`
console.log(`onrecord ${version('package.json')}, ${peer}`)
console.log(`Node ${process.version}, ${cpus()[0]?.model}, one process, CPU time\n`)
await quality()
console.log('')
await speed()
