import { readLanguage } from '../../article/index.ts'
import type { EditionCounts } from '../../record/ask/editions.ts'
import type { Place, Source } from '../../record/store/index.ts'
import type { Common, Io } from '../io.ts'
import { counted } from '../print/counted.ts'
import { line } from '../print/json.ts'
import { clean } from '../print/text.ts'
import { type Tally, tellRefused } from '../readings.ts'
import type { Came } from './index.ts'
import type { Kept } from './keeper.ts'
import { type Progress, rateOf, spanOf } from './progress.ts'

/** Who looked on for so many seconds is told how fast it was. */
const long = 10

/** What a run of `add` came to, told as it goes and at its end. */
export class Account {
  readonly tally: Tally = { failed: 0, refused: 0 }
  /** Entries of all documents that were read. */
  entries = 0
  readonly #count = { added: 0, updated: 0, unchanged: 0 }
  readonly #kinds = new Map<string, number>()
  readonly #options: Common & { readonly json?: boolean }
  readonly #io: Io
  #disputes = 0
  #unread = 0
  #bytes = 0
  /** Files that were taken in wholly before, and the bytes that were. */
  #files = 0
  #passed = 0

  constructor(options: Common & { readonly json?: boolean }, io: Io) {
    this.#options = options
    this.#io = io
  }

  /** The same question of how far a file is taken in, with the answers counted. */
  passing(placeOf: (source: Source) => Place | undefined): (source: Source) => Place | undefined {
    return source => {
      const place = placeOf(source)
      if (place?.whole) {
        this.#files++
        this.#passed += place.size
      }
      return place
    }
  }

  /** Something came: what is wrong with it is told at once. */
  came({ name, why, stack, reading, bytes }: Came): void {
    this.#bytes = bytes
    if (why !== undefined) this.#fail(why)
    if (stack !== undefined && this.#options.debug) this.#io.err(stack)
    if (reading) tellRefused(name, reading, this.#io, this.tally)
  }

  /** A reading was kept, or could not be. */
  async kept({ name, reading, outcome }: Kept): Promise<void> {
    if (outcome instanceof Error) return this.#fail(`${name}: ${outcome.message}`)
    const { document, entries, disputes } = reading
    this.#count[outcome]++
    this.entries += entries.length
    if (document.language !== readLanguage) this.#unread++
    if (outcome !== 'unchanged') {
      this.#disputes += disputes.length
      for (const { kind } of entries) this.#kinds.set(kind, (this.#kinds.get(kind) ?? 0) + 1)
    }
    if (!this.#options.json) return
    const { id, title, published, language } = document
    const told = { input: name, outcome, id, title, published, language }
    await this.#io.out(line({ ...told, entries: entries.length }))
  }

  /** How far it is. */
  get progress(): Omit<Progress, 'seconds' | 'total'> {
    const { failed } = this.tally
    return { documents: this.#documents, failed, bytes: this.#bytes, passed: this.#passed }
  }

  /** Tells what it came to, in so many seconds. */
  tell(seconds: number, stopped: boolean, editions: EditionCounts): void {
    const { err, status } = this.#io
    err(this.#summary(editions))
    if (status && seconds >= long && this.#documents) {
      err(`took ${spanOf(seconds)}: ${rateOf(this.#documents, seconds)} documents a second`)
    }
    if (this.#unread) {
      const are = this.#unread === 1 ? 'document is' : 'documents are'
      err(
        `${this.#unread} ${are} not in English, kept but not read: onrecord list documents --not-read`,
      )
    }
    const news = [...this.#kinds].map(([kind, n]) => counted(n, kind))
    if (this.#disputes) news.push(counted(this.#disputes, 'dispute'))
    if (news.length) err(`new: ${news.join('  ')}`)
    if (stopped) err('stopped: the same command with --resume goes on from here')
    else if (news.length) err('next: onrecord due')
  }

  get #documents(): number {
    const { added, updated, unchanged } = this.#count
    return added + updated + unchanged
  }

  #fail(why: string): void {
    this.tally.failed++
    this.#io.err(`onrecord: ${clean(why)}`)
  }

  #summary({ groups, versions }: EditionCounts): string {
    const { added, updated, unchanged } = this.#count
    const more = [
      groups ? counted(groups, 'reprint group') : '',
      versions ? counted(versions, 'later version') : '',
      updated ? `${updated} read anew` : '',
      unchanged ? `${unchanged} unchanged` : '',
      this.#files ? `${counted(this.#files, 'file')} taken in before` : '',
    ].filter(Boolean)
    const { failed } = this.tally
    const told = failed ? `   ${failed} failed: onrecord list skipped` : ''
    return `added ${counted(added, 'document')}${more.length ? ` (${more.join(', ')})` : ''}${told}`
  }
}
