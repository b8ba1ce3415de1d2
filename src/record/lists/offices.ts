import type { ListedRole } from '../../find/parties/listed/index.ts'
import { InputError } from '../../input/page.ts'
import { bounds } from '../edtf.ts'
import { countryOf, type Entity } from './entity.ts'

/** The offices of each holder by its id: what Occupancy says of a Position, and Membership of a body. */
export function heldBy(entities: readonly Entity[]): ReadonlyMap<string, readonly ListedRole[]> {
  const byId = new Map(entities.map(entity => [entity.id, entity]))
  const found = new Map<string, ListedRole[]>()
  const put = (holders: readonly string[], role: ListedRole) => {
    for (const holder of holders) found.set(holder, [...(found.get(holder) ?? []), role])
  }
  for (const entity of entities) {
    if (entity.schema === 'Occupancy') {
      for (const id of entity.all('post')) {
        const post = byId.get(id)
        const [text] = post?.all('name') ?? []
        if (post && text) put(entity.all('holder'), roleOf(entity, text, byId, post))
      }
    } else if (entity.schema === 'Membership') {
      for (const text of entity.all('role')) {
        put(entity.all('member'), roleOf(entity, text, byId, entity))
      }
    }
  }
  return found
}

function roleOf(
  { at, all }: Entity,
  text: string,
  byId: ReadonlyMap<string, Entity>,
  post: Entity,
): ListedRole {
  const [body] = post.all('organization').flatMap(id => byId.get(id)?.all('name') ?? [])
  const country = countryOf(post)
  const starts = all('startDate').map(date => daysOf(at, 'startDate', date).from ?? '')
  const ends = all('endDate').map(date => daysOf(at, 'endDate', date).to ?? '')
  return {
    text,
    ...(body ? { of: body } : {}),
    ...(country ? { country } : {}),
    dated: starts.length + ends.length > 0,
    from: starts.toSorted()[0] || null,
    to: ends.toSorted().at(-1) || null,
  }
}

/** FollowTheMoney writes a year, a month, a day, or a time on one. */
function daysOf(at: string, property: string, date: string) {
  const days = bounds(date.slice(0, 10))
  if (days) return days
  throw new InputError(at, `"${property}" ${JSON.stringify(date)} is no date; write YYYY-MM-DD`)
}
