import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { likenessOf } from './likeness.ts'
import { printsOf } from './prints.ts'
import { common, MemoryShelf, originalOf } from './shelf.ts'

const report = `The harbour master of Port Ellis said on Monday that two ferries would be taken out of service
until the spring. Engineers had found cracks in the hull of the older one, he told reporters at the quay.

Passengers will be carried by bus to the bridge at Marrow instead, which takes an hour longer. The town council
had asked for a third boat in March, but the ministry refused to pay for it.

"Nobody here is surprised," said Ada Brunn, who runs the bakery beside the landing stage. "We have been told for
ten years that the boats are old."`
const other = `Growers in the Lenne valley expect the smallest plum harvest since records began, their association
said. Late frost in April killed most of the blossom, and hail in June did the rest.

The state will lend money to farms that lost more than half of their crop, the minister of agriculture promised
on Thursday. Interest is to be waived for two years.

"A loan is not rain," said the head of the association, Piet Moor, after the meeting in Altena.`
const footer = `Copyright Northern Press Agency. All rights reserved. This material may not be published, broadcast,
rewritten or redistributed without the agency's leave. Write to the newsroom or call the night desk at any hour.`
const [first, second, third] = report.split('\n\n') as [string, string, string]
const [lead, middle] = other.split('\n\n') as [string, string]

const cases: [string, string, boolean][] = [
  ['the same', report, true],
  ['in capitals, lines broken elsewhere', report.toUpperCase().replaceAll('\n', ' '), true],
  ['typographic marks', report.replaceAll('"', '“').replaceAll(',', ' –'), true],
  ['cut after the first paragraph', first, true],
  ['without its lead', `${second}\n\n${third}`, true],
  ['another headline and a footer', `Old boats, again\n\n${report}\n\n${footer}`, true],
  ['a paragraph of another put in', `${first}\n\n${lead}\n\n${second}\n\n${third}`, true],
  ['a word here and there', report.replace('said on', 'told us').replace('asked', 'begged'), true],
  ['a word changed in every ten', report.replace(/((?:\S+\s+){9})\S+/g, '$1elsewhere'), true],
  ['another text', other, false],
  ['a short one of which half is the same', `${lead}\n\n${third.slice(0, 90)}`, false],
  ['another text with one sentence of it', `${other}\n\n${third.slice(0, 80)}`, false],
  ['the other way round in every sentence', report.split(/\s+/).toReversed().join(' '), false],
  ['its first words', first.slice(0, 60), false],
  ['nothing', '', false],
]

for (const [name, text, copy] of cases) {
  test(`a copy: ${name}: ${copy ? 'yes' : 'no'}`, () => {
    const shelf = new MemoryShelf()
    shelf.put(1, printsOf(report))
    assert.equal(originalOf(shelf, printsOf(text)), copy ? 1 : undefined)
  })
}

test('what many texts end with makes none of them a copy', () => {
  const shelf = new MemoryShelf()
  for (let n = 0; n < common + 8; n++) {
    const own = `Notice ${n} of board ${n * 7}: item ${n * 13} was settled by chair ${n * 17}.`
    const prints = printsOf(`${own}\n\n${footer}\n\n${footer.toUpperCase()}`)
    shelf.put(n, prints)
  }
  assert.equal(originalOf(shelf, printsOf(`${lead}\n\n${middle}\n\n${footer}`)), undefined)
})

test('short texts that share only what they end with are no copies', () => {
  const shelf = new MemoryShelf()
  shelf.put(1, printsOf(`${lead}\n\n${footer}`))
  assert.equal(originalOf(shelf, printsOf(`${second}\n\n${footer}`)), undefined)
})

test('the best is taken, and of two as good the older', () => {
  const shelf = new MemoryShelf()
  shelf.put(1, printsOf(`${lead}\n\n${middle}\n\n${first}`))
  shelf.put(2, printsOf(report))
  shelf.put(3, printsOf(report))
  assert.equal(originalOf(shelf, printsOf(`${report}\n\n${lead}`)), 2)
})

const words = fc.array(fc.constantFrom(...(report.toLowerCase().match(/\w+/g) ?? [])), {
  minLength: 1,
  maxLength: 60,
})

test('a text is all of itself; what it has of another is a part', () => {
  fc.assert(
    fc.property(words, words, (a, b) => {
      const [one, two] = [printsOf(a.join(' ')).fine, printsOf(b.join(' ')).fine]
      assert.deepEqual(likenessOf(one, one), { ofOne: 1, ofOther: 1 })
      const { ofOne, ofOther } = likenessOf(one, two)
      for (const part of [ofOne, ofOther]) assert.ok(part >= 0 && part <= 1)
      assert.equal(ofOne > 0, ofOther > 0)
    }),
  )
})

const runs: [string, number[], number[], number, number][] = [
  ['one changed between two', [1, 2, 3, 4, 5], [1, 2, 9, 4, 5], 1, 1],
  ['one more in one of them', [1, 2, 3, 4], [1, 2, 9, 3, 4], 1, 1],
  ['much between two', [1, 2, 3, 4, 5, 6, 7], [1, 11, 12, 13, 14, 15, 7], 2 / 7, 2 / 7],
  ['near in one, far in the other', [1, 2, 3], [1, 7, 8, 9, 10, 3], 2 / 3, 1 / 3],
  ['the other way round', [1, 2, 3, 4], [4, 9, 1], 1 / 2, 2 / 3],
  ['nothing', [1, 2], [3, 4], 0, 0],
  ['nothing of nothing', [], [3], 0, 0],
]
for (const [name, one, other, ofOne, ofOther] of runs) {
  test(`in common: ${name}`, () =>
    assert.deepEqual(likenessOf(Uint32Array.from(one), Uint32Array.from(other)), {
      ofOne,
      ofOther,
    }))
}
