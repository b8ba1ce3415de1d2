import type { TokenizerCallbacks } from 'htmlparser2'
import { Tag, Text } from './node.ts'
import { blocks, empty, endedBy, endsParagraph, headOnly, walls } from './rules.ts'

/** Elements nested deeper stand beside each other instead: browsers stop at 512. */
export const deepest = 400
/** Attributes of one element that are kept. */
const mostAttributes = 200

/** Makes a tree of a page as its parts are met: html, head and body are always there. */
export class Builder implements TokenizerCallbacks {
  readonly html = new Tag('html')
  readonly head = new Tag('head')
  readonly body = new Tag('body')
  readonly #source: string
  #open: Tag[] = [this.html, this.head]
  /** How many elements are open beyond the deepest. */
  #beyond = 0
  #inBody = false
  #svg = 0
  #tag = ''
  #attributes: string[] = []
  #name = ''
  #value = ''
  #text = ''

  constructor(source: string) {
    this.#source = source
    this.html.append(this.head)
    this.html.append(this.body)
  }

  onopentagname(start: number, end: number): void {
    this.#tag = nameOf(this.#source.slice(start, end))
    this.#attributes = []
  }

  onattribname(start: number, end: number): void {
    this.#name = this.#source.slice(start, end).toLowerCase()
    this.#value = ''
  }

  onattribdata(start: number, end: number): void {
    this.#value += this.#source.slice(start, end)
  }

  onattribentity(code: number): void {
    this.#value += String.fromCodePoint(code)
  }

  onattribend(): void {
    if (this.#attributes.length < 2 * mostAttributes) this.#attributes.push(this.#name, this.#value)
  }

  onopentagend(): void {
    this.#start(false)
  }

  onselfclosingtag(): void {
    this.#start(true)
  }

  ontext(start: number, end: number): void {
    this.#text += this.#source.slice(start, end)
  }

  ontextentity(code: number): void {
    this.#text += String.fromCodePoint(code)
  }

  oncdata(start: number, end: number): void {
    if (this.#svg) this.#text += this.#source.slice(start, end)
  }

  onclosetag(start: number, end: number): void {
    const name = nameOf(this.#source.slice(start, end))
    if (name === 'br') {
      this.#tag = name
      this.#attributes = []
      this.#start(true)
    } else this.#end(name)
  }

  oncomment(): void {}

  ondeclaration(): void {}

  onprocessinginstruction(): void {}

  onend(): void {
    this.#flush()
  }

  isInForeignContext(): boolean {
    return this.#svg > 0
  }

  #flush(): void {
    const text = this.#text
    if (!text) return
    this.#text = ''
    // White space between html, head and body is nobody's.
    const top = this.#open.at(-1)!
    if ((top === this.head || top === this.html) && !/\S/.test(text)) return
    if (top === this.head || top === this.html) this.#enterBody()
    const parent = this.#open.at(-1)!
    const last = parent.childNodes.at(-1)
    if (last instanceof Text) last.textContent += text
    else parent.append(new Text(text))
  }

  #enterBody(): void {
    this.#open = [this.html, this.body]
    this.#inBody = true
  }

  #start(closed: boolean): void {
    const name = this.#tag
    this.#flush()
    if (name === 'html' || name === 'head') {
      this.#merge(name === 'html' ? this.html : this.head)
      return
    }
    if (name === 'body') {
      this.#merge(this.body)
      if (!this.#inBody) this.#enterBody()
      return
    }
    if (!this.#inBody && !headOnly.has(name) && this.#open.at(-1)!.localName !== 'noscript') {
      this.#enterBody()
    }
    if (endsParagraph.has(name)) this.#close('p', walls)
    const ended = endedBy.get(name)
    if (ended) this.#closeAny(ended.names, ended.within)
    const tag = new Tag(name, this.#attributes)
    if (empty.has(name) || (closed && this.#svg)) {
      this.#open.at(-1)!.append(tag)
      return
    }
    if (this.#open.length >= deepest) {
      this.#beyond++
      this.#cut(deepest - 1)
    }
    this.#open.at(-1)!.append(tag)
    this.#open.push(tag)
    if (name === 'svg') this.#svg++
  }

  #merge(tag: Tag): void {
    for (const part of this.#attributes) tag.attributes.push(part)
  }

  #end(name: string): void {
    this.#flush()
    if (name === 'html' || name === 'head' || name === 'body') return
    if (this.#beyond > 0) this.#beyond--
    else if (name === 'p') this.#close(name, walls)
    else if (tableParts.has(name)) this.#close(name, table)
    else if (blocks.has(name)) this.#close(name, cell)
    else this.#close(name, blocks)
  }

  #close(name: string, within: ReadonlySet<string>): void {
    const at = this.#find(tag => tag === name, within)
    if (at > 0) this.#cut(at)
  }

  #closeAny(names: ReadonlySet<string>, within: ReadonlySet<string>): void {
    const at = this.#find(tag => names.has(tag), within)
    if (at > 0) this.#cut(at)
  }

  /** Place of the innermost open element of a kind, sought up to a wall; 0 if there is none. */
  #find(is: (name: string) => boolean, within: ReadonlySet<string>): number {
    for (let i = this.#open.length - 1; i > 1; i--) {
      const { localName } = this.#open[i]!
      if (is(localName)) return i
      if (within.has(localName)) return 0
    }
    return 0
  }

  #cut(at: number): void {
    for (let i = at; i < this.#open.length; i++) {
      if (this.#open[i]!.localName === 'svg') this.#svg--
    }
    this.#open.length = at
  }
}

/** Some sites keep the article in a template, which shows nothing until a script takes it out. */
function nameOf(tag: string): string {
  const name = tag.toLowerCase()
  return name === 'template' ? 'div' : name
}

/** Ends of blocks do not reach out of a cell, ends of cells and rows not out of a table. */
const cell: ReadonlySet<string> = new Set(['td', 'th', 'object'])
const table: ReadonlySet<string> = new Set(['table'])
const tableParts: ReadonlySet<string> = new Set(
  'caption table tbody td tfoot th thead tr'.split(' '),
)
