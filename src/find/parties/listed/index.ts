import type { Doc } from '../../../language/doc.ts'
import type { PartyList } from './list.ts'

export { claim, missedBy } from './claim.ts'
export { link, type Unlinked } from './link.ts'
export { type ListedParty, type ListedRole, PartyList } from './list.ts'

const lists = new WeakMap<Doc, PartyList>()

/** Lets a document be read with a list of persons and bodies; to be said before anyone is looked for. */
export function readWith(doc: Doc, list: PartyList): void {
  lists.set(doc, list)
}

/** The list that a document is read with, if there is one. */
export function listOf(doc: Doc): PartyList | undefined {
  return lists.get(doc)
}
