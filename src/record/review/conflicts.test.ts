import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Entry } from '../entry.ts'
import { recorded, type Wish } from '../log/made.test.ts'
import { iran, person, withStore } from '../registry/made.test.ts'
import type { Store } from '../store/index.ts'

const parties = [person('Ada Cole', { country: 'NOR' }), iran]
const june: Pick<Entry, 'due'> = { due: { edtf: '2027-06-30', mention: null } }
const july: Pick<Entry, 'due'> = { due: { edtf: '2027-07-31', mention: null } }
const december: Pick<Entry, 'due'> = { due: { edtf: '2027-12-31', mention: null } }
const before: Wish[] = [{ id: 'pl-1', ...june }, { id: 'pl-2' }]

const signed = { by: 'mira', made: '2026-10-05T10:14:00.000Z' }

/** What a person decides of a reading, what a newer reading of it says, and what then is in conflict. */
const cases: [string, (store: Store) => void, Wish[], string[]][] = [
  ['nothing is decided', () => {}, [], []],
  ['the same reading', s => s.review.confirm('pl-1', signed), before, []],
  [
    'a confirmed entry is gone; another stands in its words',
    s => s.review.confirm('pl-1', signed),
    [{ id: 'st-7', kind: 'statement' }, { id: 'pl-9' }, before[1]!],
    ['gone pl-1 confirm, instead pl-2 pl-9 st-7'],
  ],
  ['a rejected entry is gone', s => s.review.reject('pl-1', signed), [before[1]!], []],
  [
    'a ruling on an entry that is gone',
    s => s.review.decide('pl-2', 'broken', [], signed),
    [before[0]!],
    ['gone pl-2 decide, instead pl-1'],
  ],
  [
    'an entry that is gone and whose decision is undone',
    s => {
      s.review.confirm('pl-1', signed)
      s.log.undo(undefined, signed)
    },
    [],
    [],
  ],
  [
    'the machine says otherwise than when it was corrected',
    s => s.review.correct('pl-1', 'due', '2027-12-31', signed),
    [{ id: 'pl-1', ...july }, before[1]!],
    ['changed pl-1 correct due: "2027-06-30" > "2027-07-31"'],
  ],
  [
    'the machine has come round to the correction',
    s => s.review.correct('pl-1', 'due', '2027-12-31', signed),
    [{ id: 'pl-1', ...december }, before[1]!],
    [],
  ],
  [
    'another field than the corrected one is otherwise',
    s => s.review.correct('pl-1', 'force', 'plan', signed),
    [{ id: 'pl-1', ...july }, before[1]!],
    [],
  ],
  [
    'a confirmed entry says otherwise than when it was confirmed',
    s => s.review.confirm('pl-1', signed),
    [{ id: 'pl-1', ...july, status: 'conditional' }, before[1]!],
    [
      'changed pl-1 confirm status: "planned" > "conditional"',
      'changed pl-1 confirm due: "2027-06-30" > "2027-07-31"',
    ],
  ],
  [
    'how sure the machine is does not count',
    s => s.review.confirm('pl-1', signed),
    [{ id: 'pl-1', ...june, confidence: 0.5, why: 'otherwise' }, before[1]!],
    [],
  ],
  [
    'a link with an entry that is gone',
    s => s.review.link('pl-1', 'pl-2', 'restates', true, signed),
    [before[0]!],
    ['gone pl-2 link, instead pl-1'],
  ],
  [
    'a refused link with one that is gone',
    s => s.review.link('pl-1', 'pl-2', 'restates', false, signed),
    [before[0]!],
    [],
  ],
]

for (const [title, decide, after, expected] of cases) {
  test(`a newer reading: ${title}`, () =>
    withStore(async store => {
      await store.add(recorded('aa', parties, before), 'a.txt', '2026-10-01T00:00:00.000Z')
      decide(store)
      const log = store.log.list()
      await store.add(recorded('aa', parties, after), 'a.txt', '2026-10-09T00:00:00.000Z')
      assert.deepEqual(store.log.list(), log)
      const told = store.log.conflicts().map(({ kind, entry, decision, instead, ...rest }) => {
        const head = `${kind} ${entry} ${decision.ruling.kind}`
        if (kind === 'gone') return `${head}, instead ${instead.join(' ')}`
        const [was, now] = [rest.was, rest.now].map(value => JSON.stringify(value))
        return `${head} ${rest.field}: ${was} > ${now}`
      })
      assert.deepEqual(told, expected)
    }))
}

test('a correction stands over a newer reading, and a new correction settles the conflict', () =>
  withStore(async store => {
    await store.add(recorded('aa', parties, before), 'a.txt', '2026-10-01T00:00:00.000Z')
    store.review.correct('pl-1', 'due', '2027-12-31', signed)
    await store.add(recorded('aa', parties, [{ id: 'pl-1', ...july }]), 'a.txt')
    assert.equal(store.item('pl-1')?.item.entry.due?.edtf, '2027-12-31')
    assert.equal(store.log.conflicts().length, 1)
    const later = { ...signed, made: '2026-10-10T00:00:00.000Z' }
    store.review.correct('pl-1', 'due', '2028-01-31', later)
    assert.deepEqual(store.log.conflicts(), [])
  }))
