import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fillConllu, givenSentences, parse, parseTokens, toConllu } from '../language/parse.ts'
import { withStatuses } from './statuses.ts'

const miscs = (conllu: string) =>
  conllu
    .split('\n')
    .filter(line => /^\d/.test(line))
    .map(line => line.split('\t').slice(0, 2).concat(line.split('\t')[9]!).join(' '))

test('predicates bear a status in MISC, other words none', () => {
  const parsed = parse('Norway failed to sign. It will meet Iran.')
  assert.deepEqual(miscs(withStatuses(toConllu(parsed), parsed)), [
    '1 Norway NER=B-LOC',
    '2 failed Status=happened',
    '3 to _',
    '4 sign SpaceAfter=No|Status=denied',
    '5 . _',
    '1 It _',
    '2 will _',
    '3 meet Status=planned',
    '4 Iran NER=B-LOC|SpaceAfter=No',
    '5 . SpaceAfter=No',
  ])
})

test('ranges stay, a status that was there gives way', () => {
  const rows = ['1-2\tdidn’t', '1\tdid', '2\tn’t', '3\tmeet', '4\tnow']
  const miscOf = (row: string) => (/^[34]/.test(row) ? 'Status=ongoing|Z=1' : '_')
  const given = rows.map(row => `${row}${'\t_'.repeat(7)}\t${miscOf(row)}`).join('\n')
  const conllu = `# text = didn’t meet now\n${given}\n\n`
  const parsed = parseTokens(conllu)
  const filled = withStatuses(fillConllu([...givenSentences(conllu)], parsed), parsed)
  assert.deepEqual(miscs(filled), [
    '1-2 didn’t _',
    '1 did _',
    '2 n’t _',
    '3 meet Status=denied|Z=1',
    '4 now Z=1',
  ])
})
