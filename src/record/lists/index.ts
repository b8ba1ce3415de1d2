import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { type ListedParty, PartyList } from '../../find/parties/listed/index.ts'
import { decode } from '../../input/charset.ts'
import { refused } from '../../input/files.ts'
import { sniff } from '../../input/format.ts'
import { InputError } from '../../input/page.ts'
import { collect, peek } from '../../input/source.ts'
import { csvParties } from './csv.ts'
import { ftmParties } from './ftm.ts'

export type { PartyList } from '../../find/parties/listed/index.ts'

/** Bytes looked at to tell a format. */
const headSize = 1 << 16
/** Bytes of a CSV file; FollowTheMoney entities may be of any size. */
const limit = 256 << 20

/**
 * The persons and bodies of some files, CSV with a header or FollowTheMoney entities one a line, told
 * apart by content. Throws an `InputError` of one line that names file, line, and what to do.
 */
export async function partyList(files: readonly string[]): Promise<PartyList> {
  const parties: ListedParty[] = []
  for (const file of files) for (const party of await partiesOf(file)) parties.push(party)
  return new PartyList(parties)
}

async function partiesOf(file: string): Promise<ListedParty[]> {
  try {
    const parties = await read(file)
    if (parties.length) return parties
    throw new InputError(file, 'no person or body in it; add one, or leave the list out')
  } catch (error) {
    throw error instanceof InputError ? error : refused(file, error)
  }
}

async function read(file: string): Promise<ListedParty[]> {
  const { head, whole } = await peek(createReadStream(file), headSize)
  const format = sniff(head, false)
  if (format.kind === 'unread') throw new InputError(file, format.why)
  if (format.kind === 'lines') return ftmParties(file, basename(file), whole)
  if (format.kind === 'json') {
    throw new InputError(file, 'JSON over many lines; give one FollowTheMoney entity a line')
  }
  if (format.kind === 'html') {
    throw new InputError(file, 'a web page; give CSV with a header, or FollowTheMoney entities')
  }
  const bytes = await collect(whole, limit)
  if (!bytes) throw new InputError(file, `larger than ${limit >> 20} MB: split it`)
  return csvParties(file, basename(file), decode(bytes))
}
