import { uncoded } from '../packed/coding.ts'
import { longestPage } from '../payload.ts'
import { type Answer, answerOf, typeOf, unchunked } from './http.ts'
import type { WarcRecord } from './record.ts'

/** What a record brings to be read. */
export interface Payload {
  readonly body: Buffer
  readonly type: string
  readonly charset: string | null
  /** Why it cannot be had. */
  readonly fault?: string
}

/** What a record brings; what it is in words if that is no text; null for records about others. */
export function payloadOf(record: WarcRecord, kind: string | undefined, url: string | null) {
  const { block, fields } = record
  const own = typeOf(fields.get('content-type'))
  if (kind === 'conversion' || kind === 'resource') {
    if (kind === 'resource' && !url) return null
    return isText(own.type, url) ? { body: block, ...own } : others
  }
  if (kind !== 'response') return null
  const answer = answerOf(block)
  if (!answer) return /^http/.test(own.type.replace('application/', '')) ? 'broken answers' : others
  if (answer.status !== 200 && answer.status !== 203) return `answers of status ${answer.status}`
  const said = typeOf(answer.fields.get('content-type'))
  return isText(said.type, url) ? unpacked(answer, said) : others
}

const others = 'pictures, scripts and other files'

function unpacked({ body, fields }: Answer, said: Omit<Payload, 'body'>): Payload {
  const chunked = /\bchunked\b/i.test(fields.get('transfer-encoding') ?? '')
  const joined = chunked ? unchunked(body) : body
  if (!joined) return { ...said, body, fault: 'its chunks have other lengths than they say' }
  const found = uncoded(joined, fields.get('content-encoding') ?? '', longestPage)
  return typeof found === 'string' ? { ...said, body, fault: found } : { ...said, body: found }
}

/** Whether a type may hold a text to read; what has no type is looked into. */
export function isText(type: string, url: string | null): boolean {
  // Files for machines that are served as texts.
  if (url && /\/(?:robots|ads|app-ads|humans|security|llms)\.txt(?:[?#]|$)/i.test(url)) return false
  return /^(?:$|text\/(?:html|plain|xml)|application\/(?:(?:[\w.-]+\+)?xml|feed\+json)|unknown)/.test(
    type,
  )
}
