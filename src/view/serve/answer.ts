import type { Context } from 'hono'
import { together } from '../exports/file.ts'
import { formatOf } from '../exports/index.ts'
import type { Told } from '../exports/told.ts'
import type { Answer } from '../pages/answer.ts'
import type { Desk } from '../pages/desk.ts'
import { pathOf, twinOf, types } from '../pages/forms.ts'
import { frame } from '../pages/frame.ts'
import { csv } from '../print/json.ts'

/** Answers a request in the form that its path asks for. */
export async function answered(c: Context, desk: Desk, answer: Answer): Promise<Response> {
  const url = new URL(c.req.url)
  const form = twinOf(url.pathname)
  const path = pathOf(url.pathname)
  const { title, status = 200 } = answer
  // The key of a feed and what was just decided are no part of what is asked.
  for (const name of ['token', 'decided']) url.searchParams.delete(name)
  if (form === undefined) {
    const body = await answer.body()
    const place = { path, query: url.search, title, islands: answer.islands ?? [] }
    const { refresh } = answer
    return c.html(
      frame({ ...place, ...(refresh !== undefined && { refresh }) }, desk, body),
      status,
    )
  }
  c.header('Content-Type', types[form])
  c.status(status)
  if (form === 'json') return c.body(`${JSON.stringify(await answer.json(), null, 2)}\n`)
  if (form === 'csv' && answer.table) {
    const { header, rows } = await answer.table()
    return c.body(csv(header, rows))
  }
  const writer = await formatOf(form, undefined).writer()
  const asked = path + sorted(url.searchParams)
  const permalink = (id: string) => new URL(`/e/${encodeURIComponent(id)}`, url.origin).href
  const subject = { title: `${title} · onrecord`, asked, skip: () => undefined, permalink }
  let text = ''
  for await (const piece of together(writer(every(answer.told(form)), subject))) text += piece
  return c.body(text)
}

async function* every(all: AsyncIterable<Told> | Iterable<Told>): AsyncGenerator<Told> {
  yield* all
}

/** The same question has the same identity, in whatever order it is asked. */
function sorted(params: URLSearchParams): string {
  const copy = new URLSearchParams(params)
  copy.delete('cursor')
  copy.sort()
  return copy.size ? `?${copy}` : ''
}
