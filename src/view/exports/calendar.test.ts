import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import ICAL from 'ical.js'
import { hostile, putOut, smallStore, toldOf, twisted } from '../../../test/exported.ts'
import { dueIn } from './source.ts'
import type { Told } from './told.ts'

const every = { states: ['machine', 'confirmed', 'corrected', 'rejected'] }
const signed = (made: string) => ({ by: 'ines', made })

/** Events of a calendar, as ical.js reads them. */
function eventsOf(text: string): Map<string, ICAL.Event> {
  const calendar = new ICAL.Component(ICAL.parse(text))
  const events = calendar.getAllSubcomponents('vevent').map(part => new ICAL.Event(part))
  return new Map(events.map(event => [event.uid, event]))
}

const value = (event: ICAL.Event | undefined, name: string) =>
  String(event?.component.getFirstPropertyValue(name))

test('an event for each entry that has a day: all-day, with its words', async () => {
  const store = await smallStore()
  const all = await toldOf(store)
  const { text } = await putOut('ics', all, 'What is due')
  const events = eventsOf(text)
  assert.equal(events.size, all.length)
  const pledge = all.find(
    ({ item }) => item.entry.kind === 'pledge' && item.entry.force === 'promise',
  )!
  const event = events.get(`${pledge.item.entry.id}@onrecord`)!
  assert.equal(event.startDate.toString(), '2021-06-15')
  assert.equal(event.endDate.toString(), '2021-06-16')
  assert.ok(event.startDate.isDate)
  assert.match(event.summary, /^PLEDGED Ine Dahl .*Jordan/)
  assert.match(event.description, /due: 2021-06-15/)
  assert.equal(value(event, 'dtstamp'), '2021-03-05T08:30:00Z')
  assert.equal(value(event, 'status'), 'CONFIRMED')
  assert.equal(event.sequence, 0)
  for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75)
  assert.deepEqual((await putOut('ics', all, 'What is due')).text, text)
})

test('SEQUENCE rises with a date that changed, and what is rejected is cancelled', async () => {
  const store = await smallStore()
  const [id, other] = (await toldOf(store))
    .filter(({ item }) => item.entry.kind === 'pledge')
    .map(({ item }) => item.entry.id) as [string, string]
  store.review.correct(id, 'due', '2021-07-01', signed('2021-03-10T00:00:00.000Z'))
  store.review.confirm(id, signed('2021-03-11T00:00:00.000Z'))
  store.review.correct(other, 'where', 'Minsk', signed('2021-03-11T00:00:00.000Z'))
  let events = eventsOf((await putOut('ics', await toldOf(store, every))).text)
  const first = events.get(`${id}@onrecord`)!
  assert.equal(first.startDate.toString(), '2021-07-01')
  assert.ok(first.sequence >= 1)
  assert.equal(value(first, 'last-modified'), '2021-03-11T00:00:00Z')
  assert.equal(events.get(`${other}@onrecord`)!.sequence, 0)

  const rejected = store.review.reject(id, signed('2021-03-12T00:00:00.000Z'))
  events = eventsOf((await putOut('ics', await toldOf(store, every))).text)
  const second = events.get(`${id}@onrecord`)!
  assert.equal(value(second, 'status'), 'CANCELLED')
  assert.ok(second.sequence > first.sequence)

  store.review.undo(`d-${rejected.id}`, signed('2021-03-13T00:00:00.000Z'))
  events = eventsOf((await putOut('ics', await toldOf(store, every))).text)
  const third = events.get(`${id}@onrecord`)!
  assert.equal(value(third, 'status'), 'CONFIRMED')
  assert.ok(third.sequence > second.sequence)

  const then = await toldOf(store, { ...every, recorded: '2021-03-10' })
  const past = eventsOf((await putOut('ics', then)).text).get(`${id}@onrecord`)!
  assert.equal(past.sequence, 1)
})

test('SEQUENCE rises when a newer reading changes the date', async () => {
  const store = await smallStore()
  const [told] = await toldOf(store, { kinds: ['pledge'] })
  const { reading, name } = store.document(told!.item.document.id)!
  const entries = reading.entries.map(entry =>
    entry.id === told!.item.entry.id
      ? { ...entry, due: { edtf: '2021-06-20', mention: null } }
      : entry,
  )
  await store.add({ ...reading, entries }, name, '2021-04-01T00:00:00.000Z')
  const events = eventsOf((await putOut('ics', await toldOf(store, { kinds: ['pledge'] }))).text)
  const event = events.get(`${told!.item.entry.id}@onrecord`)!
  assert.equal(event.startDate.toString(), '2021-06-20')
  assert.equal(event.sequence, 1)
})

test('what falls due keeps its UID when another place tells of it, and is cancelled when rejected', async () => {
  const store = await smallStore()
  const question = { asOf: '2021-03-01', kinds: ['pledge'] }
  const due = async () => {
    const all: Told[] = []
    for await (const told of dueIn(store, question, null, true)) all.push(told)
    return eventsOf((await putOut('ics', all)).text)
  }
  const before = await due()
  const [held] = await toldOf(store, { kinds: ['pledge'], words: 'aid' })
  const { reading } = store.document(held!.item.document.id)!
  const copy = {
    ...reading,
    document: { ...reading.document, id: 'ffffffffffffffff', url: 'https://other.example/' },
    // Told in other words: what a copy tells word for word is the same entry.
    entries: reading.entries.map(entry => ({
      ...entry,
      id: `${entry.id.slice(0, 3)}0000000000`,
      evidence: { ...entry.evidence, sentence: [0, reading.document.text.length] as const },
    })),
  }
  await store.add(
    { ...copy, entries: copy.entries.filter(({ kind }) => kind === 'pledge') },
    'copy.txt',
    '2021-05-01T00:00:00.000Z',
  )
  const after = await due()
  assert.deepEqual([...after.keys()], [...before.keys()])
  const uid = `${held!.item.entry.id}@onrecord`
  assert.ok(after.get(uid)!.sequence > before.get(uid)!.sequence)
  store.review.reject(held!.item.entry.id, signed('2021-05-02T00:00:00.000Z'))
  assert.equal(value((await due()).get(uid), 'status'), 'CANCELLED')
})

test('hostile texts: one event, whole lines, and the words come back', async () => {
  const store = await smallStore()
  const [told] = await toldOf(store, { kinds: ['pledge'] })
  await fc.assert(
    fc.asyncProperty(hostile, async text => {
      const { text: out } = await putOut('ics', [twisted(told!, text)], text)
      assert.equal(out.match(/^BEGIN:VEVENT\r$/gm)?.length, 1)
      assert.ok(!/[^\r]\n/.test(out))
      assert.ok(out.isWellFormed() && !out.includes('\0'))
      const [event] = eventsOf(out).values()
      assert.match(event!.description, /^“x/)
      assert.match(event!.description, /entry pl-[0-9a-f]{10}$/)
    }),
    { numRuns: 60 },
  )
})
