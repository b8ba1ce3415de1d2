import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { read } from '../../index.ts'
import type { Reading } from '../entry.ts'
import { withStore } from '../registry/made.test.ts'
import type { Store } from './index.ts'

const body = `Norway vowed on Monday to send four hundred winter tents to Jordan by June 15, 2021, its foreign ministry said.

The tents are meant for families who lost their homes in the floods of last autumn along the river.

Jordan thanked Norway for its help and promised to keep the road to the camps open through the winter.`
const more =
  'Denmark pledged on Tuesday to pay for two field hospitals in Aqaba before the autumn begins.'
const other = `Growers in the Lenne valley expect the smallest plum harvest since records began, their union said.

The state will lend money to farms that lost more than half of their crop, the minister promised on Thursday.`

/** A reading of a text as it stands at a place. */
async function at(place: string, text: string, date = '2021-03-02'): Promise<Reading> {
  const url = `https://${place}/report`
  const page = { name: place, format: 'text', content: text, date, url } as const
  return read({ ...page, given: place, title: null, source: place })
}

async function addAll(store: Store, ...readings: readonly Reading[]) {
  for (const [n, reading] of readings.entries()) {
    const day = String(n + 3).padStart(2, '0')
    await store.add(reading, `${reading.document.given}.txt`, `2021-03-${day}T08:00:00.000Z`)
  }
}

interface Group {
  readonly own: boolean
  readonly group: string
  readonly later: boolean
}

const groups = (store: Store): Readonly<Record<string, Group>> =>
  Object.fromEntries(
    store.ask
      .documents({}, { order: 'oldest' })
      .documents.map(({ id, given, copyGroup, versionOf }) => [
        given,
        { own: id === copyGroup, group: copyGroup, later: versionOf !== null },
      ]),
  )
const told = (store: Store, filter = {}) => store.list(filter).items.map(item => item.entry.id)

test('an entry printed in three places is one entry with three places', () =>
  withStore(async store => {
    const first = await at('one.example', body)
    const cut = await at('two.example', body.slice(0, body.lastIndexOf('\n\n')))
    const longer = await at('three.example', `${body}\n\n${more}`)
    await addAll(store, first, cut, longer, await at('four.example', other))
    const found = groups(store)
    assert.deepEqual(
      Object.values(found).map(({ own }) => own),
      [true, false, false, true],
    )
    const pledge = store
      .list({ words: 'tents' })
      .items.find(({ entry }) => entry.kind === 'pledge')!
    assert.deepEqual(
      pledge.places.map(({ name, published }) => [name, published]),
      ['one', 'two', 'three'].map(name => [`${name}.example.txt`, '2021-03-02']),
    )
    // What only a copy tells is its own.
    const hospitals = store.list({ words: 'hospitals' }).items
    assert.ok(hospitals.length > 0)
    assert.ok(hospitals.every(({ document }) => document.name === 'three.example.txt'))
    const all = told(store, { copies: true })
    assert.equal(all.length, store.count({ copies: true }))
    assert.ok(store.count({}) < all.length)
    assert.equal(new Set(told(store)).size, store.count({}))
    const norway = store.party('Norway')
    assert.equal(
      store.count({ by: norway }),
      store.count({ by: norway, document: first.document.id }),
    )
    assert.deepEqual(store.check().faults, [])
  }))

test('the same text under two ids of the input and no address is two documents, one of them a copy', () =>
  withStore(async store => {
    const page = { name: 'list.ndjson', format: 'text', content: body, date: '2021-03-02' } as const
    const bare = { ...page, url: null, title: null, source: null }
    await addAll(store, await read({ ...bare, given: 'a' }), await read({ ...bare, given: 'b' }))
    const found = groups(store)
    assert.deepEqual(Object.keys(found).toSorted(), ['a', 'b'])
    const { a, b } = found
    assert.equal(a!.group, b!.group)
  }))

test('of a past day the copy that was there stands', () =>
  withStore(async store => {
    const late = await at('late.example', body, '2021-05-02')
    await addAll(store, late, await at('early.example', body, '2021-03-02'))
    const names = (asOf?: string) => [
      ...new Set(
        store.list({ words: 'tents', ...(asOf && { asOf }) }).items.map(i => i.document.name),
      ),
    ]
    assert.deepEqual(names(), ['late.example.txt'])
    assert.deepEqual(names('2021-04-01'), ['early.example.txt'])
    assert.deepEqual(names('2021-06-01'), ['late.example.txt'])
  }))

test('what a person decided on a copy is shown; a rejected entry takes its copies along', () =>
  withStore(async store => {
    const [one, two] = [await at('one.example', body), await at('two.example', body)]
    await addAll(store, one, two)
    const [head, copy] = [one, two].map(
      ({ entries }) => entries.find(({ kind }) => kind === 'pledge')!.id,
    )
    const signed = { by: 'mira', made: '2021-04-01T10:00:00.000Z' }
    store.review.reject(head!, signed)
    assert.ok(!told(store).includes(head!) && !told(store).includes(copy!))
    const confirmed = store.review.confirm(copy!, signed)
    assert.ok(told(store).includes(copy!))
    store.review.undo(`d-${confirmed.id}`, signed)
    assert.ok(!told(store).includes(copy!))
  }))

test('another text under the same address is a later version; what it does not say any more is gone', () =>
  withStore(async store => {
    const first = await at('one.example', body)
    const second = await at('one.example', `${body.split('\n\n').slice(1).join('\n\n')}\n\n${more}`)
    const strange = await at('one.example', other)
    const reprint = await at('two.example', body)
    await addAll(store, first, second)
    const gone = first.entries.filter(({ evidence }) => evidence.exact.includes('tents to Jordan'))
    assert.ok(gone.length > 0)
    for (const { id } of gone) assert.ok(!told(store).includes(id))
    assert.ok(store.list({ words: 'hospitals' }).items.length > 0)
    const { changes } = store.ask.changes({ since: '2021-03-04', until: '2021-03-04', filter: {} })
    const went = changes.filter(({ what }) => what === 'went')
    assert.deepEqual(
      went.map(({ item, version }) => [item!.entry.id, version]).toSorted(),
      gone.map(({ id }) => [id, second.document.id]).toSorted(),
    )
    const kept = changes.filter(({ what }) => what === 'came').map(({ item }) => item!)
    assert.ok(kept.every(({ entry }) => !entry.evidence.exact.includes('road to the camps')))
    const { versions, copies } = store.ask.editions(first.document.id)!
    assert.deepEqual(
      [versions.map(({ id }) => id), copies.length],
      [[first.document.id, second.document.id], 0],
    )
    const words = versions[1]!.changed!
    assert.ok(words.some(({ what, text }) => what === 'out' && text.includes('winter tents')))
    assert.equal(
      words.flatMap(({ what, text }) => (what === 'out' ? [] : [text])).join(''),
      second.document.text,
    )
    // As of the day before it still stood; another text that took the place is no version.
    assert.ok(told(store, { recorded: '2021-03-03' }).includes(gone[0]!.id))
    await addAll(store, reprint, strange)
    assert.equal(groups(store)['one.example']!.later, false)
    assert.ok(store.list({ words: 'tents' }).items.some(i => i.document.name === 'two.example.txt'))
    // Read anew, the earlier version does not bring back what is gone.
    const anew = { ...first, entries: first.entries.map(e => ({ ...e, confidence: 0.5 })) }
    await store.add(anew, 'one.example.txt', '2021-03-09T08:00:00.000Z')
    for (const { id } of gone) assert.ok(!told(store).includes(id))
  }))

test('an entry that is not found any more passes its copies on', () =>
  withStore(async store => {
    const [one, two, three] = [
      await at('one.example', body),
      await at('two.example', body),
      await at('three.example', body),
    ]
    await addAll(store, one, two, three)
    const before = store.count({})
    await store.add({ ...one, entries: [] }, 'one.example.txt', '2021-03-09T08:00:00.000Z')
    const items = store.list({}).items
    assert.equal(items.length, before)
    assert.ok(items.every(i => i.document.name === 'two.example.txt' && i.places.length === 2))
    const norway = store.party('Norway')
    assert.ok(store.list({ by: norway }).items.length > 0)
    // Read anew with another outcome, an entry keeps its place.
    const changed = { ...two, entries: two.entries.map(e => ({ ...e, confidence: 0.5 })) }
    await store.add(changed, 'two.example.txt', '2021-03-10T08:00:00.000Z')
    const again = store.list({}).items
    assert.ok(again.every(i => i.document.name === 'two.example.txt' && i.places.length === 2))
  }))

test('in whatever order they come: every copy in the group, every entry once, the same added twice', async () => {
  const readings = [
    await at('one.example', body),
    await at('two.example', body),
    await at('three.example', `${body}\n\n${more}`),
    await at('four.example', other),
  ]
  const order = fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 })
  await fc.assert(
    fc.asyncProperty(order, async places =>
      withStore(async store => {
        const inOrder = places.map(n => readings[n]!)
        await addAll(store, ...inOrder)
        const once = [groups(store), told(store), told(store, { copies: true })]
        const three = ['one', 'two', 'three'].map(name => groups(store)[`${name}.example`]!.group)
        assert.equal(new Set(three).size, 1)
        assert.notEqual(groups(store)['four.example']!.group, three[0])
        const texts = store
          .list({})
          .items.map(({ entry }) => `${entry.kind} ${entry.trigger.text} ${entry.evidence.exact}`)
        assert.equal(new Set(texts).size, texts.length)
        const everything = new Set(
          readings.flatMap(({ entries }) =>
            entries.map(e => `${e.kind} ${e.trigger.text} ${e.evidence.exact}`),
          ),
        )
        assert.deepEqual(new Set(texts), everything)
        await addAll(store, ...inOrder)
        assert.deepEqual([groups(store), told(store), told(store, { copies: true })], once)
      }),
    ),
    { numRuns: 8 },
  )
})
