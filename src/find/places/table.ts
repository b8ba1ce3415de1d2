import { shipped } from '../../input/shipped.ts'

/** A state, or a territory that news texts treat as one. */
export interface State {
  /** ISO 3166-1 alpha-3. */
  readonly code: string
  /** ISO 3166-1 alpha-2. */
  readonly alpha2: string
  /** Its name in English-language news. */
  readonly name: string
  readonly also: readonly string[]
  readonly adjectives: readonly string[]
  /** Its people, in the plural. */
  readonly people: readonly string[]
  /** Capitals and seats of government: cities that may stand for the state. */
  readonly capitals: readonly string[]
}

/** A building or street that stands for a body of a state. */
export interface Seat {
  readonly name: string
  readonly code: string
  /** PLOVER sector: GOV, LEG, MIL. */
  readonly sector: string
}

const rows = (file: string): string[][] =>
  shipped(`data/places/${file}`)
    .toString('utf8')
    .split('\n')
    .slice(1)
    .filter(Boolean)
    .map(line => line.split('\t'))

const list = (cell: string | undefined) => (cell ? cell.split('|') : [])

let known: readonly State[] | undefined
let seated: readonly Seat[] | undefined
let named: ReadonlyMap<string, string | null> | undefined

/** All states of `data/places/states.tsv`; names that it leaves open come from CLDR. */
export function states(): readonly State[] {
  const english = new Intl.DisplayNames('en', { type: 'region' })
  known ??= rows('states.tsv').map(([code, alpha2, name, also, adjectives, people, capitals]) => ({
    code: code!,
    alpha2: alpha2!,
    name: name || (english.of(alpha2!) ?? alpha2!),
    also: list(also),
    adjectives: list(adjectives),
    people: list(people),
    capitals: list(capitals),
  }))
  return known
}

/** All seats of `data/places/seats.tsv`. */
export function seats(): readonly Seat[] {
  seated ??= rows('seats.tsv').map(([name, code, sector]) => ({
    name: name!,
    code: code!,
    sector: sector!,
  }))
  return seated
}

/** Cities, regions and seas that are no state, with the state they lie in, where one. */
export function placeNames(): ReadonlyMap<string, string | null> {
  named ??= new Map(rows('places.tsv').map(([name, code]) => [name!, code || null]))
  return named
}

/** What other lists of codes call a state: FIPS 10-4, and its number in the Correlates of War; "" for none. */
export interface StateCodes {
  readonly fips: string
  readonly cow: string
}

let coded: ReadonlyMap<string, StateCodes> | undefined

/** Codes of states in other lists, by ISO 3166-1 alpha-3. */
export function stateCodes(): ReadonlyMap<string, StateCodes> {
  coded ??= new Map(
    rows('codes.tsv').map(([code, fips = '', cow = '']) => [code!, { fips, cow }] as const),
  )
  return coded
}
