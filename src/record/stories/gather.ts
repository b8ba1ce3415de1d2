import { heaviest, product, sumOf, type Vector } from './vector.ts'

/** Texts that tell of one event, or one text by itself. */
export interface Story {
  /** The number of its first text. */
  readonly id: number
  readonly texts: number
  /** The vectors of its texts, added up. */
  readonly sum: Vector
  /** The first and the last day on which its texts were published; null where none says so. */
  readonly from: string | null
  readonly to: string | null
}

/** Stories that were gathered before, by number. */
export interface Gathered {
  /** Stories that a term is among the weightiest of; never more than `common`. */
  having(term: number): Iterable<number>
  story(id: number): Story
}

/** How like one another the texts of two stories are on the average for them to be one: a cosine. */
const alike = 0.185
/** The terms by which a story is found, and how many are kept of what all its texts say. */
export const terms = { finding: 24, kept: 400 }
/** A term that so many stories are found by finds none. */
export const common = 200
/** So many stories that may be the same are compared. */
const compared = 24
/** Texts on one event are published within so many days of the others. */
const near = 14

/** A pair of stories, and how like they were when they had so many texts. */
interface Pair {
  readonly one: number
  readonly other: number
  readonly likeness: number
}

/**
 * Joins new stories with one another and with those before: always the two that are most alike on the average
 * of all their texts, as long as they are alike enough (average linkage). Gives which story became part of
 * which, in order, and what the stories became that changed.
 */
export function gather(
  before: Gathered,
  fresh: readonly Story[],
): {
  readonly joined: readonly (readonly [part: number, whole: number])[]
  readonly changed: ReadonlyMap<number, Story>
} {
  const stories = new Map(fresh.map(story => [story.id, story]))
  const changed = new Map(stories)
  const finding = new Map<number, number[]>()
  for (const { id, sum } of fresh) {
    for (const term of heaviest(sum, terms.finding)) {
      const some = finding.get(term)
      if (some) some.push(id)
      else finding.set(term, [id])
    }
  }
  const storyOf = (id: number) => {
    const known = stories.get(id) ?? before.story(id)
    stories.set(id, known)
    return known
  }
  const neighbours = new Map<number, Set<number>>()
  const pairs = new Heap()
  const compare = (one: number, other: number) => {
    const likeness = likenessOf(storyOf(one), storyOf(other))
    if (likeness >= alike) pairs.push({ one, other, likeness })
  }
  const meet = (one: number, other: number) => {
    for (const [a, b] of [
      [one, other],
      [other, one],
    ] as const) {
      const some = neighbours.get(a)
      if (some) some.add(b)
      else neighbours.set(a, new Set([b]))
    }
  }
  for (const { id, sum } of fresh) {
    for (const other of likely(id, sum, finding, before)) {
      if (neighbours.get(id)?.has(other)) continue
      meet(id, other)
      compare(id, other)
    }
  }
  const joined: [number, number][] = []
  const gone = new Set<number>()
  for (let pair = pairs.pop(); pair; pair = pairs.pop()) {
    const { one, other, likeness } = pair
    if (gone.has(one) || gone.has(other)) continue
    // One of them has grown since.
    if (likenessOf(storyOf(one), storyOf(other)) !== likeness) continue
    const [whole, part] = one < other ? [one, other] : [other, one]
    const grown = together(storyOf(whole), storyOf(part))
    joined.push([part, whole])
    gone.add(part)
    stories.set(whole, grown)
    changed.set(whole, grown)
    const met = [...(neighbours.get(whole) ?? []), ...(neighbours.get(part) ?? [])]
    for (const next of new Set(met)) {
      if (next === whole || gone.has(next)) continue
      meet(whole, next)
      compare(whole, next)
    }
  }
  for (const part of gone) changed.delete(part)
  return { joined, changed }
}

function likely(
  id: number,
  sum: Vector,
  finding: ReadonlyMap<number, readonly number[]>,
  before: Gathered,
): readonly number[] {
  const found = new Map<number, number>()
  sum.terms.forEach((term, at) => {
    const own = finding.get(term) ?? []
    if (own.length > common) return
    for (const other of [...own, ...before.having(term)]) {
      if (other !== id) found.set(other, (found.get(other) ?? 0) + sum.weights[at]!)
    }
  })
  return [...found]
    .sort(([a, m], [b, n]) => n - m || a - b)
    .slice(0, compared)
    .map(([other]) => other)
}

function likenessOf(one: Story, other: Story): number {
  if (!isNear(one, other)) return 0
  return product(one.sum, other.sum) / (one.texts * other.texts)
}

const days = (day: string) => Date.parse(day) / 86_400_000

function isNear(one: Story, other: Story): boolean {
  if (!one.from || !one.to || !other.from || !other.to) return true
  return !(days(one.from) - days(other.to) > near || days(other.from) - days(one.to) > near)
}

function together(whole: Story, part: Story): Story {
  const all = [whole, part]
  const known = (list: readonly (string | null)[]) => list.filter(day => day !== null).toSorted()
  return {
    id: whole.id,
    texts: whole.texts + part.texts,
    sum: sumOf(whole.sum, part.sum, terms.kept),
    from: known(all.map(({ from }) => from))[0] ?? null,
    to: known(all.map(({ to }) => to)).at(-1) ?? null,
  }
}

/** The most alike pair first; of two as alike the older. */
class Heap {
  readonly #pairs: Pair[] = []

  push(pair: Pair): void {
    const pairs = this.#pairs
    let at = pairs.push(pair) - 1
    while (at > 0) {
      const up = (at - 1) >> 1
      if (!isBefore(pair, pairs[up]!)) break
      pairs[at] = pairs[up]!
      at = up
    }
    pairs[at] = pair
  }

  pop(): Pair | undefined {
    const pairs = this.#pairs
    const first = pairs[0]
    const last = pairs.pop()
    if (!first || !last || pairs.length === 0) return first
    let at = 0
    for (;;) {
      let down = 2 * at + 1
      if (down >= pairs.length) break
      if (down + 1 < pairs.length && isBefore(pairs[down + 1]!, pairs[down]!)) down++
      if (!isBefore(pairs[down]!, last)) break
      pairs[at] = pairs[down]!
      at = down
    }
    pairs[at] = last
    return first
  }
}

const isBefore = (a: Pair, b: Pair) =>
  a.likeness > b.likeness ||
  (a.likeness === b.likeness && (a.one < b.one || (a.one === b.one && a.other < b.other)))
