import type { Lexeme } from './lexer.ts'
import { readNumber } from './numbers.ts'
import type { ClassReader } from './pattern.ts'
import type { Words } from './words.ts'

/** The classes that figures make in any language. */
export const figureClasses = [
  'NUM',
  'DAY',
  'DAYFIG',
  'ORD',
  'YEAR',
  'NEARYEAR',
  'YY',
  'HOUR',
  'CLOCK',
  'CLOCKFIGURE',
  'FIG',
  'ORDFIG',
  'ISODATE',
  'SLASHDATE',
  'DOTDATE',
  'DECADE',
  'SHORTDECADE',
] as const

/** Readers of all classes of a language: its word tables, and what figures and number words make. */
export function readers(words: Words): Readonly<Record<string, ClassReader>> {
  const found: Record<string, ClassReader> = figures(words)
  for (const [name, table] of Object.entries(words.classes)) found[name] = tableReader(table)
  return found
}

/** Reads the longest entry of a table; entries may have several words. */
function tableReader(table: Readonly<Record<string, string | number>>): ClassReader {
  const byFirst = new Map<string, { rest: string[]; value: string | number }[]>()
  for (const [entry, value] of Object.entries(table)) {
    const [first, ...rest] = entry.split(' ') as [string, ...string[]]
    byFirst.set(first, [...(byFirst.get(first) ?? []), { rest, value }])
  }
  for (const entries of byFirst.values()) entries.sort((a, b) => b.rest.length - a.rest.length)
  return (lexemes, at) => {
    const entries = byFirst.get(lexemes[at]!.text)
    if (!entries || lexemes[at]!.make !== 'word') return undefined
    for (const { rest, value } of entries) {
      if (rest.every((word, i) => lexemes[at + 1 + i]?.text === word)) {
        return { value, next: at + 1 + rest.length }
      }
    }
    return undefined
  }
}

/** True where a letter or a further figure hangs on a lexeme, or a currency sign or percent makes it an amount. */
function hangs(lexemes: readonly Lexeme[], at: number): boolean {
  const behind = lexemes[at + 1]
  if (behind?.glued && (behind.make === 'word' || behind.text === '%')) return true
  const before = lexemes[at - 1]
  if (!lexemes[at]!.glued || before === undefined) return false
  if (before.make === 'word') return before.end - before.start === before.text.length
  return '$£€¥#.'.includes(before.text)
}

function figures(words: Words): Record<string, ClassReader> {
  const ordinal = new Set(words.ordinalSuffixes)
  const counted = new Set(words.counted)
  const plain = (lexeme: Lexeme) => lexeme.make === 'number' && lexeme.suffix === ''
  const one = (
    test: (lexeme: Lexeme, at: number, all: readonly Lexeme[]) => string | number | undefined,
  ) =>
    ((lexemes, at) => {
      const value = test(lexemes[at]!, at, lexemes)
      return value === undefined ? undefined : { value, next: at + 1 }
    }) satisfies ClassReader
  const dayFigure = (lexeme: Lexeme, at: number, all: readonly Lexeme[]) => {
    if (lexeme.make !== 'number' || lexeme.text.length > 2 || lexeme.suffix === words.decadeSuffix)
      return undefined
    const value = Number(lexeme.text)
    return value >= 1 && value <= 31 && !hangs(all, at) ? value : undefined
  }
  const ordinalWord: ClassReader = (lexemes, at) => {
    const lexeme = lexemes[at]!
    if (lexeme.make === 'number') {
      return ordinal.has(lexeme.suffix) ? { value: Number(lexeme.text), next: at + 1 } : undefined
    }
    if (Object.hasOwn(words.ordinals, lexeme.text))
      return { value: words.ordinals[lexeme.text]!, next: at + 1 }
    const ten = Object.hasOwn(words.numbers.tens, lexeme.text)
      ? words.numbers.tens[lexeme.text]
      : undefined
    const dash = lexemes[at + 1]?.text === '-' ? 1 : 0
    const last = lexemes[at + 1 + dash]?.text ?? ''
    if (!ten || !Object.hasOwn(words.ordinals, last) || words.ordinals[last]! > 9) return undefined
    return { value: ten + words.ordinals[last]!, next: at + 2 + dash }
  }
  return {
    NUM: (lexemes, at) => {
      const read = readNumber(lexemes, at, words.numbers)
      return read && !hangs(lexemes, read.next - 1) ? read : undefined
    },
    DAYFIG: one(dayFigure),
    DAY: (lexemes, at) => {
      const figure = dayFigure(lexemes[at]!, at, lexemes)
      if (figure !== undefined) return { value: figure, next: at + 1 }
      const word = lexemes[at]!.make === 'word' ? ordinalWord(lexemes, at) : undefined
      return word && Number(word.value) <= 31 ? word : undefined
    },
    ORD: ordinalWord,
    YEAR: (lexemes, at) => {
      const lexeme = lexemes[at]!
      if (plain(lexeme)) {
        const value = Number(lexeme.text)
        const fits = lexeme.text.length === 4 && value >= 1000 && value < 2200
        const behind = lexemes[at + 1]
        const counts = behind !== undefined && !behind.fresh && counted.has(behind.text)
        return fits && !hangs(lexemes, at) && !counts ? { value, next: at + 1 } : undefined
      }
      return lexeme.make === 'word' ? yearInWords(lexemes, at, words) : undefined
    },
    // A figure that is hardly anything but a year.
    NEARYEAR: one((lexeme, at, all) => {
      const value = Number(lexeme.text)
      const fits = plain(lexeme) && value >= 1900 && value < 2040
      return fits && !hangs(all, at) ? value : undefined
    }),
    YY: one((lexeme, at, all) =>
      plain(lexeme) && lexeme.text.length === 2 && !hangs(all, at)
        ? Number(lexeme.text)
        : undefined,
    ),
    HOUR: one(lexeme => {
      const value = Number(lexeme.text)
      return (lexeme.make === 'number' && value >= 1 && value <= 12) ||
        /^\d{1,2}\.[0-5]\d$/.test(lexeme.text)
        ? lexeme.text.replace('.', ':')
        : undefined
    }),
    CLOCK: one(lexeme =>
      lexeme.make === 'clock' && isClock(lexeme.text) ? lexeme.text : undefined,
    ),
    CLOCKFIGURE: one(lexeme => {
      const clock = `${lexeme.text.slice(0, 2)}:${lexeme.text.slice(2)}`
      return plain(lexeme) && /^\d\d:\d\d$/.test(clock) && isClock(clock) ? clock : undefined
    }),
    FIG: one(lexeme =>
      plain(lexeme) && lexeme.text.length <= 4 && lexeme.text[0] !== '0'
        ? Number(lexeme.text)
        : undefined,
    ),
    ORDFIG: one(lexeme => {
      const value = Number(lexeme.text)
      return ordinal.has(lexeme.suffix) && value >= 1 && value <= 31 ? value : undefined
    }),
    ISODATE: one(lexeme => (lexeme.make === 'date' ? lexeme.text : undefined)),
    SLASHDATE: one(lexeme => (lexeme.make === 'slashes' ? lexeme.text : undefined)),
    DOTDATE: one(lexeme => (lexeme.make === 'dots' ? lexeme.text : undefined)),
    DECADE: decade(4),
    SHORTDECADE: decade(2),
  }

  /** "1990s", "1990's" */
  function decade(length: number): ClassReader {
    return (lexemes, at) => {
      const lexeme = lexemes[at]!
      if (lexeme.make !== 'number' || lexeme.text.length !== length || !lexeme.text.endsWith('0'))
        return undefined
      const value = Math.floor(Number(lexeme.text) / 10)
      if (length === 4 && (value < 100 || value > 219)) return undefined
      if (lexeme.suffix === words.decadeSuffix) return { value, next: at + 1 }
      const own = lexemes[at + 1]
      return own?.glued && own.text === `'${words.decadeSuffix}` && lexeme.suffix === ''
        ? { value, next: at + 2 }
        : undefined
    }
  }
}

/** "nineteen ninety-six", "two thousand" */
function yearInWords(lexemes: readonly Lexeme[], at: number, words: Words) {
  const first = readNumber(lexemes, at, words.numbers)
  if (!first) return undefined
  if (first.value >= 1000) {
    return first.value > 1000 && first.value < 2100 && first.value % 1 === 0 ? first : undefined
  }
  if (first.value < 15 || first.value > 20) return undefined
  const second = readNumber(lexemes, first.next, words.numbers)
  if (!second || second.value < 10 || second.value > 99 || second.value % 1 !== 0) return undefined
  return lexemes[first.next]!.make === 'word'
    ? { value: first.value * 100 + second.value, next: second.next }
    : undefined
}

function isClock(text: string): boolean {
  const [hour, minute, second] = text.split(':').map(Number)
  return hour! <= 24 && minute! < 60 && (second ?? 0) < 60
}
