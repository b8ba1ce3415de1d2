import type { WarcRecord } from './record.ts'

/** Digests of a file that are kept to tell what a revisit is of; then the oldest are forgotten. */
const most = 200_000

/** What an archive held that became no page, counted, and what its revisits are of. */
export class Archive {
  /** Pages that were given. */
  pages = 0
  readonly #left = new Map<string, number>()
  readonly #seen = new Map<string, boolean>()

  /** Counts something that is not read and no fault. */
  leave(what: string): void {
    this.#left.set(what, (this.#left.get(what) ?? 0) + 1)
  }

  /** Keeps what a record is, for revisits of it: whether pages came of it. */
  keep(record: WarcRecord, page: boolean): void {
    for (const key of [digestOf(record), originOf(record, 'warc-target-uri', 'warc-date')]) {
      if (!key) continue
      this.#seen.set(key, page)
      if (this.#seen.size > most) this.#seen.delete(this.#seen.keys().next().value!)
    }
  }

  /** Whether what a record revisits came before it in this file as a page (true) or as no page. */
  origin(record: WarcRecord): boolean | undefined {
    const origin = originOf(record, 'warc-refers-to-target-uri', 'warc-refers-to-date')
    return this.#seen.get(digestOf(record)) ?? this.#seen.get(origin)
  }

  /** What was not read, in words; empty for nothing. */
  get left(): string {
    const parts = [...this.#left].toSorted(([a], [b]) => (a < b ? -1 : 1))
    return parts.map(([what, count]) => `${what} (${count})`).join(', ')
  }
}

const digestOf = ({ fields }: WarcRecord) => fields.get('warc-payload-digest') ?? ''

function originOf({ fields }: WarcRecord, url: string, date: string): string {
  const address = fields.get(url)
  return address ? `${fields.get(date) ?? ''} ${bare(address)}` : ''
}

/** An address without the brackets that WARC 1.0 showed around it. */
export const bare = (address: string): string => address.replace(/^<|>$/g, '')
