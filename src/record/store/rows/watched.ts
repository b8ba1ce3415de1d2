import type { Generated } from 'kysely'

/** An address that is watched: a feed, a list of feeds, a sitemap. */
export interface FeedRow {
  readonly id: Generated<number>
  /** Without a name and a password. */
  readonly address: string
  /** What its server told of its last answer. */
  readonly etag: string | null
  readonly modified: string | null
  /** When it was asked last: ISO 8601 in UTC; "" for never. */
  readonly asked: string
  /** Before this it is not asked again: by its own wish, or since it failed; "" for nothing. */
  readonly rests: string
  /** How often it failed since it last answered. */
  readonly failures: number
}

/** Something that was offered: an entry of a feed, a page of a sitemap, a file of a folder. */
export interface OfferedRow {
  readonly id: Generated<number>
  readonly name: string
  /** The address of its page. */
  readonly address: string | null
  /** The host of that address; "" where nothing is fetched. */
  readonly host: string
  /** Changes when its publisher changes it. */
  readonly stamp: string | null
  /** "waiting", "kept", "dropped": given up. */
  readonly state: string
  /** What is known of it while it waits, the text too where it was offered with one. */
  readonly json: string | null
  /** It is not tried before: ISO 8601 in UTC. */
  readonly next: string
  /** How often it failed. */
  readonly failures: number
  /** When it was first offered: ISO 8601 in UTC. */
  readonly at: string
}

/** What something offered is known by when it is offered again. */
export interface OfferedKeyRow {
  readonly key: string
  readonly offered: number
}
