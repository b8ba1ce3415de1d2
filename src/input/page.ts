/** What an input holds, before anyone looks inside: one page or one document. */
export interface Page {
  /** The name to use when speaking to a person: a path, a URL, "-"; a line of a file as "docs.ndjson:12". */
  readonly name: string
  readonly format: 'html' | 'text'
  /** HTML source, or the plain text, decoded. */
  readonly content: string
  /** What the input itself says of the document (NDJSON fields, file name); null where it is silent. */
  readonly given: string | null
  readonly url: string | null
  readonly date: string | null
  readonly title: string | null
  readonly source: string | null
  /**
   * The day that what the page came in tells, YYYY-MM-DD: a feed's entry, the header of a mail, the time
   * of a crawl. Unlike `date` it is weighed against what the page says itself.
   */
  readonly dated?: { readonly value: string; readonly from: 'feed' | 'header' | 'fetched' }
  /** Names of authors that it tells. */
  readonly authors?: readonly string[]
}

/** A page of which nothing but its content is known. */
export const bare = (name: string, format: Page['format'], content: string): Page => ({
  ...{ name, format, content },
  ...{ given: null, url: null, date: null, title: null, source: null },
})

/** An input that cannot be read: which one, where in it, why, and what to do. One line. */
export class InputError extends Error {
  /** The input, with a line where there is one: "docs.ndjson:12". */
  readonly input: string

  constructor(input: string, why: string) {
    super(`${input}: ${why}`)
    this.name = 'InputError'
    this.input = input
  }
}
