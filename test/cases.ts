import { article } from '../src/article/index.ts'
import type { Doc, Finder, Finding, Span } from '../src/language/doc.ts'
import { analyse } from '../src/language/index.ts'

/** One finding that a case expects: what it is called, its exact text, and the fields that are compared. */
export interface Expected {
  readonly kind: string
  readonly text: string
  readonly fields: readonly (readonly [name: string, value: string])[]
}

/** An example in a cases.txt: a text and everything that its folder's finder must find there. */
export interface Case {
  readonly name: string
  /** Line of its `#` in the file, from 1. */
  readonly line: number
  /** Publication date, or null. */
  readonly date: string | null
  readonly text: string
  readonly expected: readonly Expected[]
  /** Known to fail, and complaining on the day it passes. */
  readonly knownMiss: boolean
}

const KNOWN_MISS = '(known miss)'
const PAIR = /([\w.]+)=("(?:[^"\\]|\\.)*"|[^\s"]+)/y

/** Reads a cases.txt. A `#` block without text is a comment; `\u00a0` in a text stands for that character. */
export function parseCases(source: string): Case[] {
  const blocks: { line: number; lines: string[] }[] = []
  for (const [index, line] of source.split(/\r?\n/).entries()) {
    const block = blocks.at(-1)
    if (line.startsWith('#') && !block?.lines.every(l => l.startsWith('#'))) {
      blocks.push({ line: index + 1, lines: [line] })
    } else if (line.startsWith('#') || line.trim() || block?.lines.length) {
      if (!block) throw new SyntaxError(`line ${index + 1}: text before the first "# name"`)
      block.lines.push(line)
    }
  }
  return blocks
    .filter(block => block.lines.some(line => line.trim() && !line.startsWith('#')))
    .map(parseCase)
}

function parseCase({ line, lines }: { line: number; lines: string[] }): Case {
  const title = lines[0]!.replace(/^#\s*/, '').trim()
  const arrow = lines.indexOf('==>')
  if (arrow < 0) throw new SyntaxError(`line ${line}: no "==>" in case "${title}"`)
  const body = lines.slice(1, arrow).filter(l => !l.startsWith('#'))
  const date = body[0]?.startsWith('@') ? body.shift()!.slice(1).trim() : null
  const rest = lines.slice(arrow + 1).flatMap((text, i) => (text.trim() ? [{ text, i }] : []))
  if (!rest.length) throw new SyntaxError(`line ${line}: nothing after "==>"; write "none"`)
  return {
    name: title.replace(KNOWN_MISS, '').trim(),
    line,
    date,
    text: unescaped(body.join('\n').replace(/^\n+|\s+$/g, '')),
    expected:
      rest.length === 1 && rest[0]!.text.trim() === 'none'
        ? []
        : rest.map(({ text, i }) => parseExpected(text.trim(), line + arrow + 1 + i)),
    knownMiss: title.includes(KNOWN_MISS),
  }
}

const unescaped = (text: string) =>
  text.replace(/\\u([0-9a-f]{4})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))

function parseExpected(line: string, number: number): Expected {
  const start = /^(\w+)\s+("(?:[^"\\]|\\.)*")/.exec(line)
  if (!start) throw new SyntaxError(`line ${number}: expected: kind "text" field=value …: ${line}`)
  const fields: [string, string][] = []
  PAIR.lastIndex = start[0].length
  while (PAIR.lastIndex < line.length) {
    if (/\s/.test(line[PAIR.lastIndex]!)) PAIR.lastIndex++
    else {
      const at = PAIR.lastIndex
      const pair = PAIR.exec(line)
      if (!pair) throw new SyntaxError(`line ${number}: not field=value: ${line.slice(at)}`)
      fields.push([pair[1]!, pair[2]!.startsWith('"') ? JSON.parse(pair[2]!) : pair[2]!])
    }
  }
  return { kind: start[1]!, text: JSON.parse(start[2]!), fields }
}

/** Reads a plain text the whole way to a `Doc`, as if it were published on that date. */
export async function docOf(text: string, date: string | null): Promise<Doc> {
  const page = { name: 'case', format: 'text', content: text, given: null, url: null } as const
  return analyse(await article({ ...page, date, title: null, source: null }))
}

const isSpan = (value: unknown): value is Span =>
  typeof value === 'object' && value !== null && 'start' in value && 'end' in value

/** How a field of a finding is written in a cases.txt. */
export function written(value: unknown, doc: Doc, names: ReadonlyMap<string, string>): string {
  if (value === null || value === undefined) return 'none'
  if (Array.isArray(value)) return value.map(v => written(v, doc, names)).join(' + ') || 'none'
  if (typeof value === 'string') return names.get(value) ?? value
  if (typeof value !== 'object') return String(value)
  if ('edtf' in value && 'mention' in value) return String(value.edtf)
  if (isSpan(value)) return doc.at(value)
  if ('name' in value && String('id' in value && value.id).startsWith('p:')) {
    return String(value.name)
  }
  if ('id' in value) return String(value.id)
  return JSON.stringify(value)
}

/** The value of a field ("due", "code.cameo"), looked for on the finding, its party, its instrument. */
function field(finding: Finding, path: string, doc: Doc): unknown {
  const [first, ...rest] = path.split('.')
  const holders = [finding, Reflect.get(finding, 'party'), Reflect.get(finding, 'instrument')]
  const value = rest.reduce<unknown>(heldBy, holders.map(h => heldBy(h, first!)).find(isSet))
  const isToken = (path === 'head' || path === 'cue') && typeof value === 'number'
  return isToken ? doc.tokens[value] : value
}

const heldBy = (holder: unknown, name: string): unknown =>
  typeof holder === 'object' && holder !== null ? Reflect.get(holder, name) : undefined

const isSet = (value: unknown) => value !== null && value !== undefined

/** What is wrong with the findings of a case, a line each; empty where all is as expected. */
export function differences(
  { expected }: Case,
  found: readonly Finding[],
  doc: Doc,
  names: ReadonlyMap<string, string>,
): string[] {
  const left = [...found]
  const wrong: string[] = []
  for (const want of expected) {
    const unlike = (f: Finding) =>
      want.fields
        .map(([name, value]) => [name, value, written(field(f, name, doc), doc, names)] as const)
        .filter(([, value, got]) => value !== got)
    const same = left.filter(f => f.kind === want.kind && doc.at(f) === want.text)
    const best = same.toSorted((a, b) => unlike(a).length - unlike(b).length)[0]
    if (!best) wrong.push(`not found: ${want.kind} ${JSON.stringify(want.text)}`)
    else {
      left.splice(left.indexOf(best), 1)
      for (const [name, value, got] of unlike(best)) {
        const what = `${want.kind} ${JSON.stringify(want.text)} ${name}`
        wrong.push(`${what}: expected ${JSON.stringify(value)}, got ${JSON.stringify(got)}`)
      }
    }
  }
  return [...wrong, ...left.map(f => `not expected: ${f.kind} ${JSON.stringify(doc.at(f))}`)]
}

/** All findings of a document, a line each, with the rule and its reason: what a failing case prints. */
export function reasoning(doc: Doc, finders: readonly Finder[]): string {
  const lines = finders.flatMap(finder =>
    doc.all(finder).map(f => {
      const why = f.why ? ` (${f.why})` : ''
      return `${f.start}-${f.end} ${f.kind} ${JSON.stringify(doc.at(f))} by ${f.rule}${why}`
    }),
  )
  return lines.join('\n') || 'nothing found'
}
