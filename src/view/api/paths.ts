import { createRoute, type RouteConfig } from '@hono/zod-openapi'
import { z } from 'zod'
import type { Route } from './route.ts'

const named = (name: string) => ({ schema: { $ref: `#/components/schemas/${name}` } })
const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': named('Problem') },
})

const link = { description: 'where it goes on, rel="next"', schema: { type: 'string' as const } }

/** A route as the OpenAPI document has it, and as its requests are checked. */
export function pathOf(
  { method, path, id, summary, query, body, answer, status }: Route,
  tag: string,
): RouteConfig {
  const params = path.includes('{id}') ? z.object({ id: z.string().min(1).max(400) }) : undefined
  return createRoute({
    ...{ method, path, operationId: id, summary, tags: [tag] },
    request: {
      ...(query && Object.keys(query.shape).length > 0 && { query }),
      ...(params && { params }),
      ...(body && { body: { required: true, content: { 'application/json': { schema: body } } } }),
    },
    responses: {
      [status]: {
        description: summary,
        content: { 'application/json': named(answer) },
        ...(answer.endsWith('Page') && { headers: { Link: link } }),
      },
      ...(method === 'get' && { 304: { description: 'as it was (If-None-Match)' } }),
      ...(params && { 404: problem('there is no such thing') }),
      default: problem('it cannot be answered: why, in a line'),
    },
  })
}
