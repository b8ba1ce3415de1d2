import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { inOrder } from './order.ts'

const open = new AbortController().signal
const later = (turns: number) =>
  Array.from({ length: turns }).reduce<Promise<unknown>>(
    before => before.then(() => new Promise(setImmediate)),
    Promise.resolve(),
  )

async function* giving<T>(all: readonly T[], turns: (at: number) => number = () => 0) {
  for (const [at, one] of all.entries()) {
    await later(turns(at))
    yield one
  }
}

test('results come in the order of the source, whatever each takes, and never too many are under way', async () => {
  const piece = fc.record({
    turns: fc.nat(6),
    wait: fc.nat(3),
    weight: fc.integer({ min: 1, max: 9 }),
  })
  const limits = fc.record({
    pieces: fc.integer({ min: 1, max: 5 }),
    weight: fc.integer({ min: 1, max: 20 }),
  })
  await fc.assert(
    fc.asyncProperty(
      fc.array(piece, { maxLength: 12 }),
      limits,
      async (all, { pieces, weight }) => {
        const under = new Set<number>()
        const work = async (at: number) => {
          under.add(at)
          const heavy = [...under].reduce((sum, one) => sum + all[one]!.weight, 0)
          assert.ok(under.size <= pieces, `${under.size} of ${pieces}`)
          assert.ok(heavy < weight + all[at]!.weight, `${heavy} of ${weight}`)
          await later(all[at]!.turns)
          return at
        }
        const source = giving([...all.keys()], at => all[at]!.wait)
        const weighing = (at: number) => all[at]!.weight
        const got: number[] = []
        for await (const at of inOrder(source, work, { pieces, weight, weighing, signal: open })) {
          got.push(at)
          under.delete(at)
        }
        assert.deepEqual(got, [...all.keys()])
      },
    ),
    { numRuns: 60 },
  )
})

test('what is ready is given before the source gives more', async () => {
  const more = Promise.withResolvers<void>()
  async function* paused() {
    yield 1
    await more.promise
    yield 2
  }
  const window = { pieces: 4, weight: 9, weighing: () => 1, signal: open }
  const results = inOrder(paused(), async n => n, window)
  assert.deepEqual(await results.next(), { done: false, value: 1 })
  more.resolve()
  assert.deepEqual(await results.next(), { done: false, value: 2 })
  assert.equal((await results.next()).done, true)
})

test('stopped: what is ready in its turn is given, the rest dropped, and a silent source is not waited for', async () => {
  const stop = new AbortController()
  const never = new Promise<number>(() => undefined)
  async function* silent() {
    yield* [0, 1, 2, 3]
    await never
  }
  const window = { pieces: 9, weight: 9, weighing: () => 1, signal: stop.signal }
  const results = inOrder(silent(), async n => (n === 2 ? never : n), window)
  const got = [(await results.next()).value]
  setImmediate(() => stop.abort())
  for await (const n of results) got.push(n)
  assert.deepEqual(got, [0, 1])
})

test('what the work or the source throws is thrown in its turn', async () => {
  const window = { pieces: 3, weight: 9, weighing: () => 1, signal: open }
  const got: number[] = []
  const failing = async (n: number) => {
    if (n === 2) throw new Error('two')
    return n
  }
  await assert.rejects(async () => {
    for await (const n of inOrder(giving([0, 1, 2, 3]), failing, window)) got.push(n)
  }, /two/)
  assert.deepEqual(got, [0, 1])
  async function* broken() {
    yield 7
    throw new Error('the source')
  }
  await assert.rejects(Array.fromAsync(inOrder(broken(), async n => n, window)), /the source/)
})
