import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ZodError } from 'zod'
import { shipped } from '../../input/shipped.ts'
import type { Desk } from '../pages/desk.ts'
import { nextIn } from './paging.ts'
import { pathOf } from './paths.ts'
import type { Route } from './route.ts'
import { apiRoutes } from './routes/index.ts'

/** Where the API lies. A change that breaks who uses it gets another number. */
export const apiAddress = '/api/v1'

/** Where the OpenAPI document is kept; `npm run schema` writes it. */
export const apiFile = 'schema/openapi.json'

/** The API by itself: its routes, whose errors whoever mounts it answers. */
export function apiRouter(desk: Desk): OpenAPIHono {
  const router = new OpenAPIHono({
    defaultHook: result => {
      if (!result.success) throw result.error as unknown as ZodError
    },
  })
  for (const { route, tag } of apiRoutes) {
    router.openapi(pathOf(route, tag), c => answered(c, desk, route))
  }
  router.get('/openapi.json', c => {
    return c.body(new Uint8Array(shipped(apiFile)), 200, { 'Content-Type': 'application/json' })
  })
  // Ids of instruments hold slashes, which people do not write as %2F.
  router.get('/instruments/:id{.+/.+}', c => {
    const { search } = new URL(c.req.url)
    return c.redirect(
      `${apiAddress}/instruments/${encodeURIComponent(c.req.param('id'))}${search}`,
      308,
    )
  })
  for (const path of new Set(apiRoutes.map(({ route }) => route.path))) {
    const methods = apiRoutes
      .filter(({ route }) => route.path === path)
      .map(({ route }) => route.method)
    router.all(path.replace('{id}', ':id'), c => {
      c.header('Allow', methods.join(', ').toUpperCase())
      throw new HTTPException(405, {
        message: `takes ${methods.join(' and ').toUpperCase()} alone`,
      })
    })
  }
  return router
}

/** Puts the API into a server, at its address. */
export function api(server: Hono, desk: Desk): void {
  server.route(apiAddress, apiRouter(desk))
}

async function answered(c: Context, desk: Desk, route: Route): Promise<Response> {
  const given = (target: 'query' | 'param' | 'json') =>
    c.req.valid(target as never) as object | undefined
  const asked = { ...given('query'), ...given('json'), ...given('param') }
  const base = new URL('/', c.req.url).href
  const answer = (await route.work({ desk, base }, asked as never)) as Record<string, unknown>
  const isList = route.answer.endsWith('Page')
  const next = isList ? nextIn(c, answer.next as string | null, route.goesOn) : {}
  return c.json({ ...answer, ...next }, route.status)
}
