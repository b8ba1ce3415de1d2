import type { Context, Hono } from 'hono'
import type { Answer } from '../pages/answer.ts'
import type { Desk } from '../pages/desk.ts'
import { documentPage } from '../pages/document.ts'
import { entryPage } from '../pages/entry.ts'
import { pathOf } from '../pages/forms.ts'
import { listPage } from '../pages/list.ts'
import { nowPage } from '../pages/now.ts'
import type { Asked } from '../pages/request.ts'
import { reviewPage } from '../pages/review.ts'
import { answered } from './answer.ts'
import { tokenOf } from './forged.ts'
import { filterIn, pagingIn } from './query.ts'
import { visitOf } from './visit.ts'

/** Makes a page from what is asked, and from what its address names. */
export type Page = (asked: Asked, name: string) => Answer

/** Every page by its address; ":name" is what it is of, and may hold slashes. */
export const pages: Readonly<Record<string, Page>> = {
  '/': nowPage,
  '/list': listPage,
  '/e/:name': entryPage,
  '/d/:name': documentPage,
  '/review': reviewPage,
}

/** Puts the pages into a server, each in all its forms. */
export function routes(server: Hono, desk: Desk): void {
  for (const [path, page] of Object.entries(pages)) {
    server.get(path.replace(':name', ':name{.+}'), c =>
      answered(c, desk, page(asked(c, desk), c.req.param('name') ?? '')),
    )
  }
}

function asked(c: Context, desk: Desk): Asked {
  const { pathname, searchParams: params } = new URL(c.req.url)
  params.delete('token')
  return {
    desk,
    path: pathOf(pathname),
    params,
    filter: () => filterIn(params, desk.store),
    paging: limit => pagingIn(params, limit),
    since: visitOf(c, desk),
    get token() {
      return tokenOf(c)
    },
  }
}
