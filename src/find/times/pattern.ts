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
 * makes it optional, `-` is a hyphen or dash with nothing around it, `–` one with or without blanks.
 */
export function compile(
  source: string,
  parts: Readonly<Record<string, string>>,
  classes: Readonly<Record<string, ClassReader>>,
): Pattern {
  const root = parse(source, parts)
  const starts = new Set<string>()
  firsts(root, starts)
  const start = step(root, classes, finish)
  return { starts, match: (lexemes, at) => run(start, lexemes, at) }
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

interface Filled {
  readonly name: string
  readonly slot: Slot
}

/** One attempt to match: where it began, the slots filled on the way, the best end so far. */
interface Attempt {
  lexemes: readonly Lexeme[]
  from: number
  end: number
  filled: Filled[]
  best: readonly Filled[]
}

/** Goes on with the rest of a pattern at an index. */
type Step = (attempt: Attempt, at: number) => void

/** A node as a step: what comes after it is built in, so that matching allocates next to nothing. */
function step(node: Node, classes: Readonly<Record<string, ClassReader>>, next: Step): Step {
  switch (node.is) {
    case 'word': {
      const { text } = node
      return (attempt, at) => {
        if (isWord(attempt, at, text)) next(attempt, at + 1)
      }
    }
    case 'class': {
      const { name, slot } = node
      const reader = classes[name]
      if (!reader) throw new TypeError(`a pattern speaks of a class that is not there: ${name}`)
      return (attempt, at) => {
        if (!open(attempt, at)) return
        const read = reader(attempt.lexemes, at)
        if (!read || !joined(attempt.lexemes, at, read.next)) return
        attempt.filled.push({ name: slot, slot: { value: read.value, from: at, to: read.next } })
        next(attempt, read.next)
        attempt.filled.pop()
      }
    }
    case 'opt': {
      const inner = step(node.of[0], classes, next)
      return (attempt, at) => {
        inner(attempt, at)
        next(attempt, at)
      }
    }
    case 'alt': {
      const options = node.of.map(option => step(option, classes, next))
      return (attempt, at) => {
        for (const option of options) option(attempt, at)
      }
    }
    case 'seq':
      return node.of.reduceRight((rest, item) => step(item, classes, rest), next)
  }
}

const finish: Step = (attempt, at) => {
  if (at <= attempt.end) return
  attempt.end = at
  attempt.best = attempt.filled.slice()
}

function run(start: Step, lexemes: readonly Lexeme[], from: number) {
  const attempt: Attempt = { lexemes, from, end: from, filled: [], best: [] }
  start(attempt, from)
  if (attempt.end === from) return undefined
  const slots: Record<string, Slot> = {}
  for (const { name, slot } of attempt.best) slots[name] = slot
  return { end: attempt.end, slots }
}

const dashes = '-–—'

/** True where a match that began earlier may go on at an index: no blank line in between. */
function open({ lexemes, from }: Attempt, at: number): boolean {
  const lexeme = lexemes[at]
  return lexeme !== undefined && (at === from || !lexeme.fresh)
}

function joined(lexemes: readonly Lexeme[], from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if (lexemes[i]!.fresh) return false
  return true
}

function isWord(attempt: Attempt, at: number, text: string): boolean {
  if (!open(attempt, at)) return false
  const lexeme = attempt.lexemes[at]!
  if (text === '–') return dashes.includes(lexeme.text)
  if (text !== '-') return lexeme.text === text
  return dashes.includes(lexeme.text) && lexeme.glued && attempt.lexemes[at + 1]?.glued === true
}
