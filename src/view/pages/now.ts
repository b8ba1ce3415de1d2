import { dueKinds } from '../../find/index.ts'
import { later } from '../../record/edtf.ts'
import type { Due } from '../../record/store/index.ts'
import { dueIn } from '../exports/source.ts'
import { plainItem } from '../print/items.ts'
import type { Answer } from './answer.ts'
import { welcome } from './empty.ts'
import { type Html, html } from './html.ts'
import { dueLines } from './parts/due.ts'
import { entryLines } from './parts/line.ts'
import type { Asked } from './request.ts'

const shown = 8
const ahead = 30
const back = 365
/** Entries of each sort with which the search for disputes begins, so that the page is there at once. */
const few = 3

/** The first page: what is new since the last visit, what falls due, what is over, what is disputed or to review. */
export function nowPage(asked: Asked): Answer {
  const { desk, since } = asked
  const { store } = desk
  const today = desk.today()
  const kinds = [...dueKinds]
  const due = store.ask.due(
    { asOf: today, until: later(today, ahead, 'd'), kinds },
    { limit: shown },
  )
  const over = store.ask.due(
    { asOf: today, overdue: true, since: later(today, -back, 'd'), kinds },
    { limit: shown },
  )
  const newest = store.list({}, { limit: shown })
  const came = since === '' ? newest.items : newest.items.filter(item => item.since > since)
  const title = 'Now'
  return {
    title,
    body: () => {
      if (newest.items.length === 0) return welcome(asked)
      return html`<h1>${title}</h1>
<div class="boards">
${board('New', since ? `since ${spokenMoment(since)}` : 'the newest', '/list', entryLines(came, 'Nothing new.'))}
${board('Due', `within ${ahead} days`, '/due', dueLines(due.due, 'Nothing falls due.'))}
${board('Overdue', 'within a year', '/due?overdue=yes', dueLines(over.due, 'Nothing is over.'))}
${disputesBoard(asked)}
${reviewBoard(asked)}
</div>`
    },
    json: () => ({
      since: since || null,
      new: came.map(plainItem),
      due: due.due.map(plainDue),
      overdue: over.due.map(plainDue),
    }),
    told: () => dueIn(store, { asOf: today, until: later(today, ahead, 'd'), kinds }, null, true),
  }
}

function board(name: string, about: string, to: string, body: Html): Html {
  return html`<section class="board"><h2><a href="${to}">${name}</a> <small>${about}</small></h2>
${body}
</section>`
}

function disputesBoard({ desk: { store } }: Asked): Html {
  const found = store.across({}, undefined, few).slice(0, shown)
  const lines = found.map(
    ({ id, question, sides }) =>
      html`<li><a href="/disputes#${id}">${question}: ${sides[0]?.item.entry.evidence.exact ?? id}</a></li>
`,
  )
  const body = found.length
    ? html`<ol class="plain">${lines}</ol>`
    : html`<p class="empty">Nothing is disputed across documents.</p>`
  return board('Disputed', 'across documents', '/disputes', body)
}

function reviewBoard({ desk: { store } }: Asked): Html {
  const open = store.ask.count({ states: ['machine'] }, 10_001)
  const count = open > 10_000 ? 'more than 10000' : String(open)
  const body = html`<p>${count} ${open === 1 ? 'entry' : 'entries'} that nobody has looked at.
<a href="/review">Review them</a></p>`
  return board('To review', '', '/review', body)
}

const spokenMoment = (moment: string) => moment.slice(0, 16).replace('T', ' ')

const plainDue = ({ day, days, places }: Due) => ({
  day,
  days,
  ...plainItem(places[0]!),
  places: places.map(({ entry, document }) => ({ entry: entry.id, document: document.id })),
})
