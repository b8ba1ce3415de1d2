import { basename } from 'node:path'
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { ZodError } from 'zod'
import type { Desk } from '../pages/desk.ts'
import { pathOf, twinOf } from '../pages/forms.ts'
import { frame } from '../pages/frame.ts'
import { html } from '../pages/html.ts'
import { Missing } from '../pages/missing.ts'
import { TooMany } from './limits.ts'

/** What went wrong, as RFC 9457 has it. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: 400 | 401 | 403 | 404 | 405 | 409 | 413 | 422 | 429 | 500 | 503
  readonly detail: string
  readonly errors?: readonly { readonly detail: string; readonly parameter: string }[]
}

/** Errors whose one line is for a person, and the status that they are answered with. */
const known: Readonly<Record<string, Problem['status']>> = {
  UsageError: 400,
  Failure: 400,
  CursorError: 400,
  RegistryError: 404,
  InstrumentError: 404,
  ReviewError: 409,
  InputError: 422,
  StoreError: 503,
  Busy: 503,
  TooLong: 413,
  TooMany: 429,
  Missing: 404,
}

const titles: Readonly<Record<number, string>> = {
  400: 'The question cannot be read',
  401: 'Sign in first',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Not done so',
  409: 'Cannot be decided so',
  413: 'Too long',
  422: 'Cannot be read',
  429: 'Too many requests',
  500: 'Something broke here',
  503: 'The store cannot be used',
}

/** What an error is to who asked; nothing of the inside where it is no error of theirs. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ZodError) {
    const errors = error.issues.map(issue => ({
      parameter: issue.path.join('.'),
      detail: issue.message,
    }))
    const detail = errors.map(one => `${one.parameter}: ${one.detail}`).join('; ')
    return { type: 'about:blank', title: titles[400]!, status: 400, detail, errors }
  }
  if (error instanceof HTTPException) {
    const status = error.status as Problem['status']
    const title = titles[status] ?? 'Not done'
    return { type: 'about:blank', title, status, detail: error.message || title }
  }
  const status = error instanceof Error ? known[error.name] : undefined
  if (status === undefined) {
    const detail = 'the server goes on; its log tells more'
    return { type: 'about:blank', title: titles[500]!, status: 500, detail }
  }
  return { type: 'about:blank', title: titles[status]!, status, detail: (error as Error).message }
}

/** Answers an error: a page for a person, a problem for a program. */
export function faulty(error: unknown, c: Context, desk: Desk): Response | Promise<Response> {
  const problem = problemOf(error)
  if (problem.status === 500) console.error(error)
  if (error instanceof TooMany) c.header('Retry-After', String(error.wait))
  // Where this machine keeps the record is nobody's business elsewhere.
  const detail = problem.detail.replaceAll(desk.store.path, basename(desk.store.path))
  return told({ ...problem, detail }, c, desk)
}

/** Answers that there is no such page. */
export function missing(c: Context, desk: Desk): Response | Promise<Response> {
  return told(problemOf(new Missing('there is no page at this address')), c, desk)
}

function told(problem: Problem, c: Context, desk: Desk): Response | Promise<Response> {
  const { pathname } = new URL(c.req.url)
  const program = twinOf(pathname) !== undefined || /^\/(api|mcp)(\/|$)/.test(pathname)
  if (program) {
    const type = { 'Content-Type': 'application/problem+json' }
    return c.body(JSON.stringify(problem), problem.status, type)
  }
  const body = html`<h1>${problem.title}</h1>
<p>${problem.detail}</p>
<p><a href="/">To the first page</a></p>`
  const place = { path: pathOf(pathname), query: '', title: problem.title, islands: [] }
  return c.html(frame(place, desk, body), problem.status)
}
