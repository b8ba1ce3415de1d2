import type { Change } from '../../record/ask/changes.ts'
import type { Io } from '../io.ts'
import { plainAny, saidBy } from './decisions.ts'
import { Names, phrase } from './entry.ts'
import { headingOf } from './groups.ts'
import { plainItem } from './items.ts'
import { shortOf } from './show.ts'
import { clean, pad, short, wrap } from './text.ts'
import { minuteOf } from './when.ts'

/** Fields that tell how an entry was made, not what it says. */
const inner: ReadonlySet<string> = new Set(['from', 'rule', 'confidence', 'why', 'evidences'])

/** Characters of what was, and of what is, that a line shows. */
const most = 120

const columns = { moment: 18, what: 9 }

/** Changes for a person: when, what became of which entry; below, what it was and is, and where it stands. */
export function changesText(
  changes: readonly Change[],
  { width, paint }: Pick<Io, 'width' | 'paint'>,
): string {
  const indent = columns.moment + columns.what
  const colours = {
    came: paint.green,
    went: paint.red,
    changed: paint.yellow,
    decided: paint.cyan,
  }
  const lines = changes.flatMap(change => {
    const { what, at, item, fields, decision } = change
    const start = pad(minuteOf(at), columns.moment) + colours[what](pad(what, columns.what))
    const told = decision ? decisionOf(change) : ''
    const room = Math.max(30, width - indent)
    const names = item && new Names(item.parties, item.instruments)
    const entry = item
      ? `${paint.dim(item.entry.id)} ${headingOf(item.entry)} ${phrase(item.entry, names!, paint)}`
      : ''
    const shown = fields.filter(({ field }) => !inner.has(field))
    const differs = shown.map(({ field, was, now }) => {
      const [before, after] = [was, now].map(value => short(shortOf(value), most))
      return `${field}: ${before} → ${after}`
    })
    // Where only the making changed, that is said.
    const made = fields.length && !shown.length ? ['read by other rules'] : []
    const from = item
      ? [item.document.published, item.document.title ?? item.document.name]
          .filter(part => part !== null)
          .map(part => clean(part))
          .join(' · ')
      : ''
    const gone = change.version ? [`gone from the page: ${change.version} is a later version`] : []
    const all = [told, entry, ...differs, ...made, ...gone].filter(Boolean)
    const [first = '', ...more] = all.flatMap(line => wrap(line, room))
    const below = from ? [paint.dim(short(from, room))] : []
    return [start + first, ...[...more, ...below].map(line => ' '.repeat(indent) + line)]
  })
  return lines.map(line => `${line.trimEnd()}\n`).join('')
}

function decisionOf({ decision }: Change): string {
  if (!decision) return ''
  const { id, by, why, undone } = decision
  const undo = decision.ruling.kind === 'undo' ? `took d-${decision.ruling.decision} back` : ''
  const reason = why ? `: ${clean(why)}` : ''
  return `d-${id} ${clean(by)}: ${undo || saidBy(decision)}${reason}${undone ? ' [undone]' : ''}`
}

/** Names of the columns of a table of changes: a field that changed is a row. */
export const changeHeader = [
  'at',
  'what',
  'id',
  'kind',
  'fields',
  'was',
  'now',
  'decision',
  'by',
  'said',
  'why',
  'published',
  'document',
  'evidence',
] as const

/** The cells of a change in such a table. */
export function changeCells(change: Change): string[] {
  const { what, at, item, fields, decision } = change
  const values = (key: 'was' | 'now') => fields.map(one => shortOf(one[key])).join('; ')
  return [
    ...[at, what, item?.entry.id ?? '', item?.entry.kind ?? ''],
    ...[fields.map(({ field }) => field).join('; '), values('was'), values('now')],
    ...(decision
      ? [`d-${decision.id}`, decision.by, saidBy(decision), decision.why ?? '']
      : ['', '', '', '']),
    ...[item?.document.published ?? '', item?.document.name ?? ''],
    item?.entry.evidence.exact ?? '',
  ]
}

/** A change as JSON. */
export function plainChange({ item, decision, ...change }: Change): object {
  return {
    ...change,
    decision: decision && { id: `d-${decision.id}`, ...plainAny(decision) },
    ...(item ? plainItem(item) : {}),
  }
}
