import type { Paging } from '../record/ask/list.ts'
import type { DueQuestion, Store } from '../record/store/index.ts'
import type { Marked } from './print/due.ts'

/** What falls due, a stretch at a time, each with the disputes about it. */
export function markedDue(
  store: Store,
  question: DueQuestion,
  paging: Paging,
): { readonly due: readonly Marked[]; readonly next: string | null } {
  const { due, next } = store.ask.due(question, paging)
  const marks = store.ask.disputed(
    due.flatMap(({ places }) => places),
    question.filter,
  )
  const marked = due.map((one): Marked => {
    const own = one.places.flatMap(({ entry }) => marks.get(entry.id) ?? [])
    return { ...one, disputes: [...new Set(own)] }
  })
  return { due: marked, next }
}
