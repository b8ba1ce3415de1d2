import { dueIn } from '../exports/source.ts'
import { plainDue } from '../print/duerows.ts'
import { plainItem } from '../print/items.ts'
import { plainAcross } from '../print/sides.ts'
import { minuteOf } from '../print/when.ts'
import type { Answer } from './answer.ts'
import { welcome } from './empty.ts'
import { html } from './html.ts'
import { board, countOf } from './parts/board.ts'
import { ahead, back, boardsOf, dueAhead, shown } from './parts/boards.ts'
import { disputeLines } from './parts/disputes.ts'
import { dueLines } from './parts/due.ts'
import { entryLines, listAddress } from './parts/line.ts'
import type { Asked } from './request.ts'

/** The first page: what is new since the last visit, what falls due, what is over, what is disputed or to review. */
export function nowPage(asked: Asked): Answer {
  const { desk, since } = asked
  const { store } = desk
  const recent = since ? `/changes?since=${encodeURIComponent(since)}` : '/list'
  const title = 'Now'
  return {
    title,
    body: () => {
      const { came, due, over, disputes, toReview, isEmpty } = boardsOf(desk, since)
      if (isEmpty) return welcome(asked)
      const review = html`<p>${countOf(toReview, 'entry', 'entries')} that nobody has looked at.</p>`
      return html`<h1>${title}</h1>
<div class="boards">
${board({ name: 'New', about: since ? `since ${minuteOf(since)}` : 'the newest', to: recent, all: came }, entryLines(came.items.slice(0, shown), 'Nothing new.'))}
${board({ name: 'Due', about: `within ${ahead} days`, to: `/due?within=${ahead}d`, all: due }, dueLines(due.items.slice(0, shown), 'Nothing falls due.'))}
${board({ name: 'Overdue', about: 'within a year', to: `/due?overdue=yes&within=${back}d`, all: over }, dueLines(over.items.slice(0, shown), 'Nothing is over.'))}
${board(
  { name: 'Disputed', about: 'across documents', to: '/disputes?within=across', all: disputes },
  disputes.items.length
    ? disputeLines(disputes.items.slice(0, shown))
    : html`<p class="empty">Nothing is disputed across documents. <a href="/disputes">Inside documents</a></p>`,
)}
${board({ name: 'To review', about: '', to: '/review' }, html`${review}<p class="more"><a href="${listAddress({ state: 'machine' })}">List them</a></p>`)}
</div>`
    },
    json: () => {
      const { came, due, over, disputes, toReview } = boardsOf(desk, since)
      return {
        since: since || null,
        counts: {
          new: came.count,
          due: due.count,
          overdue: over.count,
          disputes: disputes.count,
          review: toReview.count,
        },
        places: {
          new: came.places,
          due: due.places,
          overdue: over.places,
          review: toReview.places,
        },
        new: came.items.slice(0, shown).map(plainItem),
        due: due.items.slice(0, shown).map(plainDue),
        overdue: over.items.slice(0, shown).map(plainDue),
        disputes: disputes.items.slice(0, shown).map(plainAcross),
      }
    },
    told: () => dueIn(store, dueAhead(desk), null, true),
  }
}
