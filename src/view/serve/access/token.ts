import { createHash, createHmac, randomBytes } from 'node:crypto'
import { chmodSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { Failure } from '../../fault.ts'
import { same } from '../forged.ts'

const shape = z.object({ sha256: z.string().length(64), feeds: z.string().length(43) })

/** What is kept of a token: never the token itself. */
type Kept = z.infer<typeof shape>

/** Where it is kept that a token opens a store: a file beside it that only its owner may read. */
export const tokenPath = (store: string): string => `${store}.token.json`

const drawn = () => randomBytes(32).toString('base64url')
const hashed = (token: string) => createHash('sha256').update(token).digest('hex')

/** Who may come in: those who know the token, and feeds by keys of their own. */
export class Access {
  readonly #kept: Kept

  constructor(kept: Kept) {
    this.#kept = kept
  }

  /** Whether this is the token; it takes as long whatever is wrong with it. */
  opens(token: string): boolean {
    return same(hashed(token), this.#kept.sha256)
  }

  /** Whether this key opens the feed at an address. */
  opensFeed(url: URL, key: string): boolean {
    return same(key, this.keyOf(url))
  }

  /** The key that opens one feed and nothing else: of its path with its question. Gone with the token. */
  keyOf(url: URL): string {
    const asked = new URLSearchParams(url.searchParams)
    asked.delete('token')
    asked.sort()
    const text = `${url.pathname}?${asked}`
    return createHmac('sha256', this.#kept.feeds).update(text).digest('base64url')
  }
}

/** Draws a token (32 random bytes) and keeps its SHA-256 in a file; the one before opens nothing any more. */
export function newToken(path: string): { readonly token: string; readonly access: Access } {
  const token = drawn()
  const kept = { sha256: hashed(token), feeds: drawn() }
  const draft = `${path}.new`
  try {
    rmSync(draft, { force: true })
    writeFileSync(draft, `${JSON.stringify(kept)}\n`, { mode: 0o600, flag: 'wx' })
    renameSync(draft, path)
  } catch (error) {
    throw new Failure(`${path} cannot be written: ${(error as Error).message}`)
  }
  return { token, access: new Access(kept) }
}

/** What opens the store by a token drawn before; undefined where there is none. Throws a Failure for a broken file. */
export function keptToken(path: string): Access | undefined {
  try {
    const text = readFileSync(path, 'utf8')
    chmodSync(path, 0o600)
    return new Access(shape.parse(JSON.parse(text)))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw new Failure(`${path} cannot be read: make another token with --new-token`)
  }
}
