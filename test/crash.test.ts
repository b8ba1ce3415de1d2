import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { open } from '../src/record/store/index.ts'

const room = mkdtempSync(join(tmpdir(), 'onrecord-crash-'))
after(() => rmSync(room, { recursive: true }))

interface Writing {
  readonly process: ChildProcess
  /** Ids of the documents that it said it kept, in order. */
  readonly told: string[]
  readonly ended: Promise<void>
}

function writer(path: string, name: string, count: number): Writing {
  const child = spawn(process.execPath, ['test/writer.ts', path, name, String(count)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const told: string[] = []
  let rest = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n')
    rest = lines.pop()!
    told.push(...lines)
  })
  const ended = new Promise<void>(done => child.on('close', () => done()))
  return { process: child, told, ended }
}

/** Waits until a writer has told of so many documents, or has ended. */
async function until({ told, ended }: Writing, count: number): Promise<void> {
  let over = false
  void ended.then(() => {
    over = true
  })
  while (told.length < count && !over) await new Promise(done => setTimeout(done, 5))
}

test('a writer that is killed 20 times loses nothing that it said it kept', async () => {
  const path = join(room, 'killed.sqlite')
  const kept = new Set<string>()
  for (let round = 0; round < 20; round++) {
    const writing = writer(path, `round${round}`, 500)
    await until(writing, 1 + (round % 4))
    // At another moment of its work each time.
    await new Promise(done => setTimeout(done, (round * 7) % 40))
    writing.process.kill('SIGKILL')
    await writing.ended
    for (const id of writing.told) kept.add(id)
  }
  assert.ok(kept.size >= 40, `only ${kept.size} documents were written`)
  const store = open(path)
  try {
    const { documents, faults } = store.check()
    assert.deepEqual(faults, [])
    for (const id of kept) assert.ok(store.document(id), `${id} was told as kept, and is gone`)
    // At most the one that was under way when it was killed stands there untold.
    assert.ok(documents >= kept.size && documents <= kept.size + 20)
  } finally {
    await store.close()
  }
})

test('two programs at once: both write, a third reads, and nothing is lost', async () => {
  const path = join(room, 'two.sqlite')
  await open(path).close()
  const writers = [writer(path, 'one', 25), writer(path, 'two', 25)]
  const store = open(path)
  let ended = false
  void Promise.all(writers.map(one => one.ended)).then(() => {
    ended = true
  })
  try {
    let seen = 0
    while (!ended) {
      const count = store.count({})
      assert.ok(count >= seen, 'an entry that was seen is gone')
      seen = count
      await new Promise(done => setTimeout(done, 10))
    }
    assert.deepEqual(
      writers.map(({ told }) => told.length),
      [25, 25],
    )
    const { documents, faults } = store.check()
    assert.deepEqual([documents, faults], [50, []])
  } finally {
    await store.close()
  }
})
