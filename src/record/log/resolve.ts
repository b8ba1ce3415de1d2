import type { Quoted } from '../entry.ts'
import { holds } from '../evidence.ts'
import { membersOf } from '../registry/ask.ts'
import type { EntryRuling, Ruling, Rulings } from '../registry/decisions.ts'
import { partyId } from '../registry/entry.ts'
import { keyOf } from '../registry/facts.ts'
import { created } from '../registry/rows.ts'
import { ReviewError } from '../review/fields.ts'
import type { Database } from '../store/sqlite.ts'
import { isParty, type Line } from './line.ts'
import { awaited, foundBy, type PortableParty } from './parties.ts'
import { partyFields } from './portable.ts'

/** Makes of a line what this store understands: parties by their numbers here, decisions by theirs. */
export class Resolver {
  readonly #db: Database
  readonly #rulings: Rulings
  readonly #numbers: ReadonlyMap<string, number>
  /** What no document of this store holds yet. */
  readonly missing: string[] = []

  constructor(db: Database, rulings: Rulings, numbers: ReadonlyMap<string, number>) {
    this.#db = db
    this.#rulings = rulings
    this.#numbers = numbers
  }

  /** The ruling of a line. Throws a ReviewError where it cannot be placed. */
  ruling(line: Line): Ruling | EntryRuling {
    const { id: _, made: __, by: ___, why: ____, kind, ...rest } = line
    if ('entry' in rest) return this.#ofEntry({ kind, ...rest } as unknown as EntryRuling)
    switch (kind) {
      case 'merge': {
        const [into, from] = [rest.into, rest.from].map(one => this.#number(one as PortableParty))
        const [root, other] = [this.#rulings.root(into!), this.#rulings.root(from!)]
        // What is merged here already, by another decision, is to stay so where that is undone.
        return root === other
          ? { kind, into: into!, from: from! }
          : { kind, into: root, from: other }
      }
      case 'split':
        // What it leads to is made when it is written down.
        return { kind, from: this.#root(rest.from), documents: rest.documents as string[], to: 0 }
      case 'undo': {
        const decision = this.#numbers.get(rest.decision as string)
        if (decision !== undefined) return { kind, decision }
        throw new ReviewError('takes back a decision that neither the file nor the store has')
      }
      default:
        return {
          kind: kind as 'alias' | 'rename',
          of: this.#root(rest.of),
          name: named(rest.name as string),
        }
    }
  }

  #ofEntry(ruling: EntryRuling): EntryRuling {
    const rows = this.#db.query
      .selectFrom('entries')
      .innerJoin('documents', 'documents.id', 'entries.document')
      .select(['until', 'text'])
      .where('entries.key', '=', ruling.entry)
      .orderBy('until')
    const found = this.#db.all(rows)
    const now = found.find(({ until }) => until === null)
    if (!now) {
      const why = found.length ? 'the reading here has no such entry any more' : 'no such entry yet'
      this.missing.push(`${ruling.entry}: ${why}`)
    }
    if (ruling.kind !== 'correct') return ruling
    const { field, value } = ruling
    if (now && (field === 'what' || field === 'condition') && value !== null) {
      if (!holds(now.text, value as Quoted)) {
        throw new ReviewError(`the words of "${field}" do not stand in the document`)
      }
    }
    return partyFields.has(field) ? { ...ruling, value: this.#named(value) } : ruling
  }

  #named(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(one => this.#named(one))
    return isParty(value) ? partyId(this.#number(value)) : value
  }

  /** The party that one is part of here. */
  #root(party: unknown): number {
    return this.#rulings.root(this.#number(party as PortableParty))
  }

  #number(party: PortableParty): number {
    const called = party.name ?? 'a party'
    const found = foundBy(this.#db, this.#rulings, party, label => this.#splitOff(label))
    if (found === 'several') throw new ReviewError(`"${called}" may be several parties here`)
    if (found === undefined && party.split !== undefined) {
      throw new ReviewError(`"${called}" was split off by a decision that the store does not have`)
    }
    const number = found ?? awaited(this.#db, party)
    const root = this.#rulings.root(number)
    if (!membersOf(this.#db, this.#rulings, [root]).get(root)?.length) {
      this.missing.push(`"${called}": no document here names it yet`)
    }
    return number
  }

  #splitOff(label: string): number | undefined {
    const number = this.#numbers.get(label)
    const decision = this.#rulings.log.find(({ id }) => id === number)
    return decision?.ruling.kind === 'split' ? decision.ruling.to : undefined
  }
}

/** Makes the party that a split leads to, as its documents here tell of it, else as the line does. */
export function offspring(
  db: Database,
  rulings: Rulings,
  { from, documents }: Extract<Ruling, { kind: 'split' }>,
  told: PortableParty,
  decision: number,
): number {
  const members = membersOf(db, rulings, [from]).get(from) ?? []
  const moved = members.filter(({ document }) => documents.includes(document))
  if (moved.length === 0) return awaited(db, told, decision)
  const names = [...new Set(moved.flatMap(({ told }) => told.names))]
  return created(db, { ...moved[0]!.told, names }, decision)
}

function named(name: string): string {
  if (keyOf(name)) return name
  throw new ReviewError(`"${name}" is no name`)
}
