import type { Token } from '../../language/doc.ts'
import { clean, pad } from './text.ts'

/** A sentence's tokens, one a line: number, word, lemma, tags, head, relation, offsets. */
export function tokenTable(tokens: readonly Token[]): string {
  const first = tokens[0]?.index ?? 0
  const rows = tokens.map(token => [
    String(token.index - first + 1),
    clean(token.text),
    clean(token.lemma),
    token.upos,
    token.xpos,
    String(token.head < 0 ? 0 : token.head - first + 1),
    token.deprel,
    `${token.start}–${token.end}`,
  ])
  const widths = rows[0]?.map((_, i) => Math.max(...rows.map(row => row[i]!.length))) ?? []
  const lines = rows.map(row => row.map((cell, i) => pad(cell, widths[i]!)).join('  '))
  return lines.map(line => `${line.trimEnd()}\n`).join('')
}
