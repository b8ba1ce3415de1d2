import type { Span, Token, Upos } from './doc.ts'

/** The tokens of one sentence with their annotation; `base` is the index of its first token. */
export function annotate(
  text: string,
  spans: readonly Span[],
  base: number,
  sentence: number,
): Token[] {
  return spans.map((span, i) => {
    const word = text.slice(span.start, span.end)
    return {
      start: span.start,
      end: span.end,
      index: base + i,
      sentence,
      text: word,
      lemma: word.toLowerCase(),
      upos: crude(word),
      xpos: 'X',
      head: i === 0 ? -1 : base,
      deprel: i === 0 ? 'root' : 'dep',
    }
  })
}

function crude(word: string): Upos {
  if (/^\p{P}+$/u.test(word)) return 'PUNCT'
  if (/^\d/.test(word)) return 'NUM'
  return /^\p{Lu}/u.test(word) ? 'PROPN' : 'NOUN'
}
