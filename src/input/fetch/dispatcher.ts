import { type LookupAddress, type LookupAllOptions, lookup } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { Agent, buildConnector } from 'undici'
import { FetchError } from './fault.ts'
import type { Limits } from './limits.ts'

/** Whether an IP address may be connected to. */
export type Allowed = (address: string) => boolean

/** Looks names up, as `dns.lookup` does when it is asked for all addresses. */
export type Names = (
  name: string,
  options: LookupAllOptions,
  done: (error: NodeJS.ErrnoException | null, found: LookupAddress[]) => void,
) => void

/** What is said of an address that is not fetched from. */
const refusal = (address: string) =>
  `${address} is not on the public internet; --allow-private allows it`

/**
 * What undici sends requests through: it connects to addresses of the public internet alone, unless told
 * otherwise. The address that is checked is the one that is connected to, so that neither a name that changes what
 * it stands for between two look-ups, nor a redirect, nor an address written in an odd way gets past. `names` says
 * what names stand for: the system's look-up, unless told otherwise.
 */
export function dispatcher(limits: Limits, allowed: Allowed, names: Names = lookup): Agent {
  const connector = buildConnector({
    timeout: limits.connect,
    allowH2: false,
    lookup: lookingUp(allowed, names),
  })
  const connect: buildConnector.connector = (options, done) => {
    const host = options.hostname.replace(/^\[|\]$/g, '')
    if (isIP(host) && !allowed(host)) {
      return done(new FetchError(host, refusal(host), 'refused'), null)
    }
    connector(options, (error, socket) => {
      if (error) return done(error, null)
      const reached = socket!.remoteAddress ?? ''
      if (allowed(reached)) return done(null, socket!)
      socket!.destroy()
      done(new FetchError(host, refusal(reached), 'refused'), null)
    })
  }
  return new Agent({
    connect,
    headersTimeout: limits.headers,
    bodyTimeout: limits.body,
    maxResponseSize: limits.bytes,
    connections: 2,
    keepAliveTimeout: 4000,
  })
}

/** Looks a name up; an error where any address that it stands for is not allowed. */
const lookingUp =
  (allowed: Allowed, names: Names): LookupFunction =>
  (name, options, done) => {
    names(name, { ...options, all: true }, (error, found) => {
      const addresses = Array.isArray(found) ? found : []
      const strange = addresses.find(({ address }) => !allowed(address))
      if (error) return done(error, '', 0)
      if (strange) return done(new FetchError(name, refusal(strange.address), 'refused'), '', 0)
      if (options.all) return done(null, addresses)
      const [first] = addresses
      done(null, first?.address ?? '', first?.family)
    })
  }
