import assert from 'node:assert/strict'
import { test } from 'node:test'
import { read } from '../../index.ts'
import { withStore } from '../registry/made.test.ts'
import type { Store } from '../store/index.ts'
import { countings } from './countings.ts'
import type { Filter } from './filter.ts'

const body = `Norway vowed on Monday to send four hundred winter tents to Jordan by June 15, 2021, its foreign ministry said.

The tents are meant for families who lost their homes in the floods of last autumn along the river.

Jordan thanked Norway for its help and promised to keep the road to the camps open through the winter.`
const more = 'Denmark pledged on Tuesday to pay for two field hospitals in Aqaba by May 2021.'
const other = `Growers in the Lenne valley expect the smallest plum harvest since records began, their union said.

Norway warned Jordan on Thursday that the port of Lenne would stay closed through 2021.`

const printings: readonly (readonly [place: string, text: string, date: string])[] = [
  ['one.example', body, '2021-03-02'],
  ['two.example', body, '2021-03-04'],
  ['three.example', `${body}\n\n${more}`, '2021-02-20'],
  // A later version of what a copy said under its address is no other place.
  ['two.example', `${body}\n\n${more}`, '2021-03-06'],
  ['four.example', other, '2021-03-05'],
  ['five.example', `${other}\n\n${more}`, '2021-04-05'],
]

async function printed(store: Store): Promise<void> {
  for (const [n, [place, text, date]] of printings.entries()) {
    const url = `https://${place}/report`
    const page = { name: place, format: 'text', content: text, date, url } as const
    const reading = await read({ ...page, given: null, title: null, source: place })
    await store.add(reading, `${place}.txt`, `2021-04-0${n + 1}T08:00:00.000Z`)
  }
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)
const days: readonly Filter[] = [
  {},
  { asOf: '2021-03-03' },
  { asOf: '2021-03-05' },
  { asOf: '2021-06-01' },
  { recorded: '2021-04-02' },
  { recorded: '2021-04-04' },
  { copies: true },
]

test('every count tells how many entries and in how many places, the same that their list has', () =>
  withStore(async store => {
    await printed(store)
    const { entry } = store.list({ words: 'tents', kinds: ['pledge'] }).items[0]!
    store.review.confirm(entry.id, { by: 'mira', made: '2021-05-01T10:00:00.000Z' })
    const [norway, jordan] = [store.party('Norway'), store.party('Jordan')]
    const cuts: readonly Filter[] = [
      {},
      { by: norway },
      { party: jordan },
      { kinds: ['pledge'] },
      { words: 'tents' },
      { source: 'example' },
    ]
    for (const filter of days.flatMap(day => cuts.map(cut => ({ ...day, ...cut })))) {
      const { items } = store.list(filter)
      const places = filter.copies ? items.length : sum(items.map(item => item.places.length))
      assert.deepEqual(store.ask.printed(filter), { entries: items.length, places })
      for (const by of countings.filter(by => by !== 'party')) {
        const counts = store.ask.counts(filter, by)
        const told = [sum(counts.map(one => one.reports)), sum(counts.map(one => one.places))]
        assert.deepEqual(told, [items.length, places], `${JSON.stringify(filter)} by ${by}`)
      }
      const did = store.list({ ...filter, by: norway }).items
      const parts = store.ask.who(norway, filter, 1).parts.filter(part => part.side === 'did')
      const own = filter.copies ? did.length : sum(did.map(item => item.places.length))
      assert.deepEqual(
        [sum(parts.map(part => part.count)), sum(parts.map(part => part.places))],
        [did.length, own],
      )
      const both = store.ask.between(norway, jordan, filter, 'month')
      const there = store.list({ ...filter, by: norway, to: jordan }).items
      assert.deepEqual(
        [sum(both.map(one => one.there.reports)), sum(both.map(one => one.there.places))],
        [there.length, filter.copies ? there.length : sum(there.map(item => item.places.length))],
      )
    }
    // By party an entry stands under each that has a part in it.
    const [first] = store.ask.counts({ words: 'tents', kinds: ['pledge'] }, 'party')
    assert.deepEqual([first!.reports, first!.places], [1, 3])
  }))

test('counting that ends early counts the places of what it counted', () =>
  withStore(async store => {
    await printed(store)
    const { entries, places } = store.ask.printed({}, 1)
    assert.equal(entries, 1)
    assert.ok(places >= 1)
    assert.deepEqual(store.ask.printed({ words: 'nothing of the kind' }), { entries: 0, places: 0 })
  }))
