import { userInfo } from 'node:os'
import { exists, open, type Signed, type Store, storePath } from '../record/store/index.ts'
import { Failure } from './fault.ts'
import { type Io, moment } from './io.ts'

/** Does something with the store that a command names, and lets go of it. Throws a Failure where there is none. */
export async function inStore<T>(
  options: { readonly store?: string },
  io: Io,
  work: (store: Store) => T | Promise<T>,
): Promise<T> {
  const path = storePath(options.store, io.env)
  if (!exists(path)) {
    throw new Failure(`${path}: there is no record yet; make one with onrecord add FILE`)
  }
  const store = open(path)
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

/** Who decides at the command line, when, and why. */
export function signedBy(
  { by, why }: { readonly by?: string; readonly why?: string },
  { env }: Io,
): Signed {
  const user = by || env.ONRECORD_BY || env.USER || env.USERNAME || userInfo().username
  return { by: user, made: moment(env), ...(why ? { why } : {}) }
}

/** What a ruling rests on, by its whole id: an entry, a document, or an address. Throws a Failure for what is none. */
export function sourceOf(store: Store, given: string): string {
  if (/^https?:\/\/\S+$/i.test(given)) return given
  const found = store.item(given)?.item.entry.id ?? store.document(given)?.reading.document.id
  if (found !== undefined) return found
  throw new Failure(`${given}: no such entry or document, and no address`)
}
