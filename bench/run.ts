import { readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import nlp from 'compromise/two'
import { pages } from '../src/input/index.ts'
import { InputError, type Page } from '../src/input/page.ts'
import { read } from '../src/record/read.ts'

/*
 * How fast: documents and megabytes a second of CPU time (user and system, all threads), one process.
 * Beside it, in the same run and on the same texts, compromise (a light language library) that does less:
 * sentences, words and tags only, no parse, no parties, no dates, no record.
 *   npm run bench           10, 100 and 1000 documents; one document of 10 KB, 100 KB, 1 MB
 *   npm run bench -- quick  the two smaller of each
 */

const version = (name: string) =>
  JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version
const quick = process.argv.includes('quick')

const sources: Page[] = []
for await (const page of pages(['samples/*.txt', 'samples/*.html'])) {
  if (page instanceof InputError) throw page
  sources.push(page)
}
const texts: string[] = []
for (const page of sources) texts.push((await read(page)).document.text)

/** Documents that differ, so that nothing can be remembered: each sample with a number in it. */
const batch = (count: number) =>
  Array.from({ length: count }, (_, i) => `${texts[i % texts.length]}\n\nReport number ${i}.\n`)
const long = (bytes: number) => {
  const all = batch(Math.ceil(bytes / 1500) + 1).join('\n\n')
  return [all.slice(0, all.lastIndexOf('\n\n', bytes))]
}
const pageOf = (content: string, i: number): Page => {
  const nothing = { given: null, url: null, title: null, source: null }
  return { ...nothing, name: `${i}`, format: 'text', content, date: '2020-09-24' }
}

const contenders: [string, (text: string, i: number) => unknown][] = [
  ['onrecord read', (text, i) => read(pageOf(text, i))],
  ['compromise', text => nlp(text).document],
]

const inputs: [string, string[]][] = [
  ['10 documents', batch(10)],
  ['100 documents', batch(100)],
  ...(quick ? [] : ([['1000 documents', batch(1000)]] as [string, string[]][])),
  ['one of 10 KB', long(10_000)],
  ['one of 100 KB', long(100_000)],
  ...(quick ? [] : ([['one of 1 MB', long(1_000_000)]] as [string, string[]][])),
]

console.log(`Node ${process.version}, ${cpus()[0]?.model}, one process, CPU time`)
console.log(`compromise/two ${version('compromise')}: sentences and tags only`)
const cells = (row: string[]) => row.map((cell, i) => (i ? cell.padStart(13) : cell.padEnd(16)))
console.log(cells(['', '', 'documents/s', 'MB/s', 'CPU-s', 'peak MB']).join(''))
for (const [, contender] of contenders) for (const text of batch(12)) await contender(text, 0)
for (const [name, documents] of inputs) {
  const bytes = documents.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  for (const [who, contender] of contenders) {
    const start = process.cpuUsage()
    for (const [i, text] of documents.entries()) await contender(text, i)
    const { user, system } = process.cpuUsage(start)
    const seconds = (user + system) / 1e6
    const figures = [
      (documents.length / seconds).toFixed(1),
      (bytes / 1e6 / seconds).toFixed(2),
      seconds.toFixed(2),
      (process.resourceUsage().maxRSS / 1024).toFixed(0),
    ]
    console.log(cells([name, who, ...figures]).join(''))
  }
}
