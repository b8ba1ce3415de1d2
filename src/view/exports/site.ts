import type { Restatement } from '../../record/follow/index.ts'
import type { Decision } from '../../record/store/index.ts'
import { spoken } from '../print/entry.ts'
import { decidedIn, pageOf } from './corrections.ts'
import { entryPart, pageEnd, pageStart } from './page.ts'
import { escaped, headline, sourceOf, type Told } from './told.ts'

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

/** What stands where the page of an entry was that the record, or its list, has no more: nothing of what it said. */
export async function* gonePage(): AsyncGenerator<string> {
  yield pageStart('No longer on this record', '<p><a href="../index.html">All</a></p>\n')
  yield `<p>An entry stood here. It is not part of this record any more.</p>\n${pageEnd}`
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
