/** What a lexeme is made of; `date`, `slashes`, `dots`, `clock` and `fraction` are figures with marks between them. */
export type Make =
  | 'word'
  | 'number'
  | 'figure'
  | 'date'
  | 'slashes'
  | 'dots'
  | 'clock'
  | 'fraction'
  | 'mark'

/** A word, a figure or a mark of the text, as the patterns of times see it. */
export interface Lexeme {
  readonly start: number
  readonly end: number
  /** Lower case, curly apostrophes made straight, inner dots left out ("p.m." is "pm"). */
  readonly text: string
  readonly make: Make
  /** True where nothing stands between it and the lexeme before. */
  readonly glued: boolean
  /** True where a blank line, the start of the text or that of a section stands before it. */
  readonly fresh: boolean
  /** True where it is the first of its line. */
  readonly line: boolean
  /** True where its first letter is a capital. */
  readonly capital: boolean
  /** Letters that hang on a number: "rd" of "23rd", "s" of "1990s". */
  readonly suffix: string
}

const isDigit = (c: number) => c >= 48 && c <= 57
const isUpper = (c: number) => (c >= 65 && c <= 90) || (c >= 0xc0 && c <= 0xde)
const isSpace = (c: number) =>
  c <= 32 ||
  c === 0xa0 ||
  (c >= 0x2000 && c <= 0x200b) ||
  c === 0x2028 ||
  c === 0x2029 ||
  c === 0x202f
const isLetter = (c: number) =>
  (c >= 97 && c <= 122) ||
  (c >= 65 && c <= 90) ||
  (c >= 0xc0 &&
    c !== 0xd7 &&
    c !== 0xf7 &&
    !(c >= 0x2000 && c <= 0x2bff) &&
    !(c >= 0x3000 && c <= 0x303f))

const figures: readonly (readonly [Make, RegExp])[] = [
  ['date', /\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?/y],
  ['date', /\d{4}([/.])\d{1,2}\1\d{1,2}/y],
  ['slashes', /\d{1,2}\/\d{1,2}\/(?:\d{4}|\d\d)/y],
  ['dots', /\d{1,2}\.\d{1,2}\.\d{4}/y],
  ['clock', /\d{1,2}:\d\d(?::\d\d)?/y],
  ['fraction', /[1-9]\/[2-9]/y],
  ['figure', /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+/y],
]

/** Reads a text into lexemes in one pass. `sections` are the offsets, rising, at which sections start; `dotted` are words that take a full stop with them ("Oct."), `suffixes` letters that hang on numbers, `initials` pairs of letters that may stand apart ("p. m."). */
export function lex(
  text: string,
  sections: readonly number[],
  dotted: ReadonlySet<string>,
  suffixes: ReadonlySet<string>,
  initials: ReadonlySet<string> = new Set(),
): Lexeme[] {
  const found: Lexeme[] = []
  const length = text.length
  let i = 0
  let last = 0
  let breaks = 2
  let section = 0
  const add = (end: number, make: Make, form: string, capital = false, suffix = '') => {
    while (sections[section]! <= i) {
      section++
      breaks = 2
    }
    const glued = last === i && found.length > 0
    found.push({
      start: i,
      end,
      text: form,
      make,
      glued,
      fresh: breaks > 1,
      line: breaks > 0,
      capital,
      suffix,
    })
    i = last = end
    breaks = 0
  }
  while (i < length) {
    const c = text.charCodeAt(i)
    if (isSpace(c)) {
      if (c === 10) breaks++
      i++
    } else if (isDigit(c)) number()
    else if (isLetter(c)) word(c)
    else if (c === 39 || c === 0x2019) apostrophe()
    else add(i + 1, 'mark', c === 0x2010 || c === 0x2011 ? '-' : text[i]!)
  }
  return found

  function number() {
    for (const [make, shape] of figures) {
      shape.lastIndex = i
      const end = shape.test(text) ? shape.lastIndex : 0
      const next = text.charCodeAt(end)
      if (end > 0 && !isDigit(next) && !(next === 47 && make !== 'figure')) {
        return add(end, make, text.slice(i, end))
      }
    }
    let end = i + 1
    while (isDigit(text.charCodeAt(end))) end++
    let tail = end
    while (tail < end + 4 && isLetter(text.charCodeAt(tail))) tail++
    const letters = text.slice(end, tail).toLowerCase()
    const hangs = tail > end && suffixes.has(letters)
    add(hangs ? tail : end, 'number', text.slice(i, end), false, hangs ? letters : '')
  }

  function word(c: number) {
    let end = i + 1
    while (end < length && isLetter(text.charCodeAt(end))) end++
    let form = text.slice(i, end).toLowerCase()
    if (text.charCodeAt(end) === 46) {
      if (form.length === 1) {
        const from = end
        while (
          text.charCodeAt(end) === 46 &&
          isLetter(text.charCodeAt(end + 1)) &&
          !isLetter(text.charCodeAt(end + 2))
        ) {
          form += text[end + 1]!.toLowerCase()
          end += 2
        }
        if (end > from && text.charCodeAt(end) === 46) end++
        else if (end === from) apart()
      } else if (dotted.has(form)) end++
    }
    add(end, 'word', form, isUpper(c))

    /** "p. m." */
    function apart() {
      const second = end + 2
      const joined = form + (text[second] ?? '').toLowerCase()
      if (!isSpace(text.charCodeAt(end + 1)) || !initials.has(joined)) return
      if (isLetter(text.charCodeAt(second + 1))) return
      form = joined
      end = second + (text.charCodeAt(second + 1) === 46 ? 2 : 1)
    }
  }

  function apostrophe() {
    const next = text.charCodeAt(i + 1)
    const own = last === i && (next === 115 || next === 83) && !isLetter(text.charCodeAt(i + 2))
    if (own) add(i + 2, 'mark', "'s")
    else add(i + 1, 'mark', "'")
  }
}
