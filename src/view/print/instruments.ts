import type { InstrumentShown, InstrumentWhole, Term } from '../../record/ask/instruments.ts'
import type { Io } from '../io.ts'
import { spoken } from './entry.ts'
import { itemsTable, plainItem } from './items.ts'
import { clean, short, wrap } from './text.ts'

type Style = Pick<Io, 'width' | 'paint'>

/** An instrument with the ids of the disputes on how it stands. */
export type Disputed<T> = T & { readonly disputes: readonly string[] }

/** A term in a few words: "expires 2020-10-18 (planned)". */
export function termText({ change, date, status }: Term): string {
  const told = status === 'happened' || status === 'ongoing' ? '' : ` (${status})`
  return `${clean(change)}${date ? ` ${spoken(date)}` : ''}${told}`
}

/** Instruments for a person: the name, how it stands, what comes next; below, its terms in order. */
export function instrumentsText(found: readonly Disputed<InstrumentShown>[], style: Style): string {
  return found.map(one => `${heading(one, style).join('\n')}\n`).join('')
}

function heading(one: Disputed<InstrumentShown>, { width, paint }: Style): string[] {
  const { id, name, aliases, type, documents, terms, last, next } = one
  const about = [type, `${documents} document${documents === 1 ? '' : 's'}`].filter(Boolean)
  const also = aliases.length ? ` also ${short(aliases.join('; '), 120)}` : ''
  const stand = [last && `last: ${termText(last)}`, next && `next: ${termText(next)}`]
    .filter(Boolean)
    .join('   ')
  const head = `${paint.bold(clean(name))} (${about.join(', ')})${paint.dim(also)}`
  const [first = '', ...rest] = wrap(head, Math.max(30, width - clean(id).length - 2))
  return [
    `${first}  ${paint.dim(clean(id))}`,
    ...rest.map(more => `    ${more}`),
    ...(stand ? [`  ${paint.yellow(stand)}`] : []),
    ...(one.disputes.length ? [`  ${paint.red(`disputed (${one.disputes.join(', ')})`)}`] : []),
    ...terms.map(term => {
      const places = term.entries.length > 1 ? `  ${term.entries.length} tellings` : ''
      return `  ${short(`${termText(term)}${term.date ? '' : ' (no date)'}  ${term.entries[0]}${places}`, Math.max(60, width - 2))}`
    }),
  ].map(line => line.trimEnd())
}

/** One instrument for a person, with the pledges that hang on it and what is said under it. */
export function instrumentText(one: Disputed<InstrumentWhole>, style: Style): string {
  const { paint } = style
  const group = (name: string, items: InstrumentWhole['said']['items']) =>
    items.length ? `\n${paint.bold(name)}\n${itemsTable(items, style)}` : ''
  const bound = group('hangs on it', one.bound.items)
  return `${heading(one, style).join('\n')}\n${bound}${group('said and done under it', one.said.items)}`
}

/** One instrument with what stands under it, as JSON. */
export const plainInstrument = ({ bound, said, ...one }: Disputed<InstrumentWhole>): object => ({
  ...one,
  bound: bound.items.map(plainItem),
  said: said.items.map(plainItem),
})
