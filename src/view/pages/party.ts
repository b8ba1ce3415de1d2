import type { PartyEntry } from '../../record/store/index.ts'
import { toldIn } from '../exports/source.ts'
import { plainDue } from '../print/duerows.ts'
import { plainItem } from '../print/items.ts'
import { plainWho } from '../print/who.ts'
import type { Answer } from './answer.ts'
import { actsChart } from './charts/acts.ts'
import { periodFor } from './charts/periods.ts'
import { type Html, html } from './html.ts'
import { boundLines, boundOf } from './parts/bound.ts'
import { askForm } from './parts/filters.ts'
import { heldBy } from './parts/held.ts'
import { listAddress } from './parts/line.ts'
import { partyForms } from './parts/merging.ts'
import { namedParty } from './parts/named.ts'
import { aboutParty, offices } from './parts/offices.ts'
import { partsOf } from './parts/sides.ts'
import type { Asked } from './request.ts'

const newest = 3

/** A party: who they are, their offices over time, what they said, pledged, did and met, how their pledges stand. */
export function partyPage(at: Asked, asked: string): Answer {
  const { desk, path, params, filter } = at
  const { store } = desk
  const { party, id, name } = namedParty(store, asked)
  const cut = filter('by', 'to', 'party')
  const who = store.ask.who(party, cut, newest)
  const bound = () => boundOf(store, { ...cut, by: party }, cut.asOf ?? desk.today())
  const overTime = () => {
    const years = store.ask.counts({ ...cut, party }, 'year').map(({ key }) => key.slice(0, 4))
    const known = years.filter(Boolean)
    const by = known.length ? periodFor(`${known[0]}-01-01`, `${known.at(-1)}-12-31`) : 'month'
    const did = store.ask.counts({ ...cut, by: party }, by)
    const met = store.ask.counts({ ...cut, to: party }, by)
    return { by, did, met }
  }
  return {
    title: name,
    body: () => {
      const { by, did, met } = overTime()
      return html`<h1>${name}</h1>
${aboutParty(who)}
<p class="ways"><a href="${listAddress({ party: id })}">All entries</a> · <a href="/timeline?party=${id}">Timeline</a> · <a href="/between?a=${id}">With another party</a> · <a href="/disputes?party=${id}">Disputes</a></p>
${askForm(path, params, false, ['by', 'to'])}
${who.parts.length === 0 && html`<p class="empty">Nothing in the record of ${name} fits.</p>`}
${actsChart(name, did, met, by)}
${offices(who)}
${boundLines(bound())}
${partsOf(who, id)}
${who.party && ruled(at, who.party)}`
    },
    json: () => {
      const { due, over, ruled, undated } = bound()
      return {
        id,
        ...plainWho(who),
        overTime: overTime(),
        standing: {
          due: due.map(plainDue),
          over: over.map(plainDue),
          ruled: ruled.map(plainItem),
          undated: undated.map(plainItem),
        },
      }
    },
    told: form => toldIn(store, { ...cut, party }, 'newest', heldBy[form]),
  }
}

/** Documents of a party whose page lists them for a split; of more it would be a list that nobody reads. */
const few = 200

function ruled(at: Asked, { id, documents }: PartyEntry): Html {
  if (documents <= few) return partyForms(at, id)
  return html`<p>Named in ${documents} documents: <code>onrecord parties merge</code> and <code>split</code> rule on who it is.</p>`
}
