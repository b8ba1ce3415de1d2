import type { Part, Who } from '../../record/ask/who.ts'
import type { Io } from '../io.ts'
import { itemsTable, plainItem } from './items.ts'
import { clean, pad } from './text.ts'

type Style = Pick<Io, 'width' | 'paint'>

/** What the record holds of a party, for a person: as whom, how much of what, the newest, what they are bound to. */
export function whoText(who: Who, style: Style): string {
  const { paint } = style
  const { party, country, offices, parts, bound } = who
  const about = [party?.country, party?.type, party?.id].filter(Boolean).join(', ')
  const lines = [
    party ? `${paint.bold(clean(party.name))} (${about})` : paint.bold(`all of ${country}`),
  ]
  if (party?.aliases.length) lines.push(`also ${party.aliases.map(clean).join('; ')}`)
  for (const { role, first, last, documents } of offices) {
    const days = first === last ? (first ?? 'no date') : `${first ?? ''} to ${last}`
    lines.push(
      `  ${pad(days, 26)}${clean(role)}  ${documents} document${documents === 1 ? '' : 's'}`,
    )
  }
  const sides = { did: 'said and did', met: 'was told and met' } as const
  for (const side of ['did', 'met'] as const) {
    const own = parts.filter(part => part.side === side)
    if (own.length === 0) continue
    const counts = own.map(partCount).join('  ')
    lines.push('', `${paint.bold(sides[side])}: ${counts}`)
    for (const part of own) lines.push(...told(part.newest, style))
  }
  if (bound.length) {
    lines.push('', paint.bold('bound to, by the day it falls due'), ...told(bound, style))
  }
  return `${lines.map(line => line.trimEnd()).join('\n')}\n`
}

const told = (items: Part['newest'], style: Style) =>
  items.length ? [itemsTable(items, style).trimEnd()] : []

/** "threats", "statements", "statement" for one: the force where there is one, as it is the closer word. */
export function partName({ kind, force, count }: Part): string {
  const word = force ?? kind
  return count === 1 ? word : `${word}s`
}

/** "12 statements", and in how many places where copies tell some of them: "12 statements (printed 40 times)". */
export const partCount = (part: Part): string =>
  `${part.count} ${partName(part)}${part.places > part.count ? ` (printed ${part.places} times)` : ''}`

/** What the record holds of a party, as JSON. */
export const plainWho = (who: Who): object => ({
  ...who,
  parts: who.parts.map(part => ({ ...part, newest: part.newest.map(plainItem) })),
  bound: who.bound.map(plainItem),
})
