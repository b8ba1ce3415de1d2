import robotsParser from 'robots-parser'

/** What the robots.txt of a host says to us. */
export interface Rules {
  /** Whether an address of the host may be fetched. */
  allows(address: string): boolean
  /** Milliseconds that it asks for between two requests. */
  readonly delay: number
}

/** The name by which robots.txt speaks to us (RFC 9309, 2.2.1). */
export const token = 'onrecord'
/** Bytes of a robots.txt that are heeded; RFC 9309, 2.5, asks for 500 KiB at least. */
const most = 512 << 10
/** Milliseconds: nobody makes us wait longer between two requests. */
const longestDelay = 60_000

/** Where nothing is forbidden. */
export const all: Rules = { allows: () => true, delay: 0 }

/**
 * The rules that an answer for robots.txt at this address gives; in words, why the host cannot tell now, which
 * counts as all being forbidden for the time being (RFC 9309, 2.3.1): a fault of the server, or too many requests.
 */
export function rulesIn(address: string, status: number, bytes: Uint8Array): Rules | string {
  if (status >= 500 || status === 429) return `the server says ${status} for its robots.txt`
  if (status < 200 || status >= 300) return all
  const text = new TextDecoder().decode(bytes.subarray(0, most))
  const parse = robotsParser as unknown as typeof robotsParser.default
  const robot = parse(address, text)
  const delay = robot.getCrawlDelay(token) ?? 0
  return {
    // Nothing is said of addresses of another host, which have a robots.txt of their own.
    allows: asked => robot.isAllowed(asked, token) !== false,
    delay: delay > 0 ? Math.min(delay * 1000, longestDelay) : 0,
  }
}

/** Milliseconds for which rules hold by `Cache-Control`: five minutes at least, a day at the most (RFC 9309, 2.4). */
export function kept(control: string | null): number {
  const seconds = Number(/(?:^|[\s,])max-age\s*=\s*"?(\d+)/i.exec(control ?? '')?.[1] ?? day)
  return Math.min(Math.max(seconds, 300), day) * 1000
}

const day = 24 * 3600
