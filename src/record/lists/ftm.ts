import type { ListedParty } from '../../find/parties/listed/index.ts'
import { utf8 } from '../../input/charset.ts'
import { InputError } from '../../input/page.ts'
import { lines } from '../../input/source.ts'
import { countryOf, type Entity, entityOf, remedy } from './entity.ts'
import { heldBy } from './offices.ts'

/** Schemata of persons and bodies, and what they are in the record; a LegalEntity may be either. */
const types: Readonly<Record<string, ListedParty['type']>> = {
  Person: 'person',
  Organization: 'organisation',
  PublicBody: 'government',
  Company: 'organisation',
  LegalEntity: undefined,
}
const relations: readonly string[] = ['Position', 'Occupancy', 'Membership']

/**
 * The persons and bodies of FollowTheMoney entities, one a line, with the offices that Position,
 * Occupancy and Membership tell; other schemata are passed over. Throws an `InputError` that names the
 * line. `file` is how to call it when speaking to a person, `name` how the record calls it.
 */
export async function ftmParties(
  file: string,
  name: string,
  bytes: AsyncIterable<Uint8Array>,
): Promise<ListedParty[]> {
  const entities: Entity[] = []
  for await (const line of lines(bytes)) {
    const at = `${file}:${line.number}`
    const text = utf8(line.bytes)
    if (text === null) throw new InputError(at, `not UTF-8; ${remedy}`)
    if (!text.trim()) continue
    const entity = entityOf(at, line.number, text)
    if (entity.schema in types || relations.includes(entity.schema)) entities.push(entity)
  }
  const roles = heldBy(entities)
  return entities
    .filter(({ schema }) => schema in types)
    .map(entity => party(entity, `${name}:${entity.line}`, roles.get(entity.id) ?? []))
}

function party(entity: Entity, source: string, held: ListedParty['roles']): ListedParty {
  const { all, id, schema, at } = entity
  const [name, ...others] = all('name')
  if (name === undefined) throw new InputError(at, `no name; give it one, or remove the line`)
  const type = types[schema]
  const country = countryOf(entity)
  const told = all('position').map(text => ({ text, dated: false, from: null, to: null }))
  return {
    source,
    id,
    name,
    aliases: [...others, ...all('alias')],
    weak: all('weakAlias'),
    roles: held.length ? held : told,
    ...(type ? { type } : {}),
    ...(country ? { country } : {}),
  }
}
