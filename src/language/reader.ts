import { readModel } from './model.ts'
import { networkReader } from './net/reader.ts'

/** Names of what a reader's numbers stand for. */
export interface ReaderLabels {
  /** UPOS and XPOS jointly: "VERB VBD". At most 256. */
  readonly tags: readonly string[]
  /** UD v2 relations; number 0 is "root". At most 256. */
  readonly relations: readonly string[]
  /** Names word by word, "O" first: BIO ("B-PER") or BIOES ("S-PER"). */
  readonly names: readonly string[]
}

/** What a reader finds in words: a number for each of them in every column. */
export interface Reading {
  /** Places in `labels.tags`. */
  readonly tags: Uint8Array
  /** Place of the governing word among all words that were read together; -1 for the root. */
  readonly heads: Int32Array
  /** Places in `labels.relations`. */
  readonly relations: Uint8Array
  /** Places in `labels.names`. */
  readonly names: Uint8Array
}

/** The engine of a language: reads sentences that are words already. */
export interface WordReader {
  readonly labels: ReaderLabels
  /**
   * Reads many sentences at once. `forms` are the words of all of them; `glue` says of each word
   * whether it touches others: 1 the one before, 2 the one after, 3 both; `ends` are the places after
   * the last word of each sentence, ascending. Gives one tree with one root a sentence; a name that
   * is told differently here and there in what is read together is made to agree.
   */
  read(forms: readonly string[], glue: Uint8Array, ends: ArrayLike<number>): Reading
  /** The lemma of a word that got the tag of this number. */
  lemma(form: string, tag: number): string
}

let english: WordReader | undefined

/** The reader of English; its model is loaded on first asking. */
export function englishReader(): WordReader {
  english ??= networkReader(readModel('english'))
  return english
}
