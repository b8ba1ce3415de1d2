import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Act } from '../find/acts/act.ts'
import { madeAct, madeDoc, spanOf } from './made.test.ts'
import { tellings } from './same.ts'

const date = (edtf: string) => ({ edtf, mention: null })

/** A change in the life of an instrument. */
const term = (change: string): Partial<Act> => ({ kind: 'term', change, status: 'happened' })

/** Two tellings: where each stands, and what is known of it. */
type Side = readonly [
  role: 'headline' | 'body',
  sentence: string,
  what: string | null,
  more?: Partial<Act>,
]

const cases: readonly (readonly [name: string, a: Side, b: Side, one: boolean])[] = [
  [
    'a headline that retells the body',
    ['headline', 'Russia Pledges Military Sales To Iran', 'Military Sales', { whom: ['p:iran'] }],
    ['body', 'Russia pledged military support to Iran', 'military support', { whom: ['p:iran'] }],
    true,
  ],
  [
    'a month and a day in it agree',
    ['headline', 'Russia pledges arms sales', 'arms sales', { due: date('2020-10') }],
    ['body', 'Russia pledged arms sales', 'arms sales', { due: date('2020-10-18') }],
    true,
  ],
  [
    'other words for the promise, the same words for what',
    ['headline', 'Russia pledges arms sales', 'arms sales'],
    ['body', 'Russia vowed arms sales', 'arms sales'],
    true,
  ],
  [
    'another date',
    ['headline', 'Russia pledges arms sales', 'arms sales', { due: date('2020-10-17') }],
    ['body', 'Russia pledged arms sales', 'arms sales', { due: date('2020-10-18') }],
    false,
  ],
  [
    'another doer',
    ['headline', 'China pledges arms sales', 'arms sales', { who: ['p:china'] }],
    ['body', 'Russia pledged arms sales', 'arms sales'],
    false,
  ],
  [
    'another receiver',
    ['headline', 'Russia pledges arms sales', 'arms sales', { whom: ['p:syria'] }],
    ['body', 'Russia pledged arms sales', 'arms sales', { whom: ['p:iran'] }],
    false,
  ],
  [
    'another thing in another sentence of the body',
    ['body', 'Russia pledged tanks', 'tanks'],
    ['body', 'Russia pledged grain', 'grain'],
    false,
  ],
  [
    'half the words in common is not enough inside the body',
    ['body', 'Russia said deal dead', 'deal dead', { kind: 'statement' }],
    ['body', 'Russia said deal revived', 'deal revived', { kind: 'statement' }],
    false,
  ],
  [
    'a threat is not a promise',
    ['headline', 'Russia pledges arms sales', 'arms sales', { force: 'threat' }],
    ['body', 'Russia pledged arms sales', 'arms sales', { force: 'promise' }],
    false,
  ],
  [
    'what is denied is not what is told',
    ['headline', 'Russia pledges arms sales', 'arms sales', { status: 'denied' }],
    ['body', 'Russia pledged arms sales', 'arms sales'],
    false,
  ],
  [
    'a change of one instrument in other words, by someone and by nobody named',
    ['body', 'The pact said void', 'void', { ...term('withdrawn from'), under: ['JCPOA'] }],
    ['body', 'The exit vowed', 'exit', { ...term('withdrawn from'), under: ['JCPOA'], who: [] }],
    true,
  ],
  [
    'another change of the same instrument',
    ['body', 'The pact said void', 'void', { ...term('expires'), under: ['JCPOA'] }],
    ['body', 'The pact vowed void', 'void', { ...term('extended'), under: ['JCPOA'] }],
    false,
  ],
  [
    'a breach after a breach',
    ['body', 'The pact said broken', 'broken', { ...term('violated'), under: ['JCPOA'] }],
    ['body', 'The truce vowed torn', 'torn', { ...term('violated'), under: ['JCPOA'] }],
    false,
  ],
  [
    'nobody doing nothing in particular',
    ['headline', 'arms pledged', null, { who: [] }],
    ['body', 'arms pledged', null, { who: [] }],
    false,
  ],
]

for (const [name, a, b, one] of cases) {
  test(`${name}: ${one ? 'one act' : 'two acts'}`, () => {
    const doc = madeDoc([a[0], a[1]], [b[0], b[1]])
    const verb = /pledg\w+|vowed|said/i
    const acts = [a, b].map(([, sentence, what, more], i) => {
      const at = doc.sentences[i]!.start
      const trigger = verb.exec(sentence)!
      const inside = (word: string) => {
        const start = at + sentence.indexOf(word)
        return { start, end: start + word.length }
      }
      return madeAct(doc, inside(trigger[0]), { what: what ? inside(what) : null, ...more })
    })
    assert.equal(tellings(doc, acts).length, one ? 1 : 2)
    assert.equal(tellings(doc, acts.toReversed()).length, one ? 1 : 2)
  })
}

test('two promises in one sentence stay two', () => {
  const doc = madeDoc(['body', 'Russia pledged tanks and pledged tanks'])
  const acts = [0, 1].map(i =>
    madeAct(doc, spanOf(doc, 'pledged', i), { what: spanOf(doc, 'tanks', i) }),
  )
  assert.equal(tellings(doc, acts).length, 2)
})

test('the fullest telling leads, and takes from the others what it lacks', () => {
  const doc = madeDoc(
    ['headline', 'Russia Pledges Military Sales Next Month'],
    ['body', 'Russia pledged military support when the embargo expires'],
    ['body', 'Russia pledged military support on Sunday'],
  )
  const sales = spanOf(doc, 'Military Sales')
  const support = spanOf(doc, 'military support')
  const condition = spanOf(doc, 'when the embargo expires')
  const acts = [
    madeAct(doc, spanOf(doc, 'Pledges'), { what: sales, due: date('2020-10') }),
    madeAct(doc, spanOf(doc, 'pledged'), { what: support, condition, whom: ['p:iran'] }),
    madeAct(doc, spanOf(doc, 'pledged', 1), {
      what: spanOf(doc, 'military support', 1),
      due: date('2020-10-18'),
    }),
  ]
  const [telling, ...others] = tellings(doc, acts)
  assert.deepEqual(others, [])
  assert.equal(doc.at(telling!.act), 'Russia pledged military support when the embargo expires')
  assert.equal(telling!.act.due?.edtf, '2020-10-18')
  assert.deepEqual(
    telling!.others.map(act => act.start),
    [acts[0]!.start, acts[2]!.start],
  )
})
