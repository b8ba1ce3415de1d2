import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { NameDecoder } from './names.ts'

const LABELS = ['O', 'B-PER', 'I-PER', 'E-PER', 'S-PER', 'B-ORG', 'I-ORG', 'E-ORG', 'S-ORG']

/** Whether labels, written in a row, are whole names and nothing else. */
const valid = (row: readonly number[]) => {
  const text = row.map(label => LABELS[label]).join(' ')
  return /^(?:(?:O|S-\w+|B-(\w+)(?: I-\1)* E-\1)(?: |$))+$/.test(text)
}

const rowsOf = (count: number): number[][] =>
  count === 0 ? [[]] : rowsOf(count - 1).flatMap(row => LABELS.map((_, label) => [...row, label]))

const validRows = [1, 2, 3, 4].map(count => rowsOf(count).filter(valid))

function decode(
  scores: readonly number[],
  count: number,
  from = 0,
  stride = LABELS.length,
): number[] {
  const out = new Uint8Array(count + 2).fill(99)
  const decoder = new NameDecoder(LABELS, count)
  decoder.decode(Float32Array.from(scores), from, stride, count, out, 1)
  assert.deepEqual([out[0], out[count + 1]], [99, 99])
  return [...out.subarray(1, count + 1)]
}

test('labels are the best row of whole names', () => {
  const tables = fc.integer({ min: 1, max: 4 }).chain(count => {
    const score = fc.integer({ min: -9, max: 9 })
    const size = count * LABELS.length
    return fc.record({
      count: fc.constant(count),
      scores: fc.array(score, { minLength: size, maxLength: size }),
    })
  })
  fc.assert(
    fc.property(tables, ({ count, scores }) => {
      const worth = (row: readonly number[]) =>
        row.reduce((sum, label, t) => sum + scores[t * LABELS.length + label]!, 0)
      const found = decode(scores, count)
      assert.ok(valid(found), String(found))
      assert.equal(worth(found), Math.max(...validRows[count - 1]!.map(worth)))
    }),
    { numRuns: 300 },
  )
})

test('rows of scores may stand anywhere, with room between them', () => {
  const row = (label: string) => [...LABELS.map(other => (other === label ? 1 : 0)), 50, 50]
  const scores = [50, ...['B-ORG', 'I-ORG', 'E-ORG', 'O', 'S-PER'].flatMap(row)]
  const found = decode(scores, 5, 1, LABELS.length + 2).map(label => LABELS[label])
  assert.deepEqual(found, ['B-ORG', 'I-ORG', 'E-ORG', 'O', 'S-PER'])
})

test('where all are equal, the lowest label stands', () => {
  assert.deepEqual(decode(new Array(27).fill(0), 3), [0, 0, 0])
})

test('labels of another scheme are refused', () => {
  for (const label of ['PER', 'L-PER', 'B', 'o', '']) {
    assert.throws(() => new NameDecoder(['O', label], 8), /is no label of a name \(BIOES\)$/)
  }
})
