import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isTree, spanningTree } from './tree.ts'

/** All heads that make a tree with one child of the root, by trying everything. */
function treesOf(count: number): Int32Array[] {
  const rows = Array.from({ length: (count + 1) ** count }, (_, number) =>
    Int32Array.from(
      { length: count },
      (_, d) => Math.floor(number / (count + 1) ** d) % (count + 1),
    ),
  )
  return rows.filter(heads => {
    if (heads.filter(head => head === 0).length !== 1) return false
    return heads.every((_, d) => {
      let at = d + 1
      for (let steps = 0; steps <= count && at > 0; steps++) at = heads[at - 1]!
      return at === 0
    })
  })
}

const trees = [0, 1, 2, 3, 4, 5].map(treesOf)

const worth = (scores: readonly number[], stride: number, heads: Int32Array) =>
  heads.reduce((sum, head, d) => sum + scores[d * stride + head]!, 0)

function bestTree(scores: readonly number[], stride: number, count: number): Int32Array {
  const heads = new Int32Array(count)
  spanningTree(Float32Array.from(scores), stride, count, heads)
  return heads
}

/** A number of tokens, a stride, and scores that often tie or are far apart. */
const tables = fc
  .record({ count: fc.integer({ min: 1, max: 5 }), padding: fc.integer({ min: 0, max: 2 }) })
  .chain(({ count, padding }) => {
    const stride = count + 1 + padding
    const score = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -5000, max: 5000 }))
    const scores = fc.array(score, { minLength: stride * count, maxLength: stride * count })
    return fc.record({ count: fc.constant(count), stride: fc.constant(stride), scores })
  })

test('heads are a tree with one child of the root, or not', () => {
  const cases: readonly (readonly [readonly number[], boolean])[] = [
    [[0], true],
    [[0, 1], true],
    [[2, 0], true],
    [[0, 0], false],
    [[2, 1], false],
    [[0, 3, 2], false],
    [[1, 0], false],
    [[2, 3, 0], true],
    [[0, 3, 4, 2], false],
    [[3, 0, 2, 3], true],
    [[], false],
  ]
  for (const [heads, tree] of cases) {
    assert.equal(isTree(Int32Array.from(heads), heads.length), tree, String(heads))
  }
  for (const [count, all] of trees.entries()) {
    const known = new Set(all.map(String))
    for (let number = 0; count > 0 && number < (count + 1) ** count; number++) {
      const heads = Int32Array.from(
        { length: count },
        (_, d) => Math.floor(number / (count + 1) ** d) % (count + 1),
      )
      assert.equal(isTree(heads, count), known.has(String(heads)), String(heads))
    }
  }
})

test('no tree with one child of the root is worth more than the one found', () => {
  fc.assert(
    fc.property(tables, ({ count, stride, scores }) => {
      const heads = bestTree(scores, stride, count)
      assert.ok(isTree(heads, count))
      const best = Math.max(...trees[count]!.map(tree => worth(scores, stride, tree)))
      assert.equal(worth(scores, stride, heads), best)
    }),
    { numRuns: 500 },
  )
})

test('long sentences get a tree no worse than changing any one head would make it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 6, max: 60 }), fc.integer(), (count, seed) => {
      let state = seed | 1
      const scores = Array.from({ length: count * (count + 1) }, () => {
        state = Math.imul(state, 1664525) + 1013904223
        return (state >>> 8) % 1000
      })
      const heads = bestTree(scores, count + 1, count)
      assert.ok(isTree(heads, count))
      for (let d = 0; d < count; d++) {
        for (let head = 0; head <= count; head++) {
          const other = heads.with(d, head)
          if (!isTree(other, count)) continue
          assert.ok(scores[d * (count + 1) + head]! <= scores[d * (count + 1) + heads[d]!]!)
        }
      }
    }),
    { numRuns: 60 },
  )
})

test('where all are equal, the same tree is found every time', () => {
  assert.deepEqual(
    [...bestTree(new Array(12).fill(0), 4, 3)],
    [...bestTree(new Array(12).fill(7), 4, 3)],
  )
})

test('the longest sentence with the longest cycle takes no time to speak of', () => {
  const count = 512
  const scores = Array.from({ length: count * (count + 1) }, (_, i) => {
    const d = Math.floor(i / (count + 1))
    const head = i % (count + 1)
    return head === (d === 0 ? count : d) ? 100 : head === 0 ? -d : -Math.abs(head - d) / 512
  })
  const heads = bestTree(scores, count + 1, count)
  assert.equal(heads.indexOf(0), 0)
  assert.deepEqual(
    [...heads.subarray(1)],
    Array.from({ length: count - 1 }, (_, d) => d + 1),
  )
})
