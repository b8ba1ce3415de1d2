/** What a stretch of the document is. Everything but `boilerplate` is read. */
export type Role = 'dateline' | 'title' | 'headline' | 'byline' | 'body' | 'caption' | 'boilerplate'

/** An entry of a live blog. */
export interface Update {
  /** When it was published, ISO 8601: with its day, or the time alone ("T18:31") where the page tells no day. */
  readonly published: string | null
  readonly heading: string | null
}

/** A stretch of `Article.text` with its role: UTF-16 code units, end exclusive. Sections are in text order and do not overlap. */
export interface Section {
  readonly role: Role
  readonly start: number
  readonly end: number
  /** The entry of a live blog that it is of; absent elsewhere. */
  readonly update?: Update
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
  /** The reason, in a line; absent where the source alone is the reason. */
  readonly why?: string
}

/** A day that a page tells, which may be that of its publication. */
export interface DateCandidate {
  /** ISO 8601: a day, or a time with its zone where that is told ("2020-09-23T10:15:00+02:00"). */
  readonly value: string
  readonly from: DateSource
  /** Where it stands, in words: "meta article:published_time", "line “Posted on 23 September 2020”". */
  readonly where: string
  readonly kind: 'published' | 'created' | 'modified'
  /** 0 to 1: how far this kind of evidence is to be believed. */
  readonly weight: number
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
  /** The days that a page tells of itself, the most telling first; absent where it tells none, and for plain texts. */
  readonly dates?: readonly DateCandidate[]
  /** ISO 639-1 code of the language it was found to be in; `und` for one that is not known, and not English. */
  readonly language: string
  readonly text: string
  readonly sections: readonly Section[]
  readonly skipped: readonly Skipped[]
}
