import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { ListedParty } from '../../find/parties/listed/index.ts'
import { read } from '../../index.ts'
import { Store } from '../store/index.ts'
import { Database } from '../store/sqlite.ts'

const store = new Store(new Database(':memory:'))
after(() => store.close())

const texts = [
  ['Norwegian Foreign Minister Ine Dahl promised aid to Jordan by June 15, 2021.', '2021-03-02'],
  ['Swedish Trade Minister Alva Lindh pledged to lift the levy by May 1, 2021.', '2021-03-03'],
  ['Three Danish envoys condemned Chad on Monday. Chad expelled two Danish envoys.', '2021-03-04'],
] as const
for (const [text, date] of texts) {
  await store.add(await read(text, { date }), `${date}.txt`, `${date}T08:00:00.000Z`)
}

const person = (name: string, id?: string): ListedParty => ({
  source: 'list.csv:2',
  name,
  aliases: [],
  weak: [],
  roles: [],
  ...(id && { id }),
})

const doers = (asked: string) =>
  store
    .list({ by: store.party(asked), kinds: ['pledge'] }, { order: 'oldest' })
    .items.map(({ parties, entry }) => parties.find(({ id }) => id === entry.who[0])?.name)

test('a list means those of its names whom the record knows', () => {
  store.keepLists([{ name: 'cabinet', parties: [person('Ine Dahl', 'dahl'), person('Ola Vik')] }])
  assert.deepEqual(doers('list:cabinet'), ['Ine Dahl'])
  assert.deepEqual(doers('list:Cabinet'), ['Ine Dahl'])
})

test('the same list again takes the place of what it held', () => {
  store.keepLists([{ name: 'cabinet', parties: [person('Alva Lindh')] }])
  assert.deepEqual(doers('list:cabinet'), ['Alva Lindh'])
  store.keepLists([{ name: 'cabinet', parties: [person('Alva Lindh'), person('Ine Dahl')] }])
  assert.deepEqual(doers('list:cabinet'), ['Ine Dahl', 'Alva Lindh'])
})

test('a list of which nobody is named finds nothing', () => {
  store.keepLists([{ name: 'board', parties: [person('Per Moe')] }])
  assert.deepEqual(doers('list:board'), [])
  assert.equal(store.count({ party: store.party('list:board') }), 0)
})

test('a list that was never brought is told, with those there are', () => {
  assert.throws(
    () => store.party('list:bord'),
    /list:bord: no list is called so; there are board, cabinet/,
  )
})

test('a surname on a list is nobody yet', () => {
  store.keepLists([{ name: 'short', parties: [person('Dahl')] }])
  assert.deepEqual(doers('list:short'), [])
})

test("people without a name are their state's", () => {
  const by = store.list({ by: store.party('Chad') }).items.map(({ entry }) => entry.kind)
  const to = store.list({ by: store.party('Chad'), to: { country: 'DNK' } }).items
  assert.ok(by.includes('event'))
  assert.deepEqual(
    to.map(({ entry }) => entry.trigger.text),
    ['expelled'],
  )
  const said = store.list({ by: { country: 'DNK' }, kinds: ['statement'] }).items
  assert.equal(said.length, 1)
})
