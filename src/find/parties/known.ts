import { stateOf } from '../places/states.ts'
import { folded } from './cast.ts'
import { en } from './en/index.ts'
import type { Party } from './party.ts'

let bodies: ReadonlySet<string> | undefined
let shared: ReadonlySet<string> | undefined
let sectors: ReadonlySet<string> | undefined

/** Whether a body of the tables is called so. */
export function isKnownBody(name: string): boolean {
  bodies ??= new Set([...en.orgs, ...en.outlets].map(([full]) => full))
  return bodies.has(name)
}

/** Whether a name of a person is more than a surname with initials: "Ada Cole", not "A. Cole". */
export function isFullName(name: string): boolean {
  return (
    folded(name)
      .split(' ')
      .filter(word => word.length > 1).length > 1
  )
}

/** Whether a name is letters that may stand for many: "ADB". */
export function isLetters(name: string): boolean {
  return /^\p{Lu}[\p{Lu}\p{N}.&-]{1,6}$/u.test(name)
}

/**
 * Whether a PLOVER actor code is that of one body: more than a state or kind of body and a sector, and
 * not one that several bodies of the tables bear ("IGOUNO").
 */
export function isOwnCode(code: string): boolean {
  shared ??= repeated(en.orgs.map(([, , of]) => of))
  sectors ??= new Set([...en.roles.values(), ...en.orgHeads.values(), ...en.orgs.map(sectorPart)])
  const parts = code.match(/.{3}/g) ?? []
  const kinds = /^(?:IGO|NGO|MNC|IMG|UNS|ELI|CVL|SOC)$/
  return !shared.has(code) && parts.some(p => !stateOf(p) && !kinds.test(p) && !sectors!.has(p))
}

/** What a code says beside the country: "GOV" of "RUSGOV". */
export function sectorIn({ code = '', country = '' }: Pick<Party, 'code' | 'country'>): string {
  return code.startsWith(country) ? code.slice(country.length) : code
}

const sectorPart = ([, , code, country]: readonly [string, string, string, string]) =>
  country || code.length === 3 ? code.slice(country.length) : 'GOV'

function repeated(codes: readonly string[]): ReadonlySet<string> {
  const met = new Set<string>()
  return new Set(codes.filter(code => met.size === met.add(code).size))
}
