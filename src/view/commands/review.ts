import type { Filter } from '../../record/ask/filter.ts'
import type { Signed, Store } from '../../record/store/index.ts'
import { UsageError } from '../fault.ts'
import { type FilterOptions, filterOf } from '../filters.ts'
import { type Common, exit, type Io } from '../io.ts'
import { Keys, Stopped } from '../keys.ts'
import { keysHelp, reviewedText, reviewText } from '../print/review.ts'
import { clean } from '../print/text.ts'
import { inStore, signedBy } from '../stores.ts'
import { kindsOf } from './list.ts'

/** What `onrecord review` takes; `by` is the party of the filter, `as` who reviews. */
export interface ReviewCommand extends Common, FilterOptions {
  readonly new?: boolean
  readonly oldestFirst?: boolean
  readonly as?: string
  readonly input?: boolean
}

/** Puts entries that nobody decided on before a person, one at a time, to be decided by single keys. */
export async function reviewCommand(
  what: string | undefined,
  options: ReviewCommand,
  io: Io,
): Promise<number> {
  if (options.input === false) {
    throw new UsageError('review asks for keys; without: onrecord confirm, reject, correct')
  }
  const kind = kindsOf(what, options.kind)
  return inStore(options, io, async store => {
    const sign = () => signedBy(options.as ? { by: options.as } : {}, io)
    const given = filterOf({ ...options, ...(kind && { kind }) }, store)
    const filter = { ...given, states: given.states ?? ['machine'] }
    const queue = queueOf(store, filter, options, sign().by)
    if (queue.length === 0) {
      io.err('nothing to review')
      return exit.done
    }
    const conflicts = store.log.conflicts().length
    if (conflicts) io.err(`in conflict: ${conflicts}; see onrecord decisions conflicts`)
    const keys = new Keys(process.stdin, text => void process.stderr.write(text))
    const session = new Session(store, queue, keys, io, sign)
    try {
      await session.run()
    } catch (error) {
      if (!(error instanceof Stopped)) throw error
      return exit.stopped
    } finally {
      keys.close()
      io.err(session.summary)
    }
    return exit.done
  })
}

/** The ids of what is to be reviewed, in order. */
function queueOf(
  store: Store,
  filter: Filter,
  { new: fresh, oldestFirst }: ReviewCommand,
  by: string,
): readonly string[] {
  // What has come since this person last decided something.
  const last = fresh ? store.log.list({ by }).at(-1)?.made : undefined
  const ids: string[] = []
  let cursor: string | undefined
  do {
    const page = store.list(filter, {
      order: oldestFirst ? 'oldest' : 'newest',
      limit: 500,
      ...(cursor ? { cursor } : {}),
    })
    for (const { entry, since } of page.items) {
      if (last === undefined || since > last) ids.push(entry.id)
    }
    cursor = page.next ?? undefined
  } while (cursor !== undefined)
  return ids
}

type Done = 'confirmed' | 'rejected' | 'corrected' | 'merged'

/** One sitting: where it stands in the queue, and what was decided, so that it can be taken back. */
class Session {
  readonly #store: Store
  readonly #queue: readonly string[]
  readonly #keys: Keys
  readonly #io: Io
  readonly #sign: () => Signed
  readonly #steps: { readonly at: number; readonly done: Done; readonly ids: readonly number[] }[] =
    []
  #at = 0

  constructor(store: Store, queue: readonly string[], keys: Keys, io: Io, sign: () => Signed) {
    this.#store = store
    this.#queue = queue
    this.#keys = keys
    this.#io = io
    this.#sign = sign
  }

  /** What was done so far. */
  get summary(): string {
    const count = { confirmed: 0, rejected: 0, corrected: 0, merged: 0 }
    for (const { done } of this.#steps) count[done]++
    return reviewedText(count, this.#queue.length - this.#at)
  }

  /** Goes on until the queue or the keys end. */
  async run(): Promise<void> {
    for (;;) {
      if (this.#at >= this.#queue.length && !(await this.#back())) return
      const id = this.#queue[this.#at]!
      const found = this.#store.item(id)
      if (!found) {
        // Another program read its document anew meanwhile.
        this.#at++
        continue
      }
      const place = `${this.#at + 1}/${this.#queue.length}`
      const beside = this.#store.review.beside(id)
      await this.#say(reviewText(place, found.item, found.sentence, beside, this.#io))
      if (!(await this.#asked(id, beside.similar[0]?.item.entry.id))) return
      await this.#say('\n')
    }
  }

  /** At the end of the queue the last decision can still be taken back; false to stop. */
  async #back(): Promise<boolean> {
    if (this.#steps.length === 0) return false
    await this.#say('no more  [z] undo  [q]uit\n')
    return (await this.#keys.next()) === 'z' && this.#undone()
  }

  /** Waits for keys until one settles the entry; false to stop. */
  async #asked(id: string, like: string | undefined): Promise<boolean> {
    for (;;) {
      const key = await this.#keys.next()
      if (key === undefined || key === 'q') return false
      try {
        if (await this.#does(key, id, like)) return true
      } catch (error) {
        if (!/^(Review|Registry)Error$/.test((error as Error).name)) throw error
        await this.#say(`${clean((error as Error).message)}\n`)
      }
    }
  }

  /** Does what a key says; true where the next entry, or this one anew, is to be shown. */
  async #does(key: string, id: string, like: string | undefined): Promise<boolean> {
    const { review } = this.#store
    switch (key) {
      case 'a':
        return this.#step('confirmed', [review.confirm(id, this.#sign()).id])
      case 'x':
        return this.#step('rejected', [review.reject(id, this.#sign()).id])
      case 'm': {
        if (like === undefined) {
          await this.#say('nothing to merge it with\n')
          return false
        }
        const link = review.link(id, like, 'restates', true, this.#sign())
        return this.#step('merged', [link.id, review.confirm(id, this.#sign()).id], like)
      }
      case 'e':
        return this.#edited(id)
      case 'u':
        this.#at++
        return true
      case 'z':
        return this.#undone()
      default:
        await this.#say(keysHelp)
        return false
    }
  }

  async #edited(id: string): Promise<boolean> {
    await this.#say('field=value: ')
    const line = (await this.#keys.line())?.trim()
    const at = line?.indexOf('=') ?? -1
    if (!line || at < 1) {
      await this.#say('not changed\n')
      return false
    }
    const [field, value] = [line.slice(0, at).trim(), line.slice(at + 1).trim()]
    const { id: decision } = this.#store.review.correct(id, field, value, this.#sign())
    await this.#step('corrected', [decision], line)
    this.#at--
    return true
  }

  async #step(done: Done, ids: readonly number[], more = ''): Promise<true> {
    this.#steps.push({ at: this.#at, done, ids })
    await this.#say(`${done}${more ? ` ${clean(more)}` : ''}  d-${ids.at(-1)}\n`)
    this.#at++
    return true
  }

  async #undone(): Promise<boolean> {
    const step = this.#steps.pop()
    if (!step) {
      await this.#say('nothing to undo in this sitting\n')
      return false
    }
    for (const id of step.ids.toReversed()) this.#store.log.undo(`d-${id}`, this.#sign())
    this.#at = step.at
    await this.#say(`undone: ${step.done}\n`)
    return true
  }

  #say(text: string): Promise<void> {
    return this.#io.out(text)
  }
}
