/** The longest that a server's wish to wait is heeded, in milliseconds: a day. */
const longest = 24 * 3600_000

/** Milliseconds that `Retry-After` asks for: seconds, or a date (RFC 9110, 10.2.3); undefined where it asks for nothing. */
export function retryAfter(header: string | null, now: number): number | undefined {
  if (header === null) return undefined
  const wait = /^\s*\d+\s*$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now
  return Number.isFinite(wait) ? Math.min(Math.max(wait, 0), longest) : undefined
}

/**
 * Milliseconds until the next try after so many failures (1 is the first): doubled each time from `first` up to
 * `most`, of which a random part between a half and the whole is taken, so that many who failed at once do not come
 * back at once ("equal jitter", M. Brooker, Exponential Backoff and Jitter, 2015). `random` gives [0, 1).
 */
export function backOff(
  failures: number,
  first: number,
  most: number,
  random: () => number,
): number {
  const whole = Math.min(most, first * 2 ** Math.min(failures - 1, 40))
  return Math.round(whole / 2 + (whole / 2) * random())
}
