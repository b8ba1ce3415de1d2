import type { Following } from '../../record/follow/index.ts'
import { Failure } from '../fault.ts'
import type { FormatOptions } from '../filters.ts'
import { type Common, exit, type Io, today } from '../io.ts'
import { evidenceCells, evidenceHeader, followingText, plainFollowing } from '../print/follow.ts'
import { listText } from '../print/items.ts'
import { inStore } from '../stores.ts'

/** What `onrecord follow` takes. */
export interface FollowCommand extends Common, FormatOptions {
  readonly store?: string
  readonly asOf?: string
}

/** Lists what later sentences say of pledges. */
export async function followCommand(
  ids: readonly string[],
  options: FollowCommand,
  io: Io,
): Promise<number> {
  const asOf = options.asOf ?? today(io.env)
  const all = await inStore(options, io, store =>
    ids.map((id): Following => {
      const found = store.follow(id, asOf)
      if (!found) throw new Failure(`${id}: no such entry; onrecord list pledges shows them`)
      return found
    }),
  )
  if (options.csv || options.tsv) {
    const rows = all.flatMap(({ pledge, evidence }) => evidence.map(one => ({ pledge, one })))
    const as = { text: () => '', plain: () => ({}), header: evidenceHeader, cells: evidenceCells }
    await io.out(listText(rows, options, io, as))
  } else {
    const as = {
      text: (list: readonly Following[]) => list.map(one => followingText(one, io)).join('\n'),
      plain: plainFollowing,
      header: [],
      cells: () => [],
    }
    await io.out(listText(all, options, io, as))
  }
  const empty = all.every(({ evidence }) => evidence.length === 0)
  return empty && options.failIfEmpty ? exit.empty : exit.done
}
