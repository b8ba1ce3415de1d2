import type { Parsed } from './columns.ts'
import type { Sentence, Token } from './doc.ts'

/** The words of one sentence of a parse, as objects. */
export function tokensOf(
  parsed: Parsed,
  { index, first, last }: Pick<Sentence, 'index' | 'first' | 'last'>,
): Token[] {
  const { labels } = parsed
  const tokens: Token[] = []
  for (let word = first; word < last; word++) {
    tokens.push({
      start: parsed.starts[word]!,
      end: parsed.ends[word]!,
      index: word,
      sentence: index,
      text: parsed.forms[word]!,
      lemma: parsed.lemma(word),
      upos: labels.upos[parsed.upos[word]!]!,
      xpos: labels.xpos[parsed.xpos[word]!]!,
      head: parsed.heads[word]!,
      deprel: labels.deprel[parsed.deprels[word]!]!,
      name: labels.names[parsed.names[word]!]!,
    })
  }
  return tokens
}
