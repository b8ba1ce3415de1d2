import type { Decision, Signed } from '../../../record/store/index.ts'
import { UsageError } from '../../fault.ts'
import type { Desk } from '../../pages/desk.ts'
import { sourceOf } from '../../stores.ts'
import { changes, type Ruled } from './fields.ts'

/** Who decides at a desk now, and why. */
export function signedAt(desk: Desk, why = ''): Signed {
  return { by: desk.by, made: desk.now(), ...(why && { why }) }
}

/**
 * Writes down what a form rules of an entry; gives the decisions. Throws a ReviewError for what cannot be
 * decided, a UsageError for a form that says nothing, a Failure for evidence that is none.
 */
export function ruleEntry(desk: Desk, id: string, asked: Ruled): readonly Decision[] {
  const { review } = desk.store
  const signed = signedAt(desk, asked.why)
  switch (asked.ruling) {
    case 'confirm':
    case 'reject':
      return [review[asked.ruling](id, signed)]
    case 'correct':
      return review.corrections(id, changes(asked), signed)
    case 'decide': {
      const { own } = asked
      const [scale = '', value = ''] = own ? ['own', own] : asked.outcome.split('/')
      if (!value) throw new UsageError('say how it stands: choose a word, or write your own')
      const all = asked.because.flatMap(one => one.split(/\s+/)).filter(Boolean)
      const because = [...new Set(all)].map(one => sourceOf(desk.store, one))
      return [review.decide(id, value, because, signed, scale)]
    }
    case 'for':
    case 'against':
    case 'restates':
      return [review.link(id, asked.other, asked.ruling, true, signed)]
    case 'unlink':
      return [review.link(id, asked.other, bearingOf(desk, id, asked.other), false, signed)]
    default:
      throw new UsageError(`an entry cannot be ruled "${asked.ruling}"`)
  }
}

/** As what a link is refused: what it was taken for. */
function bearingOf({ store, today }: Desk, id: string, other: string): string {
  const found = store.follow(id, today())?.evidence.find(({ item }) => item.entry.id === other)
  return found?.bearing ?? 'restates'
}

/** Writes down what a form rules of a party ("r-12"). Throws a RegistryError for what cannot be decided. */
export function ruleParty(desk: Desk, id: string, asked: Ruled): readonly Decision[] {
  const { registry } = desk.store
  const signed = signedAt(desk, asked.why)
  if (asked.ruling === 'merge') return [registry.merge(id, partyIn(desk, asked.other), signed)]
  if (asked.ruling === 'split') {
    if (asked.document.length) return [registry.split(id, asked.document, signed)]
    throw new UsageError('choose the documents in which it is another party')
  }
  throw new UsageError(`a party cannot be ruled "${asked.ruling}"`)
}

function partyIn({ store }: Desk, name: string): string {
  const party = store.party(name)
  if ('country' in party) throw new UsageError(`${name} is all of a state: give one party's id`)
  const [one, ...more] = party.registries
  if (one === undefined || more.length) throw new UsageError(`${name}: give one party's id`)
  return `r-${one}`
}

/** Takes decisions ("d-4,d-5") back, the last first. Throws a ReviewError for what cannot be. */
export function undo(desk: Desk, ids: string): void {
  const signed = signedAt(desk)
  for (const id of ids.split(',').slice(0, 50).toReversed()) desk.store.log.undo(id, signed)
}
