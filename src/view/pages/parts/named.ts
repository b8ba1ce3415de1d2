import { stateOf } from '../../../find/places/states.ts'
import type { Party } from '../../../record/ask/party.ts'
import { listAsked } from '../../../record/registry/named.ts'
import type { PartyEntry, Store } from '../../../record/store/index.ts'
import { Missing } from '../missing.ts'

/** One party that an address names. */
export interface NamedParty {
  readonly party: Party
  /** "r-12", or "IRN" for all that is Iran's: what its address is made of. */
  readonly id: string
  readonly name: string
  /** Missing where a state with all that is its is meant. */
  readonly entry?: PartyEntry
}

/** The party that "r-12", "IRN" or a name means. Throws a RegistryError or a Missing where that is no one. */
export function namedParty(store: Store, asked: string): NamedParty {
  if (listAsked(asked) !== undefined) {
    throw new Missing(
      `${asked} is a list; /list?party=${asked} lists what those on it said and did`,
    )
  }
  const party = store.party(asked)
  if ('country' in party)
    return {
      party,
      id: party.country,
      name: `all of ${stateOf(party.country)?.name ?? party.country}`,
    }
  const [number] = party.registries
  const entry = number === undefined ? undefined : store.registry.brief(number)
  if (!entry) throw new Missing(`${asked}: no document names this party any more`)
  return { party, id: entry.id, name: entry.name, entry }
}
