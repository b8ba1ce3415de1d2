import { compile, selectAll, selectOne } from 'css-select'

/** A run of text. */
export class Text {
  readonly nodeType = 3
  readonly childNodes: Node[] = []
  /** Text with its entities resolved. */
  textContent: string
  parent: Tag | null = null
  readonly firstChild = null
  nextSibling: Node | null = null

  constructor(text: string) {
    this.textContent = text
  }
}

/** An element. */
export class Tag {
  readonly nodeType = 1
  readonly childNodes: Node[] = []
  /** Name in lower case. */
  readonly localName: string
  parent: Tag | null = null
  nextSibling: Node | null = null
  /** Names (lower case) and values in turn; the first of a name counts. */
  readonly attributes: string[]

  constructor(name: string, attributes: string[] = []) {
    this.localName = name
    this.attributes = attributes
  }

  /** The text of all that is inside. */
  get textContent(): string {
    let text = ''
    // The builder bounds the depth.
    for (const child of this.childNodes) text += child.textContent
    return text
  }

  /** The first node inside. */
  get firstChild(): Node | null {
    return this.childNodes[0] ?? null
  }

  /** Value of an attribute, its name in lower case. */
  getAttribute(name: string): string | null {
    const { attributes } = this
    for (let i = 0; i < attributes.length; i += 2) {
      if (attributes[i] === name) return attributes[i + 1]!
    }
    return null
  }

  /** The first element inside that a CSS selector describes. */
  querySelector(selector: string): Tag | null {
    return selectOne<Node, Tag>(query(selector), this, { adapter })
  }

  /** All elements inside that a CSS selector describes, in order. */
  querySelectorAll(selector: string): Tag[] {
    return selectAll<Node, Tag>(query(selector), this, { adapter })
  }

  /** This element or the nearest around it that a CSS selector describes. */
  closest(selector: string): Tag | null {
    const is = query(selector)
    for (let tag: Tag | null = this; tag; tag = tag.parent) if (is(tag)) return tag
    return null
  }

  /** Puts a node at the end. */
  append(node: Node): void {
    node.parent = this
    const last = this.childNodes.at(-1)
    if (last) last.nextSibling = node
    this.childNodes.push(node)
  }
}

/** A node of a page. */
export type Node = Tag | Text

type Options = NonNullable<Parameters<typeof compile<Node, Tag>>[1]>

const adapter: NonNullable<Options['adapter']> = {
  isTag: (node): node is Tag => node.nodeType === 1,
  getAttributeValue: (tag, name) => tag.getAttribute(name) ?? undefined,
  hasAttrib: (tag, name) => tag.getAttribute(name) !== null,
  getChildren: node => node.childNodes,
  getName: tag => tag.localName,
  getParent: tag => tag.parent,
  getSiblings: node => node.parent?.childNodes ?? [node],
  getText: node => node.textContent,
  removeSubsets: nodes => nodes,
}

/** Selectors are few and written in the program: each is compiled once. */
const compiled = new Map<string, ReturnType<typeof compile<Node, Tag>>>()

function query(selector: string) {
  let known = compiled.get(selector)
  if (!known) {
    known = compile<Node, Tag>(selector, { adapter })
    compiled.set(selector, known)
  }
  return known
}
