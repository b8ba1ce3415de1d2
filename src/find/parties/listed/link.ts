import { codeOf, countryOf, type Entity } from '../cast.ts'
import { sectorOf } from '../roles.ts'
import type { Draft, Scene } from '../scene.ts'
import { isAlike } from './claim.ts'
import { type Hit, hitsOf } from './hits.ts'
import type { ListedName, ListedParty, PartyList } from './list.ts'
import { roleHere, roleOn } from './role.ts'

/** Why a party that a list names was not linked with it, by party. */
export type Unlinked = ReadonlyMap<Entity, string>

/**
 * Links the parties of a document with those of a list that bear their names, and fills in what the
 * text does not say. `day` is the day of publication, by which a dated office is chosen.
 */
export function link(scene: Scene, list: PartyList, day: string | undefined): Unlinked {
  const unlinked = new Map<Entity, string>()
  const links = new Map<Entity, ListedParty>()
  const hits = hitsOf(scene, list).flatMap(hit => {
    const draft = draftAt(scene, hit)
    return draft ? [{ draft, names: hit.names }] : []
  })
  for (const { draft, names } of hits) {
    const { entity } = draft
    const meant = alike(entity, names).filter(name => name.full)
    const fitting = meant.filter(({ party }) => fits(entity, party))
    const known = links.get(entity)
    if (meant.length === 0) continue
    if (meant.length > 1) unlinked.set(entity, twice(meant))
    else if (fitting.length === 0) unlinked.set(entity, foreign(entity, meant[0]!.party))
    else if (known && known !== meant[0]!.party) unlinked.set(entity, torn(known, meant[0]!.party))
    else links.set(entity, meant[0]!.party)
  }
  for (const entity of unlinked.keys()) links.delete(entity)
  for (const { draft, names } of hits) {
    const { entity } = draft
    if (links.has(entity) || unlinked.has(entity)) continue
    const meant = alike(entity, names).filter(({ party }) => [...links.values()].includes(party))
    if (meant.length === 1 && fits(entity, meant[0]!.party)) links.set(entity, meant[0]!.party)
  }
  const first = new Map<ListedParty, Entity>()
  for (const [entity, party] of links) {
    const same = first.get(party)
    if (same) unite(scene, same, entity)
    else first.set(party, entity)
  }
  for (const [party, entity] of first) fill(scene, list, entity, party, day)
  return unlinked
}

const draftAt = (scene: Scene, { from, to }: Hit): Draft | undefined =>
  scene
    .within(from, to)
    .find(d => d.to === to && d.from === from && (d.form === 'name' || d.form === 'metonym'))

const alike = (entity: Entity, names: readonly ListedName[]) =>
  names.filter(({ party }) => isAlike(party.type, entity.type))

/** Whether the text puts nobody of another country there. */
function fits(entity: Entity, { country }: ListedParty): boolean {
  const told = countryOf(entity)
  return !country || !told || country === told
}

const twice = (names: readonly ListedName[]) =>
  `${names.length} of the list bear this name (${names.map(n => n.party.source).join(', ')}): not linked`
const foreign = (entity: Entity, { source, country }: ListedParty) =>
  `the list's bearer of this name (${source}) is of ${country}, this one of ${countryOf(entity)}: not linked`
const torn = (one: ListedParty, other: ListedParty) =>
  `bears names of two of the list (${one.source}, ${other.source}): not linked`

/** "MBS" and "Mohammed bin Salman": what is told of the one is told of the other. */
function unite(scene: Scene, one: Entity, other: Entity): void {
  for (const draft of scene.drafts) if (draft.entity === other) draft.entity = one
  for (const entity of scene.cast.entities) if (entity.of === other) entity.of = one
  if (other.name.length > one.name.length) one.name = other.name
  one.code ??= other.code
  one.sector ??= other.sector
  one.country ??= other.country
  one.role ??= other.role
  one.of ??= other.of === one ? undefined : other.of
  one.gender ??= other.gender
  for (const short of other.shorts) scene.cast.call(one, short)
}

/** Fills in what the list tells and the text does not, and says so. */
function fill(
  scene: Scene,
  list: PartyList,
  entity: Entity,
  party: ListedParty,
  day: string | undefined,
): void {
  const before = { ...entity, code: entity.code ?? codeOf(entity) }
  const listed = roleOn(party, day)
  const role = listed && roleHere(scene, list, listed)
  const sameRole = role && (!entity.role || entity.role.toLowerCase() === role.name.toLowerCase())
  if (entity.type !== 'state') entity.country ??= party.country ?? role?.country
  if (sameRole) {
    entity.role ??= role.name
    entity.sector ??= sectorOf(role.name)
    if (role.of !== entity) entity.of ??= role.of
  }
  if (party.code?.startsWith(before.code ?? '')) entity.code ??= party.code
  entity.listed = party.id
  const after = { ...entity, code: entity.code ?? codeOf(entity) }
  const gained = (['code', 'country', 'role', 'of', 'listed'] as const).filter(
    field => after[field] !== before[field],
  )
  if (gained.length === 0) return
  const rule = `party/listed: ${gained.join(', ')} (${party.source})`
  entity.inferred = entity.inferred ? `${entity.inferred}; ${rule}` : rule
}
