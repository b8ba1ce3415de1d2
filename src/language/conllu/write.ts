import type { Parsed } from '../columns.ts'
import { rangeEnd } from './ranges.ts'
import { writtenSpaces } from './spaces.ts'

/** How a document is named in CoNLL-U. */
export interface DocumentNames {
  /** `# newdoc id`: a path, a URL. */
  readonly document?: string
  /** What the sentences' ids begin with: "talks-" makes "talks-1"; a space or slash becomes "-". */
  readonly prefix?: string
}

const BREAKS = /[\p{Cc}\u2028\u2029]/u
const EACH_BREAK = /[\p{Cc}\u2028\u2029]/gu

/**
 * Writes a document as CoNLL-U (universaldependencies.org/format.html), part by part: ids, texts,
 * paragraphs, multiword tokens for contractions, names as `NER=B-PER` in MISC. Where more or less
 * than a blank parts two tokens MISC says so (`SpaceAfter=No`; UDPipe's `SpacesAfter`,
 * `SpacesBefore`), so that the text can be put together again.
 */
export class ConlluWriter {
  readonly #document: string | undefined
  readonly #prefix: string
  #sentences = 0

  constructor(names: DocumentNames = {}) {
    this.#document = names.document === undefined ? undefined : printable(names.document)
    this.#prefix = printable(names.prefix ?? '').replace(/[\s/]/gu, '-')
  }

  /** The lines of one part; the next part goes behind them. */
  write(parsed: Parsed): string {
    const out: string[] = []
    let first = 0
    for (const [at, last] of parsed.sentenceEnds.entries()) {
      if (this.#sentences === 0) {
        out.push(this.#document === undefined ? '# newdoc' : `# newdoc id = ${this.#document}`)
      }
      if (parsed.opens[at] === 1) out.push('# newpar')
      this.#sentences++
      out.push(`# sent_id = ${this.#prefix}${this.#sentences}`)
      out.push(`# text = ${textOf(parsed, first, last)}`)
      for (let word = first; word < last; ) {
        const end = rangeEnd(parsed, word, last)
        const alone = end === word
        if (!alone) out.push(rangeLine(parsed, first, word, end))
        for (; word <= end; word++) out.push(wordLine(parsed, first, word, alone))
      }
      out.push('')
      first = last
    }
    return out.length > 0 ? `${out.join('\n')}\n` : ''
  }
}

/** A document as CoNLL-U, as `ConlluWriter` writes it. */
export function toConllu(parsed: Parsed, names: DocumentNames = {}): string {
  return new ConlluWriter(names).write(parsed)
}

/** The sentence as its `# text` has it: one blank for any space. */
function textOf(parsed: Parsed, first: number, last: number): string {
  let text = ''
  for (let word = first; word < last; word++) {
    text += printable(parsed.forms[word]!)
    if (word + 1 < last && (parsed.glue[word]! & 2) === 0) text += ' '
  }
  return text
}

function rangeLine(parsed: Parsed, first: number, word: number, end: number): string {
  const form = printable(parsed.forms.slice(word, end + 1).join(''))
  const misc = spacesAround(parsed, word, end)
  return `${word - first + 1}-${end - first + 1}\t${form}\t_\t_\t_\t_\t_\t_\t_\t${misc || '_'}`
}

/** The line of one word; what parts it from others is told in the line of its range, if it has one. */
function wordLine(parsed: Parsed, first: number, word: number, alone: boolean): string {
  const head = parsed.heads[word]!
  const name = parsed.labels.names[parsed.names[word]!]!
  const spaces = alone ? spacesAround(parsed, word, word) : ''
  const misc = name === 'O' ? spaces : `NER=${name}${spaces && '|'}${spaces}`
  const columns = analysisOf(parsed, word)
  return `${word - first + 1}\t${printable(parsed.forms[word]!)}\t${columns}\t${
    head < 0 ? 0 : head - first + 1
  }\t${parsed.labels.deprel[parsed.deprels[word]!]!}\t_\t${misc || '_'}`
}

/** LEMMA, UPOS, XPOS and FEATS of a word, parted by tabs. */
export function analysisOf(parsed: Parsed, word: number): string {
  const upos = parsed.labels.upos[parsed.upos[word]!]!
  const xpos = parsed.labels.xpos[parsed.xpos[word]!]!
  return `${printable(parsed.lemma(word))}\t${upos}\t${xpos}\t${parsed.feats(word) || '_'}`
}

function spacesAround(parsed: Parsed, word: number, end: number): string {
  const { text, from, to, starts, ends, length } = parsed
  const next = end + 1 < length ? starts[end + 1]! : to
  const after = parting(text.slice(ends[end]!, next))
  if (word > 0 || starts[0]! === from) return after
  const before = `SpacesBefore=${writtenSpaces(text.slice(from, starts[0]!))}`
  return after === '' ? before : `${after}|${before}`
}

function parting(between: string): string {
  if (between === ' ') return ''
  return between === '' ? 'SpaceAfter=No' : `SpacesAfter=${writtenSpaces(between)}`
}

/** A form, lemma or name without signs that would break its line. */
function printable(text: string): string {
  return BREAKS.test(text) ? text.replace(EACH_BREAK, '\uFFFD') : text
}
