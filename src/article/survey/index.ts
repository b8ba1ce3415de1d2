import { type Dom, type Element, elementNode, type Node, textNode, textOf } from '../dom.ts'
import type { Aside, Frame, Mark, Shown } from './shown.ts'
import { authorWords, besideWords, commentWords, dateWords, otherWords } from './words.ts'

export {
  type Aside,
  asideOf,
  type Frame,
  labels,
  type Mark,
  type Shown,
  textOfMark,
} from './shown.ts'

/** A page's meta elements: content by name or property in lower case, the first of each. */
export type Metas = ReadonlyMap<string, string>

/** What a page says and shows, gathered in one walk over its elements. */
export interface Survey {
  readonly metas: Metas
  /** JSON-LD sources. */
  readonly linked: readonly string[]
  /** Scripts that stand in the page. */
  readonly scripts: readonly string[]
  readonly lines: readonly Shown[]
  readonly marks: readonly Mark[]
  /** The `title` element. */
  readonly title: string | null
  /** The `lang` of the page. */
  readonly language: string | null
  /** Addresses of `link` elements by their `rel`, the first of each. */
  readonly links: ReadonlyMap<string, string>
  /** The first pictures' addresses. */
  readonly pictures: readonly string[]
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))
const paragraphs = set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul br',
)
const silent = set(
  'script style noscript svg math canvas iframe object video audio button input select textarea template map',
)
const asideNames = set('aside nav footer')
/** Longest line kept, longest script looked at: UTF-16 units. */
const longest = 600
const longestScript = 2_000_000

/** Walks a page once. Elements nested without end are no trouble to it. */
export function survey(dom: Dom): Survey {
  return new Walk().from(dom.root)
}

class Walk {
  readonly #metas = new Map<string, string>()
  readonly #linked: string[] = []
  readonly #scripts: string[] = []
  readonly #lines: Shown[] = []
  readonly #marks: Mark[] = []
  readonly #links = new Map<string, string>()
  readonly #pictures: string[] = []
  #title: string | null = null
  #language: string | null = null
  #text = ''
  #first: Frame | null = null
  #figures: Frame[] = []

  from(root: Element): Survey {
    const open: { node: Element; frame: Frame }[] = []
    const top: Frame = { name: '', label: '', aside: null, link: null, heading: 0, outer: null }
    let node: Node | null = root
    while (node) {
      const outer: Frame = open.at(-1)?.frame ?? top
      const frame = this.#enter(node, outer)
      if (frame && node.firstChild) {
        open.push({ node: node as Element, frame })
        node = node.firstChild
        continue
      }
      if (frame) this.#leave(frame)
      while (node && !node.nextSibling && open.length) {
        const closed = open.pop()!
        this.#leave(closed.frame)
        node = closed.node
      }
      node = node && open.length ? node.nextSibling : null
    }
    this.#flush()
    return {
      metas: this.#metas,
      linked: this.#linked,
      scripts: this.#scripts,
      lines: this.#lines,
      marks: this.#marks,
      title: this.#title,
      language: this.#language,
      links: this.#links,
      pictures: this.#pictures,
    }
  }

  /** The frame of an element whose inside is to be seen; null for all else. */
  #enter(node: Node, outer: Frame): Frame | null {
    if (node.nodeType === textNode) this.#say(node.textContent ?? '', outer)
    if (node.nodeType !== elementNode) return null
    const element = node as Element
    const name = element.localName
    if (name === 'meta') this.#meta(element)
    else if (name === 'link') this.#link(element)
    else if (name === 'script') this.#script(element)
    else if (name === 'title') this.#title ??= textOf(element) || null
    else if (name === 'html') this.#language ??= element.getAttribute('lang')
    else if (name === 'img') this.#picture(element)
    if (silent.has(name) || name === 'title') return null
    if (paragraphs.has(name)) this.#flush()
    else this.#space()
    const frame = this.#frame(element, name, outer)
    this.#mark(element, name, frame)
    return frame
  }

  #leave(frame: Frame): void {
    if (paragraphs.has(frame.name)) this.#flush()
    else this.#space()
    if (frame.aside && frame.aside !== frame.outer?.aside) frame.aside.to = this.#lines.length
  }

  #frame(element: Element, name: string, outer: Frame): Frame {
    const id = element.getAttribute('id')
    const label = `${element.getAttribute('class') ?? ''} ${id ?? ''}`.trim().toLowerCase()
    const link = name === 'a' ? element.getAttribute('href') : outer.link
    const heading = /^h[1-6]$/.test(name) ? Number(name[1]) : outer.heading
    return { name, label, aside: this.#aside(name, label, outer), link, heading, outer }
  }

  #aside(name: string, label: string, outer: Frame): Aside | null {
    const whole = name === 'body' || name === 'html' || name === 'main'
    const why = whole
      ? null
      : commentWords.test(label)
        ? 'comments'
        : otherWords.test(label)
          ? 'other articles'
          : asideNames.has(name) || besideWords.test(label)
            ? 'beside the article'
            : null
    if (!why || outer.aside?.why === why) return outer.aside
    return { why, from: this.#lines.length, to: Number.POSITIVE_INFINITY, outer: outer.aside }
  }

  #mark(element: Element, name: string, frame: Frame): void {
    const item = element.getAttribute('itemprop')
    const property = element.getAttribute('property')
    const rel = name === 'a' ? (element.getAttribute('rel') ?? '').toLowerCase() : ''
    const telling =
      name === 'time' ||
      name === 'abbr' ||
      item !== null ||
      property !== null ||
      /\bauthor\b/.test(rel) ||
      authorWords.test(frame.label) ||
      dateWords.test(frame.label)
    if (!telling) return
    const says = `${item ?? ''} ${property ?? ''}`.toLowerCase().split(/\s+/).filter(Boolean)
    this.#marks.push({
      element,
      name,
      frame,
      says: says.map(said => said.replace(/^.*:/, '')),
      rel,
      at: this.#lines.length,
    })
  }

  #say(text: string, frame: Frame): void {
    if (this.#text.length > longest) return
    const shown = text.replace(/[\s\u200b]+/g, ' ')
    if (shown === ' ' || !shown) {
      this.#space()
      return
    }
    this.#first ??= frame
    if (/\d/.test(shown) && this.#figures.length < 4) this.#figures.push(frame)
    this.#text += this.#text.endsWith(' ') ? shown.trimStart() : shown
  }

  #space(): void {
    if (this.#text && !this.#text.endsWith(' ')) this.#text += ' '
  }

  #flush(): void {
    const text = this.#text.trim().slice(0, longest)
    if (text) {
      this.#lines.push({
        at: this.#lines.length,
        text,
        frame: this.#first!,
        figures: this.#figures,
      })
    }
    this.#text = ''
    this.#first = null
    this.#figures = []
  }

  #meta(element: Element): void {
    const content = element.getAttribute('content')?.replace(/\s+/g, ' ').trim()
    if (!content) return
    for (const attribute of ['property', 'name', 'http-equiv']) {
      const key = element.getAttribute(attribute)?.toLowerCase()
      if (key && !this.#metas.has(key)) this.#metas.set(key, content)
    }
  }

  #link(element: Element): void {
    const href = element.getAttribute('href')
    const rel = element.getAttribute('rel')?.toLowerCase()
    if (rel && href && !this.#links.has(rel)) this.#links.set(rel, href)
  }

  #script(element: Element): void {
    const source = element.textContent ?? ''
    if (!source || source.length > longestScript) return
    const type = element.getAttribute('type') ?? ''
    if (/ld\+json/i.test(type)) this.#linked.push(source)
    else if (/\d{4}/.test(source)) this.#scripts.push(source)
  }

  #picture(element: Element): void {
    const from = this.#pictures.length < 12 ? element.getAttribute('src') : null
    if (from && !from.startsWith('data:')) this.#pictures.push(from)
  }
}
