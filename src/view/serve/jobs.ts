import { randomBytes } from 'node:crypto'
import { InputError, type Page } from '../../input/page.ts'
import type { Store } from '../../record/store/index.ts'
import { passing } from '../../record/store/passing.ts'
import type { Job } from '../pages/job.ts'
import { type Readers, readers } from '../pool/index.ts'

/** Jobs that are remembered; the oldest goes first. */
const most = 12
/** Characters a second that a thread reads, before it is known better. */
const usualRate = 50_000

/** Something is asked for while too much is under way. */
export class Busy extends Error {
  override readonly name = 'Busy'
}

interface Running extends Omit<Job, 'seconds' | 'share'> {
  state: Job['state']
  kept: boolean
  readonly documents: string[]
  readonly faults: string[]
  readonly began: number
  ended: number | null
  /** Characters read, and in all that was given so far. */
  read: number
  given: number
  readonly stop: AbortController
  readonly finished: Promise<void>
}

/** What is being read for those who look, on threads of its own; nothing of it is on record before it is kept. */
export class Jobs {
  readonly #jobs = new Map<string, Running>()
  readonly #readers: Readers
  readonly #clock: () => number
  #rate = usualRate

  constructor(threads = 1, clock: () => number = Date.now) {
    this.#readers = readers(threads)
    this.#clock = clock
  }

  /** Begins to read. `each` is told of every document as it is read. Throws Busy where others must end first. */
  begin(
    title: string,
    pages: AsyncIterable<Page | InputError>,
    { date, keep }: { date?: string; keep?: Store } = {},
  ): Job {
    this.#tidy()
    const job: Running = {
      id: randomBytes(12).toString('base64url'),
      title,
      state: 'reading',
      store: passing(),
      documents: [],
      faults: [],
      began: this.#clock(),
      ended: null,
      read: 0,
      given: 0,
      kept: false,
      stop: new AbortController(),
      finished: Promise.resolve(),
    }
    const finished = this.#run(job, pages, date, keep)
    this.#jobs.set(job.id, Object.assign(job, { finished }))
    return this.#shown(job)
  }

  /** A job by its id. */
  get(id: string): Job | undefined {
    const job = this.#jobs.get(id)
    return job && this.#shown(job)
  }

  /** A job that read an entry or a document with this id just now. */
  holding(id: string): Job | undefined {
    const found = [...this.#jobs.values()].findLast(
      ({ store }) => store.item(id) ?? store.document(id),
    )
    return found && this.#shown(found)
  }

  /** Waits until a job has ended, or so many milliseconds. */
  async ended(id: string, patience: number): Promise<void> {
    const waited = Promise.withResolvers<void>()
    const timer = setTimeout(waited.resolve, patience)
    await Promise.race([this.#jobs.get(id)?.finished, waited.promise])
    clearTimeout(timer)
  }

  /** Ends a job; what it has read so far stays. */
  stop(id: string): void {
    this.#jobs.get(id)?.stop.abort()
  }

  /** Puts what a job has read on record. */
  async keep(id: string, store: Store, now: string): Promise<void> {
    const job = this.#jobs.get(id)
    if (!job || job.state === 'reading') return
    for (const document of job.documents) {
      const { reading, name } = job.store.document(document)!
      await store.add(reading, name, now)
    }
    job.kept = true
  }

  /** Stops all that runs. */
  async close(): Promise<void> {
    for (const { stop } of this.#jobs.values()) stop.abort()
    await this.#readers.close()
  }

  async #run(
    job: Running,
    pages: AsyncIterable<Page | InputError>,
    date: string | undefined,
    keep: Store | undefined,
  ): Promise<void> {
    const { signal } = job.stop
    try {
      for await (const page of pages) {
        if (signal.aborted) break
        if (page instanceof InputError) job.faults.push(page.message)
        else await this.#one(job, page, date, keep)
      }
      job.kept = keep !== undefined && !signal.aborted
      job.state = signal.aborted ? 'stopped' : 'done'
    } catch (error) {
      if (!signal.aborted) job.faults.push('reading broke off; the texts read before are here')
      if (!signal.aborted) console.error(error)
      job.state = signal.aborted ? 'stopped' : 'done'
    }
    job.ended = this.#clock()
    const seconds = (job.ended - job.began) / 1000
    if (job.state === 'done' && job.read > 20_000 && seconds > 0) this.#rate = job.read / seconds
  }

  async #one(job: Running, page: Page, date: string | undefined, keep: Store | undefined) {
    job.given += page.content.length
    try {
      const { signal } = job.stop
      const reading = await this.#readers.read(page, { ...(date && { date }), signal })
      await job.store.add(reading, page.name)
      await keep?.add(reading, page.name)
      if (!job.documents.includes(reading.document.id)) job.documents.push(reading.document.id)
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      job.faults.push(error.message)
    }
    job.read += page.content.length
  }

  #shown(job: Running): Job {
    const seconds = ((job.ended ?? this.#clock()) - job.began) / 1000
    const about = job.given ? Math.min(0.99, (seconds * this.#rate) / job.given) : null
    return { ...job, seconds, share: job.ended === null ? about : 1 }
  }

  /** Lets the oldest go that have ended. Throws Busy where too many run. */
  #tidy(): void {
    for (const [id, job] of this.#jobs) {
      if (this.#jobs.size < most) return
      if (job.state === 'reading') continue
      this.#jobs.delete(id)
      void job.store.close()
    }
    if (this.#jobs.size >= most) throw new Busy('others are being read: try again when they end')
  }
}
