import type { Lexeme } from './lexer.ts'

/** The words of a language that make numbers. */
export interface NumberWords {
  /** 0 to 19, and what stands for a number ("dozen"). */
  readonly ones: Readonly<Record<string, number>>
  readonly tens: Readonly<Record<string, number>>
  readonly scales: Readonly<Record<string, number>>
  readonly and: string
  /** Articles that count as one before a scale ("a hundred"). */
  readonly one: readonly string[]
  readonly half: string
}

/** A number that was read, and the index after its last lexeme. */
export interface Read {
  readonly value: number
  readonly next: number
}

const own = (table: Readonly<Record<string, number>>, word: string) =>
  Object.hasOwn(table, word) ? table[word] : undefined

/** Reads a number in figures or words that starts at a lexeme: "18", "2 1/2", "twenty four", "two-and-a-half". */
export function readNumber(
  lexemes: readonly Lexeme[],
  at: number,
  words: NumberWords,
): Read | undefined {
  const first = lexemes[at]
  if (!first) return undefined
  if (first.make === 'number' && first.suffix === '') {
    const whole = Number(first.text)
    const next = lexemes[at + 1]
    if (next?.make === 'fraction' && !next.fresh) {
      return { value: whole + ratio(next.text), next: at + 2 }
    }
    return withHalf(lexemes, { value: whole, next: at + 1 }, words)
  }
  if (first.make === 'figure')
    return { value: Number(first.text.replaceAll(',', '')), next: at + 1 }
  if (first.make === 'fraction') return { value: ratio(first.text), next: at + 1 }
  if (first.make !== 'word') return undefined
  const read = readWords(lexemes, at, words)
  return read && withHalf(lexemes, read, words)
}

function ratio(text: string): number {
  const [over, under] = text.split('/')
  return Number(over) / Number(under)
}

function readWords(lexemes: readonly Lexeme[], at: number, words: NumberWords): Read | undefined {
  let total = 0
  let part = 0
  let i = at
  let seen = false
  let open = 1000
  while (i < lexemes.length && i < at + 12) {
    const { text } = lexemes[i]!
    const one = own(words.ones, text)
    const ten = own(words.tens, text)
    const scale = own(words.scales, text)
    if (one !== undefined && open > (one >= 10 ? 10 : 1)) {
      part += one
      open = 1
    } else if (ten !== undefined && open > 10) {
      part += ten
      open = 10
    } else if (scale !== undefined && seen) {
      if (scale === 100) part *= 100
      else {
        total += part * scale
        part = 0
      }
      open = 100
    } else if (
      i === at &&
      words.one.includes(text) &&
      own(words.scales, lexemes[i + 1]?.text ?? '')
    ) {
      part = 1
    } else break
    seen = true
    i++
    const dash = lexemes[i]?.text === '-' ? 1 : 0
    const and = lexemes[i + dash]?.text === words.and ? 1 : 0
    const next = lexemes[i + dash + and]?.text ?? ''
    const goesOn = own(words.ones, next) !== undefined || own(words.tens, next) !== undefined
    if (and ? open === 100 && goesOn : dash && open === 10 && own(words.ones, next) !== undefined) {
      i += dash + and
    }
  }
  return seen ? { value: total + part, next: i } : undefined
}

/** "two-and-a-half", "two and a half" */
function withHalf(lexemes: readonly Lexeme[], read: Read, words: NumberWords): Read {
  let i = read.next
  const skip = () => {
    if (lexemes[i]?.text === '-') i++
  }
  skip()
  if (lexemes[i++]?.text !== words.and) return read
  skip()
  if (!words.one.includes(lexemes[i++]?.text ?? '')) return read
  skip()
  return lexemes[i]?.text === words.half ? { value: read.value + 0.5, next: i + 1 } : read
}
