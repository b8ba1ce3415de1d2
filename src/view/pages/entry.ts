import { keptKinds } from '../../find/index.ts'
import { toldOf } from '../exports/source.ts'
import { headline } from '../exports/told.ts'
import { plainFollowing } from '../print/follow.ts'
import { plainItem } from '../print/items.ts'
import { plainEntryDecision } from '../print/show.ts'
import type { Answer } from './answer.ts'
import { ask, asks } from './asks.ts'
import { html } from './html.ts'
import { Missing } from './missing.ts'
import { fieldList } from './parts/fields.ts'
import { following } from './parts/following.ts'
import { documentAddress } from './parts/line.ts'
import { history, notice } from './parts/notice.ts'
import { linkForm, rulingForms } from './parts/ruling.ts'
import { sentence } from './parts/sentence.ts'
import { standingOf } from './parts/standing.ts'
import type { Asked } from './request.ts'

/** One entry: its sentence first, then its fields and how each was got, what became of it, its history. */
export function entryPage(asked: Asked, id: string): Answer {
  const own = asked.desk.store.item(id)
  const store = own ? asked.desk.store : asked.desk.passing?.(id)
  const found = own ?? store?.item(id)
  if (!found || !store) throw new Missing(`${id}: no such entry; onrecord list shows what there is`)
  const { item } = found
  const { evidence } = item.entry
  const told = { item, sentence: found.sentence, at: evidence.start - evidence.sentence[0] }
  const log = store.review.log(item.entry.id)
  const title = headline(told)
  const { 'as-of': asOf = asked.desk.today() } = asks(asked.params, { 'as-of': ask.day.optional() })
  const follow = () =>
    keptKinds.has(item.entry.kind) ? store.follow(item.entry.id, asOf) : undefined
  return {
    title,
    body: () => {
      const followed = follow()
      return html`${notice(asked, log)}<article class="whole ${item.state}">
<h1>${title}</h1>
${sentence(told)}
<p class="from"><a href="${documentAddress(item.document.id)}#e-${item.entry.id}">In its text</a></p>
${followed && standingOf(item, asOf)}
${fieldList(told)}
${followed && following(followed, one => linkForm(asked, item.entry.id, one))}
${rulingForms(asked, item, followed?.evidence)}
<section><h2>History</h2>
${history(asked, log)}
</section>
</article>`
    },
    json: () => {
      const followed = follow()
      return {
        ...plainItem(item),
        sentence: told.sentence,
        decisions: log.map(plainEntryDecision),
        ...(followed && { following: plainFollowing(followed) }),
      }
    },
    told: () => toldOf(store, [item]),
  }
}
