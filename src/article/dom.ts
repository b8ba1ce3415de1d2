import { Tokenizer } from 'htmlparser2'
import { Builder } from './tree/build.ts'
import { Tag } from './tree/node.ts'

/** The little of a DOM that is asked for here, so that what stands behind it can be changed. */
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

/** A parsed page. */
export interface Dom extends Pick<Element, 'querySelector' | 'querySelectorAll'> {
  /** The element around all others. */
  readonly root: Element
  readonly body: Tag
  /** A text with the entities and tags that it still holds read as HTML. */
  plain(text: string): string
}

/** Text nodes, in the numbers of the DOM standard. */
export const textNode = 3
/** Element nodes. */
export const elementNode = 1

/** Parses a page in time that grows with its length alone; the tree is some 400 deep at most. */
export function parse(html: string): Dom {
  const builder = new Builder(html)
  const tokens = new Tokenizer({ decodeEntities: true }, builder)
  tokens.write(html)
  tokens.end()
  const root = builder.html
  // Queries of a document find its own element too.
  const document = new Tag('#document')
  document.append(root)
  return {
    root,
    body: builder.body,
    querySelector: selector => document.querySelector(selector),
    querySelectorAll: selector => document.querySelectorAll(selector),
    plain: text =>
      /&#?\w{2,10};|<\/?[a-z]/i.test(text) ? textOf(parse(`<p>${text}</p>`).body) : text,
  }
}

/** The text of an element on one line; empty if there is none. */
export function textOf(element: Node | null): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim()
}
