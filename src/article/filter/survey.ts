import type { Block } from '../body.ts'
import { letters } from '../letters.ts'
import type { Tag } from '../tree/node.ts'
import type { About } from './about.ts'
import { type Place, placesOf, type Told } from './places.ts'
import { tell } from './words.ts'

const kinds = new Map(
  'p h1 h2 h3 h4 h5 h6 li div blockquote tr figcaption pre section article td dd dt body main header footer aside nav'
    .split(' ')
    .map((name, i) => [name, i]),
)
/** Letters of the page's own data that all searches together may pass over. */
const searched = 2e8

/** A page's paragraphs with sums over them, before any is judged. */
export interface Survey {
  readonly root: Tag
  readonly about: About
  readonly told: readonly Told[]
  readonly places: ReadonlyMap<Tag, Place>
  readonly words: number
  readonly goodWords: number
  /** Words, and words of good paragraphs, before each paragraph. */
  readonly wordsBefore: readonly number[]
  readonly goodBefore: readonly number[]
  /** Paragraphs since the last good one, and to the next. */
  readonly sinceGood: readonly number[]
  readonly toGood: readonly number[]
  readonly top: Place | null
  /** The smallest elements that hold these shares of the good words. */
  readonly holders: readonly (Place | null)[]
  readonly heading: number
  readonly likes: ReadonlyMap<string, Like>
  readonly copies: ReadonlyMap<string, number>
  readonly keys: readonly string[]
  /** By paragraph, its element as a number. */
  readonly kinds: readonly number[]
  readonly letters: readonly string[]
  readonly titles: readonly string[]
  readonly summary: string
  readonly data: readonly number[]
}

/** Sums over paragraphs of one make. */
interface Like {
  count: number
  words: number
  good: number
  linked: number
  signs: number
}

const shares = [0.9, 0.7, 0.5]

/** Surveys the paragraphs of a page under its root. */
export function survey(root: Tag, blocks: readonly Block[], about: About): Survey {
  const told = blocks.map(tell)
  const places = placesOf(root, told)
  const whole = places.get(root)!
  const wordsBefore: number[] = []
  const goodBefore: number[] = []
  const sinceGood: number[] = []
  const toGood: number[] = new Array(told.length).fill(50)
  const likes = new Map<string, Like>()
  const copies = new Map<string, number>()
  const keys: string[] = []
  const said: string[] = []
  let words = 0
  let good = 0
  let since = 50
  for (const one of told) {
    wordsBefore.push(words)
    goodBefore.push(good)
    sinceGood.push(since)
    since = one.good ? 0 : Math.min(50, since + 1)
    words += one.words
    if (one.good) good += one.words
    const key = keyOf(one.block)
    keys.push(key)
    const like = likes.get(key) ?? { count: 0, words: 0, good: 0, linked: 0, signs: 0 }
    likes.set(key, like)
    like.count++
    like.words += one.words
    like.linked += one.block.linked
    like.signs += one.signs
    if (one.good) like.good++
    const text = letters(one.block.text.slice(0, 1000))
    said.push(text)
    copies.set(text, (copies.get(text) ?? 0) + 1)
  }
  for (let i = told.length - 1, next = 50; i >= 0; i--) {
    toGood[i] = next
    next = told[i]!.good ? 0 : Math.min(50, next + 1)
  }
  let top: Place | null = null
  const holders: (Place | null)[] = shares.map(() => null)
  for (const one of places.values()) {
    if (!top || one.score > top.score) top = one
    shares.forEach((share, i) => {
      const held = one.goodWords >= share * whole.goodWords && whole.goodWords > 0
      if (held && (!holders[i] || one.depth > holders[i].depth)) holders[i] = one
    })
  }
  const titles = about.titles.map(letters).filter(Boolean)
  let heading = said.findIndex(
    (text, i) => titles.includes(text) && /^h\d$/.test(told[i]!.block.box.localName),
  )
  if (heading < 0) heading = said.findIndex(text => titles.includes(text))
  return {
    root,
    about,
    told,
    places,
    words,
    goodWords: good,
    wordsBefore,
    goodBefore,
    sinceGood,
    toGood,
    top,
    holders,
    heading,
    likes,
    copies,
    keys,
    kinds: told.map(({ block }) => kinds.get(block.box.localName) ?? -1),
    letters: said,
    titles,
    summary: letters(about.summary),
    data: inData(said, letters(about.articleBody.slice(0, 200_000))),
  }
}

/** Whether the page's own data holds each paragraph: 1, 0, or -1 where it holds none or the words are too few. */
function inData(said: readonly string[], body: string): number[] {
  let left = searched
  return said.map(text => {
    if (body.length < 200 || text.length < 12 || left < 0) return -1
    left -= body.length
    return body.includes(text.slice(0, 200)) ? 1 : 0
  })
}

/** What paragraphs of one make have in common: element and class, and those of the element around. */
function keyOf({ box }: Block): string {
  const name = (tag: Tag | null) =>
    `${tag?.localName} ${tag?.getAttribute('class')?.slice(0, 200) ?? ''}`
  return `${name(box)}<${name(box.parent)}`
}
