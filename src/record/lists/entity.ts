import { stateMeant } from '../../find/places/states.ts'
import { firstLine } from '../../input/ndjson.ts'
import { InputError } from '../../input/page.ts'

/** An entity of FollowTheMoney: an id, a schema, and lists of values by property. */
export interface Entity {
  /** File and line, for a person. */
  readonly at: string
  readonly line: number
  readonly id: string
  readonly schema: string
  /** The values of a property; none where it has none. */
  all(property: string): readonly string[]
}

/** What to do about a line that cannot be read. */
export const remedy = 'fix or remove the line'

/** One line of FollowTheMoney; throws an `InputError` that says what it lacks. */
export function entityOf(at: string, line: number, text: string): Entity {
  const { id, schema, properties } = parsed(at, text)
  const form = 'an entity is {"id", "schema", "properties"}'
  if (typeof schema !== 'string') throw new InputError(at, `no "schema": ${form}; ${remedy}`)
  if (typeof id !== 'string' || !id) throw new InputError(at, `no "id": ${form}; ${remedy}`)
  if (typeof properties !== 'object' || properties === null) {
    throw new InputError(at, `no "properties": ${form}; ${remedy}`)
  }
  const values = properties as Readonly<Record<string, unknown>>
  const all = (property: string) =>
    [values[property] ?? []].flat().flatMap(v => (typeof v === 'string' && v !== '' ? [v] : []))
  return { at, line, id, schema, all }
}

function parsed(at: string, text: string): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(text))
  } catch (error) {
    throw new InputError(at, `not JSON: ${firstLine(error)}; ${remedy}`)
  }
}

/** The state that an entity is of, where it is of one only; codes of no state (as "eu") are passed over. */
export function countryOf({ all }: Entity): string | undefined {
  const codes = new Set(all('country').flatMap(code => stateMeant(code)?.code ?? []))
  return codes.size === 1 ? [...codes][0] : undefined
}
