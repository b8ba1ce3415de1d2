import type { Published } from '../article.ts'
import type { Weighed } from './candidate.ts'

/** Evidence below this is a guess. */
const least = 0.1

/**
 * The day that most speaks for: kinds of evidence that agree add up (noisy or), the best of each kind
 * counts. The day of a change is taken only where nothing tells another, and says so.
 */
export function choose(candidates: readonly Weighed[]): Published | null {
  const told = candidates.filter(one => one.kind !== 'modified' && one.weight >= least)
  if (!told.length) return changed(candidates)
  const days = [...Map.groupBy(told, one => one.day)]
  const sums = days.map(([day, ones]) => ({ day, ones, sum: together(ones) }))
  sums.sort((a, b) => b.sum - a.sum)
  const best = strongest(sums[0]!.ones)
  const local = localDay(best, told)
  const chosen = local ?? best
  const others = sums.filter(({ day }) => day !== chosen.day)
  return {
    value: chosen.day,
    from: chosen.from,
    why: reason(chosen, told, local ? best : null, others[0]?.ones),
  }
}

function changed(candidates: readonly Weighed[]): Published | null {
  const first = candidates.filter(one => one.weight >= least)
  if (!first.length) return null
  const best = strongest(first)
  return {
    value: best.day,
    from: best.from,
    why: `${best.where}: a day of change, no day of publication is told`,
  }
}

function together(ones: readonly Weighed[]): number {
  const groups = Map.groupBy(ones, one => groupOf(one))
  let missing = 1
  for (const group of groups.values()) missing *= 1 - strongest(group).weight
  return 1 - missing
}

function groupOf(one: Weighed): string {
  return one.from === 'dateline' ? 'header' : one.where.startsWith('script') ? 'script' : one.from
}

function strongest(ones: readonly Weighed[]): Weighed {
  return ones.reduce((best, one) => (one.weight > best.weight ? one : best))
}

/** "2020-04-14T02:10Z" where the page shows April 13, and nothing shows the 14th: the day of the place. */
function localDay(best: Weighed, told: readonly Weighed[]): Weighed | null {
  if (!best.utc) return null
  const hour = Number(/T(\d\d)/.exec(best.value)?.[1] ?? Number.NaN)
  const shown = told.filter(
    one => !one.utc && one.weight >= 0.55 && /header|dateline|url/.test(one.from),
  )
  if (shown.some(one => one.day === best.day)) return null
  const found = shown.find(one => {
    const apart = (Date.parse(one.day) - Date.parse(best.day)) / 86_400_000
    return (apart === -1 && hour <= 8) || (apart === 1 && hour >= 11)
  })
  return found ?? null
}

function reason(
  chosen: Weighed,
  told: readonly Weighed[],
  universal: Weighed | null,
  others: readonly Weighed[] | undefined,
): string {
  const parts = [chosen.where]
  if (universal) parts.push(`${universal.where} is in UTC`)
  const agree = new Set(
    told.filter(one => one.day === chosen.day && groupOf(one) !== groupOf(chosen)).map(groupOf),
  )
  if (agree.size) parts.push(`${[...agree].join(', ')} agree${agree.size === 1 ? 's' : ''}`)
  if (chosen.kind === 'created') parts.push('the day that it was made')
  if (others && !universal) {
    const other = strongest(others)
    if (other.weight >= 0.5) parts.push(`against ${other.day} of ${other.where}`)
  }
  if (together(told.filter(one => one.day === chosen.day)) < 0.4) parts.push('weak evidence')
  return parts.join('; ')
}
