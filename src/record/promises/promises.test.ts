import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { holds } from '../evidence.ts'
import { withStore } from '../registry/made.test.ts'
import { dateIn } from './dates.ts'
import { type Columns, imported, promiseRows } from './index.ts'

/** A cell, the day that it is reckoned from, and the EDTF that it gives, or what is said of it. */
const dates: readonly [string, string | null, string | RegExp][] = [
  ['2027-12-31', null, '2027-12-31'],
  [' 2027-12 ', null, '2027-12'],
  ['2027', null, '2027'],
  ['2027-06/2027-09', null, '2027-06/2027-09'],
  ['2026-03-04T10:00:00Z', null, '2026-03-04'],
  ['2026-03-04 10:00', null, '2026-03-04'],
  ['31.12.2027', null, '2027-12-31'],
  ['3.4.2027', null, '2027-04-03'],
  ['31/12/2027', null, '2027-12-31'],
  ['12/31/2027', null, '2027-12-31'],
  ['05/05/2027', null, '2027-05-05'],
  ['06/2027', null, '2027-06'],
  ['31 December 2027', null, '2027-12-31'],
  ['Dec. 31, 2027', null, '2027-12-31'],
  ['March 2026', null, '2026-03'],
  ['by the end of 2027', null, '2027-12-31'],
  ['next year', '2026-03-04', '2027'],
  ['within 60 days', '2026-03-04', '2026-05-03'],
  ['03/04/2027', null, /^day or month first\? write it as 2027-04-03$/],
  ['31.02.2027', null, /^no date of the calendar$/],
  ['13/2027', null, /^no date of the calendar$/],
  ['20270', null, /^no date; write it as 2027-12-31$/],
  ['soon', '2026-03-04', /^no date; /],
  ['next year', null, /^no date; /],
  ['1 March 2026; 2 June 2027', null, /^several dates; write one$/],
]

for (const [cell, from, expected] of dates) {
  test(`a cell of dates: "${cell}"${from ? ` from ${from}` : ''}`, async () => {
    const found = await dateIn(cell, from)
    if (expected instanceof RegExp) assert.match('why' in found ? found.why : found.edtf, expected)
    else assert.deepEqual(found, { edtf: expected })
  })
}

const columns: Columns = { by: 'Minister', what: 'text', due: 'deadline', id: 'no' }

test('rows that cannot be taken are told with their lines; the rest is read, whatever stands between cells', async () => {
  for (const mark of [',', ';', '\t']) {
    const text = [
      ['No', 'Minister', 'Text', 'Deadline'],
      ['1', 'Ada Cole', 'Cut the fuel levy', '2027'],
      ['2', 'Ada Cole', '', '2027'],
      ['', '', '', ''],
      ['1', 'Ada Cole', 'Build homes', ''],
      ['4', '', '"Open\nthe line"', ''],
      ['5', 'Ada Cole', 'Mend roads', 'soon'],
    ]
      .map(cells => cells.join(mark))
      .join('\r\n')
    const { rows, faults } = await promiseRows('list.csv', text, columns)
    assert.deepEqual(
      rows.map(({ line, cells, due }) => [line, cells.by, cells.what, due]),
      [
        [2, 'Ada Cole', 'Cut the fuel levy', '2027'],
        [7, '', 'Open the line', null],
      ],
    )
    assert.deepEqual(
      faults.map(({ line, why }) => `${line} ${why}`),
      [
        '3 says nothing of what is promised',
        '5 "1" is the id of line 2 too',
        '8 "soon": no date; write it as 2027-12-31',
      ],
    )
  }
})

test('a file without the columns is refused with those that it has', async () => {
  await assert.rejects(promiseRows('list.csv', 'a,b\n1,2\n', columns), {
    message: 'list.csv:1: no column "Minister"; there are: a, b',
  })
})

const read = async (text: string, name = 'list.csv') => {
  const { rows } = await promiseRows(name, text, columns)
  return imported(rows, columns, { name, published: null }).reading
}
const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`

test('whatever stands in the cells, the evidence stands in the text, and the same list is the same document', async () => {
  const cell = fc.oneof(fc.string(), fc.constantFrom('=1+1', 'a"b', 'x,y', 'Iran', '\ud83d\ude00'))
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell), { maxLength: 6 }), async cells => {
      const lines = cells.map(pair => pair.map(quoted).join(','))
      const text = `minister,text,deadline,no\n${lines.map(line => `${line},,\n`).join('')}`
      const reading = await read(text)
      for (const { evidence, what, who, whom } of reading.entries) {
        assert.ok(holds(reading.document.text, evidence) && holds(reading.document.text, what!))
        for (const id of [...who, ...whom]) assert.ok(reading.parties.some(p => p.id === id))
      }
      for (const mention of reading.mentions) assert.ok(holds(reading.document.text, mention))
      assert.deepEqual(await read(text), reading)
    }),
    { numRuns: 60 },
  )
})

test('a list that grew keeps its entries, their decisions, and gives what is new', () =>
  withStore(async store => {
    const head = 'no,minister,text,deadline\n'
    const signed = { by: 'mira', made: '2026-10-05T10:14:00.000Z' }
    assert.equal(await store.add(await read(`${head},Norway,Cut the levy,2027\n`), 'l'), 'added')
    store.review.decide(store.list({}).items[0]!.entry.id, 'broken', [], signed)
    const more = `${head},Ada Cole,Build homes,\n,Norway,Cut the levy,2028\n`
    assert.equal(await store.add(await read(more), 'l'), 'updated')
    assert.equal(await store.add(await read(more), 'l'), 'unchanged')
    const { items } = store.list({}, { order: 'oldest' })
    const told = items.map(i => [i.entry.what?.text, i.entry.due?.edtf ?? null, i.outcome?.outcome])
    assert.deepEqual(told.toSorted(), [
      ['Build homes', null, undefined],
      ['Cut the levy', '2028', 'broken'],
    ])
    const names = store.registry.list().map(({ type, name }) => `${type} ${name}`)
    assert.deepEqual(names.toSorted(), ['person Ada Cole', 'state Norway'])
  }))
