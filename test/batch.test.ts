import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { after, test } from 'node:test'
import { open } from '../src/record/store/index.ts'
import { dump } from './dump.ts'

const room = mkdtempSync(join(tmpdir(), 'onrecord-batch-'))
after(() => rmSync(room, { recursive: true }))
const env = { ...process.env, ONRECORD_NOW: '2026-10-05T10:00:00Z' }

/** `onrecord add --json` over inputs, and what it tells. */
function adding(store: string, inputs: readonly string[], ...more: readonly string[]) {
  const args = ['src/view/main.ts', 'add', ...inputs, '--date', '2020-09-23', '--store', store]
  const child = spawn(process.execPath, [...args, '--json', ...more], { env, stdio: 'pipe' })
  let err = ''
  child.stderr.setEncoding('utf8').on('data', text => {
    err += text
  })
  child.stdin.on('error', () => {})
  const told: { input: string; outcome: string; id: string; language: string }[] = []
  const lines = createInterface(child.stdout)
  lines.on('line', line => told.push(JSON.parse(line)))
  const ended = once(child, 'close').then(([code]) => code as number | null)
  /** Waits until so many are told, or it has ended. */
  const until = (count: number) =>
    new Promise<void>(done => {
      const look = () => told.length >= count && done()
      lines.on('line', look)
      void ended.then(() => done())
      look()
    })
  return { child, told, ended, until, err: () => err }
}

const states = ['Kenya', 'Chile', 'Norway', 'Japan', 'Ghana']
const pledge = (at: number) =>
  `${states[at % 5]} pledged to ${states[(at + 2) % 5]} to lift its ban on tea by October ${1 + (at % 28)}. (${at})`
const document = (at: number) => JSON.stringify({ id: at, text: pledge(at) })

/** Files of all sorts: many short documents and long ones, the same again, what is torn, empty, or not in English. */
function archive(name: string, count: number): string {
  const folder = join(room, name)
  mkdirSync(join(folder, 'pages'), { recursive: true })
  const lines = Array.from({ length: count }, (_, at) => document(at))
  lines.splice(3, 0, '{"text": torn', '', '{"text": ""}')
  lines.splice(count / 2, 0, JSON.stringify({ text: long }), document(1), document(2))
  writeFileSync(join(folder, 'a.ndjson'), lines.join('\n'))
  writeFileSync(join(folder, 'b.ndjson'), [document(0), document(count), '{torn'].join('\n'))
  writeFileSync(join(folder, 'pages/c.html'), `<p>${pledge(count + 1)}</p><p>${pledge(0)}</p>`)
  writeFileSync(join(folder, 'pages/d.txt'), german)
  writeFileSync(join(folder, 'pages/e.txt'), '\0\0')
  writeFileSync(join(folder, 'pages/f.txt'), pledge(count + 2))
  return folder
}

const german =
  'Der Stadtrat hat am Dienstag beschlossen, die Brücke über den Fluss bis zum Herbst zu sperren. Die Arbeiten beginnen im Juni.'
const long = Array.from({ length: 40 }, (_, at) => pledge(at + 5000)).join('\n\n')

test('the store is the same, whatever the number of threads', async () => {
  const folder = archive('same', 60)
  const stores = ['1', '2', '3'].map(workers => ({
    workers,
    path: join(room, `${workers}.sqlite`),
  }))
  const runs = []
  for (const { workers, path } of stores) {
    const { ended, told, err } = adding(path, [folder], '--workers', workers)
    assert.equal(await ended, 3)
    runs.push({ told, err: err() })
  }
  assert.ok(runs[0]!.told.length > 60)
  const [one, ...others] = stores.map(({ path }) => dump(path))
  assert.ok(one!.documents!.length > 60 && one!.entries!.length > 60)
  assert.equal(one!.skipped!.length, 4)
  for (const [at, other] of others.entries()) {
    assert.deepEqual(other, one)
    assert.deepEqual(runs[at + 1], runs[0])
  }
  const store = open(stores[2]!.path)
  assert.deepEqual(store.check().faults, [])
  await store.close()
})

test('killed again and again at any moment and gone on each time: as if made in one go, and none told twice', async () => {
  const folder = archive('killed', 700)
  const [whole, torn] = [join(room, 'whole.sqlite'), join(room, 'torn.sqlite')]
  const once = adding(whole, [folder], '--workers', '2')
  assert.equal(await once.ended, 3)
  const told: string[] = []
  let kills = 0
  for (let code: number | null = null, round = 0; code === null; round++) {
    const workers = String(1 + (round % 3))
    const run = adding(torn, [folder], '--workers', workers, '--resume')
    if (round < 12) {
      // Before anything is kept, just then, and a while behind it.
      if (round % 2) await run.until(1 + (round % 7))
      await new Promise(done => setTimeout(done, (round * 37) % 90))
      run.child.kill('SIGKILL')
    }
    code = await run.ended
    if (code === null) kills++
    told.push(...run.told.map(({ input, id }) => `${input} ${id}`))
  }
  // Once it has told of one, two hundred may be kept: the last of the twelve may come too late.
  assert.ok(kills >= 6, `${kills} kills`)
  assert.equal(new Set(told).size, told.length)
  const { inputs, ...rest } = dump(torn)
  const { inputs: all, ...wanted } = dump(whole)
  assert.deepEqual(inputs, all)
  assert.deepEqual(rest, wanted)
  const last = adding(torn, [folder], '--resume')
  assert.equal(await last.ended, 0)
  assert.deepEqual(last.told, [])
  assert.match(last.err(), /^added 0 documents \(6 files taken in before\)/m)
})

test('stopped from the keyboard: what is read is kept, the code is 130, and --resume goes on', async () => {
  const folder = archive('stopped', 300)
  for (const workers of ['1', '2']) {
    const path = join(room, `stopped-${workers}.sqlite`)
    const run = adding(path, [folder], '--workers', workers)
    await run.until(1)
    run.child.kill('SIGINT')
    assert.equal(await run.ended, 130)
    assert.match(run.err(), /^onrecord: stopping; what is read by now is kept$/m)
    assert.match(run.err(), /^stopped: the same command with --resume goes on from here$/m)
    assert.ok(run.told.length < 300)
    const rest = adding(path, [folder], '--workers', workers, '--resume')
    assert.equal(await rest.ended, 3)
    const inputs = [...run.told, ...rest.told].map(({ input }) => input)
    assert.equal(inputs.length, 308)
    assert.equal(new Set(inputs).size, 308)
  }
})

test('stopped in a page of great length, without other threads: nothing of it is kept', async () => {
  const path = join(room, 'great.sqlite')
  const name = join(room, 'great.txt')
  writeFileSync(name, Array.from({ length: 8000 }, (_, at) => pledge(at)).join('\n\n'))
  // The short page before it tells that the long one is next.
  const short = join(room, 'short.ndjson')
  writeFileSync(short, document(1))
  const run = adding(path, [short, name])
  await run.until(1)
  run.child.kill('SIGINT')
  assert.equal(await run.ended, 130)
  assert.deepEqual(run.told.length, 1)
})

test('stopped while nothing comes: it ends all the same; a second time at once', async () => {
  const path = join(room, 'silent.sqlite')
  const run = adding(path, ['-'])
  // What a stream holds is told by its first 64 KB; empty lines are passed over.
  run.child.stdin.write(`${document(1)}\n${'\n'.repeat(70_000)}`)
  await run.until(1)
  run.child.kill('SIGINT')
  assert.equal(await run.ended, 130)
  assert.deepEqual(run.told.length, 1)
  const twice = adding(path, ['-'], '--workers', '2')
  twice.child.stdin.write(`${document(2)}\n${'\n'.repeat(70_000)}`)
  await twice.until(1)
  twice.child.kill('SIGINT')
  twice.child.kill('SIGINT')
  assert.equal(await twice.ended, 130)
  const store = open(path)
  assert.deepEqual([store.check().documents, store.check().faults], [2, []])
  await store.close()
})

test('what is wrong with the number of threads', () => {
  for (const given of ['0', '-1', 'many', '1.5', '1000']) {
    const args = ['src/view/main.ts', 'add', 'x.txt', '--workers', given]
    const done = spawnSync(process.execPath, args, { encoding: 'utf8' })
    assert.equal(done.status, 2)
    assert.match(done.stderr, /--workers ".*" is not a number of threads; write it as 4, or auto/)
  }
})
