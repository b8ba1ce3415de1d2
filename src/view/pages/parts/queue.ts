import type { Filter } from '../../../record/ask/filter.ts'
import type { Item } from '../../../record/ask/items.ts'
import type { Decision } from '../../../record/store/index.ts'
import type { Asked } from '../request.ts'

/** One entry of the queue, and the question of the address behind which the queue goes on. */
export interface Turn {
  /** Undefined where nothing is left. */
  readonly item?: Item
  readonly sentence?: string
  readonly onward: string
  /** Since when entries are new, where only such are asked for: ISO 8601, UTC. */
  readonly since?: string
}

/** What is reviewed where the address does not say: what nobody decided on. */
export const reviewed = (asked: Asked): Filter => {
  const filter = asked.filter()
  return { ...filter, states: filter.states ?? ['machine'] }
}

/**
 * Whose turn it is: the entry that the address names ("entry"), else the first behind its cursor. With "new=yes"
 * only entries that came since this person last decided; "since" keeps that moment through the sitting.
 */
export function turnOf(asked: Asked): Turn {
  const { params, desk } = asked
  const { store } = desk
  const since = sinceOf(asked)
  const page = params.has('over') ? { next: null } : next(asked, since)
  const named = params.get('entry')
  const id = named || page.item?.entry.id
  const found = id ? store.item(id) : undefined
  const rest = new URLSearchParams(params)
  for (const name of ['entry', 'decided', 'token']) rest.delete(name)
  if (since !== undefined) rest.set('since', since)
  // The entry that is shown may stand before the place where the queue goes on.
  if (page.item === undefined || page.item.entry.id === found?.item.entry.id) {
    if (page.next === null) rest.set('over', 'yes')
    else rest.set('cursor', page.next)
  }
  return { ...found, onward: `${rest}`, ...(since !== undefined && { since }) }
}

function sinceOf({ params, desk }: Asked): string | undefined {
  if (params.get('new') !== 'yes') return undefined
  const given = params.get('since') ?? ''
  if (/^\d{4}-\d\d-\d\dT[\d:.]{8,12}Z$/.test(given)) return given
  return desk.store.log.list({ by: desk.by }).at(-1)?.made ?? ''
}

interface Next {
  readonly item?: Item
  readonly next: string | null
}

function next(asked: Asked, since: string | undefined): Next {
  const { store } = asked.desk
  const filter = reviewed(asked)
  if (!since) {
    const { items, next } = store.list(filter, { ...asked.paging(1), limit: 1 })
    return { ...(items[0] && { item: items[0] }), next }
  }
  const question = { since: since.slice(0, 10), until: '9999-12-31', filter }
  let { cursor } = asked.paging(1)
  for (;;) {
    const page = store.ask.changes(question, { limit: 1, ...(cursor && { cursor }) })
    const [change] = page.changes
    // The newest comes first.
    if (!change || change.at <= since) return { next: null }
    if (change.what === 'came' && change.item) return { item: change.item, next: page.next }
    if (page.next === null) return { next: null }
    cursor = page.next
  }
}

/** The last step of a person that stands: a decision, or the two of a merge (a link, and that it is right). */
export function lastStep(log: readonly Decision[]): readonly Decision[] {
  const at = log.findLastIndex(({ ruling, undone }) => !undone && ruling.kind !== 'undo')
  const [before, last] = [log[at - 1], log[at]]
  if (!last) return []
  const merged =
    last.ruling.kind === 'confirm' &&
    before?.ruling.kind === 'link' &&
    before.made === last.made &&
    before.ruling.entry === last.ruling.entry &&
    !before.undone
  return merged ? [before, last] : [last]
}
