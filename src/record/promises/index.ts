import { createHash } from 'node:crypto'
import { pledges } from '../../find/index.ts'
import { folded } from '../../find/parties/cast.ts'
import { isFullName } from '../../find/parties/known.ts'
import { typeByName } from '../../find/parties/listed/claim.ts'
import { sectorOf } from '../../find/parties/roles.ts'
import { stateMeant } from '../../find/places/states.ts'
import type { Entry, EntryDate, Evidence, Party, PartyNaming, Quoted, Reading } from '../entry.ts'
import type { Columns, Part, PromiseRow } from './rows.ts'

export {
  type Columns,
  type Part,
  type PromiseRow,
  parts,
  promiseRows,
  type RowFault,
} from './rows.ts'

/** A list of promises as a document of the record, and which entry each row became. */
export interface Imported {
  readonly reading: Reading
  readonly entries: readonly { readonly row: PromiseRow; readonly entry: Entry }[]
}

/** How a list is to be called, and when it was published, where that is known. */
export interface ListOf {
  readonly name: string
  readonly published: string | null
}

/**
 * A list of promises as one document: a paragraph a row, each cell behind the name of its column, and a
 * pledge each. A row keeps its entry's id while its id, else its words, stay the same.
 */
export function imported(rows: readonly PromiseRow[], columns: Columns, list: ListOf): Imported {
  const id = hash(`list of promises\n${list.name}`, 16)
  const made = new Maker(id, columns)
  const entries = rows.map(row => ({ row, entry: made.entry(row) }))
  const { name, published } = list
  const silent = { given: null, url: null, site: null, byline: null }
  const text = made.text
  const reading: Reading = {
    document: {
      id,
      ...silent,
      title: name,
      published: published === null ? null : { value: published, from: 'given' },
      language: 'en',
      text,
      sections: [{ role: 'body', start: 0, end: text.length }],
    },
    parties: made.parties,
    instruments: [],
    mentions: made.mentions,
    entries: entries.map(({ entry }) => finished(entry, text)),
    disputes: [],
    skipped: [],
    refused: [],
  }
  return { reading, entries }
}

const hash = (text: string, digits: number) =>
  createHash('sha256').update(text).digest('hex').slice(0, digits)

/** Characters that stand before and after the evidence are known when all is written. */
function finished(entry: Entry, text: string): Entry {
  const { start, end } = entry.evidence
  const prefix = text.slice(Math.max(0, start - 32), start).replace(/^[\uDC00-\uDFFF]/, '')
  const suffix = text.slice(end, end + 32).replace(/[\uD800-\uDBFF]$/, '')
  return { ...entry, evidence: { ...entry.evidence, prefix, suffix } }
}

/** Writes the text row by row. */
class Maker {
  text = ''
  readonly #document: string
  readonly #columns: Columns
  readonly #parties = new Map<string, Party & { mentions: Quoted[] }>()
  readonly mentions: PartyNaming[] = []
  readonly #taken = new Set<string>()

  constructor(document: string, columns: Columns) {
    this.#document = document
    this.#columns = columns
  }

  get parties(): readonly Party[] {
    return [...this.#parties.values()] as readonly Party[]
  }

  /** A row as an entry; its text is what stands in the cells. */
  entry({ cells, made, due }: PromiseRow): Entry {
    if (this.text) this.text += '\n\n'
    const start = this.text.length
    const who = cells.by ? [this.#party(cells.by)] : []
    if (cells.by) this.text += ': '
    const what = this.#words(cells.what)
    const whom: string[] = []
    const rest = (['to', 'made', 'due', 'status', 'source', 'id'] as const).filter(p => cells[p])
    for (const [at, part] of rest.entries()) {
      this.text += `${at ? '; ' : ' ('}${this.#columns[part]}: `
      if (part === 'to') whom.push(this.#party(cells.to))
      else this.text += cells[part]
    }
    if (rest.length) this.text += ')'
    const end = this.text.length
    const evidence: Evidence = {
      ...{ start, end, exact: this.text.slice(start, end), prefix: '', suffix: '' },
      sentence: [start, end],
    }
    return {
      id: this.#id(cells),
      kind: pledges.kind,
      force: 'promise',
      who,
      whom,
      what,
      trigger: what,
      speaker: null,
      via: [],
      when: this.#date('made', made),
      due: this.#date('due', due),
      condition: null,
      under: [],
      where: null,
      status: 'planned',
      code: null,
      evidence,
      from: [...new Set([...who, ...whom].flatMap(id => this.#lastOf(id)))],
      rule: 'import/row',
      confidence: 1,
      why: `a row of ${this.#columns.what}`,
    }
  }

  #date(part: Part, edtf: string | null): EntryDate | null {
    if (edtf === null) return null
    return { edtf, mention: null, inferred: `column "${this.#columns[part]}"` }
  }

  #words(text: string): Quoted {
    const start = this.text.length
    this.text += text
    return { text, start, end: this.text.length }
  }

  /** The party that a cell names, with the place where it does. */
  #party(name: string): string {
    const span = this.#words(name)
    const state = stateMeant(name)
    const key = `p:${
      folded(state?.name ?? name)
        .slice(0, 80)
        .trim()
        .replaceAll(' ', '-') || 'party'
    }`
    const facts = state
      ? { type: 'state' as const, name: state.name, code: state.code, country: state.code }
      : { type: typeOf(name), name }
    const party = this.#parties.get(key) ?? { id: key, ...facts, mentions: [] }
    const mention = `party:${span.start}-${span.end}`
    party.mentions.push({ mention, ...span } as Quoted)
    this.#parties.set(key, party as Party & { mentions: Quoted[] })
    const rule = { rule: 'import/cell', confidence: 1 }
    this.mentions.push({ id: mention, kind: 'party', ...span, ...rule, party: key, form: 'name' })
    return key
  }

  #lastOf(party: string): readonly string[] {
    const last = this.mentions.findLast(mention => mention.party === party)
    return last ? [last.id] : []
  }

  #id({ id, by, what, made }: PromiseRow['cells']): string {
    const base = [this.#document, pledges.kind, ...(id ? ['id', id] : [by, what, made])].join('|')
    for (let twin = 1; ; twin++) {
      const found = `${pledges.kind.slice(0, 2)}-${hash(twin === 1 ? base : `${base}|${twin}`, 10)}`
      if (this.#taken.has(found)) continue
      this.#taken.add(found)
      return found
    }
  }
}

/** Somebody with a first name and a surname, else a body: an office, a ministry. */
const typeOf = (name: string): Party['type'] =>
  isFullName(name) && !sectorOf(name) && !/\d/.test(name) ? typeByName(name) : 'organisation'
