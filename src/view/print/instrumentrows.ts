import type { InstrumentShown, Term } from '../../record/ask/instruments.ts'
import { type Disputed, termText } from './instruments.ts'

/** Names of the columns of a table of instruments. */
export const instrumentHeader = [
  'id',
  'name',
  'aliases',
  'type',
  'documents',
  'last',
  'last_date',
  'next',
  'next_date',
  'terms',
  'disputes',
]

/** The cells of an instrument in such a table. */
export function instrumentCells(one: Disputed<InstrumentShown>): (string | number)[] {
  const of = (term: Term | null) => [term?.change ?? '', term?.date ?? '']
  return [
    one.id,
    one.name,
    one.aliases.join('; '),
    one.type ?? '',
    one.documents,
    ...of(one.last),
    ...of(one.next),
    one.terms.map(termText).join('; '),
    one.disputes.join('; '),
  ]
}
