import { decode } from './charset.ts'
import { feedOf } from './feeds/index.ts'
import { pageOf } from './feeds/pages.ts'
import { sniff } from './format.ts'
import { lean, tooLong } from './lean.ts'
import { bare, InputError, type Page } from './page.ts'

/** Bytes of a page that is held, with the pictures embedded in it. */
export const longestPage = 32 << 20

/** What is known of a payload beside its bytes. */
export interface About {
  readonly url: string | null
  /** Media type in lower case, empty where none is told. */
  readonly type: string
  /** Charset that the server told. */
  readonly charset: string | null
  /** When it was fetched, YYYY-MM-DD. */
  readonly date?: string
}

/**
 * The pages that an answer of a server holds: a page, a text, or the entries of a feed that carry their
 * text. A string says in words what it is that is not read and no fault.
 */
export async function* payloadPages(
  name: string,
  body: Buffer,
  about: About,
): AsyncGenerator<Page | InputError | string> {
  const { url, type, charset, date } = about
  const { kind } = sniff(body.subarray(0, 1 << 16), false)
  if (kind === 'empty') yield 'empty answers'
  else if (body.length > longestPage && (kind === 'feed' || kind === 'html' || kind === 'text')) {
    yield new InputError(name, `a page of more than ${longestPage >> 20} MB`)
  } else if (kind === 'feed') yield* entries(name, await decode(body, charset), about)
  else if (kind !== 'html' && kind !== 'text') yield 'pictures, scripts and other files'
  else {
    const content = await decode(body, charset)
    if (!content.trim()) return yield 'empty answers'
    // A server that says HTML is believed where any tag is there.
    const html = kind === 'html' || (/html/.test(type) && /<[a-z][^<>]*>/i.test(content))
    const read = html ? lean(content) : content
    if (read === null) return yield new InputError(name, tooLong)
    yield {
      ...bare(name, html ? 'html' : 'text', read),
      url,
      ...(date && { dated: { value: date, from: 'fetched' } }),
    }
  }
}

/** Entries with their text; the pages of the others are likely beside the feed. */
async function* entries(
  name: string,
  content: string,
  { date }: About,
): AsyncGenerator<Page | InputError | string> {
  const feed = await feedOf(content)
  if (!feed) return yield 'pictures, scripts and other files'
  for (const item of feed.items) {
    const page = pageOf(name, item, feed)
    if (page instanceof InputError) yield 'entries of feeds without their text'
    else yield { ...page, ...(!page.dated && date && { dated: { value: date, from: 'fetched' } }) }
  }
  if (feed.damaged) yield new InputError(name, feed.damaged)
}
