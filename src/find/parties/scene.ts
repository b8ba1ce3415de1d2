import type { Doc, Span } from '../../language/doc.ts'
import type { Cast, Entity } from './cast.ts'
import type { PartyMention } from './party.ts'
import type { Word } from './words.ts'

/** A mention before its party is settled. Words `from` to `to`, end exclusive. */
export interface Draft {
  readonly from: number
  readonly to: number
  entity: Entity
  readonly form: PartyMention['form']
  readonly rule: string
  readonly confidence: number
  readonly why: string
  outlet?: boolean
  /** Words of the role, end exclusive; those of the office itself begin at `core`. */
  role?: readonly [from: number, to: number, core: number]
}

/** How many words back a short name or a noun phrase may point. */
const REACH = 3000

/** A document while its parties are being found: its words, who is in it, and which word names whom. */
export class Scene {
  readonly doc: Doc
  readonly words: readonly Word[]
  readonly cast: Cast
  readonly drafts: Draft[] = []
  readonly #owners: (Draft | undefined)[] = []
  readonly #starting = new Map<number, Draft[]>()
  readonly #blocked = new Set<number>()
  /** The first word of each sentence. */
  readonly #openings: number[] = []

  constructor(doc: Doc, words: readonly Word[], cast: Cast) {
    this.doc = doc
    this.words = words
    this.cast = cast
    for (const { sentence, index } of words) this.#openings[sentence] ??= index
  }

  /** The words of a sentence: first, and after the last. */
  sentence(index: number): { readonly from: number; readonly to: number } {
    return { from: this.#openings[index]!, to: this.#openings[index + 1] ?? this.words.length }
  }

  /** Adds a mention; the widest mention of a word owns it. */
  add(draft: Draft): Draft {
    this.drafts.push(draft)
    const beside = this.#starting.get(draft.from)
    if (beside) beside.push(draft)
    else this.#starting.set(draft.from, [draft])
    for (let i = draft.from; i < draft.to; i++) {
      const owner = this.#owners[i]
      if (!owner || owner.to - owner.from <= draft.to - draft.from) this.#owners[i] = draft
    }
    return draft
  }

  /** Takes a mention out again. */
  drop(draft: Draft): void {
    const at = this.drafts.indexOf(draft)
    if (at >= 0) this.drafts.splice(at, 1)
    const beside = this.#starting.get(draft.from) ?? []
    this.#starting.set(
      draft.from,
      beside.filter(d => d !== draft),
    )
    for (let i = draft.from; i < draft.to; i++) {
      if (this.#owners[i] === draft) this.#owners[i] = undefined
    }
  }

  /** All mentions that lie within a stretch of words, in order. */
  within(from: number, to: number): readonly Draft[] {
    const found: Draft[] = []
    for (let i = from; i < to; i++) {
      for (const draft of this.#starting.get(i) ?? []) if (draft.to <= to) found.push(draft)
    }
    return found
  }

  /** The mentions before a word, the nearest first, as far back as a reader remembers. */
  *before(at: number): Generator<Draft> {
    for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
      for (const draft of this.#starting.get(i) ?? []) if (draft.to <= at) yield draft
    }
  }

  /** Words that are known to name no party: a place, a product, a role. */
  block(from: number, to: number): void {
    for (let i = from; i < to; i++) this.#blocked.add(i)
  }

  /** Whether a word is known to name no party. */
  isBlocked(i: number): boolean {
    return this.#blocked.has(i)
  }

  /** The widest mention that a word is in. */
  owner(i: number): Draft | undefined {
    return this.#owners[i]
  }

  /** Whether a word neither is in a mention nor is known to name none. */
  isFree(i: number): boolean {
    return !this.#owners[i] && !this.#blocked.has(i)
  }

  /** A word, if it stands in the same sentence as another. */
  word(i: number, beside: number): Word | undefined {
    const word = this.words[i]
    return word && word.sentence === this.words[beside]?.sentence ? word : undefined
  }

  /** The named entity that the reader of the language finds at a word: words `from` to `to`, end exclusive. */
  readAt(i: number): { readonly type: string; readonly from: number; readonly to: number } {
    let from = i
    while (this.words[from]!.label.startsWith('I-') && this.word(from - 1, i)) from--
    let to = i + 1
    while (this.word(to, i)?.label.startsWith('I-')) to++
    return { type: this.words[i]!.label.slice(2), from, to }
  }

  /** The stretch of text from word `from` to before word `to`. */
  span(from: number, to: number): Span {
    return { start: this.words[from]!.start, end: this.words[to - 1]!.end }
  }

  /** The text from word `from` to before word `to`, with single spaces. */
  text(from: number, to: number): string {
    return this.doc.at(this.span(from, to)).replace(/\s+/g, ' ')
  }

  /** The mention that ends just before a word. */
  endingAt(i: number): Draft | undefined {
    const owner = i > 0 && this.word(i - 1, i) ? this.#owners[i - 1] : undefined
    return owner?.to === i ? owner : undefined
  }

  /** The owner of "'s" before a word: "Iran" for the word after "Iran's". */
  possessorAt(i: number): Draft | undefined {
    const mark = this.word(i - 1, i)
    if (!mark || !/^['’]s?$/.test(mark.text)) return undefined
    return this.endingAt(i - 1)
  }
}

/** What is found at the words of a document from the left, none overlapping another. */
export function fromLeft<Hit extends { readonly to: number }>(
  scene: Scene,
  hitAt: (word: number) => Hit | undefined,
): readonly Hit[] {
  const hits: Hit[] = []
  for (let i = 0; i < scene.words.length; i++) {
    const hit = hitAt(i)
    if (!hit) continue
    hits.push(hit)
    i = hit.to - 1
  }
  return hits
}
