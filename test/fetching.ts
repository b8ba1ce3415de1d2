import assert from 'node:assert/strict'
import { FetchError, Fetcher, type FetcherOptions } from '../src/input/fetch/index.ts'
import type { Answering } from './server.ts'

/** Options of a fetcher that waits for nobody. */
export const quick = { allowPrivate: true, delay: 0, rest: { first: 1, most: 1 } }

/** Fetches an address, with a fetcher of its own. */
export async function got(address: string, options: FetcherOptions = {}, known = {}) {
  const fetcher = new Fetcher({ ...quick, ...options })
  try {
    return await fetcher.fetch(address, known)
  } finally {
    await fetcher.close()
  }
}

/** Why an address could not be fetched, without itself, and whether another try is worth it. */
export async function refused(address: string, options: FetcherOptions = {}): Promise<string> {
  const error = await got(address, options).then(
    () => assert.fail(`${address} was fetched`),
    error => error,
  )
  assert.ok(error instanceof FetchError, String(error))
  assert.ok(!/[\r\n]/.test(error.message), error.message)
  return `${error.failing}: ${error.why}`
}

/** An answer that is always the same. */
export const says =
  (status: number, headers: Record<string, string> = {}, body: string | Buffer = ''): Answering =>
  (_, response) =>
    response.writeHead(status, headers).end(body)
