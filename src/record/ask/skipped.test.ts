import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withStore } from '../registry/made.test.ts'

test('what was skipped comes in stretches, each once, newest or oldest first', () =>
  withStore(async store => {
    const names = ['b.txt', 'a b.txt', 'ä\n.txt', 'c.ndjson:10', 'c.ndjson:2', '']
    for (const [at, name] of names.entries()) {
      store.skip(name, `torn ${at}`, `2020-09-2${Math.floor(at / 3)}T00:00:00.000Z`)
    }
    const wanted = {
      newest: ['', 'c.ndjson:10', 'c.ndjson:2', 'a b.txt', 'b.txt', 'ä\n.txt'],
      oldest: ['a b.txt', 'b.txt', 'ä\n.txt', '', 'c.ndjson:10', 'c.ndjson:2'],
    }
    for (const order of ['newest', 'oldest'] as const) {
      for (const limit of [undefined, 1, 2, 3, 5, 6, 7]) {
        const got: string[] = []
        let cursor: string | undefined
        do {
          const paging = { order, ...(limit && { limit }), ...(cursor && { cursor }) }
          const { skipped, next } = store.ask.skipped(paging)
          assert.ok(skipped.length <= (limit ?? names.length))
          got.push(...skipped.map(({ input }) => input))
          cursor = next ?? undefined
        } while (cursor)
        assert.deepEqual(got, wanted[order], `${order} ${limit}`)
      }
    }
    for (const cursor of ['', 'x', Buffer.from('none').toString('base64url')]) {
      assert.throws(() => store.ask.skipped({ cursor }), { name: 'CursorError' })
    }
  }))
