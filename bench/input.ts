import { execFileSync } from 'node:child_process'
import {
  createReadStream,
  createWriteStream,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { gzipSync } from 'node:zlib'
import { WARCParser } from 'warcio'
import { pages } from '../src/input/index.ts'
import { records } from '../src/input/warc/records.ts'
import { written } from '../test/crawl.ts'

/*
 * How fast web archives are read: made WARC.gz files of three sizes, pages of some 30 KB that differ, an
 * answer, what was asked and a picture of each. Megabytes are those unpacked; seconds are CPU time (user and
 * system, all threads); each cell is a process of its own, so that its peak of memory is its own.
 * Beside it, on the same files, warcio: records with their blocks, nothing decoded.
 *   npm run bench:input           1,000, 4,000 and 16,000 pages
 *   npm run bench:input -- quick  the smaller two
 */

const bytesOf = (file: string) => createReadStream(file, { highWaterMark: 1 << 18 })
const readers: Readonly<Record<string, (file: string) => Promise<number>>> = {
  async 'onrecord, records'(file) {
    let count = 0
    for await (const record of records(bytesOf(file), true)) if ('block' in record) count++
    return count
  },
  async 'onrecord, pages'(file) {
    let count = 0
    for await (const _ of pages([file])) count++
    return count
  },
  async warcio(file) {
    let count = 0
    for await (const record of WARCParser.iterRecords(bytesOf(file))) {
      await record.readFully(false)
      count++
    }
    return count
  },
}

const words = readFileSync('samples/README.md', 'utf8').split(/\s+/)

/** A page of some 30 KB, another for each number: words and figures drawn by a small generator. */
function page(number: number): string {
  let state = number * 2654435761
  const draw = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state % below
  }
  const paragraph = () =>
    `<p class="p${draw(99)}">${Array.from({ length: 60 }, () => `${words[draw(words.length)]}${draw(9) ? '' : ` ${draw(9999)}`}`).join(' ')}.</p>\n`
  return `<!doctype html><html><head><title>Page ${number}</title></head><body>${Array.from({ length: 60 }, paragraph).join('')}</body></html>`
}

async function made(file: string, count: number): Promise<number> {
  const out = createWriteStream(file)
  let bytes = 0
  for (let n = 0; n < count; n++) {
    const url = `https://a.example/${n}`
    const picture = Buffer.from(page(n + 1e6).slice(0, 8000)).map(byte => byte * 31 + n)
    const three = [
      written({ url, body: page(n) }),
      written({ type: 'request', url, body: '' }),
      written({ url: `${url}.png`, http: { 'content-type': 'image/png' }, body: picture }),
    ]
    for (const record of three) {
      bytes += record.length
      if (!out.write(gzipSync(record)))
        await new Promise<void>(drained => out.once('drain', () => drained()))
    }
  }
  await finished(out.end())
  return bytes
}

const [who, file] = process.argv.slice(2)
if (who && file) {
  const start = process.cpuUsage()
  const count = await readers[who]!(file)
  const { user, system } = process.cpuUsage(start)
  const peak = process.resourceUsage().maxRSS / 1024
  console.log(JSON.stringify({ count, seconds: (user + system) / 1e6, peak }))
} else {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-bench-'))
  const { version } = JSON.parse(readFileSync('node_modules/warcio/package.json', 'utf8'))
  console.log(`Node ${process.version}, ${cpus()[0]?.model}, CPU time; warcio ${version}`)
  const cells = (row: readonly string[]) =>
    row.map((one, i) => (i < 2 ? one.padEnd(21) : one.padStart(12)))
  console.log(cells(['', '', 'found', 'found/s', 'MB/s', 'CPU-s', 'peak MB']).join(''))
  for (const count of who === 'quick' ? [1000, 4000] : [1000, 4000, 16_000]) {
    const at = join(folder, `${count}.warc.gz`)
    const megabytes = (await made(at, count)) / 1e6
    const size = `${count} pages, ${(statSync(at).size / 1e6).toFixed(0)} MB`
    for (const reader of Object.keys(readers)) {
      const told = execFileSync(process.execPath, [import.meta.filename, reader, at], {
        encoding: 'utf8',
      })
      const { count, seconds, peak } = JSON.parse(told.trim().split('\n').at(-1)!)
      const figures = [
        count,
        (count / seconds).toFixed(0),
        (megabytes / seconds).toFixed(1),
        seconds.toFixed(2),
        peak.toFixed(0),
      ]
      console.log(cells([size, reader, ...figures.map(String)]).join(''))
    }
    rmSync(at)
  }
  rmSync(folder, { recursive: true })
}
