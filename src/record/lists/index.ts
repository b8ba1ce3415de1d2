import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { type ListedParty, PartyList } from '../../find/parties/listed/index.ts'
import { decode } from '../../input/charset.ts'
import { refused } from '../../input/files.ts'
import { packing, sniff } from '../../input/format.ts'
import { InputError } from '../../input/page.ts'
import { collect, peek } from '../../input/source.ts'
import type { NamedList } from '../registry/named.ts'
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
  return together(await partyLists(files))
}

/** The same, each file by itself, called by its name without the ending. */
export async function partyLists(files: readonly string[]): Promise<readonly NamedList[]> {
  const lists: NamedList[] = []
  for (const file of files) {
    const name = basename(file).replace(/(?<=.)\..*$/, '')
    lists.push({ name, parties: await partiesOf(file) })
  }
  return lists
}

/** Lists as one to read with. */
export const together = (lists: readonly NamedList[]): PartyList =>
  new PartyList(lists.flatMap(({ parties }) => parties))

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
  const why = packing(format)
  if (why) throw new InputError(file, why)
  if (format.kind === 'lines') return ftmParties(file, basename(file), whole)
  if (format.kind === 'json') {
    throw new InputError(file, 'JSON over many lines; give one FollowTheMoney entity a line')
  }
  if (format.kind === 'html') {
    throw new InputError(file, 'a web page; give CSV with a header, or FollowTheMoney entities')
  }
  if (format.kind !== 'text' && format.kind !== 'empty' && format.kind !== 'mail') {
    throw new InputError(file, 'marked up; give CSV with a header, or FollowTheMoney entities')
  }
  const bytes = await collect(whole, limit)
  if (!bytes) throw new InputError(file, `larger than ${limit >> 20} MB: split it`)
  return csvParties(file, basename(file), await decode(bytes))
}
