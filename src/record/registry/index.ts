import type { Paging } from '../ask/list.ts'
import type { Database } from '../store/sqlite.ts'
import { briefOf, known, membersOf, shownIn } from './ask.ts'
import { recast } from './casts.ts'
import {
  type Decision,
  isOfParties,
  logOf,
  nextOf,
  type Ruling,
  type Rulings,
  rulingsOf,
  type Signed,
  write,
} from './decisions.ts'
import { decisionId, numberOf, type PartyEntry, type PartyShown, RegistryError } from './entry.ts'
import { keyOf } from './facts.ts'
import { type PartyPage, partyPageIn } from './listing.ts'
import { catchUp, isBehind, loosen } from './register.ts'
import { alsoCalled, created } from './rows.ts'
import type { Then } from './then.ts'

export type { Decision, EntryRuling, Ruling, Signed } from './decisions.ts'
export { type PartyEntry, type PartyPlace, type PartyShown, RegistryError } from './entry.ts'
export type { PartyPage } from './listing.ts'

/**
 * Parties across the documents of a store. What persons decide is a log beside what the machine linked:
 * it is only added to, can be undone, and reading documents anew leaves it as it is.
 */
export class Registry {
  readonly #db: Database

  constructor(db: Database) {
    this.#db = db
  }

  /** The parties whose names hold a text, the most named first; all where there is no text. On a past day as they were told then. */
  list(match?: string, then?: Then): readonly PartyEntry[] {
    return this.page(match, then).parties
  }

  /** A page of that list. Throws a CursorError for a cursor that is none. */
  page(match = '', then: Then = {}, paging: Pick<Paging, 'limit' | 'cursor'> = {}): PartyPage {
    return this.#asked(() => partyPageIn(this.#db, match, then, paging))
  }

  /** One party by its id, with its documents and what was decided of it; on a past day as it was told then. */
  show(id: string, then: Then = {}): PartyShown {
    return this.#asked(() => shownIn(this.#db, id, then))
  }

  /** One party by its number, without its places; undefined where no document names it any more. */
  brief(number: number): PartyEntry | undefined {
    return this.#asked(() => briefOf(this.#db, number))
  }

  /** All decisions, in order, those undone included. */
  log(): readonly Decision<Ruling>[] {
    return logOf(this.#db).filter(isOfParties)
  }

  /** Two parties are one: the second is part of the first from now on. */
  merge(into: string, from: string, signed: Signed): Decision<Ruling> {
    return this.#decided(signed, rulings => {
      const [one, other] = [into, from].map(id => rulings.root(known(this.#db, rulings, id)))
      if (one === other) throw new RegistryError(`${into} and ${from} are one party already`)
      return { kind: 'merge', into: one!, from: other! }
    })
  }

  /** What some documents name is another party: documents by their ids, the beginnings of these, or names. */
  split(id: string, documents: readonly string[], signed: Signed): Decision<Ruling> {
    return this.#decided(signed, (rulings, decision) => {
      const from = rulings.root(known(this.#db, rulings, id))
      const { places } = shownIn(this.#db, id)
      const keys = new Set(
        documents.map(asked => {
          const exact = places.filter(({ name, document }) => name === asked || document === asked)
          const near = exact.length ? exact : places.filter(p => p.document.startsWith(asked))
          const found = new Set(near.map(({ document }) => document))
          if (found.size === 1) return near[0]!.document
          const why = found.size ? 'several documents begin so' : 'no document of this party'
          throw new RegistryError(`${asked}: ${why}; onrecord parties show ${id} lists them`)
        }),
      )
      if (places.every(({ document }) => keys.has(document))) {
        throw new RegistryError(`${id}: no document would be left to it; name fewer`)
      }
      const members = membersOf(this.#db, rulings, [from]).get(from)!
      const moved = members.filter(({ document }) => keys.has(document))
      const names = [...new Set(moved.flatMap(({ told }) => told.names))]
      const to = created(this.#db, { ...moved[0]!.told, names }, decision)
      return { kind: 'split', from, documents: [...keys], to }
    })
  }

  /** A party has another name: documents that give this full name alone mean it too. */
  alias(id: string, name: string, signed: Signed): Decision<Ruling> {
    return this.#decided(signed, (rulings, decision) => {
      const of = rulings.root(known(this.#db, rulings, id))
      named(name)
      alsoCalled(this.#db, of, name, decision)
      return { kind: 'alias', of, name }
    })
  }

  /** A party is called so. */
  rename(id: string, name: string, signed: Signed): Decision<Ruling> {
    return this.#decided(signed, rulings => {
      named(name)
      return { kind: 'rename', of: rulings.root(known(this.#db, rulings, id)), name }
    })
  }

  /** Takes a decision back: the one named, else the last that stands. An undoing can be undone too. */
  undo(id: string | undefined, signed: Signed): Decision<Ruling> {
    return this.#decided(signed, rulings => {
      const log = rulings.log.filter(isOfParties)
      const number = id === undefined ? undefined : numberOf(id, 'd')
      const last = log.findLast(({ ruling, undone }) => !undone && ruling.kind !== 'undo')
      const decision = id === undefined ? last : log.find(d => d.id === number)
      const look = 'onrecord parties log lists the decisions'
      if (!decision) {
        throw new RegistryError(id ? `${id}: no such decision; ${look}` : 'nothing to undo')
      }
      if (decision.undone) throw new RegistryError(`${id} is undone already; ${look}`)
      if (decision.ruling.kind === 'alias') loosen(this.#db, decision.ruling.of)
      return { kind: 'undo', decision: decision.id }
    })
  }

  #asked<T>(question: () => T): T {
    // A question writes nothing, but where the store is older than the registry.
    if (isBehind(this.#db)) this.#db.atomic(() => catchUp(this.#db))
    return question()
  }

  #decided(signed: Signed, rule: (rulings: Rulings, decision: number) => Ruling): Decision<Ruling> {
    return this.#db.atomic(() => {
      catchUp(this.#db)
      const rulings = rulingsOf(this.#db)
      const next = nextOf(this.#db)
      const ruling = rule(rulings, next)
      const id = write(this.#db, ruling, signed)
      if (id !== next) throw new RegistryError(`${decisionId(next)} was taken; try again`)
      catchUp(this.#db)
      // What a decision spoke of, or one that it took back.
      const now = rulingsOf(this.#db)
      recast(this.#db, now, [...new Set([...rulings.touched, ...now.touched])])
      return logOf(this.#db).at(-1)! as Decision<Ruling>
    })
  }
}

function named(name: string): void {
  if (!keyOf(name)) throw new RegistryError(`"${name}" is no name; write one with letters`)
}
