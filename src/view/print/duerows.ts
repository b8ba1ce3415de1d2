import type { Place } from '../../record/ask/places.ts'
import type { Due, DuePlace } from '../../record/store/index.ts'
import type { Marked } from './due.ts'

/** Names of the columns of a table of what falls due. */
export const dueHeader = [
  'day',
  'days',
  'id',
  'kind',
  'force',
  'who',
  'whom',
  'what',
  'condition',
  'due',
  'status',
  'outcome',
  'disputed',
  'places',
  'document',
  'evidence',
]

/** The cells of something that falls due in such a table. */
export function dueCells({ day, days, places, disputed, disputes }: Marked): (string | number)[] {
  const { entry, parties, document, outcome } = places[0]!
  const names = (ids: readonly string[]) =>
    ids.map(id => parties.find(party => party.id === id)?.name ?? id).join('; ')
  const what = (entry.what ?? entry.trigger).text
  const told = [entry.kind, entry.force ?? '', names(entry.who), names(entry.whom), what]
  const rest = [entry.condition?.text ?? '', entry.due?.edtf ?? '', entry.status]
  const ruled = [
    outcome?.outcome ?? '',
    [...disputed.map(place => place.entry.id), ...disputes].join('; '),
  ]
  const place = [placesOf(places).length, document.name, entry.evidence.exact]
  return [day, days, entry.id, ...told, ...rest, ...ruled, ...place]
}

/** All places of tellings: where each was read, and the copies that tell it word for word. */
export const placesOf = (tellings: readonly Pick<DuePlace, 'places'>[]): readonly Place[] =>
  tellings.flatMap(({ places }) => places)

/** Something that falls due as JSON. */
export function plainDue({
  day,
  days,
  places,
  disputed,
  disputes = [],
}: Due & Partial<Marked>): object {
  const { entry, parties, state, outcome } = places[0]!
  const place = ({ id, name, title, published }: Place) => {
    return { entry: id, document: name, title, published }
  }
  return {
    day,
    days,
    entry,
    state,
    outcome,
    parties,
    places: placesOf(places).map(place),
    disputed: placesOf(disputed).map(place),
    disputes,
  }
}
