import { CsvError, parse } from 'csv-parse/sync'
import type { ListedParty } from '../../find/parties/listed/index.ts'
import { stateMeant } from '../../find/places/states.ts'
import { InputError } from '../../input/page.ts'
import { roleOf } from './roles.ts'

const columns = 'name,type,aliases,code,country,roles,id'

/** What a cell of the column "type" may say. */
const types: Readonly<Record<string, NonNullable<ListedParty['type']>>> = {
  person: 'person',
  state: 'state',
  country: 'state',
  government: 'government',
  organisation: 'organisation',
  organization: 'organisation',
  company: 'organisation',
  group: 'group',
}

/** One record of a CSV file, with the line that it ends on. */
export interface Row {
  readonly record: readonly string[]
  readonly info: { readonly lines: number }
}

/**
 * The persons and bodies of a CSV file with a header: name, type, aliases, code, country, roles, id, in
 * any order, others passed over; several in a cell stand behind ";". Throws an `InputError` that names
 * the line. `file` is how to call it when speaking to a person, `name` how the record calls it.
 */
export function csvParties(file: string, name: string, text: string): ListedParty[] {
  const [head, ...rows] = rowsOf(file, text, 'name')
  const header = (head?.record ?? []).map(cell => cell.trim().toLowerCase())
  if (!header.includes('name')) {
    const why = `no column "name" in the header (${header.join(',').slice(0, 60)})`
    throw new InputError(`${file}:1`, `${why}; write ${columns}`)
  }
  return rows.flatMap(({ record, info }) => {
    const at = `${file}:${info.lines}`
    const filled = record.findLastIndex(cell => cell !== '') + 1
    if (filled > header.length) {
      const why = `${filled} cells where the header has ${header.length}`
      throw new InputError(at, `${why}; put a cell that holds a comma in double quotes`)
    }
    const cell = (column: string) => record[header.indexOf(column)] ?? ''
    return filled === 0 ? [] : [party(at, `${name}:${info.lines}`, cell)]
  })
}

/**
 * The records of a CSV file, its header first: with the mark between cells (comma, semicolon, tab) that
 * gives a column of this name. Throws an `InputError` that names the line.
 */
export function rowsOf(file: string, text: string, column: string): Row[] {
  const first = text.slice(0, text.search(/[\r\n]|$/)).toLowerCase()
  const bare = (cell: string) => cell.replace(/^[\s"\uFEFF]+|[\s"]+$/g, '')
  const named = (mark: string) => first.split(mark).some(cell => bare(cell) === column)
  const delimiter = [',', ';', '\t'].find(named) ?? ','
  try {
    const options = { delimiter, info: true, trim: true, relax_column_count: true, bom: true }
    return parse(text, { ...options, skip_empty_lines: true }) as unknown as Row[]
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = 'lines' in error ? `:${error.lines}` : ''
    throw new InputError(`${file}${line}`, 'not CSV: a double quote is not closed, or stands loose')
  }
}

function party(at: string, source: string, cell: (column: string) => string): ListedParty {
  const [name, type, code, country, id] = ['name', 'type', 'code', 'country', 'id'].map(cell)
  const list = (column: string) =>
    cell(column)
      .split(';')
      .map(part => part.trim())
      .filter(Boolean)
  if (!name) throw new InputError(at, 'no name; fill the cell or remove the line')
  const known = type ? types[type.toLowerCase()] : undefined
  if (type && !known) {
    const choice = 'person, state, government, organisation or group'
    throw new InputError(at, `unknown type "${type}"; write ${choice}`)
  }
  const state = country ? stateMeant(country) : undefined
  if (country && !state) {
    throw new InputError(at, `unknown country "${country}"; write its ISO 3166 code, as IRN or IR`)
  }
  if (code && !/^[A-Z]{3,}$/.test(code)) {
    throw new InputError(at, `"${code}" is no actor code; write it as IRNGOV, or leave it out`)
  }
  const roles = list('roles').map(roleOf)
  for (const role of roles) if (typeof role === 'string') throw new InputError(at, role)
  return {
    source,
    name,
    aliases: list('aliases'),
    weak: [],
    roles: roles.filter(role => typeof role !== 'string'),
    ...(known ? { type: known } : {}),
    ...(code ? { code } : {}),
    ...(state ? { country: state.code } : {}),
    ...(id ? { id } : {}),
  }
}
