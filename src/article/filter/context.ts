import { Tag } from '../tree/node.ts'
import type { Place } from './places.ts'
import type { Survey } from './survey.ts'

/** Farthest that neighbours are looked for, in paragraphs. */
const far = 50
const beside = [-4, -3, -2, -1, 1, 2, 3, 4]
const windows = [5, 15]
const shares = [0.9, 0.7, 0.5]

/** Words inside an element, and words that a first judgement took for the article's. */
interface Mass {
  words: number
  taken: number
}

/**
 * One row a paragraph of what a first judgement of all paragraphs says of its neighbours, of the
 * elements around it and of its like (auto-context, Tu 2008).
 */
export function contextFeatures(page: Survey, odds: readonly number[]): number[][] {
  const { told, words } = page
  const taken = told.map((one, i) => one.words * odds[i]!)
  const sums = [0]
  const lengths = [0]
  for (let i = 0; i < told.length; i++) {
    sums.push(sums[i]! + taken[i]!)
    lengths.push(lengths[i]! + told[i]!.words)
  }
  const all = sums.at(-1)! || 1
  const masses = massesOf(page, taken)
  const holders = holdersOf(page, masses, all)
  const alike = new Map<string, Mass>()
  page.keys.forEach((key, i) => {
    const mass = alike.get(key) ?? { words: 0, taken: 0 }
    alike.set(key, mass)
    mass.words += told[i]!.words
    mass.taken += taken[i]!
  })
  const before = distances(odds)
  const after = distances([...odds].reverse()).reverse()
  const runs = runsOf(odds, taken)
  return told.map(({ block }, i) => {
    const row = [odds[i]!, all, all / (words || 1), sums[i]! / all, before[i]!, after[i]!]
    for (const step of beside) row.push(odds[i + step] ?? -1)
    for (const reach of windows) {
      const from = Math.max(0, i - reach)
      const to = Math.min(told.length, i + reach + 1)
      row.push((sums[to]! - sums[from]!) / (lengths[to]! - lengths[from]! || 1))
    }
    const like = alike.get(page.keys[i]!)!
    row.push(like.taken / (like.words || 1), like.taken / all, runs[i]! / all)
    let at: Place | null = page.places.get(block.box)!
    for (let level = 0; level < 5; level++) {
      const mass: Mass | null = at && masses.get(at)!
      row.push(mass ? mass.taken / (mass.words || 1) : -1, mass ? mass.taken / all : -1)
      at = at?.parent ?? null
    }
    const found = holders.map(() => -1)
    let step = 0
    for (at = page.places.get(block.leaf)!; at; at = at.parent, step++) {
      for (let k = 0; k < holders.length; k++) if (holders[k] === at) found[k] = step
    }
    row.push(...found)
    return row
  })
}

function massesOf(page: Survey, taken: readonly number[]): Map<Place, Mass> {
  const masses = new Map<Place, Mass>()
  for (const place of page.places.values()) masses.set(place, { words: 0, taken: 0 })
  page.told.forEach(({ block, words }, i) => {
    const mass = masses.get(page.places.get(block.box)!)!
    mass.words += words
    mass.taken += taken[i]!
  })
  const add = (place: Place) => {
    const mass = masses.get(place)!
    for (const child of place.tag.childNodes) {
      const inner = child instanceof Tag ? page.places.get(child) : undefined
      if (!inner) continue
      add(inner)
      mass.words += masses.get(inner)!.words
      mass.taken += masses.get(inner)!.taken
    }
  }
  const root = page.places.get(page.root)
  if (root) add(root)
  return masses
}

/** The smallest elements that hold given shares of what was taken. */
function holdersOf(page: Survey, masses: Map<Place, Mass>, all: number): (Place | null)[] {
  const holders: (Place | null)[] = shares.map(() => null)
  for (const place of page.places.values()) {
    const { taken } = masses.get(place)!
    shares.forEach((share, k) => {
      const held = taken >= share * all && taken > 0
      if (held && (!holders[k] || place.depth > holders[k].depth)) holders[k] = place
    })
  }
  return holders
}

/** Paragraphs since the last one that was taken. */
function distances(odds: readonly number[]): number[] {
  let since = far
  return odds.map(one => {
    const own = since
    since = one > 0.5 ? 0 : Math.min(far, since + 1)
    return own
  })
}

/** Words taken in the run of paragraphs around each, in which no gap is longer than three. */
function runsOf(odds: readonly number[], taken: readonly number[]): number[] {
  const mass = odds.map(() => 0)
  let from = 0
  let sum = 0
  let gap = 0
  const close = (to: number) => mass.fill(sum, from, to)
  odds.forEach((one, i) => {
    gap = one > 0.5 ? 0 : gap + 1
    if (gap > 3) {
      close(i)
      from = i
      sum = 0
    }
    sum += taken[i]!
  })
  close(odds.length)
  return mass
}
