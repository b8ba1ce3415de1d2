import type { Doc, Token } from '../../../language/doc.ts'
import type { Range } from '../clauses.ts'

/** A token with all that hangs on it, marks at its edges left out. */
export function rangeOf(doc: Doc, token: Token): Range {
  const tokens = [...doc.subtree(token)]
  while (tokens.length > 1 && tokens.at(-1)!.upos === 'PUNCT') tokens.pop()
  while (tokens.length > 1 && tokens[0]!.upos === 'PUNCT') tokens.shift()
  return { first: tokens[0]!.index, last: tokens.at(-1)!.index + 1 }
}

/** Relations by which another clause is strung on. */
const strung = /^(conj|cc|parataxis|discourse)/

/** Where what hangs on a word from a place on ends (exclusive): before another clause that is only strung on. */
export function endOf(doc: Doc, token: Token, from: number): number {
  let last = from
  for (const child of doc.childrenOf(token)) {
    if (child.index <= token.index || child.deprel === 'punct') continue
    const range = rangeOf(doc, child)
    const isAside = child.deprel === 'advcl' && doc.tokens[range.first - 1]?.text === ','
    if (child.index >= from && (strung.test(child.deprel) || isAside)) break
    last = Math.max(last, range.last)
  }
  return last
}
