import type { Doc, Span } from '../../language/doc.ts'

/** A stretch of text that a quotation cannot leave: a line or a paragraph of one section. */
export interface Block extends Span {
  readonly first: number
  readonly last: number
}

/** Paragraphs of the document; a line break between two sentences parts them too. */
export function blocksOf(doc: Doc): readonly Block[] {
  const blocks: { start: number; end: number; first: number; last: number }[] = []
  for (const sentence of doc.sentences) {
    const last = blocks.at(-1)
    const before = doc.sentences[sentence.index - 1]
    const joined =
      last &&
      before?.paragraph === sentence.paragraph &&
      before.section === sentence.section &&
      !/[\n\r\u2028\u2029]/.test(doc.text.slice(before.end, sentence.start))
    if (joined) {
      last.end = sentence.end
      last.last = sentence.index + 1
    } else {
      const { start, end, index } = sentence
      blocks.push({ start, end, first: index, last: index + 1 })
    }
  }
  return blocks
}
