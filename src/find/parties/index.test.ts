import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { article } from '../../article/index.ts'
import { analyse, type Doc } from '../../language/index.ts'
import { places } from '../places/index.ts'
import { parties } from './index.ts'

async function read(content: string): Promise<Doc> {
  const nothing = { given: null, url: null, date: null, title: null, source: null }
  return analyse(await article({ name: 'test', format: 'text', content, ...nothing }))
}

const pieces = [
  'President',
  'Mr.',
  'Hassan Rouhani',
  'Iran',
  "'s",
  '’s',
  'the',
  'The',
  'North',
  'of',
  ',',
  '.',
  'said',
  'he',
  'it',
  'who',
  'its',
  'counterpart',
  'Moscow',
  'to',
  'Ministry',
  '(',
  'IAEA',
  ')',
  '-',
  'officials',
  'next',
  'administration',
  '“',
  '”',
  '"',
  '\n\n',
  '\u00a0',
  '\ud800',
  '🇮🇷',
  'العربية',
  'Jr.',
  'bin',
  'von',
  'III',
  'and',
  'Russian',
  'Chinese',
  'U.S.',
  'US',
  '777',
  '—',
  '\u0000',
  'J.',
]

const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map(words => words.join(' ')),
  fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map(words => words.join('')),
)

test('any text gives mentions with valid offsets, heads and frozen parties', async () => {
  await fc.assert(
    fc.asyncProperty(texts, async text => {
      const doc = await read(`Norway agreed. ${text}`)
      const ids = new Map<string, object>()
      for (const mention of doc.all(parties)) {
        assert.ok(0 <= mention.start && mention.start < mention.end)
        assert.ok(mention.end <= doc.text.length)
        assert.equal(doc.at(mention), mention.text)
        assert.ok(doc.tokens[mention.head], 'the head is a token')
        assert.ok(Object.isFrozen(mention.party))
        assert.match(mention.party.id, /^p:\S+$/u)
        const known = ids.get(mention.party.id)
        assert.ok(!known || known === mention.party, 'one party, one object')
        ids.set(mention.party.id, mention.party)
      }
      for (const place of doc.all(places)) assert.equal(doc.at(place), place.text)
    }),
    { numRuns: 300, seed: 1 },
  )
})

test('the same text gives the same mentions', async () => {
  const text =
    "Iran's President Hassan Rouhani told U.N. officials that he would meet Mr. Kim in Geneva."
  const twice = [await read(text), await read(text)].map(doc => JSON.stringify(doc.all(parties)))
  assert.equal(twice[0], twice[1])
})
