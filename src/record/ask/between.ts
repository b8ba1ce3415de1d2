import { sql } from 'kysely'
import { keptKinds } from '../../find/index.ts'
import type { Database } from '../store/sqlite.ts'
import { actsIn, together } from './acts.ts'
import { every } from './conditions.ts'
import { endOf, periodOf } from './counts.ts'
import { type Filter, momentOf } from './filter.ts'
import { itemsOf } from './items.ts'
import type { Party } from './party.ts'
import { elsewhere, elsewhereOf } from './printed.ts'
import { allIn } from './spots.ts'

/** What went one way in a stretch of time. */
export interface Flow {
  /** Acts: one told in several documents is one. */
  readonly acts: number
  /** Tellings of them. */
  readonly reports: number
  /** The places in which these were printed, copies included. */
  readonly places: number
  /** Of the acts that are coded and told as done or said: how many, and what they weigh (Goldstein, -10 to 10). */
  readonly weighed: number
  readonly sum: number
  readonly mean: number | null
}

/** Both ways in a stretch of time. */
export interface Dealing {
  /** "2020-09", "2020-Q3"; "2020" where no closer date is told; "" for acts of no known day. */
  readonly period: string
  readonly there: Flow
  readonly back: Flow
  /** Of both ways. */
  readonly both: Flow
}

/** How long a stretch is. */
export type Period = 'month' | 'quarter' | 'year'

interface Telling {
  readonly id: number
  readonly day: string
  /** The last day that it may mean. */
  readonly end: string | null
  readonly kind: string
  readonly status: string
  readonly goldstein: number | null
  /** In how many more places it was printed. */
  readonly beyond: number
}

/** So many tellings are looked at for which are of one act; where there are more, each counts. */
const most = 20_000

/** What two parties did and said to each other, by stretches of time, those without any between others included. */
export function dealingsIn(
  db: Database,
  one: Party,
  other: Party,
  filter: Filter,
  by: Period,
): readonly Dealing[] {
  const there = flowsOf(db, { ...filter, by: one, to: other }, by)
  const back = flowsOf(db, { ...filter, by: other, to: one }, by)
  const periods = [...new Set([...there.keys(), ...back.keys()])].toSorted()
  return withGaps(periods, by).map(period => {
    const [a = none, b = none] = [there.get(period), back.get(period)]
    return { period, there: a, back: b, both: sumOf([a, b]) }
  })
}

const none: Flow = { acts: 0, reports: 0, places: 0, weighed: 0, sum: 0, mean: null }

function flowsOf(db: Database, filter: Filter, by: Period): ReadonlyMap<string, Flow> {
  const tellings = tellingsIn(db, filter)
  const byId = new Map(tellings.map(telling => [telling.id, telling]))
  const groups =
    tellings.length > most
      ? tellings.map(telling => [telling])
      : together(actsIn(db, [...byId.keys()], momentOf(filter)), act => act).map(group =>
          group.map(({ id }) => byId.get(id)!),
        )
  const flows = new Map<string, Flow>()
  for (const group of groups) {
    const [first] = group
    const period = periodOf(first!.day, first!.end, by)
    const weight = group.find(isDone)?.goldstein ?? null
    const places = group.reduce((sum, { beyond }) => sum + 1 + beyond, 0)
    const weights = weighed(weight === null ? [] : [weight])
    const flow = { acts: 1, reports: group.length, places, ...weights }
    flows.set(period, sumOf([flows.get(period) ?? none, flow]))
  }
  return flows
}

/** Only what is told as done or said weighs; a pledge or a demand was said, whatever becomes of it. */
function isDone({ kind, status, goldstein }: Telling): boolean {
  if (goldstein === null) return false
  if (status === 'happened' || status === 'ongoing') return true
  return keptKinds.has(kind) && (status === 'planned' || status === 'conditional')
}

function tellingsIn(db: Database, filter: Filter): readonly Telling[] {
  const { plan, moved } = allIn(db, filter)
  const beyond = elsewhere(db, filter)?.(sql`n.id`) ?? sql`0`
  const rows = db.ask(sql<Telling>`select *, ${beyond} as beyond from (
    select distinct e.id, e.day, e.day_to as end, e.kind, e.status, e.goldstein
    from ${plan.from} where ${every(plan.conditions)}) n`)
  const late = itemsOf(
    db,
    moved.map(({ id }) => id),
    momentOf(filter),
  ).map((item, at) => {
    const { entry, day } = item
    const goldstein = entry.code?.goldstein ?? null
    const { kind, status } = entry
    const end = endOf(entry, day)
    const beyond = elsewhereOf(item, filter)
    return { id: moved[at]!.id, day: day ?? '', end, kind, status, goldstein, beyond }
  })
  return [...rows, ...late].toSorted((a, b) => a.id - b.id)
}

function weighed(weights: readonly number[]) {
  const sum = weights.reduce((all, one) => all + one, 0)
  return { weighed: weights.length, sum, mean: weights.length ? sum / weights.length : null }
}

function sumOf(flows: readonly Flow[]): Flow {
  const total = (field: 'acts' | 'reports' | 'places' | 'weighed' | 'sum') =>
    flows.reduce((all, flow) => all + flow[field], 0)
  const [n, sum] = [total('weighed'), Math.round(total('sum') * 1000) / 1000]
  const mean = n ? Math.round((sum / n) * 1000) / 1000 : null
  const told = { acts: total('acts'), reports: total('reports'), places: total('places') }
  return { ...told, weighed: n, sum, mean }
}

const shapes = { month: /^\d{4}-\d\d$/, quarter: /^\d{4}-Q\d$/, year: /^\d{4}$/ } as const

/** So many stretches at the most are filled in between two. */
const longest = 600

function withGaps(periods: readonly string[], by: Period): readonly string[] {
  const dated = periods.filter(period => shapes[by].test(period))
  const [first, last] = [dated[0], dated.at(-1)]
  if (first === undefined || last === undefined) return periods
  const found: string[] = []
  for (let at = first; at <= last && found.length < longest; at = following(at, by)) found.push(at)
  return [...new Set([...periods, ...(found.at(-1) === last ? found : dated)])].toSorted()
}

function following(period: string, by: Period): string {
  const year = Number(period.slice(0, 4))
  const next = (n: number) => String(n).padStart(4, '0')
  if (by === 'year') return next(year + 1)
  const [part, parts] = [Number(period.slice(by === 'month' ? 5 : 6)), by === 'month' ? 12 : 4]
  const [to, at] = part === parts ? [year + 1, 1] : [year, part + 1]
  return by === 'month' ? `${next(to)}-${String(at).padStart(2, '0')}` : `${next(to)}-Q${at}`
}
