import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { hostile, putOut, rowsOf, smallStore, toldOf, twisted } from '../../../test/exported.ts'
import { codedOf, dyadsOf, gdeltQuad, phoenixClass } from './coded.ts'
import { gdelt1Columns, gdelt2Columns, mentionColumns } from './gdelt.ts'
import { phoenixColumns } from './phoenix.ts'
import { polecatColumns } from './polecat.ts'
import type { Told } from './told.ts'

const store = await smallStore()
const all = await toldOf(store)

const layouts = [
  ['gdelt-1', gdelt1Columns, 58],
  ['gdelt-2', gdelt2Columns, 61],
  ['gdelt-mentions', mentionColumns, 16],
  ['phoenix', phoenixColumns, 26],
  ['polecat', polecatColumns, 40],
  ['petrarch', Array.from({ length: 8 }), 8],
] as const

/** Rows as objects by the names of their columns. */
async function records(name: string, columns: readonly string[], told: readonly Told[] = all) {
  const { text } = await putOut(name, told)
  return rowsOf(text).map(row => Object.fromEntries(row.map((cell, at) => [columns[at]!, cell])))
}

/** An entry with other words on it. */
const with_ = (told: Told, entry: Partial<Told['item']['entry']>): Told => ({
  ...told,
  item: { ...told.item, entry: { ...told.item.entry, ...entry } },
})

const code = (plover: string | null, cameo: string | null) =>
  ({ plover, cameo, mode: null, contexts: [], goldstein: null, quad: null }) as const

for (const [name, columns, count] of layouts) {
  test(`${name}: ${count} columns in every row`, async () => {
    assert.equal(columns.length, count)
    const rows = rowsOf((await putOut(name, all)).text)
    assert.ok(rows.length > 3)
    assert.deepEqual(new Set(rows.map(row => row.length)), new Set([count]))
  })

  test(`${name}: hostile texts stay in their cells`, async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async text => {
        const plain = rowsOf((await putOut(name, [all[0]!])).text).length
        const rows = rowsOf((await putOut(name, [twisted(all[0]!, text)])).text)
        assert.deepEqual(
          rows.map(row => row.length),
          Array(plain).fill(count),
        )
      }),
      { numRuns: 60 },
    )
  })
}

test('GDELT: the event, its actors, its place in the codes of GDELT', async () => {
  const rows = await records('gdelt-2', gdelt2Columns)
  const sanction = rows.find(row => row.EventCode === '163')!
  assert.equal(sanction.SQLDATE, '20210301')
  assert.equal(sanction.MonthYear, '202103')
  assert.equal(sanction.FractionDate, '2021.1671')
  assert.equal(sanction.Actor1CountryCode, 'NOR')
  assert.equal(sanction.EventBaseCode, '163')
  assert.equal(sanction.EventRootCode, '16')
  assert.equal(sanction.QuadClass, '4')
  assert.equal(sanction.GoldsteinScale, '-8')
  assert.equal(sanction.DATEADDED, '20210305083000')
  assert.equal(sanction.SOURCEURL, 'https://fjord.example/2021/03/aid?a=1&b=2')
  const pledge = rows.find(row => row.EventCode === '0312')!
  assert.equal(pledge.Actor1Code, 'NORGOV')
  assert.equal(pledge.Actor1Type1Code, 'GOV')
  assert.equal(pledge.EventBaseCode, '031')
  const [first] = await records('gdelt-1', gdelt1Columns)
  assert.equal(first!.DATEADDED, '20210305')
})

test('GDELT: a meeting to come is an intent of the day it was told; its place is in FIPS', async () => {
  const rows = await records('gdelt-2', gdelt2Columns)
  const meeting = rows.find(row => row.ActionGeo_FullName === 'Cairo, Egypt')!
  assert.equal(meeting.EventCode, '036')
  assert.equal(meeting.SQLDATE, '20210302')
  assert.equal(meeting.ActionGeo_Type, '4')
  assert.equal(meeting.ActionGeo_CountryCode, 'EG')
})

test('GDELT: numbers are whole, safe, and stay; mentions bear the same', async () => {
  const events = await records('gdelt-2', gdelt2Columns)
  const mentions = await records('gdelt-mentions', mentionColumns)
  const ids = events.map(row => row.GLOBALEVENTID!)
  assert.equal(new Set(ids).size, ids.length)
  for (const id of ids) assert.ok(/^\d+$/.test(id) && Number.isSafeInteger(Number(id)))
  assert.deepEqual(new Set(mentions.map(row => row.GLOBALEVENTID)), new Set(ids))
  const told = all.find(({ item }) => item.entry.code?.cameo === '163')!
  const mention = mentions.find(
    row => Number(row.ActionCharOffset) === told.item.entry.trigger.start,
  )!
  const document = store.document(told.item.document.id)!.reading.document.text
  const at = (offset: string | undefined) => document.slice(Number(offset))
  assert.match(at(mention.Actor1CharOffset), /^Norway/)
  assert.match(at(mention.Actor2CharOffset), /^Belarus/)
  assert.equal(mention.MentionDocLen, String(document.length))
})

test('quad classes are those of each format', () => {
  const codes = [
    '010',
    '020',
    '036',
    '057',
    '060',
    '071',
    '084',
    '090',
    '1122',
    '130',
    '140',
    '150',
    '163',
    '170',
    '190',
    '200',
  ]
  assert.deepEqual(codes.map(gdeltQuad), [1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 4, 4, 4, 4, 4])
  assert.deepEqual(codes.map(phoenixClass), [0, 0, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 3, 4, 4, 4])
})

test('Phoenix: its own class and its own score of a sanction', async () => {
  const rows = await records('phoenix', phoenixColumns)
  const sanction = rows.find(row => row.EventCode === '163')!
  assert.equal(sanction.QuadClass, '3')
  assert.equal(sanction.GoldsteinScore, '-6.5')
  const pledge = rows.find(row => row.EventCode === '0312')!
  assert.deepEqual(
    [pledge.SourceActorFull, pledge.SourceActorEntity, pledge.SourceActorRole],
    ['NORGOV', 'NOR', 'GOV'],
  )
})

test('POLECAT: a header, names of states, numbers of the Correlates of War, scores of PLOVER', async () => {
  const [header, ...rows] = await records('polecat', polecatColumns)
  assert.deepEqual(Object.values(header!), polecatColumns)
  const sanction = rows.find(row => row['Event Type'] === 'SANCTION')!
  assert.equal(sanction['Actor Country'], 'Norway')
  assert.equal(sanction['Actor COW'], '385')
  assert.equal(sanction.Intensity, '-6')
  assert.equal(sanction['Quad Code'], 'MATERIAL CONFLICT')
  assert.ok(rows.every(row => row['Event Type'] !== ''))
})

test('PLOVER: the fields that the manual asks for; several actors stay a list', async () => {
  const { text, skipped } = await putOut('plover', all)
  const events = text
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))
  for (const event of events) {
    assert.match(event.date, /^\d{4}-\d{2}-\d{2}$/)
    assert.ok(event.id && event.event && Array.isArray(event.actor))
    assert.ok(event.actor.every((actor: { code: string }) => actor.code))
  }
  const agreed = events.find(event => event.actor.length === 2)
  assert.deepEqual(
    agreed.actor.map((actor: { code: string }) => actor.code),
    ['TCD', 'NER'],
  )
  const accused = events.find(event => event.event === 'ACCUSE')
  assert.equal(accused.mode, 'allege')
  assert.equal(accused.event_scale, -3.5)
  assert.ok(skipped.includes('no PLOVER type'))
  assert.equal(events.length + skipped.length, all.length)
})

test('what did not happen is no event; what was said of it is', () => {
  const event = all.find(({ item }) => item.entry.kind === 'event')!
  const skipped: string[] = []
  const skip = (why: string) => void skipped.push(why)
  for (const status of ['alleged', 'denied', 'hypothetical', 'conditional'] as const) {
    assert.equal(codedOf(with_(event, { status }), skip), undefined)
  }
  assert.deepEqual(skipped, ['alleged', 'denied', 'hypothetical', 'conditional'])
  assert.equal(codedOf(with_(event, { status: 'planned' }), skip), undefined)
  const statement = all.find(({ item }) => item.entry.kind === 'statement')!
  assert.ok(codedOf(with_(statement, { status: 'denied' }), skip))
  const pledge = all.find(({ item }) => item.entry.kind === 'pledge')!
  assert.ok(codedOf(with_(pledge, { status: 'conditional' }), skip))
  assert.equal(codedOf(with_(pledge, { status: 'denied' }), skip), undefined)
})

test('what is planned becomes the intent to do it', () => {
  const event = all.find(({ item }) => item.entry.kind === 'event')!
  const planned = (plover: string, cameo: string | null) => {
    const told = with_(event, { status: 'planned', code: code(plover, cameo) })
    const coded = codedOf(told, () => undefined)
    return coded && [coded.plover, coded.cameo]
  }
  assert.deepEqual(planned('CONSULT', '042'), ['AGREE', '036'])
  assert.deepEqual(planned('CONSULT', null), ['AGREE', '036'])
  assert.deepEqual(planned('AID', '072'), ['AGREE', '0332'])
  assert.deepEqual(planned('COOPERATE', '06'), ['AGREE', '031'])
  assert.deepEqual(planned('SUPPORT', '057'), ['AGREE', '032'])
  assert.deepEqual(planned('CONCEDE', '081'), ['CONCEDE', '035'])
  assert.equal(planned('ASSAULT', '190'), undefined)
})

test('actors are paired; those who meet each other are paired with each other', () => {
  const agreed = all.find(({ item }) => item.entry.who.length === 2)!
  const pairs = (told: Told) =>
    dyadsOf(codedOf(told, () => undefined)!).map(({ source, target }) => [
      source?.country ?? null,
      target?.country ?? null,
    ])
  assert.deepEqual(pairs(agreed), [
    ['TCD', 'NER'],
    ['NER', 'TCD'],
  ])
  const acted = with_(agreed, { code: code('PROTEST', '140') })
  assert.deepEqual(pairs(acted), [
    ['TCD', null],
    ['NER', null],
  ])
  assert.deepEqual(pairs(with_(agreed, { who: [] })), [[null, null]])
})
