import type { Article, Section } from '../article/article.ts'

/** A stretch of `document.text`: UTF-16 code units, end exclusive, so `text.slice(start, end)`. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Universal part-of-speech tags (Universal Dependencies v2). */
export type Upos =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X'

/** One syntactic word (UD v2): "don't" is the two tokens "do" and "n't". */
export interface Token extends Span {
  /** Place in `doc.tokens`. */
  readonly index: number
  /** Place of its sentence in `doc.sentences`. */
  readonly sentence: number
  readonly text: string
  readonly lemma: string
  readonly upos: Upos
  /** Penn Treebank tag, as UD English uses it ("VBD", "NNP", "MD"). */
  readonly xpos: string
  /** Index of the governing token in `doc.tokens`; -1 for the root of a sentence. */
  readonly head: number
  /** UD v2 relation to the head, with subtype ("nsubj:pass"). */
  readonly deprel: string
  /** BIO label of a named entity: "B-PER", "I-PER"; "O" outside of names. */
  readonly name: string
}

/** A sentence never crosses a section or a paragraph. Its tokens are `doc.tokens.slice(first, last)`. */
export interface Sentence extends Span {
  readonly index: number
  /** Index of its first token. */
  readonly first: number
  /** Index after its last token. */
  readonly last: number
  /** The section of the document that it stands in. */
  readonly section: Section
  /** Running number of its paragraph (text between blank lines) in the document. */
  readonly paragraph: number
}

/** Anything found in a document: where it stands, which rule found it, and how sure that rule is. */
export interface Finding extends Span {
  readonly kind: string
  /** Name of the rule, "<kind>/<rule>". */
  readonly rule: string
  /** 0 to 1. */
  readonly confidence: number
  /** One line in words, for a person who asks why. */
  readonly why?: string
}

/** Finds all findings of one kind in a document. Never throws for what a text contains. */
export interface Finder<T extends Finding = Finding> {
  readonly kind: string
  find(doc: Doc): readonly T[]
}

/** What the analysis of a language gives: sentences and their tokens, both in text order. */
export interface Analysis {
  readonly sentences: readonly Sentence[]
  readonly tokens: readonly Token[]
}

const byPlace = (a: Span, b: Span) => a.start - b.start || b.end - a.end

/**
 * An analysed article that finders ask for what they need: `doc.all(times)` runs that finder on
 * first asking and remembers its findings. A finder that comes to need its own findings is an error
 * that names the chain.
 */
export class Doc {
  readonly article: Article
  readonly text: string
  readonly sentences: readonly Sentence[]
  readonly tokens: readonly Token[]
  readonly #found = new Map<Finder, readonly Finding[]>()
  readonly #over = new Map<Finder, ReadonlyMap<number, readonly Finding[]>>()
  readonly #asking: Finder[] = []
  #children: readonly (readonly Token[])[] | undefined

  constructor(article: Article, analysis: Analysis) {
    this.article = article
    this.text = article.text
    this.sentences = analysis.sentences
    this.tokens = analysis.tokens
  }

  /** All findings of one finder, in text order (longer first where two start together). */
  all<T extends Finding>(finder: Finder<T>): readonly T[] {
    const known = this.#found.get(finder)
    if (known) return known as readonly T[]
    if (this.#asking.includes(finder)) {
      const chain = [...this.#asking, finder].map(f => f.kind).join(' → ')
      throw new TypeError(`finders ask for each other in a circle: ${chain}`)
    }
    this.#asking.push(finder)
    try {
      const found = Object.freeze([...finder.find(this)].sort(byPlace))
      this.#found.set(finder, found)
      return found
    } finally {
      this.#asking.pop()
    }
  }

  /** The findings of one finder that lie wholly within a span, in text order. */
  within<T extends Finding>(finder: Finder<T>, span: Span): readonly T[] {
    const all = this.all(finder)
    const found: T[] = []
    for (let i = firstFrom(all, span.start); i < all.length; i++) {
      const finding = all[i]!
      if (finding.start >= span.end) break
      if (finding.end <= span.end) found.push(finding)
    }
    return found
  }

  /** The findings of one finder that a token stands in, in text order: the widest comes first. */
  over<T extends Finding>(finder: Finder<T>, token: Token): readonly T[] {
    let index = this.#over.get(finder)
    if (!index) {
      index = coverage(this, this.all(finder))
      this.#over.set(finder, index)
    }
    return (index.get(token.index) ?? []) as readonly T[]
  }

  /** The text of a span: the evidence of a finding. */
  at(span: Span): string {
    return this.text.slice(span.start, span.end)
  }

  /** The tokens of a sentence, in order. */
  tokensOf(sentence: Sentence): readonly Token[] {
    return this.tokens.slice(sentence.first, sentence.last)
  }

  /** The tokens that overlap a span, in order. */
  tokensIn(span: Span): readonly Token[] {
    let low = 0
    let high = this.tokens.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.tokens[middle]!.end <= span.start) low = middle + 1
      else high = middle
    }
    let end = low
    while (end < this.tokens.length && this.tokens[end]!.start < span.end) end++
    return this.tokens.slice(low, end)
  }

  /** The day on which what stands at an offset was published, ISO 8601: an entry of a live blog may have its own. */
  publishedAt(offset: number): string | undefined {
    const moment = this.sentenceAt(offset)?.section.update?.published
    const day = moment ? /^\d{4}-\d\d-\d\d/.exec(moment)?.[0] : undefined
    return day ?? this.article.published?.value
  }

  /** The sentence that holds an offset, or undefined between sentences. */
  sentenceAt(offset: number): Sentence | undefined {
    let low = 0
    let high = this.sentences.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.sentences[middle]!.end <= offset) low = middle + 1
      else high = middle
    }
    const sentence = this.sentences[low]
    return sentence && sentence.start <= offset ? sentence : undefined
  }

  /** The governing token, or undefined for a root. */
  headOf(token: Token): Token | undefined {
    return token.head < 0 ? undefined : this.tokens[token.head]
  }

  /** The tokens that a token governs, in text order. */
  childrenOf(token: Token): readonly Token[] {
    this.#children ??= childLists(this.tokens)
    return this.#children[token.index]!
  }

  /**
   * The subject of a verb by the parse (nsubj, nsubj:pass): of two that it was given the one nearest
   * before it, never a possessor ("Iran's").
   */
  subjectOf(verb: Token): Token | undefined {
    const owns = (child: Token) => this.childrenOf(child).some(mark => mark.xpos === 'POS')
    const subject = (child: Token) => child.deprel.startsWith('nsubj') && !owns(child)
    const all = this.childrenOf(verb).filter(subject)
    return all.findLast(child => child.index < verb.index) ?? all[0]
  }

  /** A token and all that hangs on it, in text order; `without` cuts the branches it is true for. */
  subtree(token: Token, without: (child: Token) => boolean = () => false): readonly Token[] {
    const found: Token[] = []
    const walk = (t: Token) => {
      found.push(t)
      for (const child of this.childrenOf(t)) if (!without(child)) walk(child)
    }
    walk(token)
    return found.sort((a, b) => a.index - b.index)
  }

  /** From the first to the last character of a token's subtree, final punctuation left out. */
  extent(token: Token, without?: (child: Token) => boolean): Span {
    const tokens = [...this.subtree(token, without)]
    while (tokens.length > 1 && tokens.at(-1)!.upos === 'PUNCT') tokens.pop()
    while (tokens.length > 1 && tokens[0]!.upos === 'PUNCT') tokens.shift()
    return { start: tokens[0]!.start, end: tokens.at(-1)!.end }
  }
}

/** Index of the first finding that starts at an offset or after it. */
function firstFrom(findings: readonly Finding[], offset: number): number {
  let low = 0
  let high = findings.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (findings[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** For each token that findings cover, those findings. */
function coverage(doc: Doc, findings: readonly Finding[]): ReadonlyMap<number, readonly Finding[]> {
  const map = new Map<number, Finding[]>()
  for (const finding of findings) {
    for (const token of doc.tokensIn(finding)) {
      const list = map.get(token.index)
      if (list) list.push(finding)
      else map.set(token.index, [finding])
    }
  }
  return map
}

function childLists(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const lists: Token[][] = tokens.map(() => [])
  for (const token of tokens) if (token.head >= 0) lists[token.head]!.push(token)
  return lists
}
