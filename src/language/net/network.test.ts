import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  modelOf,
  plainScores,
  random,
  randomSections,
  type Sections,
} from '../../../test/plain-network.ts'
import { LONGEST } from './batches.ts'
import { NameDecoder } from './names.ts'
import { Network, type NetworkReading, type Sentences } from './network.ts'
import { readShape } from './shape.ts'
import { spanningTree } from './tree.ts'

const WORDS =
  `The court in Geneva ruled on Sept. 18 that “ Acme ” may sell 40 ships , and its chairman ,
  Ms. Okafor , told NOBODY why 1945 mattered to the north–south talks … ( unlike 2019's )`.split(
    /\s+/,
  )

/** Sentences of the given lengths, of words and contexts by chance. */
function sentencesOf(lengths: readonly number[], seed = 7): Sentences {
  const next = random(seed)
  const pick = (many: number) => Math.floor(((next() + 1) / 2) * many) % many
  const forms = lengths.flatMap(length => Array.from({ length }, () => WORDS[pick(WORDS.length)]!))
  let end = 0
  return {
    forms,
    contexts: Uint8Array.from(forms, () => pick(36)),
    ends: Int32Array.from(lengths, length => (end += length)),
  }
}

/** A part of sentences, or of what is read of them, with heads counted within it. */
function cut<T extends Sentences | NetworkReading>(all: T, from: number, to: number): T {
  const parts = Object.entries(all as unknown as Record<string, Uint8Array>).map(
    ([key, values]) => {
      if (key === 'ends') return [key, Int32Array.of(to - from)]
      const part = values.slice(from, to)
      return [key, key === 'heads' ? part.map(head => (head < 0 ? -1 : head - from)) : part]
    },
  )
  return Object.fromEntries(parts) as T
}

/** Checks that all that was read of a sentence is best, or as good but for rounding, by plain reckoning. */
function assertBest(sections: Sections, one: Sentences, read: NetworkReading): void {
  const scores = plainScores(sections, one.forms, one.contexts)
  const names = readShape(modelOf(sections)).names
  const close = (chosen: number, best: number, what: string) =>
    assert.ok(chosen >= best - 0.02, `${what}: ${chosen}, best ${best}`)
  const count = one.forms.length
  const table = Float32Array.from(scores.heads.flat())
  const heads = new Int32Array(count)
  spanningTree(table, count + 1, count, heads)
  const worth = (of: Int32Array) =>
    of.reduce((sum, head, d) => sum + table[d * (count + 1) + head]!, 0)
  const decoder = new NameDecoder(names, count)
  const labels = new Uint8Array(count)
  const told = Float32Array.from(scores.names.flat())
  decoder.decode(told, 0, names.length, count, labels, 0)
  const sum = (of: Uint8Array) => of.reduce((all, l, d) => all + told[d * names.length + l]!, 0)
  close(sum(read.names), sum(labels), `names of ${count}`)
  close(worth(read.heads.map(head => head + 1)), worth(heads), `tree of ${count}`)
  for (let d = 0; d < count; d++) {
    close(scores.tags[d]![read.tags[d]!]!, Math.max(...scores.tags[d]!), `tag of ${d}`)
    const head = read.heads[d]!
    if (head < 0) assert.equal(read.relations[d], 0)
    else {
      const relations = scores.relations(d, head)
      close(relations[read.relations[d]!]!, Math.max(...relations.slice(1)), `relation of ${d}`)
    }
    const label = names[read.names[d]!]!
    const before = d > 0 ? names[read.names[d - 1]!]! : 'O'
    const open = /^[BI]-/.test(before)
    const whole = open
      ? /^[IE]-/.test(label) && label.slice(2) === before.slice(2)
      : /^[OBS]/.test(label)
    assert.ok(whole, `${before} ${label}`)
  }
}

const shapes = [
  {},
  { layers: 1, hidden: 8 },
  { layers: 3, hidden: 24, bag: 8, vectorPadded: 16 },
  { hidden: 32, arc: 32, rel: 16, tag: 20, name: 4 },
  { inputShift: 9, stateShift: 12, contexts: 36, gazetteer: 1 },
] as const

for (const [i, shape] of shapes.entries()) {
  test(`a network reads as its definition says: ${JSON.stringify(shape)}`, () => {
    const sections = randomSections(shape, WORDS.slice(0, 20), i + 1)
    const network = new Network(modelOf(sections))
    const lengths = [3, 1, 9, 2, 17, 5, 5, 8, 1, 12, 4, 7, 3, 6, 10, 2, 9, 11]
    const all = sentencesOf(lengths)
    const read = network.read(all)
    let from = 0
    for (const to of all.ends) {
      assertBest(sections, cut(all, from, to), cut(read, from, to))
      from = to
    }
  })
}

test('what is read of a sentence does not depend on those beside it, nor on those before', () => {
  const model = modelOf(randomSections({}, WORDS.slice(0, 20)))
  const network = new Network(model)
  const lengths = [
    ...Array.from({ length: 60 }, (_, i) => ((i * 37) % 61) + 1),
    200,
    LONGEST,
    1,
    511,
  ]
  const all = sentencesOf(lengths)
  const read = network.read(all)
  let from = 0
  for (const to of all.ends) {
    const alone = new Network(model).read(cut(all, from, to))
    assert.deepEqual(alone, cut(read, from, to))
    assert.deepEqual(network.read(cut(all, from, to)), alone)
    from = to
  }
})

test('more words than are kept change nothing', () => {
  const model = modelOf(randomSections({ hidden: 8, layers: 1 }, WORDS.slice(0, 20)))
  const network = new Network(model)
  const some = sentencesOf([20, 11, 30])
  const before = network.read(some)
  const many = Array.from({ length: 20000 }, (_, i) =>
    [...String(i)].map(digit => 'abcdefghij'[+digit]).join(''),
  )
  const ends = Int32Array.from({ length: 400 }, (_, i) => (i + 1) * 50)
  const forms = many.map((form, i) => (i % 3 === 0 ? WORDS[i % WORDS.length]! : form))
  const sentences = { forms, contexts: new Uint8Array(20000), ends }
  const read = network.read(sentences)
  assert.deepEqual(network.read(some), before)
  assert.deepEqual(network.read(sentences), read)
  const last = cut(sentences, 19950, 20000)
  assert.deepEqual(new Network(model).read(last), cut(read, 19950, 20000))
})

test('odd words and no words are read', () => {
  const network = new Network(modelOf(randomSections({}, [])))
  const forms = [
    '',
    '\ud800',
    '…'.repeat(40),
    '.'.repeat(120),
    'x'.repeat(100000),
    '漢字',
    '\u0000',
  ]
  const read = network.read({ forms, contexts: new Uint8Array(7), ends: Int32Array.of(0, 7, 7) })
  assert.equal(read.heads.filter(head => head < 0).length, 1)
  const none = network.read({ forms: [], contexts: new Uint8Array(), ends: new Int32Array() })
  assert.equal(none.tags.length, 0)
})

test('sentences that make no sense are refused', () => {
  const network = new Network(modelOf(randomSections({}, [])))
  const forms = ['a', 'b', 'c']
  const contexts = new Uint8Array(3)
  const long = new Array(LONGEST + 1).fill('a')
  const refused: readonly (readonly [Sentences, RegExp])[] = [
    [{ forms, contexts, ends: Int32Array.of(2) }, /sentences end at 2, tokens at 3/],
    [{ forms, contexts, ends: Int32Array.of(2, 1, 3) }, /do not ascend/],
    [{ forms, contexts: new Uint8Array(2), ends: Int32Array.of(3) }, /contexts/],
    [{ forms, contexts: Uint8Array.of(0, 36, 0), ends: Int32Array.of(3) }, /contexts/],
    [
      { forms: long, contexts: new Uint8Array(LONGEST + 1), ends: Int32Array.of(LONGEST + 1) },
      /a sentence of 513 tokens; at most 512/,
    ],
  ]
  for (const [sentences, why] of refused) {
    assert.throws(
      () => network.read(sentences),
      (error: Error) => error instanceof RangeError && why.test(error.message),
    )
  }
})

test('a model that lacks a section or has one of a wrong length is refused with one line', () => {
  const good = randomSections({}, WORDS)
  const refuse = (sections: Sections, why: RegExp) =>
    assert.throws(
      () => new Network(modelOf(sections)),
      (error: Error) => why.test(error.message) && !error.message.includes('\n'),
    )
  for (const name of good.keys()) {
    const without = new Map(good)
    without.delete(name)
    refuse(without, new RegExp(`lacks its section "${name}"`))
    const short = new Map(good).set(name, good.get(name)!.slice(0, -1))
    refuse(short, name === 'meta' ? /"meta" is no JSON/ : new RegExp(`"${name}"`))
  }
  const shape = JSON.parse(new TextDecoder().decode(good.get('meta')))
  const metas: readonly (readonly [object, RegExp])[] = [
    [{ hidden: 12 }, /hidden is 12, not a multiple of 8/],
    [{ hidden: 0 }, /hidden is 0/],
    [{ rows: 100 }, /not a power of two/],
    [{ buckets: 5 }, /buckets/],
    [{ contexts: 12, gazetteer: 22 }, /12 contexts with 22 classes are more than 256 pairs/],
    [{ gazetteer: 4 }, /section "l0f.g" has/],
    [{ tags: 'X' }, /tags is no list/],
    [{ names: ['B-PER', 'E-PER'] }, /names lacks "O"/],
    [{ names: ['O', 'X-PER'] }, /"X-PER"/],
    [{ layers: 3 }, /lacks its section "l2f/],
    [{ hidden: 24 }, /section "l0f.x.q" has/],
  ]
  for (const [change, why] of metas) {
    const meta = new TextEncoder().encode(JSON.stringify({ ...shape, ...change }))
    refuse(new Map(good).set('meta', meta), why)
  }
})
