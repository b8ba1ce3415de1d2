import type { WarcRecord } from './record.ts'

/** Digests of a file that are kept to tell what a revisit is of; then the oldest are forgotten. */
const most = 100_000

/** A record that others may revisit. */
export interface Origin {
  readonly place: string
  readonly address: string
  /** Whether pages came of it. */
  readonly page: boolean
}

/** What an archive held that became no page, counted, and what its revisits are of. */
export class Archive {
  readonly #left = new Map<string, number>()
  readonly #seen = new Map<string, Origin>()

  /** Counts something that is not read and no fault. */
  leave(what: string): void {
    this.#left.set(what, (this.#left.get(what) ?? 0) + 1)
  }

  /** Keeps what a record is, for revisits of it: whether pages came of it. */
  keep(record: WarcRecord, page: boolean): void {
    const address = own(bare(record.fields.get('warc-target-uri') ?? ''))
    const origin = { place: record.place, address, page }
    for (const key of [digestOf(record), originOf(record, 'warc-target-uri', 'warc-date')]) {
      if (key) this.#seen.set(own(key), origin)
      if (this.#seen.size > most) this.#seen.delete(this.#seen.keys().next().value!)
    }
  }

  /** What a record revisits, where it came before it in this file. */
  origin(record: WarcRecord): Origin | undefined {
    const origin = originOf(record, 'warc-refers-to-target-uri', 'warc-refers-to-date')
    return this.#seen.get(digestOf(record)) ?? this.#seen.get(origin)
  }

  /** What was not read, in words; empty for nothing. */
  get left(): string {
    const parts = [...this.#left].toSorted(([a], [b]) => (a < b ? -1 : 1))
    return parts.map(([what, count]) => `${what} (${count})`).join(', ')
  }
}

/** A string of its own: one cut out of another keeps that in memory. */
const own = (text: string): string => Buffer.from(text).toString()

const digestOf = ({ fields }: WarcRecord) => fields.get('warc-payload-digest') ?? ''

function originOf({ fields }: WarcRecord, url: string, date: string): string {
  const address = fields.get(url)
  return address ? `${fields.get(date) ?? ''} ${bare(address)}` : ''
}

/** An address without the brackets that WARC 1.0 showed around it. */
export const bare = (address: string): string => address.replace(/^<|>$/g, '')
