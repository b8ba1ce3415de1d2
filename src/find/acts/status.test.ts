import assert from 'node:assert/strict'
import { test } from 'node:test'
import { article } from '../../article/index.ts'
import { analyse } from '../../language/index.ts'
import type { Status } from './act.ts'
import { clauses } from './clauses.ts'
import { statusOf } from './status.ts'

const cases: readonly (readonly [status: Status, verb: string, sentence: string])[] = [
  ['happened', 'met', 'The two ministers met in Geneva.'],
  ['happened', 'impose', 'The council managed to impose a fine.'],
  ['ongoing', 'negotiating', 'Canada is negotiating with Mexico.'],
  ['planned', 'meet', 'The two ministers will meet in Geneva.'],
  ['planned', 'meet', 'The two ministers are going to meet in Geneva.'],
  ['planned', 'meet', 'The two ministers are scheduled to meet in Geneva.'],
  ['planned', 'meet', 'The two ministers plan to meet in Geneva.'],
  ['conditional', 'meet', 'The two ministers would meet in Geneva.'],
  ['hypothetical', 'meet', 'The two ministers may meet in Geneva.'],
  ['hypothetical', 'meet', 'The two ministers hope to meet in Geneva.'],
  ['hypothetical', 'meet', 'If the two ministers meet in Geneva, prices will fall.'],
  ['hypothetical', 'meet', 'France urged the two ministers to meet in Geneva.'],
  ['denied', 'meet', 'The two ministers did not meet in Geneva.'],
  ['denied', 'meet', 'The two ministers failed to meet in Geneva.'],
  ['denied', 'meet', 'The two ministers refused to meet in Geneva.'],
  ['alleged', 'met', 'The two ministers allegedly met in Geneva.'],
]

for (const [status, word, sentence] of cases) {
  test(`status: ${status}: ${sentence}`, async () => {
    const source = { given: null, url: null, date: null, title: null, source: null }
    const page = { name: 'case', format: 'text', content: sentence, ...source } as const
    const doc = analyse(await article(page))
    const clause = doc.all(clauses).find(({ verb }) => verb.text === word)
    assert.ok(clause, doc.tokens.map(token => `${token.text}/${token.xpos}`).join(' '))
    assert.equal(statusOf(doc, clause), status)
  })
}
