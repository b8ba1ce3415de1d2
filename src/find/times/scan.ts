import type { Doc } from '../../language/doc.ts'
import { figureClasses, readers } from './classes.ts'
import { passes, type Sighting } from './guards.ts'
import { type Lexeme, lex } from './lexer.ts'
import { compile, type Pattern } from './pattern.ts'
import type { Rule, Words } from './words.ts'

/** A rule that met its words, with the lexemes it met them in. */
export interface Sighted extends Sighting {
  readonly rule: Rule
  readonly lexemes: readonly Lexeme[]
}

/** The patterns of a language, ready to look for. */
export type Scanner = (doc: Doc) => readonly Sighted[]

/** Makes the scanner of a language: the longest match at each place, left to right; of equal ones the first rule's. */
export function scanner(words: Words): Scanner {
  const classes = readers(words)
  const dotted = new Set(words.dotted)
  const suffixes = new Set(words.suffixes)
  const initials = new Set(words.initials)
  const rules = words.rules.map(rule => ({
    rule,
    pattern: compile(rule.pattern, words.parts, classes),
    guards: (rule.guards ?? []).map(name => words.guards[name]!),
  }))
  const starters = index(
    words,
    rules.map(rule => rule.pattern),
  )

  const isCore = coreWords(words)

  const longest = (doc: Doc, lexemes: readonly Lexeme[], at: number, lastEnd: number) => {
    let best: Sighted | undefined
    for (const i of starters(lexemes[at]!)) {
      const { rule, pattern, guards } = rules[i]!
      const met = pattern.match(lexemes, at)
      if (!met || met.end <= (best?.to ?? at)) continue
      const sighting = {
        from: at,
        to: met.end,
        slots: met.slots,
        afterTime: lastEnd > 0 && at - lastEnd <= 1,
      }
      if (guards.every(guard => passes(guard, sighting, lexemes, doc))) {
        best = { ...sighting, rule, lexemes }
      }
    }
    return best
  }

  return doc => {
    const found: Sighted[] = []
    const lexemes = lex(
      doc.text,
      doc.article.sections.map(section => section.start),
      dotted,
      suffixes,
      initials,
    )
    let at = 0
    let lastEnd = 0
    let core = -1
    while (at < lexemes.length) {
      if (core < at) {
        core = at
        while (core < lexemes.length && !isCore(lexemes[core]!)) core++
      }
      if (core - at > reach) {
        at = core - reach
        continue
      }
      const best = longest(doc, lexemes, at, lastEnd)
      if (best) {
        found.push(best)
        lastEnd = best.to
      }
      at = best?.to ?? at + 1
    }
    return found
  }
}

/** The most lexemes that a match can have before the first word that only a time has: "the very end of the year". */
const reach = 6

const none: readonly number[] = []

/** Words without which nothing is a time; what stands far from all of them need not be looked at. */
function coreWords(words: Words): (lexeme: Lexeme) => boolean {
  const core = new Set([...Object.keys(words.numbers.tens), ...Object.keys(words.numbers.scales)])
  for (const name of words.core) {
    for (const entry of Object.keys(words.classes[name]!)) core.add(entry.split(' ').at(-1)!)
  }
  return lexeme => (lexeme.make === 'word' ? core.has(lexeme.text) : lexeme.make !== 'mark')
}

/** Which rules can begin at a lexeme: by its word, and for figures and number words by what they may be. */
function index(words: Words, patterns: readonly Pattern[]) {
  const byWord = new Map<string, Set<number>>()
  const byFigure: number[] = []
  const add = (word: string, rule: number) => {
    const rules = byWord.get(word) ?? new Set()
    byWord.set(word, rules.add(rule))
  }
  const { ones, tens, one, half } = words.numbers
  const numberWords = [
    ...Object.keys(ones),
    ...Object.keys(tens),
    ...one,
    half,
    ...Object.keys(words.ordinals),
  ]
  const isFigure = new Set<string>(figureClasses)
  patterns.forEach(({ starts }, rule) => {
    for (const start of starts) {
      if (isFigure.has(start)) {
        if (byFigure.at(-1) !== rule) byFigure.push(rule)
        for (const word of numberWords) add(word, rule)
      } else if (Object.hasOwn(words.classes, start)) {
        for (const entry of Object.keys(words.classes[start]!)) add(entry.split(' ', 1)[0]!, rule)
      } else add(start, rule)
    }
  })
  const sorted = new Map(
    [...byWord].map(([word, rules]) => [word, [...rules].sort((a, b) => a - b)]),
  )
  return (lexeme: Lexeme): readonly number[] => {
    if (lexeme.make === 'word') return sorted.get(lexeme.text) ?? none
    return lexeme.make === 'mark' ? (sorted.get(lexeme.text) ?? none) : byFigure
  }
}
