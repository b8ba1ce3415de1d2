import type { Role } from './article.ts'
import { type Element, elementNode, type Node, textNode } from './dom.ts'

/** A paragraph of a page: its text, and whether its place makes it a caption. */
export interface Block {
  readonly text: string
  readonly role: Extract<Role, 'body' | 'caption'>
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Elements that begin and end a paragraph. */
const paragraphs = set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody tfoot thead tr ul',
)
/** Elements without a reader's text. */
const silent = set(
  'script style noscript template svg math canvas iframe object video audio button input select textarea head title meta link map',
)
const cells = set('td th')

/** How deep the elements under one are nested. */
export function depthOf(root: Element): number {
  let depth = 0
  let level: Node[] = [root]
  while (level.length) {
    depth++
    const inner: Node[] = []
    for (const node of level) {
      for (const child of node.childNodes) if (child.nodeType === elementNode) inner.push(child)
    }
    level = inner
  }
  return depth
}

/** The paragraphs under an element, in order, white space as a browser shows it. */
export function blocks(root: Element): Block[] {
  const found: Block[] = []
  let parts: string[] = []
  const open = () => parts.length > 0 && !' \n'.includes(parts.at(-1)!.at(-1)!)
  const flush = (role: Block['role']) => {
    // Two line breaks part paragraphs, one does not.
    for (const part of parts.join('').split(/\n[ \n]*\n/)) {
      const shown = part.replace(/ ?\n ?/g, '\n').trim()
      if (shown) found.push({ text: shown, role })
    }
    parts = []
  }
  const walk = (node: Node, role: Block['role']): void => {
    if (node.nodeType === textNode) {
      const shown = (node.textContent ?? '').replace(/[ \t\n\f\r]+/g, ' ')
      const text = open() ? shown : shown.replace(/^ /, '')
      if (text) parts.push(text)
      return
    }
    if (node.nodeType !== elementNode) return
    const { localName: name } = node as Element
    if (silent.has(name)) return
    if (name === 'br') parts.push('\n')
    else if (cells.has(name) && open()) parts.push(' ')
    if (name === 'sup' && /^\s*\[\w{1,4}\]\s*$/.test(node.textContent ?? '')) return
    const block = paragraphs.has(name)
    const inside = name === 'figcaption' || name === 'figure' ? 'caption' : role
    if (block) flush(role)
    for (const child of node.childNodes) walk(child, inside)
    if (block) flush(inside)
  }
  walk(root, 'body')
  flush('body')
  return found
}
