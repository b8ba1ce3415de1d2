import { type Node, Tag } from './tree/node.ts'

/** A paragraph of a page: its text, white space as a browser shows it, and where it stood. */
export interface Block {
  readonly text: string
  /** The innermost element around its first word. */
  readonly leaf: Tag
  /** The element that made it a paragraph. */
  readonly box: Tag
  /** Letters and signs that are links, and that are bold or italic. */
  readonly linked: number
  readonly stressed: number
  /** How many links it holds. */
  readonly links: number
  /** Where its first link begins, in letters and signs; -1 if it has none. And how long that link is. */
  readonly firstLink: number
  readonly linkedFirst: number
  /** Whether its place makes it a caption. */
  readonly caption: boolean
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Elements that begin and end a paragraph. */
const paragraphs = set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody tfoot thead tr ul',
)
/** Elements without a reader's text. */
const silent = set(
  'script style noscript svg math canvas iframe object video audio button input select textarea head title meta link map',
)
const cells = set('td th')
const stress = set('b strong i em')
const framed = set('figcaption figure')

/** How sites name what they write below a picture. */
const captioned = /(?:^|[\s_-])(?:caption|bildunterschrift|legenda?)(?=$|[\s_-])|caption-?text/i

/** Whether an element is a caption by its name; a table's is none, nor what holds a heading. */
function isCaption(tag: Tag): boolean {
  const names = tag.getAttribute('class')
  if (names === null || tag.localName === 'caption') return false
  return captioned.test(names.slice(0, 300)) && !tag.querySelector('h1,h2,h3')
}

/** The paragraphs under an element, in order. */
export function blocks(root: Tag): Block[] {
  const found: Block[] = []
  let text = ''
  let leaf: Tag | null = null
  let linked = 0
  let stressed = 0
  let links = 0
  let firstLink = -1
  let linkedFirst = 0
  let length = 0
  // What the text ends with: it is not looked at while it grows, which would take time each time.
  let open = false
  let broken = false
  const flush = (box: Tag, caption: boolean) => {
    const shown = text.replace(/ ?\n ?/g, '\n').trim()
    if (shown && leaf) {
      const link = { linked, links, firstLink, linkedFirst }
      found.push({ text: shown, leaf, box, ...link, stressed, caption })
    }
    text = ''
    leaf = null
    linked = stressed = links = linkedFirst = length = 0
    firstLink = -1
    open = broken = false
  }
  const write = (node: Node, link: boolean, bold: boolean) => {
    const spaced = node.textContent.replace(/[ \t\n\f\r]+/g, ' ')
    const shown = open ? spaced : spaced.replace(/^ /, '')
    if (!shown) return
    text += shown
    open = !shown.endsWith(' ')
    if (shown === ' ') return
    broken = false
    leaf ??= node.parent
    if (link) {
      linked += shown.length
      if (firstLink < 0) firstLink = length
      if (links === 1) linkedFirst += shown.length
    }
    length += shown.length
    if (bold) stressed += shown.length
  }
  const walk = (tag: Tag, box: Tag, caption: boolean, link: boolean, bold: boolean): void => {
    const { localName: name } = tag
    if (silent.has(name)) return
    if (name === 'br') {
      // Two line breaks part paragraphs, one does not.
      if (broken) flush(box, caption)
      else text += '\n'
      open = false
      broken = text !== ''
      return
    }
    if (cells.has(name) && open) {
      text += ' '
      open = false
    }
    if (name === 'sup' && /^\s*\[\w{1,4}\]\s*$/.test(tag.textContent)) return
    const block = paragraphs.has(name)
    const inside = caption || framed.has(name) || isCaption(tag)
    if (block) flush(box, caption)
    const isLink = link || name === 'a'
    if (name === 'a') links++
    const isBold = bold || stress.has(name)
    for (const child of tag.childNodes) {
      if (child instanceof Tag) walk(child, block ? tag : box, inside, isLink, isBold)
      else write(child, isLink, isBold)
    }
    if (block) flush(tag, inside)
  }
  walk(root, root, false, false, false)
  flush(root, false)
  return found
}
