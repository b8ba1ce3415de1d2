import { groupCount } from './classes.ts'
import type { Place, Told } from './places.ts'
import type { Survey } from './survey.ts'
import { wordFeatures } from './words.ts'

/** Elements around a paragraph that count by how near they are. */
const around = new Map(
  'article main aside nav footer header form figure table ul li blockquote section a template dl details address figcaption p time strong'
    .split(' ')
    .map((name, i) => [name, i]),
)
/** Elements around a paragraph that are looked at. */
const reach = 16

/** One row of numbers a paragraph: its words, its place, its neighbours and the page around it. */
export function features(page: Survey): number[][] {
  const { told } = page
  return told.map((one, i) => {
    const row = ownFeatures(one, i, page)
    for (const step of steps) nearFeatures(row, page, i, i + step)
    return row
  })
}

const steps = [-3, -2, -1, 1, 2, 3]

function ownFeatures(one: Told, i: number, page: Survey): number[] {
  const { block } = one
  const { told, words, goodWords } = page
  const n = told.length
  const leaf = page.places.get(block.leaf)!
  const box = page.places.get(block.box)!
  const row = wordFeatures(one)
  row.push(page.kinds[i]!, block.caption ? 1 : 0)
  row.push(i, n - i, i / n, n, page.wordsBefore[i]! / (words || 1), goodWords / (words || 1), words)
  row.push(
    page.goodBefore[i]! / (goodWords || 1),
    page.goodBefore[i]!,
    goodWords - page.goodBefore[i]!,
  )
  row.push(page.sinceGood[i]!, page.toGood[i]!, page.heading < 0 ? -999 : i - page.heading)
  const text = page.letters[i]!
  row.push(page.titles.includes(text) ? 1 : 0, page.copies.get(text)! - 1, page.data[i]!)
  row.push(text.length > 20 && page.summary.includes(text) ? 1 : 0)
  row.push(page.summary.length > 30 && text.includes(page.summary.slice(0, 60)) ? 1 : 0)
  row.push(...nameFeatures(leaf))
  const like = page.likes.get(page.keys[i]!)!
  row.push(
    like.count,
    like.words / like.count,
    like.good / like.count,
    like.linked / (like.signs || 1),
  )
  row.push(like.words / (words || 1))
  let above: Place | null = box
  for (let level = 0; level < 4; level++) {
    row.push(...sums(above, page))
    above = above?.parent ?? null
  }
  row.push(...holding(leaf, page))
  return row
}

function sums(at: Place | null, page: Survey): number[] {
  if (!at) return [-1, -1, -1, -1, -1, -1]
  const density = at.linked / (at.signs || 1)
  const share = at.goodWords / (page.goodWords || 1)
  return [
    at.words,
    density,
    at.blocks,
    at.good / (at.blocks || 1),
    share,
    at.score / (page.top?.score || 1),
  ]
}

/** How near, from the paragraph outward, elements and class words are; `reach` if they are not. */
function nameFeatures(leaf: Place): number[] {
  const near = new Array(groupCount + around.size).fill(reach)
  let step = 0
  for (let at: Place | null = leaf; at && step < reach; at = at.parent, step++) {
    for (let bits: number = at.groups; bits; bits &= bits - 1) {
      const group: number = 31 - Math.clz32(bits & -bits)
      if (near[group] === reach) near[group] = step
    }
    const kind = around.get(at.tag.localName)
    if (kind !== undefined && near[groupCount + kind] === reach) near[groupCount + kind] = step
  }
  near.push(leaf.depth)
  return near
}

/** Where the paragraph stands to the element with the most points and those that hold most of the text. */
function holding(leaf: Place, page: Survey): number[] {
  const marks = [page.top, ...page.holders]
  const found = marks.map(() => -1)
  let best = 0
  let step = 0
  for (let at: Place | null = leaf; at; at = at.parent, step++) {
    if (step < reach) best = Math.max(best, at.score)
    for (let i = 0; i < marks.length; i++) if (marks[i] === at) found[i] = step
  }
  return [...found, best / (page.top?.score || 1)]
}

function nearFeatures(row: number[], page: Survey, i: number, at: number): void {
  const one = page.told[at]
  if (!one) {
    row.push(-1, -1, -1, -1, -1, -1)
    return
  }
  const { box } = one.block
  const same = box.parent === page.told[i]!.block.box.parent ? 1 : 0
  const alike = page.keys[at] === page.keys[i] ? 2 : 0
  row.push(one.words, one.density, page.kinds[at]!, one.ended, same + alike, page.data[at]!)
}
