/** The longest wishes that are heeded, in milliseconds: of a feed, and of a server, which often means its files. */
const longest = { feed: 24 * 3600_000, server: 3600_000 }

const periods: Readonly<Record<string, number>> = {
  hourly: 60,
  daily: 1440,
  weekly: 10_080,
  monthly: 43_200,
  yearly: 525_600,
}

/**
 * Milliseconds for which a feed asks not to be asked again: by its `ttl` in minutes (RSS 2.0), its `updatePeriod` and
 * `updateFrequency` (RSS 1.0 syndication), or for which its server calls the answer `fresh`; 0 for no wish.
 */
export function wishOf(fresh: number | undefined, content: string): number {
  const head = content.slice(0, 20_000).split(/<(?:item|entry)[\s>]/i, 1)[0]!
  const ttl = Number(/<ttl>\s*(\d{1,6})\s*<\/ttl>/i.exec(head)?.[1] ?? 0)
  const period = /<sy:updatePeriod>\s*(\w+)\s*</i.exec(head)?.[1]?.toLowerCase() ?? ''
  const often = Number(/<sy:updateFrequency>\s*(\d{1,4})\s*</i.exec(head)?.[1] ?? 1) || 1
  const minutes = ttl || (periods[period] ?? 0) / often
  return Math.max(Math.min(minutes * 60_000, longest.feed), Math.min(fresh ?? 0, longest.server))
}
