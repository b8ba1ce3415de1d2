import type { Block } from './body.ts'
import type { Taking } from './tidy.ts'
import type { Tag } from './tree/node.ts'

/** How sites name a box of facts that stands beside a text, or in the middle of it. */
const facts = /(?:^|[\s_-])(?:fact-?s?-?box|fakta-?box|info-?box)(?=$|[\s_-])/i
/** Most of the words taken that a box may hold: what holds more is the text itself. */
const most = 0.5

/** Drops boxes of facts: they say again, or beside the text, what it is about. */
export function dropBoxes(blocks: readonly Block[], taken: Taking): void {
  const known = new Map<Tag, Tag | null>()
  const boxOf = (tag: Tag | null): Tag | null => {
    if (!tag || tag.localName === 'body') return null
    let box = known.get(tag)
    if (box === undefined) {
      box = facts.test((tag.getAttribute('class') ?? '').slice(0, 300)) ? tag : boxOf(tag.parent)
      known.set(tag, box)
    }
    return box
  }
  let all = 0
  let inside = 0
  const boxes = blocks.map(({ leaf, text }, i) => {
    const box = taken[i] ? boxOf(leaf) : null
    if (taken[i]) all += text.length
    if (box) inside += text.length
    return box
  })
  if (inside < most * all) for (const [i, box] of boxes.entries()) if (box) taken[i] = false
}
