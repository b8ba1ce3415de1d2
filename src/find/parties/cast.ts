import { stateOf } from '../places/states.ts'
import type { Party } from './party.ts'

/** A party while it is being put together; frozen to a `Party` when all is read. */
export interface Entity {
  type: Party['type']
  name: string
  code?: string | undefined
  /** PLOVER sector: the code without the country. */
  sector?: string | undefined
  country?: string | undefined
  role?: string | undefined
  of?: Entity | undefined
  inferred?: string | undefined
  /** Id in a list that the reader brought. */
  listed?: string | undefined
  gender?: 'm' | 'f' | undefined
  /** Short forms that mean it later: "Ryabkov", "KCNA". */
  readonly shorts: Set<string>
  /** True for a government that is yet to be. */
  readonly unborn?: boolean
  /** True for those of several states. */
  readonly mixed?: boolean
  /** True where only a noun, no name, says who it is. */
  readonly nameless?: boolean
}

const MARKS = /[\u0300-\u036f]/g

/** A name as it is compared: no marks, no case, no hyphens. */
export const folded = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(/[’']s?(?= |$)/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Who is in a document. */
export class Cast {
  readonly entities: Entity[] = []
  readonly #byKey = new Map<string, Entity>()
  readonly #byShort = new Map<string, Entity[]>()

  /** The entity of a key, made on first asking. */
  get(key: string, make: () => Omit<Entity, 'shorts'>): Entity {
    const known = this.#byKey.get(key)
    if (known) return known
    const entity: Entity = { ...make(), shorts: new Set() }
    this.#byKey.set(key, entity)
    this.entities.push(entity)
    return entity
  }

  /** The entity of a key, if there is one. */
  find(key: string): Entity | undefined {
    return this.#byKey.get(key)
  }

  /** Another key for an entity. */
  alias(key: string, entity: Entity): void {
    if (!this.#byKey.has(key)) this.#byKey.set(key, entity)
  }

  /** Another name by which a person may be meant later. */
  call(person: Entity, short: string): void {
    if (person.shorts.has(short)) return
    person.shorts.add(short)
    const others = this.#byShort.get(short)
    if (others) others.push(person)
    else this.#byShort.set(short, [person])
  }

  /** The persons that a short name may mean, in the order of the document. */
  called(short: string): readonly Entity[] {
    return this.#byShort.get(short) ?? []
  }

  /** A state by its alpha-3 code. */
  state(code: string): Entity {
    return this.get(`state ${code}`, () => ({
      type: 'state',
      name: stateOf(code)?.name ?? code,
      country: code,
      code,
    }))
  }
}

/** The country that an entity is, or is of. */
export const countryOf = (entity: Entity | undefined): string | undefined =>
  entity?.country ?? entity?.of?.country

/** The parties of entities, in order, with ids that are unique in the document. */
export function settle(entities: Iterable<Entity>): ReadonlyMap<Entity, Party> {
  const order = [...new Set(entities)]
  const ids = new Map<Entity, string>()
  const used = new Set<string>()
  for (const entity of order) {
    const slug = folded(entity.name).slice(0, 80).trim().replaceAll(' ', '-') || 'party'
    let id = `p:${slug}`
    for (let n = 2; used.has(id); n++) id = `p:${slug}-${n}`
    used.add(id)
    ids.set(entity, id)
  }
  const party = (entity: Entity): Party => {
    const code = entity.code ?? codeOf(entity)
    const of = entity.of && ids.get(entity.of)
    return Object.freeze({
      id: ids.get(entity)!,
      type: entity.type,
      name: entity.name,
      ...(code ? { code } : {}),
      ...(entity.country ? { country: entity.country } : {}),
      ...(entity.role ? { role: entity.role } : {}),
      ...(of ? { of } : {}),
      ...(entity.inferred ? { inferred: entity.inferred } : {}),
      ...(entity.listed ? { listed: entity.listed } : {}),
    })
  }
  return new Map(order.map(entity => [entity, party(entity)] as const))
}

/** The code that country and sector make. */
export function codeOf({ country, sector, of }: Entity): string | undefined {
  const shared = of?.type === 'organisation' && (sector || of.code?.startsWith('IGO'))
  if (!country && of?.code && shared) return of.code + (sector === 'MIL' ? sector : '')
  return country || sector ? `${country ?? ''}${sector ?? ''}` : undefined
}
