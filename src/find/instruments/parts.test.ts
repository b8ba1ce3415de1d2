import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mayBeOne, partsOf } from './parts.ts'

const cases: readonly (readonly [one: string, other: string, by: string | undefined])[] = [
  ['U.N. arms embargo on Iran', 'Iran arms embargo', 'target'],
  ['U.N. arms embargo on Iran', 'arms embargo on Iran', 'target'],
  ['U.N. arms embargo on Iran', 'UN arms embargo against Iran', 'target'],
  ['U.N. arms embargo on Iran', 'United Nations arms embargo', 'issuer'],
  ['EU arms embargo on Sudan', "European Union's arms embargo on Sudan", 'target'],
  ['American tariffs on steel', 'U.S. steel tariffs', undefined],
  ['U.N. sanctions on Iran', "Security Council's sanctions on Iran", 'target'],
  ['sanctions on Iran', 'Iran sanctions', undefined],
  ['U.N. arms embargo on Iran', 'EU arms embargo on Iran', undefined],
  ['U.N. arms embargo on Iran', 'U.N. arms embargo on Iraq', undefined],
  ['U.N. arms embargo on Iran', 'U.N. oil embargo on Iran', undefined],
  ['U.N. arms embargo on Iran', 'U.N. embargo', undefined],
  ['U.N. arms embargo on Sudan', 'U.N. arms embargo on South Sudan', undefined],
  ['U.N. arms embargo on Iran', 'arms embargo', undefined],
  ['U.N. arms embargo', 'UN arms embargo', undefined],
  ['Norwegian arms embargo on Chad', 'Latvian arms embargo on Chad', undefined],
  ['Iran arms embargo', 'Iraq arms embargo', undefined],
  ['arms embargo on Iran', 'arms ban on Iran', undefined],
  ['Lima Accord', 'Lima accords', undefined],
]

for (const [one, other, by] of cases) {
  test(`${one} and ${other}: ${by ?? 'two'}, whichever is first`, () => {
    const [a, b] = [partsOf(one), partsOf(other)]
    assert.equal(a && b && mayBeOne(a, b), by)
    assert.equal(a && b && mayBeOne(b, a), by)
  })
}
