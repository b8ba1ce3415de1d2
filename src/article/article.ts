/** What a stretch of the document is. Everything but `boilerplate` is read. */
export type Role = 'dateline' | 'title' | 'headline' | 'byline' | 'body' | 'caption' | 'boilerplate'

/** A stretch of `Article.text` with its role: UTF-16 code units, end exclusive. Sections are in text order and do not overlap. */
export interface Section {
  readonly role: Role
  readonly start: number
  readonly end: number
}

/** Where a publication date was read from; never silent. */
export type DateSource =
  | 'given'
  | 'json-ld'
  | 'meta'
  | 'feed'
  | 'url'
  | 'dateline'
  | 'header'
  | 'fetched'

/** The day of publication: `value` is an ISO date, YYYY-MM-DD. */
export interface Published {
  readonly value: string
  readonly from: DateSource
}

/** A stretch that is not read, and why. */
export interface Skipped {
  readonly start: number
  readonly end: number
  readonly why: string
}

/** A document with its furniture told apart. `text` is settled: every later offset points into it. */
export interface Article {
  /** Hash of what was read (url and text), 16 hex digits: the same input gives the same id. */
  readonly id: string
  /** The id that the input document brought with it. */
  readonly given: string | null
  readonly url: string | null
  readonly site: string | null
  readonly title: string | null
  readonly byline: string | null
  readonly published: Published | null
  /** ISO 639-1 code of the language it was found to be in. */
  readonly language: string
  readonly text: string
  readonly sections: readonly Section[]
  readonly skipped: readonly Skipped[]
}
