import assert from 'node:assert/strict'
import { test } from 'node:test'
import { body, iran, type Named, person, reading, withStore } from './made.test.ts'

/** Two parties of two documents, and whether they are one across them. */
const links: readonly (readonly [why: string, a: Named, b: Named, one: boolean])[] = [
  ['a full name', person('Ada Cole'), person('Ada Cole'), true],
  ['marks and hyphens', person('Kim Jong-un'), person('Kim Jong Un'), true],
  ['a surname alone', person('Cole'), person('Cole'), false],
  ['a surname and a full name', person('Ada Cole'), person('Cole'), false],
  ['an initial and a surname', person('A. Cole'), person('A. Cole'), false],
  ['another first name', person('Ada Cole'), person('Ida Cole'), false],
  [
    'two countries',
    person('Ada Cole', { country: 'NOR' }),
    person('Ada Cole', { country: 'CAN' }),
    false,
  ],
  ['a country and none', person('Ada Cole', { country: 'NOR' }), person('Ada Cole'), true],
  [
    'an office of state and another',
    person('Ada Cole', { role: 'Foreign Minister' }),
    person('Ada Cole', { role: 'President' }),
    true,
  ],
  [
    'an office of state and a trade',
    person('Ada Cole', { role: 'Foreign Minister' }),
    person('Ada Cole', { role: 'journalist' }),
    false,
  ],
  ['a person and a body of one name', person('Ada Cole'), body('Ada Cole'), false],
  ['a state by its code', iran, { ...iran, name: 'the Islamic Republic', form: 'nominal' }, true],
  ['a state and its people', iran, { type: 'group', name: 'Iran', country: 'IRN' }, false],
  ['a body by its full name', body('Lantern Watch'), body('Lantern Watch'), true],
  ['a body of the tables by letters', body('OPEC', { code: 'IGO' }), body('OPEC'), true],
  ['letters that may be anyone', body('ADB'), body('ADB'), false],
  [
    'a ministry of two states',
    { type: 'government', name: 'Foreign Ministry', country: 'NOR' },
    { type: 'government', name: 'Foreign Ministry', country: 'CAN' },
    false,
  ],
  [
    'a ministry of nobody knows which state',
    { type: 'government', name: 'Foreign Ministry', country: 'NOR' },
    { type: 'government', name: 'Foreign Ministry' },
    false,
  ],
  [
    'a code that one body alone has',
    body('Lantern Watch', { code: 'NGOLWA' }),
    body('Watch of Lanterns', { code: 'NGOLWA' }),
    true,
  ],
  [
    'a code that many have',
    body('Lantern Watch', { code: 'NORBUS', country: 'NOR' }),
    body('Lamp Guild', { code: 'NORBUS', country: 'NOR' }),
    false,
  ],
  ['an id of a list', person('Ada Cole', { listed: 'Q1' }), body('ABC', { listed: 'Q1' }), false],
  [
    'an id of a list, two names',
    person('Ada Cole', { listed: 'Q1' }),
    person('ABC', { listed: 'Q1' }),
    true,
  ],
  [
    'one name, two ids of a list',
    person('Ada Cole', { listed: 'Q1' }),
    person('Ada Cole', { listed: 'Q2' }),
    false,
  ],
]

for (const [why, a, b, one] of links) {
  test(`${one ? 'one' : 'not one'} across documents: ${why}`, () =>
    withStore(async store => {
      await store.add(reading('a', a), 'a.txt')
      await store.add(reading('b', b), 'b.txt')
      const list = store.registry.list()
      assert.equal(list.length, one ? 1 : 2)
      assert.equal(list[0]!.documents, one ? 2 : 1)
    }))
}
