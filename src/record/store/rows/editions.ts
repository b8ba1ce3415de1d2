/** Whose copy a document is, and which version of its address. */
export interface EditionRow {
  readonly document: number
  /** The document that stands for all copies; itself where it is the copy of none. */
  readonly original: number
  /** The version before under the same address; null for the first. */
  readonly former: number | null
  /** The first document of those on one event; null until that was looked for. */
  readonly story: number | null
}

/** A document that stands for its copies, with its fine fingerprints in the order of the text. */
export interface OriginalRow {
  readonly document: number
  readonly prints: Uint8Array
}

/** What an entry says, as a number, among the copies of a document. */
export interface TellingRow {
  readonly entry: number
  readonly original: number
  readonly telling: number
  /** The entry of another copy that says the same and stands for this one. */
  readonly copy_of: number | null
}

/** What the texts on one event are about. */
export interface StoryRow {
  /** Its first document. */
  readonly id: number
  readonly texts: number
  readonly first: string | null
  readonly last: string | null
  readonly terms: Uint8Array
  readonly weights: Uint8Array
}
