import type { Doc, Token } from '../../language/doc.ts'
import { type Block, blocksOf } from './blocks.ts'
import { en } from './en.ts'
import { type Quoted, quotedIn } from './marks.ts'

/** A document with its quotation marks paired: what the parts of the quotation finder share. */
export interface Reading {
  readonly doc: Doc
  readonly blocks: readonly Block[]
  readonly quoted: readonly Quoted[]
  /** For each token the place in `quoted` of the stretch that it stands in, marks included; else -1. */
  readonly quotedAt: Int32Array
  /** First and last token (exclusive) of each quoted stretch, marks included. */
  readonly range: readonly { readonly first: number; readonly last: number }[]
}

/** Pairs the quotation marks of a document. */
export function readingOf(doc: Doc): Reading {
  const blocks = blocksOf(doc)
  const quoted = quotedIn(doc, blocks)
  const quotedAt = new Int32Array(doc.tokens.length).fill(-1)
  const range = quoted.map(() => ({ first: 0, last: 0 }))
  let at = 0
  for (const [i, q] of quoted.entries()) {
    while (at < doc.tokens.length && doc.tokens[at]!.end <= q.start) at++
    const first = at
    while (at < doc.tokens.length && doc.tokens[at]!.start < q.end) quotedAt[at++] = i
    range[i] = { first, last: at }
  }
  return { doc, blocks, quoted, quotedAt, range }
}

/** A word as the tables have it: lower case, straight apostrophe. */
export const plain = (token: Token | undefined): string =>
  token === undefined || token.text.length > 40 ? '' : token.text.toLowerCase().replace('’', "'")

const FINITE = new Set(['VBD', 'VBZ', 'VBP', 'MD'])

/** True for a verb that can stand alone: "expires", "will", "said". */
export const finite = (token: Token): boolean => FINITE.has(token.xpos)

const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'SYM', 'ADJ', 'DET', 'X'])

/** True for a word that a noun phrase is made of. */
export const nominal = (token: Token): boolean =>
  (NOMINAL.has(token.upos) && !en.relatives.has(plain(token))) ||
  en.possessives.has(token.text) ||
  token.xpos === 'POS' ||
  token.xpos === 'VBN' ||
  token.xpos === 'HYPH' ||
  token.text === '-'

/** True for a word that can end a noun phrase. */
export const naming = (token: Token): boolean =>
  token.upos === 'NOUN' || token.upos === 'PROPN' || token.upos === 'PRON' || token.upos === 'NUM'

/** A comma or a dash that parts a clause from what is around it. */
export const COMMA = /^[,–—―-]+$/

/** True where a stretch of tokens holds a finite verb. */
export function hasFinite(doc: Doc, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (finite(doc.tokens[i]!)) return true
  return false
}
