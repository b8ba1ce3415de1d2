/** An entry of a feed. */
export interface FeedItem {
  /** Its place in the feed, from 1; entries that are lost to damage are counted where they can be told. */
  readonly number: number
  /** The id that the feed gives it: guid, Atom id, rdf:about. */
  readonly id: string | null
  /** Address of its page, absolute where the feed tells enough; http or https. */
  readonly url: string | null
  /** Title as plain text. */
  readonly title: string | null
  /** The day of publication as its publisher writes it, YYYY-MM-DD; that of the last change where no other is told. */
  readonly date: string | null
  /** Names of the authors, of the feed's where the entry has none (Atom, JSON Feed). */
  readonly authors: readonly string[]
  /** The outlet that an entry was taken over from (RSS `source`, Atom `source`). */
  readonly source: string | null
  /** The full text; null where the feed has none, or only a beginning. */
  readonly content: FeedText | null
  /** What stands in place of the text: a summary or a beginning. */
  readonly summary: string | null
}

/** A text in a feed: the source of a piece of a page, or plain text. */
export interface FeedText {
  readonly format: 'html' | 'text'
  readonly text: string
}

/** A feed, whatever its kind. */
export interface Feed {
  readonly kind: 'RSS' | 'Atom' | 'JSON Feed'
  readonly title: string | null
  /** Address of the site that the feed is of. */
  readonly url: string | null
  readonly items: readonly FeedItem[]
  /** What is broken in the feed, in words; null where it is sound. What could be had is in `items`. */
  readonly damaged: string | null
}

/** A list of feeds. */
export interface FeedList {
  readonly title: string | null
  /** In the order of the list, those of its groups too, each address once. */
  readonly feeds: readonly { readonly title: string | null; readonly url: string }[]
  /** What is broken in the list, in words; null where it is sound. */
  readonly damaged: string | null
}
