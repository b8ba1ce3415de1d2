import type { Restatement } from '../../record/follow/index.ts'
import { isOfEntry } from '../../record/registry/decisions.ts'
import type { Decision } from '../../record/store/index.ts'
import { minuteOf } from '../print/decisions.ts'
import { spoken } from '../print/entry.ts'
import { rulingText } from '../print/show.ts'
import { entryPart, pageEnd, pageStart } from './page.ts'
import { escaped, headline, sourceOf, type Told } from './told.ts'

/** Where the page of an entry stands in the folder of a site. */
export const pageOf = (id: string): string => `e/${id.replace(/[^\w-]/g, '_')}.html`

/** The first page: every entry in a line that leads to its own. */
export async function* indexPage(all: AsyncIterable<Told>, title: string): AsyncGenerator<string> {
  yield pageStart(title)
  yield `<p><a href="entries.csv">Table (CSV)</a> · <a href="feed.atom">Feed (Atom)</a> · <a href="corrections.html">Corrections</a></p>
<ol class="record">
`
  for await (const told of all) {
    const { entry, outcome } = told.item
    const ruled = outcome ? ` <strong>${escaped(outcome.outcome)}</strong>` : ''
    yield `<li><a href="${pageOf(entry.id)}">${escaped(headline(told))}</a>${ruled}<br><span class="soft">${escaped(sourceOf(told))}</span></li>
`
  }
  yield `</ol>\n${pageEnd}`
}

/** The page of one entry: its sentence and fields, how it was told again, what persons decided. */
export async function* ownPage(
  told: Told,
  restated: readonly Restatement[],
  decisions: readonly Decision[],
  hasPage: (id: string) => boolean,
): AsyncGenerator<string> {
  const { state } = told.item
  yield pageStart(headline(told), '<p><a href="../index.html">All</a></p>\n')
  yield `<article class="${escaped(state)}">\n${entryPart(told)}</article>\n`
  if (restated.length > 1) {
    yield '<h2>Said again</h2>\n<ol class="record">\n'
    for (const one of restated) {
      const { id } = one.item.entry
      yield retold(one, id !== told.item.entry.id && hasPage(id))
    }
    yield '</ol>\n'
  }
  if (decisions.length) {
    yield '<h2>Decided</h2>\n<ul>\n'
    for (const decision of decisions) yield `<li>${decidedIn(decision)}</li>\n`
    yield '</ul>\n'
  }
  yield pageEnd
}

function retold({ item, diff, due }: Restatement, linked: boolean): string {
  const tags = { added: 'ins', gone: 'del', kept: '' }
  const words = diff.map(({ text, change }) => {
    const tag = tags[change]
    return tag ? `<${tag}>${escaped(text)}</${tag}>` : escaped(text)
  })
  const { id } = item.entry
  const day = escaped(spoken(item.entry.when?.edtf ?? item.document.published ?? ''))
  const date = linked ? `<a href="${pageOf(id).replace('e/', '')}">${day}</a>` : day
  const until = due ? `, due <strong>${escaped(spoken(due))}</strong>` : ''
  return `<li>${date} ${words.join('')}${until}</li>\n`
}

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

function decidedIn(decision: Decision): string {
  const { id, made, by, why, undone } = decision
  const said = isOfEntry(decision) ? rulingText(decision.ruling) : ''
  const text = escaped(`${minuteOf(made)} ${by}: ${said}${why ? `: ${why}` : ''} (d-${id})`)
  return undone ? `<del>${text}</del> taken back` : text
}
