import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DateSource } from './article.ts'
import { weighed } from './weighed.ts'

const cases: readonly (readonly [
  own: DateSource | null,
  around: 'feed' | 'header' | 'fetched' | null,
  wins: DateSource | null,
])[] = [
  [null, null, null],
  ['url', null, 'url'],
  [null, 'fetched', 'fetched'],
  ['json-ld', 'feed', 'json-ld'],
  ['meta', 'feed', 'meta'],
  ['url', 'feed', 'url'],
  ['dateline', 'feed', 'dateline'],
  ['header', 'feed', 'feed'],
  ['header', 'fetched', 'header'],
  ['dateline', 'fetched', 'dateline'],
]

for (const [own, around, wins] of cases) {
  test(`${own} on the page, ${around} around it: ${wins}`, () => {
    const found = weighed(
      own && { value: '2020-09-22', from: own },
      around ? { value: '2020-09-23', from: around } : undefined,
    )
    assert.equal(found?.from ?? null, wins)
    if (found) assert.equal(found.value, wins === own ? '2020-09-22' : '2020-09-23')
  })
}

test('the header of a mail wins over what stands in it', () => {
  const sent = { value: '2020-09-23', from: 'header' } as const
  assert.deepEqual(weighed({ value: '2019-01-01', from: 'json-ld' }, sent), sent)
})
