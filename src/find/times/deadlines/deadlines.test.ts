import assert from 'node:assert/strict'
import { test } from 'node:test'
import { article } from '../../../article/index.ts'
import { analyse } from '../../../language/index.ts'
import { isoDate } from '../edtf.ts'
import { readDay } from '../scene.ts'
import { occasionsIn } from './cues.ts'
import { extentOf, firstDayOf, lastDayOf, pointOf } from './extent.ts'
import { deadlineOf, deadlines } from './index.ts'
import { shifted } from './shift.ts'

async function docOf(text: string, date: string | null) {
  const page = { name: 'test', format: 'text', content: text, given: null, url: null } as const
  return analyse(await article({ ...page, date, title: null, source: null }))
}

/** Published on a Wednesday. */
const published = '2020-09-23'

/** What is said, and the deadline: its EDTF value, its relation, its words from the cue on; null where none is. */
type Case = readonly [text: string, edtf: string | null, relation?: string, words?: string]

const cases: readonly Case[] = [
  // a date, by its words of term
  ['They must sign by Friday.', '2020-09-25', 'by', 'by Friday'],
  ['They must sign no later than Oct. 18.', '2020-10-18', 'by', 'no later than Oct. 18'],
  ['They must sign not later than Oct. 18.', '2020-10-18', 'by', 'not later than Oct. 18'],
  ['They must sign on or before Oct. 18.', '2020-10-18', 'by', 'on or before Oct. 18'],
  ['They will sign on Friday at the latest.', '2020-09-25', 'by', 'Friday at the latest'],
  ['The deadline is Friday.', '2020-09-25', 'by', 'deadline is Friday'],
  ['They must sign before Oct. 18.', '2020-10-18', 'before', 'before Oct. 18'],
  ['They must sign ahead of the Oct. 18 vote.', '2020-10-18', 'before', 'ahead of the Oct. 18'],
  ['The truce will last until Friday.', '2020-09-25', 'until', 'until Friday'],
  ['The truce will last through Friday.', '2020-09-25', 'until', 'through Friday'],
  ['The rule applies as of Oct. 18.', '2020-10-18', 'from', 'as of Oct. 18'],
  ['The rule applies with effect from Oct. 18.', '2020-10-18', 'from', 'with effect from Oct. 18'],
  ['He resigned, effective Friday.', '2020-09-25', 'from', 'effective Friday'],
  ['Rates will rise starting Oct. 18.', '2020-10-18', 'from', 'starting Oct. 18'],
  ['The port will reopen after Oct. 18.', '2020-10-18', 'after', 'after Oct. 18'],
  ['The embargo expires on Oct. 18.', '2020-10-18', 'on', 'on Oct. 18'],
  ['The council will meet Friday.', '2020-09-25', 'on', 'Friday'],
  ['They must sign by the close of business on Friday.', '2020-09-25', 'by'],
  // months and years stay what they are; their edges are days
  ['The line should open by November.', '2020-11', 'by', 'by November'],
  ['The line should open by early June.', '2021-06', 'by', 'by early June'],
  ['The line should open by mid-2027.', '2027', 'by', 'by mid-2027'],
  ['The line should open by the end of 2027.', '2027-12-31', 'by', 'by the end of 2027'],
  ['The line should open before the start of 2027.', '2027-01-01', 'before'],
  ['The truce will last until the end of November.', '2020-11-30', 'until'],
  // a length of time counts from the day of publication
  ['They must sign within 60 days.', '2020-11-22', 'within', 'within 60 days'],
  ['They will decide in the next 30 days.', '2020-10-23', 'within', 'in the next 30 days'],
  ['It will be ready within a 90-day period.', '2020-12-22', 'within'],
  ['Rebels must leave within 72 hours.', '2020-09-26', 'within', 'within 72 hours'],
  ['Trump gave Iran two weeks to comply.', '2020-10-07', 'within', 'gave Iran two weeks'],
  ['Congress has 60 days to respond.', '2020-11-22', 'within', 'has 60 days'],
  ['Trump set a 60-day deadline for Iran.', '2020-11-22', 'within', '60-day deadline'],
  ['The court suspended the law for 90 days.', '2020-12-22', 'for', 'for 90 days'],
  ['He promised to finish it in two and a half years.', '2023-03-23', 'within'],
  // what it is added to ends on a day that is not told
  ['It will wait for another 30 days.', '2020-10-23~', 'for', 'for another 30 days'],
  ['It will wait another 30 days before deciding.', '2020-10-23~', 'for', 'another 30 days'],
  ['The mandate was extended for 30 days.', '2020-10-23~', 'for', 'for 30 days'],
  ['Norway announced a 30-day extension.', '2020-10-23~', 'for', '30-day extension'],
  // or from a day that is told
  [
    'They must sign within 60 days of Oct. 18.',
    '2020-12-17',
    'within',
    'within 60 days of Oct. 18',
  ],
  ['The deal expires 60 days after Oct. 18.', '2020-12-17', 'on', '60 days after Oct. 18'],
  ['On Sept. 3 the court suspended the law for 90 days.', '2020-12-02', 'for'],
  ['"We will leave within 60 days," he said on Monday.', '2020-11-20', 'within'],
  ['On Monday the mayor said: "We will leave within 60 days."', '2020-11-20', 'within'],
  // both ends of an interval
  ['The truce will last from Oct. 18 to Nov. 1.', '2020-10-18/2020-11-01', 'from'],
  ['Talks will be held between Oct. 3 and Oct. 5.', '2020-10-03/2020-10-05', 'on'],
  // of several the one that tells most
  ['He will speak on Friday and must sign by Oct. 18.', '2020-10-18', 'by'],
  ['She will leave next month, on Oct. 2.', '2020-10-02', 'on'],
]

const negatives: readonly Case[] = [
  // counted from what has no date
  ['Iran will respond 30 days after the ruling.', null],
  ['Iran will respond within 30 days of the ruling.', null],
  ['Kim will travel two days before the summit.', null],
  ['He said in 2015 that he would leave within 60 days.', null],
  ['It will go on for years.', null],
  // over, or told by a verb of the past
  ['He spoke on Tuesday.', null],
  ['He spoke on Wednesday.', null],
  ['The visa was due by Sept. 3.', null],
  ['The White House said Monday it would delay a decision.', null],
  ['The minister called for action at a hearing he chaired on Wednesday.', null],
  ['Fighting lasted for 30 days.', null],
  ['Fighting has gone on for three weeks.', null],
  ['He died within two years.', null],
  ['Congress had 60 days to respond.', null],
  ['Two ships sank in the past two months.', null],
  ['The council missed the 60-day deadline.', null],
  ['As of Wednesday, the ship was off Jakarta.', null],
  // again and again
  ['They meet every Friday and twice a year.', null],
  ['The pump moves 300 barrels a day.', null],
  // names, ranks, descriptions
  ['The 13-year embargo binds all members.', null],
  ['They will hold the biggest exercise in 10 years.', null],
  ['Lawmakers will discuss the 2027 budget.', null],
  ['Lawmakers will discuss the budget of 2027.', null],
  ["He will listen to today's testimony.", null],
  ['In a year when little went right, they will be glad.', null],
  ['Wednesday, September 23, 2020', null],
]

for (const [text, edtf, relation, words] of [...cases, ...negatives]) {
  test(`${edtf ?? 'no deadline'}: ${text}`, async () => {
    const doc = await docOf(text, published)
    const found = deadlineOf(doc, { start: 0, end: doc.text.length })
    assert.equal(found?.edtf ?? null, edtf)
    if (relation !== undefined) assert.equal(found?.relation, relation)
    if (words !== undefined) assert.equal(found && doc.at(found), words)
    if (found?.cue) assert.ok(doc.text.slice(found.cue.start, found.cue.end).trim().length > 0)
  })
}

test('without a day of publication only what is told in full falls due', async () => {
  const read = async (text: string) => {
    const doc = await docOf(text, null)
    return doc.all(deadlines).map(({ edtf }) => edtf)
  }
  assert.deepEqual(await read('They must sign within 60 days.'), [])
  assert.deepEqual(await read('They must sign by Oct. 18, 2020.'), ['2020-10-18'])
  assert.deepEqual(await read('They must sign within 60 days of Oct. 18, 2020.'), ['2020-12-17'])
})

test('a deadline says its words, its last day, what it counts from and why', async () => {
  const doc = await docOf('They must sign before November or within 60 days.', published)
  const [month, stretch] = doc.all(deadlines)
  assert.equal(month && doc.at(month.cue!), 'before')
  assert.equal(month?.last, '2020-10-31')
  assert.equal(month?.limit, true)
  assert.equal(stretch?.from, published)
  assert.match(stretch?.why ?? '', /60 days counted from 2020-09-23/)
  assert.equal(deadlineOf(doc, [stretch!.mention]), stretch)
  assert.equal(deadlineOf(doc, []), null)
})

const occasions: readonly (readonly [text: string, found: readonly string[]])[] = [
  ['It will sell tanks the moment that the ban ends, he said.', ['the moment that the ban ends']],
  ['It will sell tanks as soon as the ban ends.', ['as soon as the ban ends']],
  ['It will sell tanks upon the expiry of the ban.', ['upon the expiry of the ban']],
  ['It will sell tanks if the ban ends.', []],
]
for (const [text, expected] of occasions) {
  test(`occasion: ${text}`, async () => {
    const doc = await docOf(text, published)
    const found = occasionsIn(doc, { start: 0, end: doc.text.length })
    assert.deepEqual(
      found.map(span => doc.at(span)),
      expected,
    )
  })
}

const shifts: readonly (readonly [day: string, value: string, way: 1 | -1, to: string | null])[] = [
  ['2020-09-23', 'P60D', 1, '2020-11-22'],
  ['2020-09-23', 'P2W', -1, '2020-09-09'],
  ['2020-01-31', 'P1M', 1, '2020-02-29'],
  ['2020-02-29', 'P1Y', 1, '2021-02-28'],
  ['2020-09-23', 'P2Y6M', 1, '2023-03-23'],
  ['2020-09-23', 'PT72H', 1, '2020-09-26'],
  ['2020-09-23', 'PT2H', 1, '2020-09-23'],
  ['2020-09-23', 'PXD', 1, null],
  ['2020-09-23', 'P9999D', 1, null],
  ['2020-09-23', 'P', 1, null],
]
for (const [day, value, way, to] of shifts) {
  test(`${value} ${way > 0 ? 'after' : 'before'} ${day}: ${to}`, () => {
    const found = shifted(readDay(day)!, value, way)
    assert.equal(found === undefined ? null : isoDate(found), to)
  })
}

const extents: readonly (readonly [edtf: string, first: string, last: string])[] = [
  ['2020-10-18', '2020-10-18', '2020-10-18'],
  ['2020-10-18~', '2020-10-18', '2020-10-18'],
  ['2020-10', '2020-10-01', '2020-10-31'],
  ['2020', '2020-01-01', '2020-12-31'],
  ['2020-24', '2020-12-01', '2021-02-28'],
  ['201X', '2010-01-01', '2019-12-31'],
  ['20XX', '2000-01-01', '2099-12-31'],
  ['2020-09-28/2020-10-04', '2020-09-28', '2020-10-04'],
  ['2018-05/2018-06', '2018-05-01', '2018-06-30'],
  ['2020-10-18/..', '2020-10-18', '9999-12-31'],
  ['../2020-10-18', '0000-01-01', '2020-10-18'],
]
for (const [edtf, first, last] of extents) {
  test(`${edtf} runs from ${first} to ${last}`, () => {
    assert.equal(firstDayOf(edtf), first)
    assert.equal(lastDayOf(edtf), last)
  })
}

test('what names no stretch of the calendar has no extent', () => {
  for (const edtf of ['', '2020-13', '2020-02-30', 'P30D', 'PRESENT_REF']) {
    assert.equal(pointOf(edtf), undefined, edtf)
  }
  assert.equal(extentOf('2020-02-30/2020-03-01'), undefined)
})
