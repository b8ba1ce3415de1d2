import { InputError } from '../input/page.ts'
import { type PartyList, partyList } from '../record/lists/index.ts'
import { Failure } from './fault.ts'

/** The persons and bodies that a command is told to read with; undefined where it is told none. */
export async function brought(files?: readonly string[]): Promise<PartyList | undefined> {
  if (!files?.length) return undefined
  try {
    return await partyList(files)
  } catch (error) {
    throw error instanceof InputError ? new Failure(error.message) : error
  }
}
