import type { Block } from './body.ts'
import type { Taking } from './tidy.ts'
import type { Tag } from './tree/node.ts'

/** Posts of others that a text holds as quotations, until a script draws a frame around them. */
const post = /(?:^|\s)twitter-(?:tweet|video)(?:$|\s)/
/** Paragraphs around a post among which the text must go on. */
const reach = 6

/** Takes the posts that stand inside of the text, between its paragraphs: they are quoted there. */
export function takePosts(blocks: readonly Block[], taken: Taking): void {
  const own = [...taken]
  const posts = blocks.map(({ leaf }) => postAround(leaf))
  const isText = (from: number, step: number) => {
    for (let i = from, seen = 0; i >= 0 && i < blocks.length && seen < reach; i += step) {
      if (posts[i]) continue
      if (own[i]) return true
      seen++
    }
    return false
  }
  posts.forEach((tag, i) => {
    if (tag && isText(i, -1) && isText(i, 1)) taken[i] = true
  })
}

function postAround(leaf: Tag): Tag | null {
  for (let tag: Tag | null = leaf, up = 0; tag && up < 4; tag = tag.parent, up++) {
    if (tag.localName === 'blockquote' && post.test(tag.getAttribute('class') ?? '')) return tag
  }
  return null
}
