import type { Context, Hono } from 'hono'
import type { Answer } from '../pages/answer.ts'
import { betweenPage } from '../pages/between.ts'
import { changesPage } from '../pages/changes.ts'
import type { Desk } from '../pages/desk.ts'
import { disputePage, disputesPage } from '../pages/disputes.ts'
import { documentPage } from '../pages/document.ts'
import { documentsPage } from '../pages/documents.ts'
import { duePage } from '../pages/due.ts'
import { entryPage } from '../pages/entry.ts'
import { pathOf, twinOf } from '../pages/forms.ts'
import { graphPage } from '../pages/graph.ts'
import { instrumentPage } from '../pages/instrument.ts'
import { instrumentsPage } from '../pages/instruments.ts'
import { listPage } from '../pages/list.ts'
import { methodsPage } from '../pages/methods.ts'
import { nowPage } from '../pages/now.ts'
import { pairChosen, pairPage } from '../pages/pair.ts'
import { partiesPage } from '../pages/parties.ts'
import { partyPage } from '../pages/party.ts'
import { readPage } from '../pages/read.ts'
import type { Asked } from '../pages/request.ts'
import { reviewPage } from '../pages/review.ts'
import { searchPage } from '../pages/search.ts'
import { storiesPage } from '../pages/stories.ts'
import { marksPage, timelinePage } from '../pages/timeline.ts'
import { answered } from './answer.ts'
import { tokenOf } from './forged.ts'
import type { Jobs } from './jobs.ts'
import { filterIn, pagingIn } from './query.ts'
import { readingRoutes } from './reading.ts'
import { visitOf } from './visit.ts'

/** Makes a page from what is asked, and from what its address names. */
export type Page = (asked: Asked, name: string) => Answer

/** Every page by its address; ":name" is what it is of, and may hold slashes. */
export const pages: Readonly<Record<string, Page>> = {
  '/': nowPage,
  '/list': listPage,
  '/read': readPage,
  '/timeline': timelinePage,
  '/timeline/marks': marksPage,
  '/graph': graphPage,
  '/e/:name': entryPage,
  '/d/:name': documentPage,
  '/party/:name': partyPage,
  '/parties': partiesPage,
  '/instruments': instrumentsPage,
  '/i/:name': instrumentPage,
  '/due': duePage,
  '/disputes': disputesPage,
  '/disputes/:name': disputePage,
  '/between': pairPage,
  '/between/:name': betweenPage,
  '/search': searchPage,
  '/documents': documentsPage,
  '/changes': changesPage,
  '/stories': storiesPage,
  '/methods': methodsPage,
  '/review': reviewPage,
}

/** Puts the pages into a server, each in all its forms. */
export function routes(server: Hono, desk: Desk, jobs: Jobs): void {
  readingRoutes(server, jobs, c => asked(c, desk))
  server.get('/p/:name', c => c.redirect(new URL(c.req.url).pathname.replace('/p/', '/e/'), 301))
  server.get('/between', async (c, next) => {
    const to = pairChosen(new URL(c.req.url).searchParams)
    return to === undefined ? next() : c.redirect(to, 303)
  })
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
    filter: (...without) => filterIn(less(params, without), desk.store),
    paging: limit => pagingIn(params, limit),
    since: pathOf(pathname) === '/' && !twinOf(pathname) ? visitOf(c, desk) : '',
    get token() {
      return tokenOf(c)
    },
  }
}

function less(params: URLSearchParams, names: readonly string[]): URLSearchParams {
  return new URLSearchParams([...params].filter(([name]) => !names.includes(name)))
}
