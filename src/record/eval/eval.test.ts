import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Entry, Reading } from '../entry.ts'
import { recorded } from '../log/made.test.ts'
import { iran, person } from '../registry/made.test.ts'
import { type Gold, GoldError, goldOf } from './gold.ts'
import { folded } from './names.ts'
import { Scorer } from './score.ts'

/** The made document names Ada Cole at 0-8 and Iran at 9-13. */
const parties = [person('Ada Cole', { country: 'NOR' }), iran]
const span = (start: number, end: number) => ({ start, end })
const evidence = (start: number, end: number): Entry['evidence'] => ({
  ...span(start, end),
  ...{ exact: '', prefix: '', suffix: '', sentence: [start, end] as const },
})
type Found = Partial<Entry>
type Wanted = Partial<Gold['entries'][number]>

const reading = (found: readonly Found[]): Reading => {
  const made = recorded(
    'aa',
    parties,
    found.map((one, i) => ({ ...one, id: `e-${i}` })),
  )
  const entries = made.entries.map((one, i) => ({
    ...one,
    evidence: found[i]!.evidence ?? evidence(0, 8),
  }))
  return { ...made, entries }
}
const gold = (wanted: readonly Wanted[]): Gold => ({
  id: 'aa',
  date: '2026-03-04',
  text: 'Ada Cole Iran',
  times: [],
  parties: [
    { name: 'Ada Maria Cole', type: 'person', country: 'NOR', aliases: ['Cole'] },
    { name: 'Tehran', type: 'state', country: 'IRN' },
  ],
  quotes: [],
  entries: wanted.map(one => ({
    kind: 'pledge',
    who: ['Ada Maria Cole'],
    whom: [],
    status: 'planned',
    salience: 'main',
    trigger: span(2, 4),
    evidence: span(0, 8),
    ...one,
  })),
})

/** What the gold has, what was found, and how many of both are found, whose, right: "hits/gold right/found". */
const cases: [string, Wanted[], Found[], string, string, string][] = [
  ['the same', [{}], [{}], '1/1 1/1', '1/1 1/1', '1/1 1/1'],
  ['another kind', [{}], [{ kind: 'demand' }], '0/1 0/1', '0/1 0/1', '0/1 0/1'],
  [
    'elsewhere',
    [{ trigger: span(9, 12), evidence: span(9, 13) }],
    [{}],
    '0/1 0/1',
    '0/1 0/1',
    '0/1 0/1',
  ],
  [
    'half of it',
    [{ trigger: span(9, 12), evidence: span(4, 13) }],
    [{}],
    '1/1 1/1',
    '1/1 1/1',
    '1/1 1/1',
  ],
  [
    'less than half of it',
    [{ trigger: span(9, 12), evidence: span(5, 13) }],
    [{}],
    '0/1 0/1',
    '0/1 0/1',
    '0/1 0/1',
  ],
  [
    'where it is told again',
    [{ trigger: span(9, 12), evidence: span(9, 13), again: [span(0, 6)] }],
    [{}],
    '1/1 1/1',
    '1/1 1/1',
    '1/1 1/1',
  ],
  ['another doer', [{ who: ['Tehran'] }], [{}], '1/1 1/1', '0/1 0/1', '0/1 0/1'],
  ['a doer where there is none', [{ who: [] }], [{}], '1/1 1/1', '0/1 0/1', '0/1 0/1'],
  ['nobody where there is none', [{ who: [] }], [{ who: [] }], '1/1 1/1', '1/1 1/1', '1/1 1/1'],
  [
    'the state by its country',
    [{ who: ['Tehran'] }],
    [{ who: ['p:1'] }],
    '1/1 1/1',
    '1/1 1/1',
    '1/1 1/1',
  ],
  ['the speaker', [{ who: [], speaker: 'Ada Maria Cole' }], [{}], '1/1 1/1', '1/1 1/1', '1/1 1/1'],
  ['another addressee', [{ whom: ['Tehran'] }], [{}], '1/1 1/1', '1/1 1/1', '0/1 0/1'],
  ['an addressee too many', [{}], [{ whom: ['p:1'] }], '1/1 1/1', '1/1 1/1', '1/1 1/1'],
  [
    'another status of what is said',
    [{}],
    [{ status: 'happened' }],
    '1/1 1/1',
    '1/1 1/1',
    '1/1 1/1',
  ],
  [
    'another status of an event',
    [{ kind: 'event' }],
    [{ kind: 'event', status: 'alleged' }],
    '1/1 1/1',
    '1/1 1/1',
    '0/1 0/1',
  ],
  [
    'another date',
    [{ due: '2027' }],
    [{ due: { edtf: '2027-06', mention: null } }],
    '1/1 1/1',
    '1/1 1/1',
    '0/1 0/1',
  ],
  [
    'a date too many',
    [{}],
    [{ due: { edtf: '2027', mention: null } }],
    '1/1 1/1',
    '1/1 1/1',
    '1/1 1/1',
  ],
  [
    'when an appointment was made',
    [{ kind: 'appointment', when: '2026' }],
    [{ kind: 'appointment' }],
    '1/1 1/1',
    '1/1 1/1',
    '1/1 1/1',
  ],
  ['one twice', [{}], [{}, {}], '1/1 2/2', '1/1 2/2', '1/1 2/2'],
  ['two by one', [{}, {}], [{}], '1/2 1/1', '1/2 1/1', '1/2 1/1'],
  ['the better of two', [{}], [{ who: ['p:1'] }, {}], '1/1 2/2', '1/1 1/2', '1/1 1/2'],
  ['nothing', [{}], [], '0/1 0/0', '0/1 0/0', '0/1 0/0'],
  ['nothing wanted', [], [{}], '0/0 0/1', '0/0 0/1', '0/0 0/1'],
]

for (const [title, wanted, found, ...expected] of cases) {
  test(`an entry against the gold: ${title}`, () => {
    const scorer = new Scorer('kind')
    scorer.add(gold(wanted), reading(found))
    const { entries } = scorer.scores
    const told = (['found', 'whose', 'right'] as const).map(level => {
      const { p, r, gold, found } = entries[level].all ?? { p: 0, r: 0, gold: 0, found: 0 }
      return `${Math.round((r * gold) / 100)}/${gold} ${Math.round((p * found) / 100)}/${found}`
    })
    assert.deepEqual(told, expected)
  })
}

test('by type: the PLOVER type stands for the kind, and what has none is not counted', () => {
  const scorer = new Scorer('type')
  const code = {
    plover: 'AGREE',
    mode: null,
    contexts: [],
    cameo: null,
    goldstein: null,
    quad: null,
  }
  scorer.add(
    gold([{ kind: 'event', plover: 'AGREE' }, { plover: 'AID' }, {}]),
    reading([{ code }, {}]),
  )
  const { found } = scorer.scores.entries
  assert.deepEqual(Object.keys(found), ['AGREE', 'all', 'main', 'AID'])
  assert.deepEqual(found.AGREE, { p: 100, r: 100, f1: 100, gold: 1, found: 1 })
  assert.deepEqual(found.all, { p: 100, r: 50, f1: 66.7, gold: 2, found: 1 })
})

test('no figure leaves 0 to 100, and what is right was whose, and found', () => {
  const ends = fc.tuple(fc.nat({ max: 11 }), fc.nat({ max: 11 })).filter(([a, b]) => a !== b)
  const place = ends.map(([a, b]) => span(Math.min(a, b), Math.max(a, b)))
  const kind = fc.constantFrom('pledge', 'event')
  const wanted = fc.record({
    kind,
    evidence: place,
    trigger: place,
    who: fc.constantFrom([], ['Tehran']),
  })
  const found = fc.record({
    kind,
    evidence: place.map(({ start, end }) => evidence(start, end)),
    who: fc.constantFrom([], ['p:0'], ['p:1']),
  })
  fc.assert(
    fc.property(fc.array(wanted, { maxLength: 5 }), fc.array(found, { maxLength: 5 }), (g, f) => {
      const scorer = new Scorer('kind')
      scorer.add(gold(g), reading(f))
      const { entries } = scorer.scores
      for (const row of Object.keys(entries.found)) {
        const [a, b, c] = [entries.found, entries.whose, entries.right].map(level => level[row]!)
        for (const share of [a, b, c].flatMap(m => [m!.p, m!.r, m!.f1])) {
          assert.ok(share >= 0 && share <= 100)
        }
        assert.ok(a!.p >= b!.p && b!.p >= c!.p && a!.r >= b!.r && b!.r >= c!.r)
      }
    }),
  )
})

test('names are compared without marks, case, titles', () => {
  const pairs = [
    ['President José Núñez', 'jose nunez'],
    ['the Ministry', 'ministry'],
    ['Dahl’s', 'dahl'],
    ['U.S.', 'u s'],
  ]
  for (const [name, same] of pairs) assert.equal(folded(name!), same)
})

test('the example of the docs is gold, and what is wrong with others is told', () => {
  const example = JSON.parse(readFileSync('test/gold/salmon.json', 'utf8'))
  assert.equal(goldOf(example).entries.length, 3)
  const wrong: [unknown, string][] = [
    [[], 'the document is no object'],
    [{ id: 'a' }, 'no "text"'],
    [{ text: 'a' }, 'no "id"'],
    [{ ...example, times: {} }, '"times" is no list'],
    [{ ...example, parties: [{ name: 'Iran' }] }, 'parties[0]: no "type"'],
    [
      { ...example, entries: [{ ...example.entries[0], trigger: { start: 9, end: 9000 } }] },
      'entries[0].trigger: start and end are no stretch of the text',
    ],
    [{ ...example, quotes: [{ contents: 5 }] }, 'quotes[0].contents is no list'],
  ]
  for (const [value, message] of wrong) {
    assert.throws(
      () => goldOf(value),
      error => error instanceof GoldError && error.message === message,
    )
  }
})
