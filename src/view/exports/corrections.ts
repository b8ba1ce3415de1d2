import { isOfEntry } from '../../record/registry/decisions.ts'
import type { Decision } from '../../record/store/index.ts'
import { rulingText } from '../print/show.ts'
import { minuteOf } from '../print/when.ts'
import { pageEnd, pageStart } from './page.ts'
import { escaped } from './told.ts'

/** Where the page of an entry stands in the folder of a site. */
export const pageOf = (id: string): string => `e/${id.replace(/[^\w-]/g, '_')}.html`

/** What persons changed of these entries, the last first: also what they took back. */
export async function* correctionsPage(
  decisions: readonly Decision[],
  title: string,
): AsyncGenerator<string> {
  yield pageStart(`Corrections: ${title}`, '<p><a href="index.html">All</a></p>\n')
  yield decisions.length ? '<ul>\n' : '<p>Nothing was corrected.</p>\n'
  for (const decision of decisions.toReversed()) {
    if (!isOfEntry(decision)) continue
    const { entry } = decision.ruling
    yield `<li><a href="${pageOf(entry)}">${escaped(entry)}</a> ${decidedIn(decision)}</li>\n`
  }
  yield `${decisions.length ? '</ul>\n' : ''}${pageEnd}`
}

/** What was decided, by whom, when and why; struck out where it was taken back. */
export function decidedIn(decision: Decision): string {
  const { id, made, by, why, undone } = decision
  const said = isOfEntry(decision) ? rulingText(decision.ruling) : ''
  const text = escaped(`${minuteOf(made)} ${by}: ${said}${why ? `: ${why}` : ''} (d-${id})`)
  return undone ? `<del>${text}</del> taken back` : text
}
