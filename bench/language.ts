import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { article } from '../src/article/index.ts'
import { pages } from '../src/input/index.ts'
import { InputError } from '../src/input/page.ts'

/*
 * How fast the language core is: the whole analysis, text to trees and names, beside the tagger of
 * wink-nlp (sentences and tags only) in the same run, on the same texts. CPU time, user and system,
 * all threads; every figure has a process of its own, bundled as it is published.
 *   npm run bench:language           texts of 1 KB, 100 KB and 10 MB
 *   npm run bench:language -- quick  the largest is of 1 MB
 */

const quick = process.argv.includes('quick')
const version = (name: string) =>
  JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version as string
/** Beside the sources, where models are found. */
const room = 'out/bench'
mkdirSync(room, { recursive: true })

/** The texts of the samples; numbers are put in later. */
const samples: string[] = []
for await (const page of pages(['samples/*.txt', 'samples/*.html'])) {
  if (page instanceof InputError) throw page
  samples.push((await article(page)).text)
}

/**
 * Writes `count` texts of so many bytes each, cut from one run of the samples, so that texts of any
 * size are of one kind. No two sentences are alike: every number differs, and each ends with one.
 */
let number = 100_000
function written(name: string, bytes: number, count: number): string {
  const pieces: string[] = []
  let length = 0
  for (let at = 0; length < bytes * count + 20 * count + 1000; at++) {
    const piece = `${samples[at % samples.length]!.replace(/\d+/g, digits =>
      `${++number}`.slice(-digits.length),
    ).replace(/(?<=\p{Ll})(?=[.!?]["”]?\s)/gu, () => `, number ${++number}`)}\n\n`
    pieces.push(piece)
    length += Buffer.byteLength(piece)
  }
  const all = Buffer.from(pieces.join(''))
  // A form feed parts the texts, where a blank was.
  for (let text = 1, at = 0; text < count; text++) {
    at = all.indexOf(' ', at + bytes)
    all[at] = 0x0c
  }
  const file = join(room, name)
  writeFileSync(file, all.subarray(0, all.indexOf(' ', bytes * count)))
  return file
}

interface Figures {
  /** CPU seconds of the process, start-up included. */
  readonly all: number
  readonly megabytes: number
  readonly printed: string
}

/** Runs a script of `room` and takes what its process used. */
function figures(script: string, ...args: string[]): Figures {
  const report = join(room, 'figures.json')
  const printed = execFileSync(
    process.execPath,
    ['--require', `./${join(room, 'hook.cjs')}`, join(room, script), ...args],
    { encoding: 'utf8', maxBuffer: 1 << 28, env: { ...process.env, FIGURES: report } },
  )
  return { printed, ...JSON.parse(readFileSync(report, 'utf8')) }
}

const middle = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!
/** The middle one of five cold processes: CPU milliseconds. */
const cold = (script: string, ...args: string[]) =>
  middle(Array.from({ length: 5 }, () => figures(script, ...args).all)) * 1000

writeFileSync(
  join(room, 'hook.cjs'),
  `process.on('exit', () => {
  const { user, system } = process.cpuUsage()
  const megabytes = process.resourceUsage().maxRSS / 1024
  const figures = JSON.stringify({ all: (user + system) / 1e6, megabytes })
  require('node:fs').writeFileSync(process.env.FIGURES, figures)
})\n`,
)
execFileSync(process.execPath, ['scripts/bundle.ts', room])
await build({
  entryPoints: { reader: 'bench/reader.ts' },
  outdir: room,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  external: ['wink-nlp', 'wink-eng-lite-web-model'],
  logLevel: 'warning',
})

const row = (cells: readonly string[]) =>
  console.log(cells.map((cell, i) => (i ? cell.padStart(12) : cell.padEnd(30))).join(''))
console.log(`Node ${process.version}, ${cpus()[0]?.model}, CPU time, a process each`)
console.log(
  `wink-nlp ${version('wink-nlp')}, wink-eng-lite-web-model ${version('wink-eng-lite-web-model')}: sentences and tags only\n`,
)

const warm = written('warm.txt', 1000, 200)
const sizes = [
  { name: '1 KB', file: written('1k.txt', 1000, quick ? 1000 : 2000) },
  { name: '100 KB', file: written('100k.txt', 100_000, quick ? 10 : 20) },
  quick
    ? { name: '1 MB', file: written('1m.txt', 1e6, 1) }
    : { name: '10 MB', file: written('10m.txt', 1e7, 1) },
]
row(['after warming up', 'tokens/s', 'MB/s', 'µs/byte', 'x smallest', 'peak MB', 'x wink'])
const least = new Map<string, number>()
for (const { name, file } of sizes) {
  const bytes = statSync(file).size
  let ours = 0
  for (const who of ['onrecord', 'wink']) {
    const { printed, megabytes } = figures('reader.mjs', who, file, warm)
    const { words, seconds } = JSON.parse(printed) as { words: number; seconds: number }
    const cost = (seconds * 1e6) / bytes
    if (!least.has(who)) least.set(who, cost)
    if (who === 'onrecord') ours = cost
    row([
      `${name}, ${who}`,
      (words / seconds).toFixed(0),
      (1 / cost).toFixed(3),
      cost.toFixed(3),
      (cost / least.get(who)!).toFixed(2),
      megabytes.toFixed(0),
      who === 'wink' ? (cost / ours).toFixed(2) : '',
    ])
  }
}

console.log('')
row(['once, in a fresh process', 'CPU ms', 'x wink'])
const once = [
  { name: 'one sentence', file: join(room, 'sentence.txt') },
  { name: '25,000 words', file: written('25k.txt', 150_000, 1) },
]
writeFileSync(once[0]!.file, 'Moscow said it would resume arms sales to Iran on Oct. 18.\n')
for (const { name, file } of once) {
  const wink = cold('reader.mjs', 'wink', file)
  for (const [who, spent] of [
    ['onrecord parse', cold('onrecord.js', 'parse', file)],
    ['onrecord/language', cold('reader.mjs', 'onrecord', file)],
    ['wink', wink],
  ] as const) {
    row([`${name}, ${who}`, spent.toFixed(0), who === 'wink' ? '' : (wink / spent).toFixed(2)])
  }
}
const peak = figures('onrecord.js', 'parse', once[1]!.file).megabytes
row(['25,000 words, peak MB', peak.toFixed(0)])
rmSync(room, { recursive: true })
