import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Dispute, DisputeSide } from '../../record/dispute.ts'
import type { Entry, Reading } from '../../record/entry.ts'
import { painter } from './paint.ts'
import { recordText } from './record.ts'

const text = `Russia Pledges Arms Sales

“The market is open,” Anton Belovsky told Interfax on Tuesday. Russia pledged to resume arms sales the moment the embargo expires. Iran told Washington to stay out. The embargo expires on Oct. 18. Iran may leave the treaty. Lotfi is to visit Moscow on Thursday. Lotfi did not visit Kiev.`

const quoted = (words: string) => {
  const start = text.indexOf(words)
  assert.ok(start >= 0, words)
  return { text: words, start, end: start + words.length }
}

function entry(
  id: string,
  kind: string,
  trigger: string,
  sentence: string,
  more: Partial<Entry>,
): Entry {
  const { start, end } = quoted(sentence)
  const evidence = {
    start,
    end,
    exact: sentence,
    prefix: '',
    suffix: '',
    sentence: [start, end] as const,
  }
  return {
    id,
    kind,
    who: [],
    whom: [],
    what: null,
    trigger: quoted(trigger),
    speaker: null,
    via: [],
    when: null,
    due: null,
    condition: null,
    under: [],
    where: null,
    status: 'happened',
    code: null,
    evidence,
    from: [],
    rule: `${kind}/test`,
    confidence: 1,
    why: 'made by hand',
    ...more,
  }
}

const on = (edtf: string) => ({ edtf, mention: null })
const pledge = 'Russia pledged to resume arms sales the moment the embargo expires.'
const entries = [
  entry('te-1', 'term', 'expires on', 'The embargo expires on Oct. 18.', {
    change: 'expires',
    under: ['embargo'],
    due: on('2020-10-18'),
    status: 'planned',
  }),
  entry(
    'st-1',
    'statement',
    'told Interfax',
    '“The market is open,” Anton Belovsky told Interfax on Tuesday.',
    {
      who: ['p:belovsky'],
      via: ['p:interfax'],
      when: on('2020-09-22'),
      what: quoted('The market is open,'),
    },
  ),
  entry('pl-1', 'pledge', 'pledged', pledge, {
    force: 'promise',
    who: ['p:russia'],
    whom: ['p:iran'],
    what: quoted('to resume arms sales'),
    due: on('2020-10-18'),
    speaker: 'p:belovsky',
    condition: quoted('the moment the embargo expires'),
    status: 'conditional',
    evidences: [
      {
        ...quoted('Russia Pledges Arms Sales'),
        exact: 'Russia Pledges Arms Sales',
        prefix: '',
        suffix: '',
        sentence: [0, 25],
      },
    ],
  }),
  entry('de-1', 'demand', 'told Washington', 'Iran told Washington to stay out.', {
    who: ['p:iran'],
    whom: ['p:usa'],
    what: quoted('to stay out'),
  }),
  entry('ap-1', 'appointment', 'visit Moscow', 'Lotfi is to visit Moscow on Thursday.', {
    who: ['p:lotfi'],
    what: quoted('visit Moscow'),
    due: on('2020-09-24'),
    status: 'planned',
  }),
  entry('ev-1', 'event', 'visit', 'Lotfi did not visit Kiev.', {
    who: ['p:lotfi'],
    what: quoted('Kiev'),
    status: 'denied',
  }),
]
const party = (id: string, name: string, more: object = {}) => ({
  id,
  type: 'state' as const,
  name,
  mentions: [],
  ...more,
})
const silent = { given: null, url: null, site: null, byline: null }
const reading: Reading = {
  document: {
    id: 'a',
    ...silent,
    title: 'Russia Pledges Arms Sales',
    published: { value: '2020-09-23', from: 'dateline' },
    language: 'en',
    text,
    sections: [],
  },
  parties: [
    party('p:russia', 'Russia', { country: 'RUS' }),
    party('p:iran', 'Iran'),
    party('p:usa', 'United States'),
    party('p:belovsky', 'Anton Belovsky', {
      type: 'person',
      country: 'RUS',
      role: 'Deputy Foreign Minister',
    }),
    party('p:interfax', 'Interfax', { type: 'organisation' }),
    party('p:lotfi', 'Karim Lotfi', { type: 'person' }),
  ],
  instruments: [{ id: 'embargo', name: 'arms embargo', type: 'embargo', mentions: [] }],
  mentions: [],
  entries,
  disputes: [],
  skipped: [],
  refused: [],
}
const style = { name: 'seed.txt', width: 110, paint: painter(false), evidence: false }

test('the table: by heading, a person introduced once, dates, conditions, standing', () => {
  assert.equal(
    recordText(reading, style),
    `Russia Pledges Arms Sales
2020-09-23 (Wed, dateline) · seed.txt
SAID       2020-09-22  Anton Belovsky (Russia, Deputy Foreign Minister): “The market is open”,   st-1
                       via Interfax
PLEDGED                Russia → Iran: to resume arms sales, the moment the embargo expires, due  pl-1
                       2020-10-18, according to Anton Belovsky
DEMANDED               Iran → United States: to stay out                                         de-1
DENIED                 Karim Lotfi: visit Kiev                                                   ev-1
PLANNED    2020-09-24  Karim Lotfi: visit Moscow                                                 ap-1
EXPIRES    2020-10-18  arms embargo                                                              te-1
`,
  )
})

test('the sentences below, other tellings behind "="', () => {
  const lines = recordText(
    { ...reading, entries: [entries[2]!] },
    { ...style, evidence: true },
  ).split('\n')
  assert.deepEqual(
    lines.slice(5, -1).map(line => line.trim()),
    [
      '| Russia pledged to resume arms sales the moment the embargo expires. [90–157]',
      '= Russia Pledges Arms Sales [0–25]',
    ],
  )
})

test('disputes: the claim, and below it what stands against it', () => {
  const base = { entry: null, mention: null, rule: 'dispute/test', why: 'made by hand' }
  const side = (stance: DisputeSide['stance'], holders: string[], words: string): DisputeSide => {
    const { evidence } = entry('te-1', 'term', words, words, {})
    const voice = holders.length ? 'party' : 'document'
    return { ...base, voice, holders, stance, words: quoted(words), evidence }
  }
  const dispute: Dispute = {
    id: 'di-1',
    question: 'headline',
    about: ['embargo'],
    claim: side('asserts', [], 'Russia Pledges Arms Sales'),
    counters: [side('hedges', ['p:belovsky'], 'The market is open')],
    rule: 'dispute/test',
    confidence: 1,
    why: 'made by hand',
  }
  const told = recordText({ ...reading, entries: [], disputes: [dispute] }, style).split('\n')
  assert.deepEqual(
    told.slice(2, -1).map(line => line.replace(/ {2,}/g, '  ')),
    [
      'DISPUTED  the headline: Russia Pledges Arms Sales  di-1',
      '  ≠ Anton Belovsky (Russia, Deputy Foreign Minister), hedging: The market',
      '  is open',
    ],
  )
})

test('a document without anything says so', () => {
  const document = { ...reading.document, title: null, published: null }
  assert.equal(
    recordText({ ...reading, document, entries: [] }, style),
    'seed.txt\nno date found: name it with --date · seed.txt\nnothing found for the record\n',
  )
})

test('no line is wider than the terminal, however narrow', () => {
  for (const width of [80, 100, 200]) {
    for (const line of recordText(reading, { ...style, width, evidence: true }).split('\n')) {
      assert.ok(line.length <= width, `${line.length} > ${width}: ${line}`)
    }
  }
})
