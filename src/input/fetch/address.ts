import ipaddr from 'ipaddr.js'

/** Addresses out of public ranges that clouds answer from with what only their machines should know. */
const inside = new Set(['168.63.129.16'])
/** What is given out for the public internet (RFC 4291, IANA: global unicast). */
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3')
/** IPv6 addresses that stand for IPv4 ones in networks that have none (RFC 6052). */
const translated = ipaddr.IPv6.parseCIDR('64:ff9b::/96')

/**
 * Whether an IP address is one of the public internet. All others are not: private, loopback, link-local (where
 * clouds keep their metadata), shared by carriers, unique local, multicast, reserved, for examples and tunnels, by
 * the registries of special addresses (RFC 6890) as ipaddr.js keeps them; an IPv6 address that holds an IPv4 one is
 * what that is. What is no address is not public.
 */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address) || address.includes('%')) return false
  const found = ipaddr.process(address)
  if (found instanceof ipaddr.IPv4) {
    return found.range() === 'unicast' && !inside.has(found.toString())
  }
  if (found.match(translated)) return isPublic(found.toByteArray().slice(12).join('.'))
  return found.range() === 'unicast' && found.match(globalUnicast)
}
