import { stateCodes, states } from '../../find/places/table.ts'
import type { ItemParty } from '../../record/ask/items.ts'

/** An actor as the event formats take it apart. */
export interface Actor {
  readonly party: ItemParty
  /** ISO 3166-1 alpha-3, "" for none. */
  readonly country: string
  /** International class: "IGO", "NGO" …; "" for none. */
  readonly known: string
  /** PLOVER sectors, and bodies, in their order. */
  readonly sectors: readonly string[]
}

/** Codes that say what kind of body across states an actor is. */
const classes: ReadonlySet<string> = new Set(['IGO', 'NGO', 'NGM', 'IMG', 'MNC', 'INT', 'ISM'])

/** Sectors that PLOVER and CAMEO both have a code for but not the same; the unknown has none in CAMEO. */
const cameoRoles: Readonly<Record<string, string>> = { JRN: 'MED', MED: 'HLH', UNK: '' }

/** States whose code in CAMEO is not that of ISO 3166-1. */
const cameoStates: Readonly<Record<string, string>> = { ROU: 'ROM', TLS: 'TMP', XKX: 'KOS' }

/** The parts of a party's code. */
export function actorOf(party: ItemParty): Actor {
  const parts = party.code?.match(/[A-Z]{3}/g) ?? []
  const [first = ''] = parts
  const country = stateCodes().has(first) ? first : (party.country ?? '')
  const known = classes.has(first) ? first : ''
  const sectors = parts.filter((part, at) => at > 0 || (part !== country && part !== known))
  return { party, country, known, sectors }
}

/** The roles of an actor in CAMEO's codes. */
export const rolesOf = ({ sectors }: Actor): string[] =>
  sectors.map(sector => cameoRoles[sector] ?? sector).filter(Boolean)

/** A state in CAMEO's codes. */
export const cameoState = (country: string): string => cameoStates[country] ?? country

/** The whole code of an actor in CAMEO: "RUSGOV"; "" where nothing is known of it. */
export const cameoActor = (actor: Actor): string =>
  [cameoState(actor.country), actor.known, ...rolesOf(actor)].join('')

/** A state in FIPS 10-4, as GDELT's places have it. */
export const fips = (country: string): string => stateCodes().get(country)?.fips ?? ''

/** A state's number in the Correlates of War. */
export const cow = (country: string): string => stateCodes().get(country)?.cow ?? ''

let names: ReadonlyMap<string, string> | undefined

/** A state's name; "" for none. */
export function stateName(country: string): string {
  names ??= new Map(states().map(({ code, name }) => [code, name]))
  return names.get(country) ?? ''
}
