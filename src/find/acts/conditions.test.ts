import assert from 'node:assert/strict'
import { test } from 'node:test'
import { article } from '../../article/index.ts'
import { analyse } from '../../language/index.ts'
import { conditionOf } from './conditions.ts'
import { lastDay } from './dates.ts'

const cases: readonly (readonly [sentence: string, condition: string | null])[] = [
  ['Turkey will close the port if Greece builds a fence.', 'if Greece builds a fence'],
  ['If Greece builds a fence, Turkey will close the port.', 'If Greece builds a fence'],
  ['Turkey will close the port unless Greece yields, he said.', 'unless Greece yields'],
  ['Turkey will close the port the moment the lease expires.', 'the moment the lease expires'],
  ['Turkey will close the port as soon as the lease expires.', 'as soon as the lease expires'],
  ['Turkey will close the port after the lease expires.', 'after the lease expires'],
  [
    'Turkey will close the port after the curfew imposed by Law 12 expires on May 3.',
    'after the curfew imposed by Law 12 expires on May 3',
  ],
  ['Turkey will close the port after the talks ended.', null],
  ['Turkey will close the port even if Greece yields.', null],
  ['Turkey will close the port on Monday.', null],
]

for (const [sentence, expected] of cases) {
  test(`condition: ${sentence}`, async () => {
    const source = { given: null, url: null, date: null, title: null, source: null }
    const page = { name: 'case', format: 'text', content: sentence, ...source } as const
    const doc = analyse(await article(page))
    const trigger = doc.tokens.find(token => token.text === 'close')!
    const found = conditionOf(doc, trigger)
    assert.equal(found && doc.at(found), expected)
  })
}

const days: readonly (readonly [edtf: string, last: string])[] = [
  ['2020-10-18', '2020-10-18'],
  ['2020-10', '2020-10-31'],
  ['2020', '2020-12-31'],
  ['2020-09-01/2020-09-22', '2020-09-22'],
  ['2020-10-18/..', '9999-12-31'],
  ['2018-05-30~', '2018-05-30'],
  ['2020-23', '2020-11-30'],
]
for (const [edtf, last] of days) {
  test(`the last day that ${edtf} may mean`, () => assert.equal(lastDay(edtf), last))
}
