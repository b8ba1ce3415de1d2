import type { z } from 'zod'
import type { Desk } from '../pages/desk.ts'
import type { Answers } from './lists.ts'

/** At whose desk it is asked, and below which address its pages lie; null where no server shows them. */
export interface At {
  readonly desk: Desk
  readonly base: string | null
}

/** An answer without the address at which it goes on, which only a server knows. */
export type Bare<T> = T extends { readonly next_url: unknown } ? Omit<T, 'next_url'> : T

/** Something that can be asked of the API: where, with what, and how it is answered. */
export interface Route<Asked = never, Answer = unknown> {
  readonly method: 'get' | 'post'
  /** Below the API's own address; "{id}" is given percent-encoded. */
  readonly path: string
  /** Its name in the OpenAPI document. */
  readonly id: string
  readonly summary: string
  readonly query?: z.ZodObject
  readonly body?: z.ZodType
  readonly answer: keyof Answers
  readonly status: 200 | 201
  /** The name in the query of the place where the list goes on. */
  readonly goesOn: 'cursor' | 'after'
  readonly work: (at: At, asked: Asked) => Answer | Promise<Answer>
}

interface Told<N extends keyof Answers> {
  readonly id: string
  readonly summary: string
  readonly answer: N
}

/** A question; `asked` is its query, and the id in its path. */
export function get<N extends keyof Answers, Q extends z.ZodObject>(
  path: string,
  told: Told<N> & { readonly query: Q; readonly goesOn?: 'after' },
  work: (
    at: At,
    asked: z.output<Q> & { readonly id: string },
  ) => Bare<Answers[N]> | Promise<Bare<Answers[N]>>,
): Route<z.output<Q> & { readonly id: string }, Bare<Answers[N]>> & { readonly query: Q } {
  return { method: 'get', path, status: 200, goesOn: 'cursor', ...told, work }
}

/** Something to be done with a body of JSON. */
export function post<N extends keyof Answers, B extends z.ZodType>(
  path: string,
  told: Told<N> & { readonly body: B; readonly status: 200 | 201 },
  work: (at: At, asked: z.output<B>) => Answers[N] | Promise<Answers[N]>,
): Route<z.output<B>, Answers[N]> {
  return { method: 'post', path, goesOn: 'cursor', ...told, work }
}
