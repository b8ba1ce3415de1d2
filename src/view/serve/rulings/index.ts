import type { Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Decision } from '../../../record/store/index.ts'
import type { Desk } from '../../pages/desk.ts'
import { Missing } from '../../pages/missing.ts'
import { entryAddress, partyAddress } from '../../pages/parts/line.ts'
import { formOf } from '../forged.ts'
import { plain, type Ruled, ruled } from './fields.ts'
import { reviewing } from './review.ts'
import { ruleEntry, ruleParty, undo } from './ruling.ts'

/** Puts into a server what the forms of its pages send; each is answered by the way back to the page. */
export function rulings(server: Hono, desk: Desk): void {
  const { store } = desk
  server.post('/e/:name{.+}', async c => {
    const asked = await askedOf(c, desk)
    const id = store.item(c.req.param('name'))?.item.entry.id
    if (id === undefined) throw new Missing('no such entry')
    const log = () => store.review.log(id)
    return back(
      c,
      entryAddress(id),
      done(desk, asked, log, () => ruleEntry(desk, id, asked)),
    )
  })
  server.post('/review', c => reviewing(c, desk))
  server.post('/party/:name{.+}', async c => {
    const asked = await askedOf(c, desk)
    const { id, decisions } = store.registry.show(c.req.param('name'))
    const log = () => decisions
    return back(
      c,
      partyAddress(id),
      done(desk, asked, log, () => ruleParty(desk, id, asked)),
    )
  })
}

/** Does what a form asks; a page takes back only what was decided of what it shows. Gives the ids of the decisions. */
function done(
  desk: Desk,
  asked: Ruled,
  log: () => readonly Decision[],
  rule: () => readonly Decision[],
): string {
  if (asked.ruling !== 'undo') return idsOf(rule())
  const own = new Set(log().map(({ id }) => `d-${id}`))
  const ids = asked.decisions.split(',')
  if (!ids.every(id => own.has(id))) throw new Missing('no such decision on this page')
  undo(desk, asked.decisions)
  return asked.decisions
}

/** The ids of decisions as an address names them: "d-4,d-5". */
export const idsOf = (decisions: readonly Decision[]): string =>
  decisions.map(({ id }) => `d-${id}`).join(',')

/** What a form asks for. Throws an HTTPException where nobody may rule here, a ZodError for a form that is none of ours. */
export async function askedOf(c: Context, desk: Desk): Promise<Ruled> {
  if (!desk.writable) {
    throw new HTTPException(403, { message: 'this record is shown to be read only' })
  }
  return ruled.parse(plain(await formOf(c)))
}

const back = (c: Context, address: string, ids: string) =>
  c.redirect(`${address}?decided=${ids}#decided`, 303)
