import type { Upos } from './doc.ts'
import { PERFECT } from './en/contractions.ts'
import { morphology } from './en/morphology.ts'
import { fold } from './fold.ts'
import type { Layout } from './layout.ts'
import { featuresOf } from './morphology/features.ts'
import { treeOf } from './morphology/tree.ts'
import type { Reading, WordReader } from './reader.ts'
import type { Labels, ParsedSentence, Word } from './word.ts'

/**
 * The analysis of a text in columns: a typed array a column, a place a word. `word(i)` makes an
 * object of one row when it is asked for; lemmas and features are worked out when they are asked for.
 */
export class Parsed implements Layout {
  readonly text: string
  readonly from: number
  readonly to: number
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly forms: readonly string[]
  readonly glue: Uint8Array
  readonly sentenceEnds: Int32Array
  readonly opens: Uint8Array
  readonly labels: Labels
  /** Places in `labels.upos`. */
  readonly upos: Uint8Array
  /** Places in `labels.xpos`. */
  readonly xpos: Uint8Array
  /** Place of the governing word; -1 for the root of a sentence. */
  readonly heads: Int32Array
  /** Places in `labels.deprel`. */
  readonly deprels: Uint8Array
  /** Places in `labels.names`. */
  readonly names: Uint8Array
  readonly #tags: Uint8Array
  readonly #reader: WordReader
  #features: { readonly sentence: number; readonly all: readonly string[] } | undefined

  constructor(layout: Layout, reading: Reading, reader: WordReader) {
    this.text = layout.text
    this.from = layout.from
    this.to = layout.to
    this.starts = layout.starts
    this.ends = layout.ends
    this.forms = layout.forms
    this.glue = layout.glue
    this.sentenceEnds = layout.sentenceEnds
    this.opens = layout.opens
    const { labels, upos, xpos, names } = columnsOf(reader)
    this.labels = labels
    this.upos = reading.tags.map(tag => upos[tag]!)
    this.xpos = reading.tags.map(tag => xpos[tag]!)
    this.heads = reading.heads
    this.deprels = reading.relations
    this.names = reading.names.map(name => names[name]!)
    this.#tags = reading.tags
    this.#reader = reader
  }

  /** How many words there are. */
  get length(): number {
    return this.starts.length
  }

  /** The lemma of a word. */
  lemma(word: number): string {
    const form = this.forms[word]!
    const perfect = form.length <= 2 ? PERFECT.get(fold(form).toLowerCase()) : undefined
    if (perfect !== undefined && this.#isPerfect(word)) return perfect
    return this.#reader.lemma(form, this.#tags[word]!)
  }

  /** The UD features of a word: "Mood=Ind|Tense=Past", "" for none. */
  feats(word: number): string {
    const sentence = this.sentenceOf(word)
    if (this.#features?.sentence !== sentence) {
      this.#features = { sentence, all: featuresOfSentence(this, this.sentence(sentence)) }
    }
    return this.#features.all[word - this.#first(sentence)]!
  }

  /** A word as an object, made anew at each call. */
  word(word: number): Word {
    return {
      start: this.starts[word]!,
      end: this.ends[word]!,
      index: word,
      sentence: this.sentenceOf(word),
      text: this.forms[word]!,
      lemma: this.lemma(word),
      upos: this.labels.upos[this.upos[word]!]!,
      xpos: this.labels.xpos[this.xpos[word]!]!,
      feats: this.feats(word),
      head: this.heads[word]!,
      deprel: this.labels.deprel[this.deprels[word]!]!,
      name: this.labels.names[this.names[word]!]!,
    }
  }

  /** All words as objects, in text order. */
  *words(): Generator<Word> {
    for (let i = 0; i < this.length; i++) yield this.word(i)
  }

  /** A sentence as an object. */
  sentence(index: number): ParsedSentence {
    const first = this.#first(index)
    const last = this.sentenceEnds[index]!
    return {
      index,
      first,
      last,
      start: this.starts[first]!,
      end: this.ends[last - 1]!,
      opens: this.opens[index] === 1,
    }
  }

  /** All sentences as objects, in text order. */
  *sentences(): Generator<ParsedSentence> {
    for (let i = 0; i < this.sentenceEnds.length; i++) yield this.sentence(i)
  }

  /** The place of the sentence that a word stands in. */
  sentenceOf(word: number): number {
    let low = 0
    let high = this.sentenceEnds.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.sentenceEnds[middle]! <= word) low = middle + 1
      else high = middle
    }
    return low
  }

  /** Whether a word is an auxiliary of a past participle, or of a predicate that has one by it: "it's been good". */
  #isPerfect(word: number): boolean {
    const head = this.heads[word]!
    if (this.labels.deprel[this.deprels[word]!] !== 'aux') return false
    for (let at = word + 1; at <= head; at++) {
      if (at !== head && this.heads[at] !== head) continue
      if (this.labels.xpos[this.xpos[at]!] === 'VBN') return true
    }
    return false
  }

  #first(sentence: number): number {
    return sentence === 0 ? 0 : this.sentenceEnds[sentence - 1]!
  }
}

function featuresOfSentence(parsed: Parsed, { first, last }: ParsedSentence): readonly string[] {
  const { labels, upos, xpos, deprels } = parsed
  const forms = parsed.forms.slice(first, last).map(form => fold(form).toLowerCase())
  const tags = Array.from(forms, (_, i) => {
    return `${labels.upos[upos[first + i]!]!} ${labels.xpos[xpos[first + i]!]!}`
  })
  const heads = parsed.heads.subarray(first, last).map(head => (head < 0 ? head : head - first))
  const relations = Array.from(forms, (_, i) => labels.deprel[deprels[first + i]!]!)
  return featuresOf(treeOf(forms, tags, heads, relations), morphology)
}

interface ReaderColumns {
  readonly labels: Labels
  readonly upos: Uint8Array
  readonly xpos: Uint8Array
  readonly names: Uint8Array
}

const known = new WeakMap<WordReader, ReaderColumns>()

/** The labels of a reader, told apart: joint tags into UPOS and XPOS, BIOES into BIO. */
function columnsOf(reader: WordReader): ReaderColumns {
  const found = known.get(reader)
  if (found) return found
  const { tags, relations, names } = reader.labels
  const split = tags.map(tag => tag.split(' ') as [Upos, string])
  const bio = names.map(name => name.replace(/^S-/, 'B-').replace(/^E-/, 'I-'))
  const upos = [...new Set(split.map(([tag]) => tag))].sort()
  const xpos = [...new Set(split.map(([, tag]) => tag))].sort()
  const labels = { upos, xpos, deprel: relations, names: [...new Set(bio)] }
  const columns = {
    labels,
    upos: Uint8Array.from(split, ([tag]) => upos.indexOf(tag)),
    xpos: Uint8Array.from(split, ([, tag]) => xpos.indexOf(tag)),
    names: Uint8Array.from(bio, name => labels.names.indexOf(name)),
  }
  known.set(reader, columns)
  return columns
}
