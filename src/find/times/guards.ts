import type { Doc } from '../../language/doc.ts'
import type { Lexeme } from './lexer.ts'
import type { Slots } from './pattern.ts'
import type { Guard } from './words.ts'

/** A match of a rule's pattern, before it is reckoned: lexemes `from` to `to`, the last one excluded. */
export interface Sighting {
  readonly from: number
  readonly to: number
  readonly slots: Slots
  /** True where the match before ends right before this one, but for one word or mark. */
  readonly afterTime: boolean
}

const has = (list: readonly string[] | undefined, item: string | undefined) =>
  list !== undefined && item !== undefined && list.includes(item)

/** The Penn tag of the word at a lexeme, or an empty string. */
export function tagAt(doc: Doc, lexeme: Lexeme | undefined): string {
  return lexeme ? (doc.tokensIn(lexeme)[0]?.xpos ?? '') : ''
}

/** Whether the words around a match let it be a time. */
export function passes(
  guard: Guard,
  { from, to, slots, afterTime }: Sighting,
  lexemes: readonly Lexeme[],
  doc: Doc,
): boolean {
  const slot = guard.slot === undefined ? undefined : slots[guard.slot]
  if (guard.slot !== undefined && !slot) return true
  const first = lexemes[slot?.from ?? from]!
  if (guard.only && !guard.only.includes(first.text)) return true
  const before = lexemes[from]!.line ? undefined : lexemes[from - 1]
  const behind = lexemes[to]?.fresh ? undefined : lexemes[to]
  const next = behind?.text === '-' ? lexemes[to + 1] : behind
  if (guard.capital && !first.capital) return false
  if (guard.lower && first.capital && before && before.make !== 'mark' && !inTitle(doc, first)) {
    return false
  }
  // "This Week", the programme
  const named = before?.make === 'word' || before?.text === '"' || before?.text === '“'
  const titled = slot !== undefined && slot.from > from && first.capital && named
  if (guard.lower && titled && !inTitle(doc, first) && !isUpper(doc, first)) return false
  if (has(guard.not, first.text)) return false
  if (has(guard.notAfter, before?.text) || has(guard.notBefore, next?.text)) return false
  if (guard.afterName && !(before?.capital && !opensSentence(doc, before))) return false
  if (guard.notAfterName && before?.capital && !opensSentence(doc, before)) return false
  if (guard.notBeforeName && behind?.capital && behind.make === 'word') {
    if (isTied(doc, first, behind)) return false
  }
  if (guard.notTagged && has(guard.notTagged, tagAt(doc, first))) return false
  if (guard.notAfterTagged && has(guard.notAfterTagged, tagAt(doc, before))) return false
  if (guard.notBeforeTagged && has(guard.notBeforeTagged, tagAt(doc, behind))) return false
  if (guard.ends && behind && behind.make !== 'mark') return false
  const proof = guard.proof
  if (!proof) return true
  if (guard.weak && !has(guard.weak, first.text)) return true
  if (guard.unless?.some(name => name in slots)) return true
  return (
    has(proof.after, before?.text ?? '') ||
    has(proof.before, behind?.text ?? '') ||
    (proof.afterTime === true && afterTime) ||
    (proof.afterTagged !== undefined && has(proof.afterTagged, tagAt(doc, before))) ||
    (proof.beforeTagged !== undefined && has(proof.beforeTagged, tagAt(doc, behind)))
  )
}

/** "April Jones" is one name; "In January Spain withdrew" is none. */
function isTied(doc: Doc, month: Lexeme, name: Lexeme): boolean {
  const [one, other] = [doc.tokensIn(month)[0], doc.tokensIn(name)[0]]
  if (!one || !other) return true
  const apart = one.deprel.startsWith('obl') && /^(nsubj|obj)/.test(other.deprel)
  return !apart || other.head === one.index || one.head === other.index
}

function opensSentence(doc: Doc, lexeme: Lexeme): boolean {
  return doc.sentenceAt(lexeme.start)?.start === lexeme.start
}

function isUpper(doc: Doc, { start, end }: Lexeme): boolean {
  const word = doc.text.slice(start, end)
  return word === word.toUpperCase()
}

function inTitle(doc: Doc, lexeme: Lexeme): boolean {
  const role = doc.sentenceAt(lexeme.start)?.section.role
  return role === 'title' || role === 'headline'
}
