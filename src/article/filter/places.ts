import type { Block } from '../body.ts'
import { Tag } from '../tree/node.ts'
import { groupsOf } from './classes.ts'

/** What is known of an element of a page. */
export interface Place {
  readonly tag: Tag
  readonly parent: Place | null
  readonly depth: number
  /** Its names, as groups of class words. */
  readonly groups: number
  /** Sums over the paragraphs inside: how many, words, letters and signs, those of links, and good paragraphs with their words. */
  blocks: number
  words: number
  signs: number
  linked: number
  good: number
  goodWords: number
  /** Points for the paragraphs inside, as Readability gives them, less for links. */
  score: number
}

/** A paragraph with what its own words tell. */
export interface Told {
  readonly block: Block
  readonly words: number
  readonly signs: number
  /** Share of it that is links. */
  readonly density: number
  /** Whether it reads as running text. */
  readonly good: boolean
  /** 1 where it ends as a sentence does. */
  readonly ended: number
}

/** The elements that hold paragraphs, with sums over what is inside, in time that grows with the page. */
export function placesOf(root: Tag, told: readonly Told[]): Map<Tag, Place> {
  const names = new Map<string, number>()
  const places = new Map<Tag, Place>()
  const place = (tag: Tag): Place => {
    const known = places.get(tag)
    if (known) return known
    const parent = tag === root || !tag.parent ? null : place(tag.parent)
    const made: Place = {
      tag,
      parent,
      depth: parent ? parent.depth + 1 : 0,
      groups: groupsOf(tag, names),
      blocks: 0,
      words: 0,
      signs: 0,
      linked: 0,
      good: 0,
      goodWords: 0,
      score: 0,
    }
    places.set(tag, made)
    return made
  }
  for (const { block, words, signs, good } of told) {
    place(block.leaf)
    const at = place(block.box)
    at.blocks++
    at.words += words
    at.signs += signs
    at.linked += block.linked
    if (good) {
      at.good++
      at.goodWords += words
    }
    if (signs >= 25) {
      const points = 1 + commas(block.text) + Math.min(3, Math.floor(signs / 100))
      let above = at.tag.localName === 'p' || at.tag.localName === 'li' ? at.parent : at
      for (let level = 0; above && level < 5; level++, above = above.parent) {
        above.score += level === 0 ? points : level === 1 ? points / 2 : points / (level * 3)
      }
    }
  }
  sum(root, places)
  return places
}

/** Adds what is inside to each element. */
function sum(tag: Tag, places: Map<Tag, Place>): void {
  const at = places.get(tag)
  if (!at) return
  for (const child of tag.childNodes) {
    if (!(child instanceof Tag)) continue
    const inner = places.get(child)
    if (!inner) continue
    sum(child, places)
    at.blocks += inner.blocks
    at.words += inner.words
    at.signs += inner.signs
    at.linked += inner.linked
    at.good += inner.good
    at.goodWords += inner.goodWords
  }
  if (at.signs > 0) at.score *= 1 - at.linked / at.signs
}

function commas(text: string): number {
  let count = 0
  for (let at = text.indexOf(','); at >= 0; at = text.indexOf(',', at + 1)) count++
  return count
}
