import { InputError } from '../input/page.ts'
import { type PartyList, partyLists, together } from '../record/lists/index.ts'
import type { NamedList } from '../record/registry/named.ts'
import { Failure } from './fault.ts'

/** The persons and bodies that a command is told to read with; undefined where it is told none. */
export async function brought(files?: readonly string[]): Promise<PartyList | undefined> {
  return readerOf(await listsIn(files))
}

/** Lists as a reader takes them; undefined where there are none. */
export const readerOf = (lists: readonly NamedList[]): PartyList | undefined =>
  lists.length ? together(lists) : undefined

/** The lists that files hold, by name. Throws a Failure. */
export async function listsIn(files: readonly string[] = []): Promise<readonly NamedList[]> {
  try {
    return await partyLists(files)
  } catch (error) {
    throw error instanceof InputError ? new Failure(error.message) : error
  }
}
