import type { Lexeme } from './lexer.ts'

/** What a class of lexemes meant where a pattern met it. */
export interface Slot {
  readonly value: string | number
  /** Indices of its lexemes, the last one excluded. */
  readonly from: number
  readonly to: number
}

/** The slots that a pattern filled, by name. */
export type Slots = Readonly<Record<string, Slot>>

/** How a class reads the lexemes at an index: its meaning and the index after it, or nothing. */
export type ClassReader = (
  lexemes: readonly Lexeme[],
  at: number,
) => { readonly value: string | number; readonly next: number } | undefined

/** A compiled pattern: the end and the slots of its longest match at an index. */
export interface Pattern {
  /** Words and classes that a match can begin with. */
  readonly starts: ReadonlySet<string>
  match(lexemes: readonly Lexeme[], at: number): { end: number; slots: Slots } | undefined
}

type Node =
  | { readonly is: 'word'; readonly text: string }
  | { readonly is: 'class'; readonly name: string; readonly slot: string }
  | { readonly is: 'seq' | 'alt'; readonly of: readonly Node[] }
  | { readonly is: 'opt'; readonly of: readonly [Node] }

/**
 * Compiles a pattern. Words stand for themselves, CLASSES fill a slot of their name in lower case
 * (or CLASS:slot), `@part` is a named part of the language, `(a | b)` a choice, `?` after something
 * makes it optional, `-` is a hyphen or dash with nothing around it.
 */
export function compile(
  source: string,
  parts: Readonly<Record<string, string>>,
  classes: Readonly<Record<string, ClassReader>>,
): Pattern {
  const root = parse(source, parts)
  const starts = new Set<string>()
  firsts(root, starts)
  return { starts, match: (lexemes, at) => run(root, lexemes, at, classes) }
}

function parse(source: string, parts: Readonly<Record<string, string>>): Node {
  const items = source.match(/[()|?]|[^\s()|?]+/g) ?? []
  let i = 0
  const choice = (): Node => {
    const options: Node[] = [sequence()]
    while (items[i] === '|') {
      i++
      options.push(sequence())
    }
    return options.length === 1 ? options[0]! : { is: 'alt', of: options }
  }
  const sequence = (): Node => {
    const of: Node[] = []
    while (i < items.length && items[i] !== '|' && items[i] !== ')') of.push(item())
    return of.length === 1 ? of[0]! : { is: 'seq', of }
  }
  const item = (): Node => {
    const text = items[i++]!
    let node: Node
    if (text === '(') {
      node = choice()
      i++
    } else if (text[0] === '@') node = parse(part(text.slice(1)), parts)
    else if (/^[A-Z]{2}/.test(text)) {
      const [name, slot] = text.split(':') as [string, string?]
      node = { is: 'class', name, slot: slot ?? name.toLowerCase() }
    } else node = { is: 'word', text }
    if (items[i] !== '?') return node
    i++
    return { is: 'opt', of: [node] }
  }
  const part = (name: string) => {
    const text = parts[name]
    if (text === undefined)
      throw new TypeError(`a pattern speaks of a part that is not there: @${name}`)
    return text
  }
  return choice()
}

/** Collects what a node can begin with; true where it can be empty. */
function firsts(node: Node, into: Set<string>): boolean {
  switch (node.is) {
    case 'word':
      into.add(node.text)
      return false
    case 'class':
      into.add(node.name)
      return false
    case 'opt':
      firsts(node.of[0], into)
      return true
    case 'alt':
      return node.of.map(option => firsts(option, into)).includes(true)
    case 'seq':
      return node.of.every(item => firsts(item, into))
  }
}

type Found = { end: number; slots: Slots }
type Next = (at: number, slots: Slots) => void

function run(
  root: Node,
  lexemes: readonly Lexeme[],
  from: number,
  classes: Readonly<Record<string, ClassReader>>,
): Found | undefined {
  let best: Found | undefined
  const walk = (node: Node, at: number, slots: Slots, next: Next): void => {
    switch (node.is) {
      case 'word': {
        if (!open(lexemes, from, at)) return
        if (isWord(lexemes, at, node.text)) next(at + 1, slots)
        return
      }
      case 'class': {
        if (!open(lexemes, from, at)) return
        const read = classes[node.name]?.(lexemes, at)
        if (!read || !joined(lexemes, at, read.next)) return
        next(read.next, { ...slots, [node.slot]: { value: read.value, from: at, to: read.next } })
        return
      }
      case 'opt':
        walk(node.of[0], at, slots, next)
        next(at, slots)
        return
      case 'alt':
        for (const option of node.of) walk(option, at, slots, next)
        return
      case 'seq': {
        const step = (i: number, place: number, filled: Slots): void => {
          const item = node.of[i]
          if (item) walk(item, place, filled, (end, more) => step(i + 1, end, more))
          else next(place, filled)
        }
        step(0, at, slots)
      }
    }
  }
  walk(root, from, {}, (end, slots) => {
    if (end > from && (!best || end > best.end)) best = { end, slots }
  })
  return best
}

const dashes = '-–—'

/** True where a match that began at `from` may go on at `at`: no blank line in between. */
function open(lexemes: readonly Lexeme[], from: number, at: number): boolean {
  const lexeme = lexemes[at]
  return lexeme !== undefined && (at === from || !lexeme.fresh)
}

function joined(lexemes: readonly Lexeme[], from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if (lexemes[i]!.fresh) return false
  return true
}

function isWord(lexemes: readonly Lexeme[], at: number, text: string): boolean {
  const lexeme = lexemes[at]!
  if (text !== '-') return lexeme.text === text
  return dashes.includes(lexeme.text) && lexeme.glued && lexemes[at + 1]?.glued === true
}
