import { keptKinds } from '../../find/index.ts'
import { toldOf } from '../exports/source.ts'
import { headline } from '../exports/told.ts'
import { plainItem } from '../print/items.ts'
import { plainEntryDecision } from '../print/show.ts'
import type { Answer } from './answer.ts'
import { html } from './html.ts'
import { Missing } from './missing.ts'
import { fieldList } from './parts/fields.ts'
import { following } from './parts/following.ts'
import { documentAddress } from './parts/line.ts'
import { history, notice } from './parts/notice.ts'
import { linkForm, rulingForms } from './parts/ruling.ts'
import { sentence } from './parts/sentence.ts'
import type { Asked } from './request.ts'

/** One entry: its sentence first, then its fields and how each was got, what became of it, its history. */
export function entryPage(asked: Asked, id: string): Answer {
  const { store } = asked.desk
  const found = store.item(id)
  if (!found) throw new Missing(`${id}: no such entry; onrecord list shows what there is`)
  const { item } = found
  const [told] = toldOf(store, [item])
  const log = store.review.log(item.entry.id)
  const title = headline(told!)
  return {
    title,
    body: () => {
      const followed = keptKinds.has(item.entry.kind)
        ? store.follow(item.entry.id, asked.desk.today())
        : undefined
      return html`${notice(asked, log)}<article class="whole ${item.state}">
<h1>${title}</h1>
${sentence(told!)}
<p class="from"><a href="${documentAddress(item.document.id)}#e-${item.entry.id}">In its text</a></p>
${fieldList(told!)}
${followed && following(followed, one => linkForm(asked, item.entry.id, one))}
${rulingForms(asked, item, followed?.evidence)}
<section><h2>History</h2>
${history(asked, log)}
</section>
</article>`
    },
    json: () => ({
      ...plainItem(item),
      sentence: told!.sentence,
      decisions: log.map(plainEntryDecision),
    }),
    told: () => [told!],
  }
}
