import type { Item } from '../../record/ask/items.ts'
import type { Beside } from '../../record/review/index.ts'
import type { Io } from '../io.ts'
import { Names, phrase, spoken } from './entry.ts'
import { headingOf } from './groups.ts'
import { clean, short, wrap } from './text.ts'

/** An entry as it is put before a reviewer: what the machine read, the sentence, where it stands, what is like it, the keys. */
export function reviewText(
  place: string,
  item: Item,
  sentence: string,
  { copies, similar }: Beside,
  { width, paint }: Pick<Io, 'width' | 'paint'>,
): string {
  const { entry, document, day, state } = item
  const names = new Names(item.parties, item.instruments)
  const indent = ' '.repeat(place.length + 2)
  const room = Math.max(30, width - indent.length)
  const head = [spoken(day ?? ''), paint.cyan(headingOf(entry)), phrase(entry, names, paint)]
  const lines = wrap(`${head.filter(Boolean).join('  ')}  ${paint.dim(entry.id)}`, room)
  lines.push(...wrap(paint.bold(`“${clean(sentence)}”`), room))
  const from = [document.title ?? document.name, document.site, document.published]
  const also = copies ? `also in ${copies} other document${copies === 1 ? '' : 's'}` : ''
  const stands = state === 'machine' ? '' : state
  const told = [from.filter(Boolean).map(String).map(clean).join(' · '), also, stands]
  lines.push(...wrap(paint.dim(told.filter(Boolean).join(' | ')), room))
  for (const { item: other, moved } of similar) {
    const words = short((other.entry.what ?? other.entry.trigger).text, 60)
    const due = other.entry.due ? `, due ${spoken(other.entry.due.edtf)}` : ''
    const when = spoken(other.document.published ?? other.day ?? '')
    const like = `like ${other.entry.id} (${when}: “${words}”${due})`
    lines.push(...wrap(like + (moved ? paint.yellow('  ← date moved') : ''), room))
  }
  const [first = '', ...rest] = lines
  const merge = similar[0] ? `[m]erge with ${similar[0].item.entry.id}  ` : ''
  const keys = `[a]ccept  [x] reject  [e]dit  ${merge}[u]nsure  [z] undo  [q]uit`
  const all = [`${paint.bold(place)}  ${first}`, ...rest.map(line => indent + line), keys]
  return `${all.map(line => line.trimEnd()).join('\n')}\n`
}

/** What the keys do, for who pressed another. */
export const keysHelp = `a  accept: it is as the machine read it
x  reject: it is none
e  edit a field: type due=2027-12-31 or who=Iran, then Enter
m  merge: it restates the earlier one that is shown first
u  unsure: leave it as it is
z  undo the last decision
q  quit
`

/** What was done, in a line. */
export function reviewedText(
  count: Readonly<Record<'confirmed' | 'rejected' | 'corrected' | 'merged', number>>,
  left: number,
): string {
  const done = Object.entries(count).flatMap(([what, n]) => (n > 0 ? [`${n} ${what}`] : []))
  return `${done.length ? done.join(', ') : 'nothing decided'}; ${left} left`
}
