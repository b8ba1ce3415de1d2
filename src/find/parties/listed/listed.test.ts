import assert from 'node:assert/strict'
import { test } from 'node:test'
import { article } from '../../../article/index.ts'
import { analyse } from '../../../language/index.ts'
import { parties } from '../index.ts'
import { type ListedParty, PartyList, readWith } from './index.ts'

const nobody = { aliases: [], weak: [], roles: [] }
const held = (text: string, from: string | null, to: string | null) => ({
  text,
  dated: from !== null || to !== null,
  from,
  to,
})

const list: readonly ListedParty[] = [
  {
    ...nobody,
    source: 'l:2',
    id: 'dahl',
    name: 'Ine Marit Dahl',
    type: 'person',
    aliases: ['Ine Dahl', 'IMD', 'Dahl'],
    weak: ['Polar Lantern'],
    country: 'NOR',
    roles: [
      held('Minister of Trade of Norway', '2013-08-15', '2018-03-01'),
      held('Foreign Minister of Norway', '2018-03-02', null),
      held('Member of the Storting', '2001-01-01', null),
    ],
  },
  { ...nobody, source: 'l:3', id: 'one', name: 'John Warden', type: 'person', country: 'GBR' },
  { ...nobody, source: 'l:4', id: 'two', name: 'John Warden', type: 'person', country: 'USA' },
  { ...nobody, source: 'l:5', id: 'lantern', name: 'Meridian Lantern', type: 'organisation' },
  {
    ...nobody,
    source: 'l:6',
    id: 'wolk',
    name: 'Anders Wolk',
    type: 'person',
    code: 'SWEBUS',
    country: 'SWE',
    roles: [held('Director of Meridian Lantern', null, null)],
  },
  {
    ...nobody,
    source: 'l:7',
    name: 'Bank of Torvalla',
    type: 'organisation',
    code: 'FINBUS',
    country: 'FIN',
  },
]

const day = '2020-09-23'

/** Every party but states that a text names, with the fields that the list may fill in. */
const cases: readonly (readonly [
  name: string,
  text: string,
  date: string | null,
  expected: readonly string[],
])[] = [
  [
    'what the text does not say comes from the list, and says so',
    'Ine Marit Dahl met reporters on Monday. Norway is glad, Dahl said.',
    day,
    [
      'person "Ine Marit Dahl" NORGOV NOR role=Foreign Minister of=p:norway listed=dahl inferred=party/listed: code, country, role, of, listed (l:2)',
    ],
  ],
  [
    'an alias of two words is enough',
    'Ine Dahl met reporters on Monday.',
    day,
    [
      'person "Ine Dahl" NORGOV NOR role=Foreign Minister listed=dahl inferred=party/listed: code, country, role, listed (l:2)',
    ],
  ],
  [
    'a dated office is chosen by the day of publication',
    'Ine Dahl met reporters on Monday.',
    '2015-01-01',
    [
      'person "Ine Dahl" NORGOV NOR role=Minister of Trade listed=dahl inferred=party/listed: code, country, role, listed (l:2)',
    ],
  ],
  [
    'no dated office where the text has no date',
    'Ine Dahl met reporters on Monday.',
    null,
    ['person "Ine Dahl" NOR NOR listed=dahl inferred=party/listed: code, country, listed (l:2)'],
  ],
  [
    'what the text says stands: another office is not overwritten',
    'Former Trade Minister Ine Dahl met reporters on Monday.',
    day,
    [
      'person "Ine Dahl" NORELI NOR role=former Trade Minister listed=dahl inferred=party/listed: code, country, listed (l:2)',
    ],
  ],
  ['a surname alone is nobody of the list', 'Ms. Dahl met reporters.', day, ['person "Dahl"']],
  [
    'part of a longer name is another name',
    'Ine Dahl Berg met reporters on Monday.',
    day,
    ['person "Ine Dahl Berg"'],
  ],
  [
    'a weak name alone tells nobody',
    'The fans of Polar Lantern were glad on Monday.',
    day,
    ['person "Polar Lantern"'],
  ],
  [
    'beside a full name it is the same party',
    'Ine Dahl met reporters on Monday. The fans of Polar Lantern were glad.',
    null,
    [
      'person "Polar Lantern" NOR NOR listed=dahl inferred=party/listed: code, country, listed (l:2)',
    ],
  ],
  [
    'two of one name are never guessed between',
    'John Warden met reporters on Monday.',
    day,
    ['person "John Warden" why=2 of the list bear this name (l:3, l:4): not linked'],
  ],
  [
    'nor where the text tells the country',
    'U.S. Secretary of State John Warden met reporters on Monday.',
    day,
    [
      'person "John Warden" USAGOV USA role=Secretary of State of=p:united-states why=2 of the list bear this name (l:3, l:4): not linked',
    ],
  ],
  [
    'one of the same name from another country is someone else',
    'Brazilian Foreign Minister Ine Dahl met reporters on Monday.',
    day,
    [
      `person "Ine Dahl" BRAGOV BRA role=Foreign Minister of=p:brazil why=the list's bearer of this name (l:2) is of NOR, this one of BRA: not linked`,
    ],
  ],
  [
    'a body that only the list knows is a party, and an office is of it where it is named',
    'Anders Wolk praised Meridian Lantern on Monday.',
    day,
    [
      'person "Anders Wolk" SWEBUS SWE role=Director of=p:meridian-lantern listed=wolk inferred=party/listed: code, country, role, of, listed (l:6)',
      'organisation "Meridian Lantern" listed=lantern inferred=party/listed: listed (l:5)',
    ],
  ],
  [
    'an office of a body that the text does not name keeps its name',
    'Anders Wolk met reporters on Monday.',
    day,
    [
      'person "Anders Wolk" SWEBUS SWE role=Director of Meridian Lantern listed=wolk inferred=party/listed: code, country, role, listed (l:6)',
    ],
  ],
  ['without its capitals it is no name', 'A meridian lantern was sold on Monday.', day, []],
  [
    'without an id there is none, and small words stay small',
    'The Bank of Torvalla said on Monday that prices would rise.',
    day,
    ['organisation "Bank of Torvalla" FINBUS FIN inferred=party/listed: code, country (l:7)'],
  ],
]

async function found(text: string, date: string | null): Promise<string[]> {
  const silent = { given: null, url: null, title: null, source: null }
  const doc = analyse(await article({ name: 't', format: 'text', content: text, date, ...silent }))
  readWith(doc, new PartyList(list))
  const mentions = doc.all(parties)
  const all = new Map(mentions.map(mention => [mention.party.id, mention.party]))
  return [...all.values()]
    .filter(party => party.type !== 'state' && party.type !== 'group')
    .map(({ id, type, name, code, country, role, of, listed, inferred }) => {
      const why = mentions.find(m => m.party.id === id && m.form === 'name')?.why?.split('; ')[1]
      const more = Object.entries({ role, of, listed, inferred, why })
      const told = more.filter(([, value]) => value).map(([field, value]) => `${field}=${value}`)
      return [type, `"${name}"`, code, country, ...told].filter(Boolean).join(' ')
    })
}

for (const [name, text, date, expected] of cases) {
  test(`list: ${name}`, async () => assert.deepEqual(await found(text, date), expected))
}

test('list: two names of one person in one text are one party', async () => {
  const told = await found('IMD won. Ine Marit Dahl met reporters. IMD said she was glad.', day)
  assert.equal(told.filter(line => line.includes('listed=dahl')).length, 1)
  assert.equal(told.length, 1)
})

test('list: what two lists say of one id is joined', () => {
  const more = { ...nobody, source: 'm:2', id: 'dahl', name: 'I. M. Dahl', code: 'NORGOV' }
  const { parties } = new PartyList([...list, more])
  assert.equal(parties.length, list.length)
  const { name, aliases, code } = parties[0]!
  assert.deepEqual([name, aliases.at(-1), code], ['Ine Marit Dahl', 'I. M. Dahl', 'NORGOV'])
})

test('a text without a list is read as before, and twice with one gives the same', async () => {
  assert.deepEqual(await found(cases[0]![1], day), await found(cases[0]![1], day))
})
