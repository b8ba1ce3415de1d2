import assert from 'node:assert/strict'
import { test } from 'node:test'
import { batches } from './batches.ts'
import type { Item } from './source.ts'

const silent = { given: null, url: null, date: null, title: null, source: null }
/** A page of so many characters; 0 for the end of a file, undefined for a pause. */
const item = (length: number | undefined): Item | undefined => {
  if (length === undefined) return undefined
  const page = { name: 'a', format: 'text' as const, content: 'x'.repeat(length), ...silent }
  return { name: 'a', bytes: 0, ...(length > 0 && { page }) }
}

const cases: readonly (readonly [string, readonly (number | undefined)[], readonly string[]])[] = [
  ['nothing', [], []],
  ['a pause alone', [undefined, undefined], []],
  ['as many as fit', [1, 1, 1, 1], ['1 1 1', '1']],
  ['as long as fits', [4, 4, 4], ['4 4', '4']],
  ['just full', [5, 5, 1], ['5 5', '1']],
  ['longer by itself', [1, 40, 1], ['1', '40', '1']],
  ['a pause has them go ahead', [1, undefined, 1, undefined, undefined, 1], ['1', '1', '1']],
  ['the end of a file goes along', [1, 0, 0, 1], ['1 0 0', '1']],
]

for (const [name, lengths, wanted] of cases) {
  test(`batches: ${name}`, async () => {
    async function* source() {
      yield* lengths.map(item)
    }
    const got = await Array.fromAsync(batches(source(), { items: 3, text: 10 }))
    const told = got.map(({ items }) =>
      items.map(({ page }) => page?.content.length ?? 0).join(' '),
    )
    assert.deepEqual(told, wanted)
    for (const { items, text } of got) {
      assert.equal(
        text,
        items.reduce((sum, { page }) => sum + (page?.content.length ?? 0), 0),
      )
    }
  })
}
