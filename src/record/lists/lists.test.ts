import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { InputError } from '../../input/page.ts'
import { partyList } from './index.ts'

const room = mkdtempSync(join(tmpdir(), 'onrecord-lists-'))
after(() => rmSync(room, { recursive: true, force: true }))

let made = 0
function file(content: string | Uint8Array, name = 'list'): string {
  const path = join(room, `${++made}-${name}`)
  writeFileSync(path, content)
  return path
}

const header = 'name,type,aliases,code,country,roles,id'
const entity = (id: string, schema: string, properties: object) =>
  `${JSON.stringify({ id, schema, properties })}\n`

const read: readonly (readonly [name: string, content: string, expected: readonly object[]])[] = [
  [
    'CSV: every column',
    `${header}\nJavad Zarif,person,MJZ; Mohammad Javad Zarif,IRNGOV,IRN,"Foreign Minister of Iran, 2013-08-15/2021-08-25; Professor",Q1\n`,
    [
      {
        name: 'Javad Zarif',
        type: 'person',
        aliases: ['MJZ', 'Mohammad Javad Zarif'],
        code: 'IRNGOV',
        country: 'IRN',
        id: 'Q1',
        roles: [
          {
            text: 'Foreign Minister of Iran',
            dated: true,
            from: '2013-08-15',
            to: '2021-08-25',
          },
          { text: 'Professor', dated: false, from: null, to: null },
        ],
      },
    ],
  ],
  [
    'CSV: a name is enough; case, order and other columns do not matter',
    'Wikidata,NAME,Country\nQ1,Ada Cole,no\nQ2,Bo Dahl,Norway\n',
    [
      { name: 'Ada Cole', country: 'NOR', aliases: [], roles: [] },
      { name: 'Bo Dahl', country: 'NOR', aliases: [], roles: [] },
    ],
  ],
  [
    'CSV: semicolons between cells, as spreadsheets of some countries write',
    'name;type;aliases\nAda Cole;person;"A. Cole; Ada"\n',
    [{ name: 'Ada Cole', type: 'person', aliases: ['A. Cole', 'Ada'], roles: [] }],
  ],
  [
    'CSV: byte order mark, line ends of Windows, empty lines, dates of less than a day',
    '\ufeffname,roles\r\n\r\nAda Cole,"Envoy, 2020/2021-03"\r\n,\r\n',
    [
      {
        name: 'Ada Cole',
        aliases: [],
        roles: [{ text: 'Envoy', dated: true, from: '2020-01-01', to: '2021-03-31' }],
      },
    ],
  ],
  [
    'CSV: commas in an office, an open end',
    'name,roles\nAda Cole,"Minister of Trade, Industry and Energy of Norway, 2020-05-01/.."\n',
    [
      {
        name: 'Ada Cole',
        aliases: [],
        roles: [
          {
            text: 'Minister of Trade, Industry and Energy of Norway',
            dated: true,
            from: '2020-05-01',
            to: null,
          },
        ],
      },
    ],
  ],
  [
    'FollowTheMoney: persons and bodies, their names, and the offices of Occupancy',
    entity('p1', 'Person', {
      name: ['Ada Cole', 'Ada B. Cole'],
      alias: ['ABC'],
      weakAlias: ['The Lantern'],
      country: ['no'],
      position: ['minister'],
    }) +
      entity('x', 'Address', { full: ['Oslo'] }) +
      entity('o', 'Occupancy', {
        holder: ['p1'],
        post: ['q'],
        startDate: ['2018-03'],
        endDate: ['2020-05-01T00:00:00'],
      }) +
      entity('q', 'Position', { name: ['Minister of Trade'], country: ['no'] }),
    [
      {
        id: 'p1',
        name: 'Ada Cole',
        type: 'person',
        aliases: ['Ada B. Cole', 'ABC'],
        weak: ['The Lantern'],
        country: 'NOR',
        roles: [
          {
            text: 'Minister of Trade',
            country: 'NOR',
            dated: true,
            from: '2018-03-01',
            to: '2020-05-01',
          },
        ],
      },
    ],
  ],
  [
    'FollowTheMoney: Membership, position, a country of two, a code of no state',
    entity('c', 'Company', { name: ['Lantern AS'], country: ['no', 'se'] }) +
      entity('b', 'PublicBody', { name: ['Bureau of Lamps'], country: ['eu'] }) +
      entity('p', 'Person', { name: ['Ada Cole'] }) +
      entity('r', 'Person', { name: ['Bo Dahl'], position: ['Envoy'] }) +
      entity('m', 'Membership', { member: ['p'], organization: ['c'], role: ['Chair'] }),
    [
      { id: 'c', name: 'Lantern AS', type: 'organisation', aliases: [], roles: [] },
      { id: 'b', name: 'Bureau of Lamps', type: 'government', aliases: [], roles: [] },
      {
        id: 'p',
        name: 'Ada Cole',
        type: 'person',
        aliases: [],
        roles: [{ text: 'Chair', of: 'Lantern AS', dated: false, from: null, to: null }],
      },
      {
        id: 'r',
        name: 'Bo Dahl',
        type: 'person',
        aliases: [],
        roles: [{ text: 'Envoy', dated: false, from: null, to: null }],
      },
    ],
  ],
  [
    'FollowTheMoney: what may be a person or a body has no type',
    entity('l', 'LegalEntity', { name: ['Lantern'] }),
    [{ id: 'l', name: 'Lantern', aliases: [], roles: [] }],
  ],
]

for (const [name, content, expected] of read) {
  test(name, async () => {
    const { parties } = await partyList([file(content)])
    const bare = parties.map(({ source, weak, ...party }) => {
      assert.match(source, /^\d+-list:\d+$/)
      return weak.length ? { ...party, weak } : party
    })
    assert.deepEqual(bare, expected)
  })
}

const wrong: readonly (readonly [name: string, content: string | Uint8Array, why: RegExp])[] = [
  ['nothing', '', /: no column "name"|: no person or body in it/],
  ['a header alone', `${header}\n`, /list: no person or body in it; add one/],
  ['no column of names', 'person,country\nAda,NOR\n', /list:1: no column "name" in the header/],
  ['a line without a name', `${header}\nAda Cole\n,person\n`, /list:3: no name; fill the cell/],
  ['a type that is none', `${header}\nAda,robot\n`, /list:2: unknown type "robot"; write person/],
  ['a country that is none', 'name,country\nAda,Narnia\n', /list:2: unknown country "Narnia"/],
  ['a code that is none', 'name,code\nAda,Norway 1\n', /list:2: "Norway 1" is no actor code/],
  [
    'a date that is none',
    'name,roles\nAda,"Envoy, 2020-13"\n',
    /list:2: "2020-13" is no EDTF date/,
  ],
  ['a date in words', 'name,roles\nAda,"Envoy, May 2020"\n', /list:2: "May 2020" is no EDTF date/],
  ['a date alone', 'name,roles\nAda,", 2020/2021"\n', /list:2: ", 2020\/2021" names no role/],
  ['a loose comma', 'name,roles\nAda,Envoy, 2020\n', /list:2: 3 cells where the header has 2; put/],
  ['a quote left open', 'name\n"Ada\n', /list:\d+: not CSV: a double quote/],
  ['JSON that is broken', '{"id":"a","schema":"Person"}\n{"id"\n', /list:1: no "properties"/],
  [
    'a line that is no JSON',
    `${entity('a', 'Person', { name: ['Ada'] })}{"id":\n`,
    /list:2: not JSON: .*; fix or remove the line/,
  ],
  ['documents', '{"text":"Ada said."}\n', /list:1: no "schema": an entity is/],
  ['no id', '{"schema":"Person","properties":{}}\n', /list:1: no "id"/],
  ['no name', entity('a', 'Person', {}), /list:1: no name; give it one/],
  [
    'a date of FollowTheMoney that is none',
    entity('p', 'Position', { name: ['Chair'] }) +
      entity('o', 'Occupancy', { holder: ['a'], post: ['p'], startDate: ['May 2020'] }),
    /list:2: "startDate" "May 2020" is no date; write YYYY-MM-DD/,
  ],
  ['JSON over many lines', '[\n{"id": "a"}\n]\n', /list: JSON over many lines; give one/],
  ['a page', '<!doctype html><p>Ada', /list: a web page; give CSV/],
  ['a packed file', new Uint8Array([0x1f, 0x8b, 8]), /list: compressed with gzip: unpack it/],
]

for (const [name, content, why] of wrong) {
  test(`refused in one line: ${name}`, async () => {
    await assert.rejects(partyList([file(content)]), (error: Error) => {
      assert.ok(error instanceof InputError)
      assert.match(error.message, why)
      return !error.message.includes('\n')
    })
  })
}

test('refused in one line: a file that is not there', () =>
  assert.rejects(partyList([join(room, 'missing')]), /missing: no such file or directory$/))

test('several files make one list', async () => {
  const { parties } = await partyList([
    file('name,id\nAda,a\n'),
    file('name,id\nA. Cole,a\nBo,b\n'),
  ])
  assert.deepEqual(
    parties.map(party => [party.name, party.aliases]),
    [
      ['Ada', ['A. Cole']],
      ['Bo', []],
    ],
  )
})
