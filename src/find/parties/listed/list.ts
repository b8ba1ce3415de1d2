import { folded } from '../cast.ts'
import { isFullName } from '../known.ts'
import type { Party } from '../party.ts'

/** An office that a list tells of a party, with the days on which it holds: "YYYY-MM-DD", null where open. */
export interface ListedRole {
  /** As the list has it: "Foreign Minister of Iran". */
  readonly text: string
  /** The body that the office is of, where the list tells it apart. */
  readonly of?: string
  /** The state that the office is of (ISO 3166-1 alpha-3), where the list tells it apart. */
  readonly country?: string
  /** False where the list gives no date at all. */
  readonly dated: boolean
  readonly from: string | null
  readonly to: string | null
}

/** Someone or something of a list that a reader brought. */
export interface ListedParty {
  /** File and line: "ministers.csv:3". */
  readonly source: string
  readonly id?: string
  readonly name: string
  readonly type?: Party['type']
  readonly aliases: readonly string[]
  /** Names that say who is meant only where another name stands in the text too. */
  readonly weak: readonly string[]
  /** PLOVER actor code. */
  readonly code?: string
  /** ISO 3166-1 alpha-3. */
  readonly country?: string
  readonly roles: readonly ListedRole[]
}

/** A name of a list, and who bears it. */
export interface ListedName {
  readonly party: ListedParty
  /** As the list writes it. */
  readonly name: string
  /** True where the name alone says who is meant: no lone surname, no weak alias. */
  readonly full: boolean
}

/** Persons and bodies that a reader brought, found by their names. */
export class PartyList {
  readonly parties: readonly ListedParty[]
  readonly #byName = new Map<string, ListedName[]>()
  readonly #longest = new Map<string, number>()

  constructor(parties: readonly ListedParty[]) {
    this.parties = joined(parties)
    for (const party of this.parties) {
      for (const name of [party.name, ...party.aliases]) this.#put(party, name, isFull(party, name))
      for (const name of party.weak) this.#put(party, name, false)
    }
  }

  /** Who bears a name; case, marks and hyphens do not count. */
  bearing(name: string): readonly ListedName[] {
    return this.#byName.get(keyOf(name)) ?? []
  }

  /** Most words of the names that begin with a word; 0 where none does. */
  longest(word: string): number {
    return this.#longest.get(keyOf(word).split(' ')[0]!) ?? 0
  }

  #put(party: ListedParty, name: string, full: boolean): void {
    const key = keyOf(name)
    if (!key) return
    const known = this.#byName.get(key) ?? []
    if (known.some(other => other.party === party)) return
    this.#byName.set(key, [...known, { party, name, full }])
    const words = key.split(' ')
    const most = Math.max(words.length, this.#longest.get(words[0]!) ?? 0)
    this.#longest.set(words[0]!, most)
  }
}

const keyOf = (name: string) => folded(name).replace(/^the (?=.)/, '')

/** "Javad Zarif", "MBS", "Interfax"; not "Zarif", nor "J. Zarif": a surname may be anyone's. */
function isFull({ type }: ListedParty, name: string): boolean {
  if (type !== undefined && type !== 'person') return true
  return isFullName(name) || /^\p{Lu}{2,6}$/u.test(name.trim())
}

/** What lists say of one id, together; the first to say something is kept. */
function joined(parties: readonly ListedParty[]): readonly ListedParty[] {
  const byId = new Map<string, ListedParty>()
  const all: (ListedParty | string)[] = []
  for (const party of parties) {
    if (party.id === undefined) {
      all.push(party)
      continue
    }
    const known = byId.get(party.id)
    if (!known) all.push(party.id)
    byId.set(party.id, known ? both(known, party) : party)
  }
  return all.map(party => (typeof party === 'string' ? byId.get(party)! : party))
}

function both(one: ListedParty, other: ListedParty): ListedParty {
  return {
    ...other,
    ...one,
    aliases: [...one.aliases, other.name, ...other.aliases],
    weak: [...one.weak, ...other.weak],
    roles: [...one.roles, ...other.roles],
  }
}
