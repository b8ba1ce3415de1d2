import type { Reading } from '../../record/entry.ts'
import type { Added, Store } from '../../record/store/index.ts'
import { type FilterOptions, filterOf } from '../filters.ts'
import type { Io } from '../io.ts'
import { documentsTable } from '../print/documents.ts'
import { itemsTable, plainItem } from '../print/items.ts'
import { line } from '../print/json.ts'

/** How the news is shown. */
export interface Telling extends FilterOptions {
  readonly json?: boolean
  readonly text?: boolean
}

/** Shows what comes, and counts it. */
export class Told {
  readonly #store: Store
  readonly #options: Telling
  readonly #io: Io
  readonly #filtered: boolean
  readonly #plain: boolean
  readonly count = { added: 0, updated: 0, unchanged: 0 }
  /** Inputs that failed. */
  failed = 0

  constructor(store: Store, options: Telling, io: Io) {
    this.#store = store
    this.#options = options
    this.#io = io
    this.#plain = options.json || !(io.tty || options.text)
    this.#filtered = asks.some(name => options[name] !== undefined)
  }

  /** Tells of a document that was kept: of its entries that a filter lets through, or else of itself. */
  async kept(name: string, reading: Reading, outcome: Added): Promise<void> {
    this.count[outcome]++
    if (outcome === 'unchanged') return
    const { id, title, published, url } = reading.document
    if (this.#filtered) return this.#io.out(this.#entries(id))
    if (this.#plain) {
      const told = { input: name, outcome, id, title, url, published }
      return this.#io.out(line({ ...told, entries: reading.entries.length }))
    }
    const { documents } = this.#store.ask.documents({ document: id })
    return this.#io.out(documentsTable(documents, this.#io))
  }

  /** What came since the beginning, in a line. */
  summary(): string {
    const { added, updated } = this.count
    const anew = updated ? ` (${updated} read anew)` : ''
    const failed = this.failed ? `   ${this.failed} failed: onrecord list skipped` : ''
    return `added ${added} document${added === 1 ? '' : 's'}${anew}${failed}`
  }

  #entries(document: string): string {
    const { items } = this.#store.list(this.#filter(document), { order: 'oldest' })
    if (!this.#plain) return itemsTable(items, this.#io)
    return items.map(item => line(plainItem(item))).join('')
  }

  /** A party may be named that no document told of yet: nothing is by it then. */
  #filter(document: string) {
    try {
      return filterOf({ ...this.#options, document }, this.#store)
    } catch (error) {
      if ((error as Error).name !== 'RegistryError') throw error
      return { document, from: '9999-12-31' }
    }
  }
}

const asks = [
  'by',
  'to',
  'party',
  'kind',
  'force',
  'status',
  'under',
  'plover',
  'cameo',
  'source',
  'words',
  'state',
  'minConfidence',
] as const satisfies readonly (keyof FilterOptions)[]
