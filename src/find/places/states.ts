import { type Seat, type State, seats, states as table } from './table.ts'

/** What a name of the tables stands for. */
export type Sense = 'name' | 'adjective' | 'people'

/** A state, and as what a name names it. */
export interface Named {
  readonly state: State
  readonly sense: Sense
}

let byName: ReadonlyMap<string, Named> | undefined
let byCapital: ReadonlyMap<string, State> | undefined
let bySeat: ReadonlyMap<string, Seat> | undefined
let byCode: ReadonlyMap<string, State> | undefined

const named = (name: string, state: State, sense: Sense): readonly [string, Named] => [
  name.replace(/^[Tt]he /, ''),
  { state, sense },
]

/** Names, adjectives and demonyms of states, without article, as written: "US", "Russian", "Poles". */
export function states(): ReadonlyMap<string, Named> {
  byName ??= new Map(
    table()
      .toReversed()
      .flatMap(state => [
        ...state.people.map(n => named(n, state, 'people')),
        ...state.adjectives.map(n => named(n, state, 'adjective')),
        ...[state.name, ...state.also].map(n => named(n, state, 'name')),
      ]),
  )
  return byName
}

/** Capitals that may stand for their state. */
export function capitals(): ReadonlyMap<string, State> {
  byCapital ??= new Map(table().flatMap(state => state.capitals.map(n => [n, state] as const)))
  return byCapital
}

/** Buildings and streets that stand for a body of a state. */
export function seatNames(): ReadonlyMap<string, Seat> {
  bySeat ??= new Map(seats().map(seat => [seat.name, seat] as const))
  return bySeat
}

/** A state by its ISO 3166-1 alpha-3 code. */
export function stateOf(code: string): State | undefined {
  byCode ??= new Map(table().map(state => [state.code, state] as const))
  return byCode.get(code)
}

/** The state that a reader means by an ISO 3166-1 code of two or three letters in any case, or by its name. */
export function stateMeant(text: string): State | undefined {
  const code = text.toUpperCase()
  const byName = states().get(text.replace(/^the /i, ''))
  return (
    table().find(state => state.code === code || state.alpha2 === code) ??
    (byName?.sense === 'name' ? byName.state : undefined)
  )
}
