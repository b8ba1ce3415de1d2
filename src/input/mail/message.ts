import type { Email } from 'postal-mime'
import { dayIn } from '../day.ts'
import { lean, tooLong } from '../lean.ts'
import { firstLine } from '../ndjson.ts'
import { InputError, type Page } from '../page.ts'

/** Bytes of one message, what is attached included. */
export const longestMessage = 64 << 20

/**
 * A mail (RFC 5322, MIME) as a page, its HTML part before its text: who sent it is the source, the day in
 * its header that of publication. A page that a browser saved (MHTML, RFC 2557) is a page with its address,
 * and the day only that on which it was saved.
 */
export async function messagePage(name: string, bytes: Uint8Array): Promise<Page | InputError> {
  const { default: PostalMime } = await import('postal-mime')
  let mail: Email
  try {
    mail = await PostalMime.parse(bytes, { rfc822Attachments: true })
  } catch (error) {
    return new InputError(name, `no mail that can be read: ${firstLine(error)}`)
  }
  const header = (key: string) => mail.headers.find(one => one.key === key)?.value ?? null
  const saved = savedFrom(header)
  const content = mail.html && saved ? firstPage(mail.html) : (mail.html ?? mail.text)
  if (!content?.trim()) return new InputError(name, 'a mail without a text')
  const read = mail.html ? lean(content) : content
  if (read === null) return new InputError(name, tooLong)
  const day = dayIn(header('date'))
  return {
    name,
    format: mail.html ? 'html' : 'text',
    content: read,
    given: saved ? null : (mail.messageId?.replace(/^<|>$/g, '') ?? null),
    url: saved,
    date: null,
    title: saved ? null : mail.subject?.trim() || null,
    source: saved ? null : senderOf(mail),
    ...(day && { dated: { value: day, from: saved ? 'fetched' : 'header' } }),
  }
}

/** The address of a page that a browser saved; null for a mail. */
function savedFrom(header: (key: string) => string | null): string | null {
  const told = header('snapshot-content-location') ?? header('content-location')
  const saved =
    /saved by/i.test(header('from') ?? '') ||
    /multipart\/related/i.test(header('content-type') ?? '')
  return saved && told && /^https?:\/\//i.test(told) ? told : null
}

/** The page itself, without those in its frames that were saved behind it. */
function firstPage(html: string): string {
  const end = /<\/html\s*>/i.exec(html)
  return end ? html.slice(0, end.index + end[0].length) : html
}

function senderOf({ from, sender }: Email): string | null {
  const who = from ?? sender
  return who?.name?.trim() || who?.address?.replace(/^.*@/, '') || null
}
