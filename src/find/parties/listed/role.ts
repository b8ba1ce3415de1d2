import { states } from '../../places/states.ts'
import { type Entity, folded } from '../cast.ts'
import { en } from '../en/index.ts'
import type { Scene } from '../scene.ts'
import type { ListedParty, ListedRole, PartyList } from './list.ts'

/** An office as a document may write it: its name, and whose it is. */
export interface RoleHere {
  readonly name: string
  /** The party of this document that the office is of. */
  readonly of?: Entity
  /** ISO 3166-1 alpha-3. */
  readonly country?: string
}

/**
 * The office that a list tells for a day (YYYY-MM-DD): of those that hold on it, the one begun last;
 * else the only one without dates. No dated one where the day is not known.
 */
export function roleOn(party: ListedParty, day: string | undefined): ListedRole | undefined {
  const holding = party.roles.filter(role => role.dated && day && covers(role, day))
  if (holding.length) return holding.reduce((a, b) => ((b.from ?? '') > (a.from ?? '') ? b : a))
  const undated = party.roles.filter(role => !role.dated)
  return undated.length === 1 ? undated[0] : undefined
}

const covers = ({ from, to }: ListedRole, day: string) =>
  (from === null || from <= day) && (to === null || day <= to)

/** "Foreign Minister of Iran" as "Foreign Minister", of the state or body as this document has it. */
export function roleHere(scene: Scene, list: PartyList, role: ListedRole): RoleHere {
  const [name, body] = role.of ? [role.text, role.of] : split(role.text, list)
  const state = body === undefined ? undefined : stateNamed(body)
  const of = body === undefined ? undefined : partyNamed(scene, body, state)
  const country = state ?? of?.country ?? role.country
  return {
    name: body === undefined || state || of || role.of ? name : role.text,
    ...(of ? { of } : {}),
    ...(country ? { country } : {}),
  }
}

const article = /^the /i
const stateNamed = (name: string) => {
  const known = states().get(name.replace(article, ''))
  return known?.sense === 'name' ? known.state.code : undefined
}

function partyNamed(scene: Scene, body: string, state: string | undefined): Entity | undefined {
  const key = folded(body.replace(article, ''))
  return scene.drafts.find(({ from, to, form, entity }) => {
    if (state) return entity.type === 'state' && entity.country === state
    if (entity.type === 'person') return false
    return folded(entity.name) === key || (form === 'name' && folded(scene.text(from, to)) === key)
  })?.entity
}

/** Cuts "Director of the Bank of England" before the body: a state, a known body, or what is called one. */
function split(text: string, list: PartyList): [name: string, body: string | undefined] {
  const cuts = [...text.matchAll(/ of (?=(?:the )?\p{Lu})/gu)]
    .map(({ index }): [string, string] => [text.slice(0, index), text.slice(index + 4)])
    .filter(([, body]) => !en.roleOf.has(body.replace(article, '').split(/[ ,]/)[0]!.toLowerCase()))
  const known = cuts.find(([, body]) => isBody(body, list))
  return known ?? cuts.at(-1) ?? [text, undefined]
}

function isBody(name: string, list: PartyList): boolean {
  const bare = name.replace(article, '')
  if (stateNamed(name) || list.bearing(name).some(({ party }) => party.type !== 'person'))
    return true
  if (en.orgs.some(([full, also]) => full === bare || also.split('|').includes(bare))) return true
  return bare
    .split(/ (?:of|for|and) /, 1)[0]!
    .split(' ')
    .some(word => en.orgHeads.has(word))
}
