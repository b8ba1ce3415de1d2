import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createReadStream, createWriteStream, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { finished } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { createGunzip } from 'node:zlib'

/*
 * How fast news texts become a finished store: documents a second on the clock and of the processor, and the peak of
 * memory, by workers and by how many documents there are. Texts are taken as they are; where more documents are
 * asked for than there are texts, they come again with another first line, so that none is known already.
 *   npm run bench:intake                                    1,000 and 10,000 documents, 1 and 2 workers
 *   npm run bench:intake -- --sizes 1000,10000,100000       and 100,000, which takes hours
 *   npm run bench:intake -- --letters 400                   the beginnings of the texts, for many documents in less time
 *   npm run bench:intake -- --workers 2 --from DIR          texts from DIR (default ../shared)
 */

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,10000' },
    workers: { type: 'string', default: '1,2' },
    from: { type: 'string', default: '../shared' },
    letters: { type: 'string' },
    text: { type: 'string', default: 'corpora/text/senate-press.6k.jsonl.gz' },
  },
})
const from = join(values.from, values.text)
if (!existsSync(from)) {
  console.error(`${from} is not there: name the folder of texts with --from DIR`)
  process.exit(1)
}
const room = mkdtempSync(join(tmpdir(), 'onrecord-intake-'))

/** A text, or its beginning up to the end of a sentence. */
function cut(text: string): string {
  const most = Number(values.letters ?? text.length)
  return text.length <= most ? text : text.slice(0, text.lastIndexOf('. ', most) + 1 || most)
}

/** Writes so many documents, one a line; gives the letters of a document. */
async function documents(count: number, path: string): Promise<number> {
  const texts: { text: string }[] = []
  for await (const line of createInterface({
    input: createReadStream(from).pipe(createGunzip()),
  })) {
    if (texts.push(JSON.parse(line)) >= count) break
  }
  const file = createWriteStream(path)
  let letters = 0
  for (let at = 0; at < count; at++) {
    const { text, ...rest } = texts[at % texts.length]!
    const round = Math.floor(at / texts.length)
    const told = round ? `Edition ${round + 1} of this release.\n\n${cut(text)}` : cut(text)
    letters += told.length
    if (!file.write(`${JSON.stringify({ ...rest, id: `${at}`, text: told })}\n`))
      await once(file, 'drain')
  }
  file.end()
  await finished(file)
  return Math.round(letters / count)
}

interface Run {
  readonly seconds: number
  /** Seconds of processor time, all threads together. */
  readonly busy: number
  /** Megabytes. */
  readonly peak: number
}

/** One `onrecord add` into a new store, in a process of its own. */
async function run(input: string, workers: string): Promise<Run> {
  const store = join(room, 'store.sqlite')
  const script = `
    process.on('exit', () => {
      const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
      process.stdout.write(JSON.stringify({ busy: (userCPUTime + systemCPUTime) / 1e6, peak: maxRSS / 1024 }))
    })
    process.argv = [process.argv[0], 'onrecord', ...${JSON.stringify(['add', input, '--store', store, '--workers', workers])}]
    await import(${JSON.stringify(new URL('../dist/onrecord.js', import.meta.url).href)})`
  const began = performance.now()
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let told = ''
  for await (const piece of child.stdout) told += piece
  const seconds = (performance.now() - began) / 1000
  for (const end of ['', '-wal', '-shm']) rmSync(store + end, { force: true })
  return { seconds, ...JSON.parse(told) }
}

const built = spawnSync(process.execPath, ['scripts/bundle.ts'], { stdio: 'inherit' })
if (built.status !== 0) process.exit(1)
const [model] = cpus()
console.log(`${availableParallelism()} cores (${model?.model}), Node ${process.version}`)
console.log('load of the machine before, the last minute:', loadavg()[0]!.toFixed(1))
console.log(
  '| documents | letters each | workers | a second | a second of processor | ms of processor each | peak MB |',
)
console.log('| --- | --- | --- | --- | --- | --- | --- |')
try {
  for (const size of values.sizes.split(',').map(Number)) {
    const input = join(room, `${size}.ndjson`)
    const letters = await documents(size, input)
    for (const workers of values.workers.split(',')) {
      const { seconds, busy, peak } = await run(input, workers)
      const cells = [
        size.toLocaleString('en'),
        letters.toLocaleString('en'),
        workers,
        (size / seconds).toFixed(1),
        (size / busy).toFixed(1),
        ((1000 * busy) / size).toFixed(1),
        Math.round(peak),
      ]
      console.log(`| ${cells.join(' | ')} |`)
    }
    rmSync(input)
  }
} finally {
  rmSync(room, { recursive: true })
}
