import { hostname, networkInterfaces } from 'node:os'

/** Whether only this machine reaches an address to listen on. */
export const isLoopback = (host: string): boolean =>
  /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i.test(host)

const local: readonly string[] = ['localhost', '127.0.0.1', '[::1]']

/** A host as an address of a page names it. */
export const named = (host: string): string =>
  (host.includes(':') && !host.startsWith('[') ? `[${host}]` : host).toLowerCase()

/**
 * The names under which a server that listens on an address is asked for: its own, those of this machine where
 * it listens on all addresses, and what a proxy before it is called.
 */
export function namesOf(host: string, also: readonly string[] = []): ReadonlySet<string> {
  const every = host === '0.0.0.0' || host === '::'
  const own = Object.values(networkInterfaces()).flatMap(all => all ?? [])
  const machine = every ? [hostname(), ...own.map(({ address }) => address)] : []
  return new Set([...local, ...[host, ...machine, ...also].map(named)])
}
