import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import fc from 'fast-check'
import { patiently } from './patiently.ts'

async function* after(waits: readonly number[], fault?: Error): AsyncGenerator<number> {
  for (const [at, wait] of waits.entries()) {
    if (wait) await pause(wait)
    yield at
  }
  if (fault) throw fault
}

test('all that a source gives comes, in its order', () =>
  fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(0, 0, 0, 3)), async waits => {
      const come: (number | undefined)[] = []
      for await (const one of patiently(after(waits), 1)) come.push(one)
      assert.deepEqual(
        come.filter(one => one !== undefined),
        waits.map((_, at) => at),
      )
    }),
    { numRuns: 30 },
  ))

test('while nothing comes that is told, again and again', async () => {
  const { promise, resolve } = Promise.withResolvers<void>()
  const source = async function* () {
    yield 1
    await promise
    yield 2
  }
  const come: (number | undefined)[] = []
  for await (const one of patiently(source(), 1)) {
    come.push(one)
    if (come.length === 3) resolve()
  }
  assert.deepEqual(come.slice(0, 3), [1, undefined, undefined])
  assert.equal(come.at(-1), 2)
})

test('a fault of the source is thrown after what it gave', async () => {
  const come: unknown[] = []
  await assert.rejects(async () => {
    for await (const one of patiently(after([0, 0], new Error('torn')), 1000)) come.push(one)
  }, /torn/)
  assert.deepEqual(come, [0, 1])
})

test('the source is let go of where nobody asks on', async () => {
  let gone = false
  const source = async function* () {
    try {
      for (;;) yield 1
    } finally {
      gone = true
    }
  }
  for await (const one of patiently(source(), 1000)) if (one) break
  assert.ok(gone)
})
