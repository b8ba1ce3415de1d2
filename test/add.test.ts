import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { after, test } from 'node:test'
import { open } from '../src/record/store/index.ts'

const room = mkdtempSync(join(tmpdir(), 'onrecord-add-'))
after(() => rmSync(room, { recursive: true }))

/** `onrecord add --json` with documents on its standard input, and the lines that it tells. */
function adding(path: string) {
  const args = ['src/view/main.ts', 'add', '-', '--json', '--date', '2020-09-23', '--store', path]
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'pipe'] })
  let err = ''
  child.stderr.setEncoding('utf8').on('data', text => {
    err += text
  })
  child.stdin.on('error', () => {})
  const told: { input: string; outcome: string; id: string }[] = []
  const lines = createInterface(child.stdout)
  lines.on('line', line => told.push(JSON.parse(line)))
  const ended = once(child, 'close')
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

const document = (name: string) =>
  `${JSON.stringify({ text: `Kenya pledged to lift its ban on tea by October 18. (${name})` })}\n`
const named = (name: string, count: number) =>
  Array.from({ length: count }, (_, at) => document(`${name} ${at}`))

test('what add told is kept, killed at any moment; and a faulty line is no end', async () => {
  const path = join(room, 'killed.sqlite')
  const kept = new Set<string>()
  for (let round = 0; round < 6; round++) {
    const { child, told, ended, until } = adding(path)
    child.stdin.end(named(`round ${round}`, 400).join(''))
    await until(1)
    // At another moment of its work each time.
    await new Promise(done => setTimeout(done, round * 60))
    child.kill('SIGKILL')
    await ended
    for (const { id } of told) kept.add(id)
  }
  assert.ok(kept.size >= 6, `only ${kept.size} documents were told`)
  const store = open(path)
  try {
    assert.deepEqual(store.check().faults, [])
    for (const id of kept) assert.ok(store.document(id), `${id} was told as kept, and is gone`)
  } finally {
    await store.close()
  }
})

test('a feed that pauses: what came is kept and told before more comes, in order', {
  timeout: 60_000,
}, async () => {
  const path = join(room, 'feed.sqlite')
  const { child, told, ended, until, err } = adding(path)
  // What a stream holds is told by its first 64 KB; empty lines are passed over.
  child.stdin.write(named('first', 3).join('') + '\n'.repeat(70_000))
  await until(3)
  assert.equal(told.length, 3)
  const store = open(path)
  try {
    for (const { id } of told) assert.ok(store.document(id))
    child.stdin.end(`{"text": torn\n${named('second', 120).join('')}`)
    const [code] = await ended
    assert.equal(code, 3)
    assert.equal(told.length, 123)
    const places = told.map(({ input }) => Number(/\d+/.exec(input)![0]))
    assert.deepEqual(
      places,
      places.toSorted((a, b) => a - b),
    )
    assert.equal(new Set(places).size, 123)
    assert.match(err(), /added 123 documents {3}1 failed/)
    assert.equal(store.ask.skipped().skipped.length, 1)
  } finally {
    await store.close()
  }
})
