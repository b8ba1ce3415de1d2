import { dayOf } from '../../record/ask/filter.ts'
import { countedTo } from '../../record/ask/index.ts'
import { toldIn } from '../exports/source.ts'
import { toldTotal } from '../print/counted.ts'
import { plainItem } from '../print/items.ts'
import type { Answer } from './answer.ts'
import { html } from './html.ts'
import { filterForm } from './parts/filters.ts'
import { heldBy } from './parts/held.ts'
import { entryLines } from './parts/line.ts'
import { nextLink } from './parts/next.ts'
import type { Asked } from './request.ts'

/** The entries that the filters in the address let through. */
export function listPage({ desk: { store }, path, params, filter, paging }: Asked): Answer {
  const asked = filter()
  const page = store.list(asked, paging(50))
  const title = 'Entries'
  return {
    title,
    body: () => {
      const further = params.has('cursor')
      const all = further ? '' : toldTotal(store.ask.printed(asked, countedTo + 1))
      return html`<h1>${title}</h1>
${filterForm(path, params)}
<p class="count">${further ? 'Further entries' : all}${
        Object.keys(dayOf(asked)).length ? ', as the record stood then' : ''
      }</p>
${entryLines(page.items)}
${nextLink(path, params, page.next)}`
    },
    json: () => ({ entries: page.items.map(plainItem), next: page.next }),
    told: form => toldIn(store, asked, paging(50).order ?? 'newest', heldBy[form]),
  }
}
