import type { Doc, Token } from '../../language/doc.ts'
import { en } from './en.ts'
import type { Instrument } from './instrument.ts'
import { capital, lower, power, year } from './names.ts'

/** A stretch of tokens that names an instrument; exclusive end. */
export interface Named {
  readonly first: number
  readonly last: number
  readonly head: number
  readonly id: string | null
  readonly type: Instrument['type']
  /** The full name, where it is known from the citation. */
  readonly name?: string
  readonly rule: string
  readonly confidence: number
}

/** Citations by number and by acronym: "U.N. Security Council Resolution 2231", "H.R. 1234", "the 2015 JCPOA". */
export function citationAt(doc: Doc, at: number): Named | undefined {
  return resolution(doc, at) ?? numbered(doc, at) ?? acronym(doc, at)
}

const SYMBOL = /^(UNSCR|UNGAR?)$/
const NUMBER = /^\d{1,5}(?:\/\d{1,4})?$/
const sameSentence = (doc: Doc, a: number, b: number) =>
  doc.tokens[a]?.sentence === doc.tokens[b]?.sentence && doc.tokens[b] !== undefined

/** "U.N. Security Council Resolution 2231", "UNSCR 2231", "Resolution 2231". */
function resolution(doc: Doc, at: number): Named | undefined {
  const token = doc.tokens[at]!
  const symbol = SYMBOL.exec(token.text)
  const word = lower(token.text)
  if (!symbol && en.heads.get(word) !== 'resolution') return undefined
  const number = doc.tokens[at + 1]
  if (!number || !sameSentence(doc, at, at + 1) || !NUMBER.test(number.text)) return undefined
  let first = at
  let code = symbol ? (symbol[1]!.startsWith('UNGA') ? 'UNGA' : 'UNSCR') : ''
  for (const body of en.bodies) {
    const start = at - body.words.length
    if (!code && start >= 0 && matches(doc, start, body.words) && sameSentence(doc, start, at)) {
      code = body.code
      first = start
    }
  }
  while (!symbol && first > 0 && sameSentence(doc, first - 1, at)) {
    if (!en.council.includes(lower(doc.tokens[first - 1]!.text))) break
    first--
  }
  const bare = code === '' && /^\d{3,4}$/.test(number.text) && (first < at || capital(token.text))
  const assembly = number.text.includes('/')
  const id = code
    ? `${code}/${number.text}`
    : assembly
      ? `UNGA/${number.text}`
      : bare
        ? `UNSCR/${number.text}`
        : null
  if (!id) return undefined
  return {
    first,
    last: at + 2,
    head: at,
    id,
    type: 'resolution',
    rule: 'instrument/resolution',
    confidence: code ? 0.98 : 0.8,
  }
}

function matches(doc: Doc, at: number, words: readonly string[]): boolean {
  return words.every((word, i) => lower(doc.tokens[at + i]?.text ?? '') === word)
}

/** "Executive Order 13769", "Public Law 115-44", "H.R. 1234". */
function numbered(doc: Doc, at: number): Named | undefined {
  const word = lower(doc.tokens[at]!.text)
  for (const { words, code, type } of en.numbered) {
    if (words[0] !== word) continue
    if (!matches(doc, at, words) || !capital(doc.tokens[at]!.text)) continue
    const number = doc.tokens[at + words.length]
    if (!number || !sameSentence(doc, at, number.index) || !/^\d[\d-]*$/.test(number.text)) continue
    let last = number.index + 1
    const hyphen = doc.tokens[last]
    if (hyphen?.text === '-' && /^\d+$/.test(doc.tokens[last + 1]?.text ?? '')) last += 2
    const digits = doc.text.slice(number.start, doc.tokens[last - 1]!.end)
    return {
      first: at,
      last,
      head: number.index - 1,
      id: `${code}/${digits}`,
      type,
      rule: 'instrument/number',
      confidence: 0.95,
    }
  }
  return undefined
}

/** "the 2015 JCPOA", "NAFTA". */
function acronym(doc: Doc, at: number): Named | undefined {
  const token = doc.tokens[at]!
  const known = en.acronyms.get(token.text)
  if (!known) return undefined
  const [id, name, type] = known
  const next = doc.tokens[at + 1]
  const more = next && sameSentence(doc, at, at + 1) && en.heads.has(lower(next.text)) ? 1 : 0
  const first = before(doc, at)
  return {
    first,
    last: at + 1 + more,
    head: at + more,
    id,
    name,
    type,
    rule: 'instrument/acronym',
    confidence: 0.95,
  }
}

/** A year before a name belongs to it. */
export function before(doc: Doc, at: number): number {
  const token: Token | undefined = doc.tokens[at - 1]
  return token && sameSentence(doc, at - 1, at) && year(token.text) ? at - 1 : at
}

export { power, sameSentence }
