import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withStore } from '../registry/made.test.ts'
import { InstrumentError } from './instruments.ts'
import { add, dahl, irn, lift, nor, pledge, seize, signed } from './salmon.test.ts'

test('counts: reports, and acts that several documents tell of', () =>
  withStore(async store => {
    await add(store, 'a', '2020-09-23', [
      { key: 'pl-1', ...lift },
      { key: 'ev-1', ...seize },
    ])
    await add(store, 'b', '2020-09-24', [
      { key: 'ev-2', ...seize, what: 'the seized tanker' },
      { key: 'ev-3', ...seize, what: 'closed its harbours' },
      { key: 'ev-4', ...seize, when: '2020', what: 'fined three owners' },
    ])
    const months = store.ask.counts({ kinds: ['event'] }, 'month', true)
    assert.deepEqual(
      months.map(({ key, reports, events }) => [key, reports, events]),
      [
        ['2020', 1, 1],
        ['2020-09', 3, 2],
      ],
    )
    const by = (what: 'year' | 'quarter' | 'party' | 'source' | 'kind') =>
      store.ask.counts({}, what).map(({ name, reports }) => `${name} ${reports}`)
    assert.deepEqual(by('year'), ['2020 5'])
    assert.deepEqual(by('quarter'), ['2020 1', '2020-Q3 4'])
    assert.deepEqual(by('kind'), ['event 4', 'pledge 1'])
    assert.deepEqual(by('source'), ['b.example 3', 'a.example 2'])
    assert.deepEqual(by('party').toSorted(), ['Iran 5', 'Norway 5'])
  }))

test('between two, both ways by time: acts, their weight, and only what is told as done', () =>
  withStore(async store => {
    await add(store, 'a', '2020-07-02', [
      { key: 'ev-1', who: nor, whom: irn, when: '2020-07-01', what: 'sent fish', goldstein: 7 },
      {
        key: 'ev-2',
        who: nor,
        whom: irn,
        when: '2020-07-02',
        what: 'denied it',
        goldstein: -9,
        status: 'denied',
      },
    ])
    await add(store, 'b', '2020-09-23', [{ key: 'ev-3', ...seize }])
    await add(store, 'c', '2020-09-24', [{ key: 'ev-4', ...seize }])
    const found = store.ask.between({ country: 'NOR' }, { country: 'IRN' }, {}, 'month')
    const flow = { acts: 0, reports: 0, places: 0, weighed: 0, sum: 0, mean: null }
    const sent = { acts: 2, reports: 2, places: 2, weighed: 1, sum: 7, mean: 7 }
    const met = { acts: 1, reports: 2, places: 2, weighed: 1, sum: -7, mean: -7 }
    assert.deepEqual(found, [
      { period: '2020-07', there: sent, back: flow, both: sent },
      { period: '2020-08', there: flow, back: flow, both: flow },
      { period: '2020-09', there: flow, back: met, both: met },
    ])
    const year = store.ask.between({ country: 'IRN' }, { country: 'NOR' }, {}, 'year')
    assert.deepEqual(year, [
      {
        period: '2020',
        there: met,
        back: sent,
        both: { ...sent, acts: 3, reports: 4, places: 4, weighed: 2, sum: 0, mean: 0 },
      },
    ])
  }))

test('who: offices over time, counts by kind, the newest, what they are bound to', () =>
  withStore(async store => {
    const said = { kind: 'statement', who: dahl, what: 'the ban will go' }
    await add(
      store,
      'a',
      '2018-09-23',
      [{ key: 'st-1', ...said, when: '2018-09-22' }],
      'Trade Minister',
    )
    await add(store, 'b', '2020-09-23', [
      { key: 'st-2', ...said, when: '2020-09-22' },
      { key: 'pl-1', ...lift, who: dahl },
      { key: 'pl-2', ...pledge, force: 'threat', who: dahl, what: 'close the port', due: '2021' },
      { key: 'de-1', kind: 'demand', who: irn, whom: dahl, what: 'to give the ship back' },
    ])
    store.review.decide('pl-1', 'kept', [], signed)
    const who = store.ask.who(store.party('Ine Dahl'), {}, 1)
    assert.equal(who.party?.name, 'Ine Dahl')
    assert.deepEqual(
      who.offices.map(({ role, first, last }) => [role, first, last]),
      [
        ['Trade Minister', '2018-09-23', '2018-09-23'],
        ['Foreign Minister', '2020-09-23', '2020-09-23'],
      ],
    )
    assert.deepEqual(
      who.parts.map(({ side, kind, force, count, newest }) => [
        side,
        kind,
        force,
        count,
        newest[0]?.entry.id,
      ]),
      [
        ['did', 'statement', null, 2, 'st-2'],
        ['did', 'pledge', 'promise', 1, 'pl-1'],
        ['did', 'pledge', 'threat', 1, 'pl-2'],
        ['met', 'demand', null, 1, 'de-1'],
      ],
    )
    assert.deepEqual(
      who.bound.map(({ entry, outcome }) => [entry.id, outcome?.outcome]),
      [
        ['pl-1', 'kept'],
        ['pl-2', undefined],
      ],
    )
    const then = store.ask.who(store.party('Ine Dahl'), { asOf: '2019-01-01' }, 1)
    assert.deepEqual([then.offices.length, then.parts.length, then.bound.length], [1, 1, 0])
    const norwegian = store.ask.who(store.party('NOR'), {}, 0)
    assert.deepEqual([norwegian.party, norwegian.country], [null, 'NOR'])
    assert.equal(norwegian.parts.length, 4)
  }))

test('search: the best first, with the words marked; by pages; documents too', () =>
  withStore(async store => {
    for (const n of [1, 2, 3, 4, 5]) {
      const more = { key: `st-${n}`, kind: 'statement', who: n % 2 ? nor : irn }
      await add(store, `d${n}`, '2020-09-23', [{ ...more, what: `${'so it is '.repeat(n)}salmon` }])
    }
    const { hits } = store.ask.search('salmon', {}, 10)
    const order = hits.map(({ item }) => item.entry.id)
    assert.deepEqual(order, ['st-1', 'st-2', 'st-3', 'st-4', 'st-5'])
    assert.deepEqual(hits[0]?.snippet, [
      { text: 'so it is ', sought: false },
      { text: 'salmon', sought: true },
    ])
    const found: string[] = []
    let cursor: string | null = null
    do {
      const page = store.ask.search('salmon', {}, 2, cursor ?? undefined)
      found.push(...page.hits.map(({ item }) => item.entry.id))
      cursor = page.next
      const fresh = { key: `st-new${found.length}`, kind: 'statement', what: 'salmon' }
      await add(store, `new${found.length}`, '2020-09-23', [fresh])
    } while (cursor)
    assert.deepEqual(found, order)
    const some = store.ask.search('salmon', { by: { country: 'IRN' } }, 10).hits
    assert.deepEqual(
      some.map(({ item }) => item.entry.id),
      ['st-2', 'st-4'],
    )
    assert.equal(store.ask.search('salmon', { kinds: ['event'] }, 10).hits.length, 0)
    store.review.reject('st-1', signed)
    assert.equal(store.ask.search('salmon', { by: store.party('NOR') }, 10).hits.length, 2)
    assert.equal(
      store.ask.search('salmon', { by: store.party('NOR'), asOf: '2020-09-24' }, 10).hits.length,
      3,
    )
    const documents = store.ask.searchDocuments('salmon', { source: 'd2' }, 10).hits
    assert.deepEqual(
      documents.map(({ id }) => id),
      ['d2'],
    )
    for (const hostile of ['"', 'a"b', 'NEAR(', 'OR', '* :', 'x AND', "'; drop table said"]) {
      assert.doesNotThrow(() => store.ask.search(hostile, {}, 1))
    }
  }))

test('instruments: terms in order, the last state, the next date, what hangs on it', () =>
  withStore(async store => {
    const term = { kind: 'term', under: ['X/1'], what: 'the accord' }
    await add(store, 'a', '2020-09-23', [
      { key: 'te-1', ...term, change: 'expires', due: '2021-06-30', status: 'planned' },
      { key: 'te-2', ...term, change: 'signed', when: '2019-05-01' },
      { key: 'pl-1', ...lift, under: ['X/1'] },
      { key: 'st-1', kind: 'statement', who: irn, under: ['X/1'] },
    ])
    await add(store, 'b', '2020-09-24', [
      { key: 'te-3', ...term, change: 'expires', due: '2021-06-30', status: 'planned' },
    ])
    const [one] = store.ask.instruments(undefined, {}, '2020-10-01', 10).instruments
    const told = one!.terms.map(({ change, date, entries }) => [change, date, entries.length])
    assert.deepEqual(told, [
      ['signed', '2019-05-01', 1],
      ['expires', '2021-06-30', 2],
    ])
    assert.deepEqual(
      [one?.documents, one?.last?.change, one?.next?.change],
      [2, 'signed', 'expires'],
    )
    const whole = store.ask.instrument('salmon', {}, '2022-01-01', 10)
    assert.deepEqual([whole.last?.change, whole.next], ['expires', null])
    assert.deepEqual(
      whole.bound.items.map(i => i.entry.id),
      ['pl-1'],
    )
    assert.deepEqual(
      whole.said.items.map(i => i.entry.id),
      ['st-1'],
    )
    assert.throws(() => store.ask.instrument('herring', {}, '2022-01-01', 10), InstrumentError)
    assert.deepEqual(
      store.ask.instruments(undefined, { asOf: '2020-09-01' }, '2020-10-01', 10).instruments,
      [],
    )
  }))
