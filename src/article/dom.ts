/** The little of a DOM that is asked for here, so that the library behind it can be changed. */
export interface Node {
  readonly nodeType: number
  readonly textContent: string | null
  readonly childNodes: Iterable<Node>
  readonly firstChild: Node | null
  readonly nextSibling: Node | null
}

/** An element of a page. */
export interface Element extends Node {
  readonly localName: string
  getAttribute(name: string): string | null
  querySelector(selector: string): Element | null
  querySelectorAll(selector: string): Iterable<Element>
  closest(selector: string): Element | null
}

/** A parsed page: queries, and the part of it that is the article (which takes the page apart). */
export interface Dom extends Pick<Element, 'querySelector' | 'querySelectorAll'> {
  /** The element around all others. */
  readonly root: Element
  readonly body: Element
  /** A text with the entities and tags that it still holds read as HTML. */
  plain(text: string): string
  /** The element that holds the article, or null if none stands out. To be called last. */
  readable(): { readonly content: Element; readonly byline: string | null } | null
}

/** Text nodes, in the numbers of the DOM standard. */
export const textNode = 3
/** Element nodes. */
export const elementNode = 1

/** Parses a page. The libraries are loaded here, on the first page and not before. */
export async function parse(html: string): Promise<Dom> {
  const [{ parseHTML }, { Readability }] = await Promise.all([
    import('linkedom'),
    import('@mozilla/readability'),
  ])
  // Some sites keep the article in a template, which shows nothing until a script takes it out.
  const open = html.replace(/<(\/?)template(?=[\s>])/gi, '<$1div')
  let { document } = parseHTML(open)
  // Without both tags, or with a head that never ends, the body stays empty.
  const shows = document.documentElement && textOf(document.body as unknown as Element)
  if (!shows) document = parseHTML(whole(open)).document
  // One text node for each run of text: the parser cuts them at every "<" and "&".
  document.body.normalize()
  const dom = document as unknown as Dom
  return {
    root: document.documentElement as unknown as Element,
    body: dom.body,
    querySelector: selector => dom.querySelector(selector),
    querySelectorAll: selector => dom.querySelectorAll(selector),
    plain: text =>
      /&#?\w{2,10};|<\/?[a-z]/i.test(text)
        ? textOf(parseHTML(`<p>${text}</p>`).document.firstChild as unknown as Node)
        : text,
    readable() {
      const options = { serializer: (node: unknown) => node as Element, disableJSONLD: true }
      const found = new Readability(document as never, options as never).parse()
      const content = found?.content as unknown as Element | null
      return content ? { content, byline: found?.byline ?? null } : null
    },
  }
}

/** A page with its own tags for html and body set aside, and one of each around it. */
function whole(html: string): string {
  const inner = html.replace(/<\/?(?:!doctype|html|body)(?=[\s>])[^<>]*>/gi, '')
  return `<!doctype html><html><head></head><body>${inner}</body></html>`
}

/** The text of an element on one line; empty if there is none. */
export function textOf(element: Node | null): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim()
}
