import type { Edition, Editions, Words } from '../../record/ask/editions.ts'
import type { Io } from '../io.ts'
import { clean, short, wrap } from './text.ts'
import { minuteOf } from './when.ts'

/** Letters of what stayed the same that are shown before and after a change. */
const around = 30

/** The other places of a text and its versions, for a person; nothing where there are none. */
export function editionsText(
  { copies, versions }: Editions,
  shown: string,
  { width, paint }: Pick<Io, 'width' | 'paint'>,
): string {
  const lines: string[] = []
  if (copies.length) {
    lines.push('', paint.bold(`also in ${copies.length} place${copies.length === 1 ? '' : 's'}`))
    lines.push(...copies.map(copy => `  ${placeOf(copy)}`))
  }
  if (versions.length) lines.push('', paint.bold(`${versions.length} versions`))
  for (const version of versions) {
    const own = version.id === shown ? ' (this one)' : ''
    lines.push(`  ${minuteOf(version.added)}  ${version.id}${own}`)
    if (version.changed) lines.push(...wrapped(changesOf(version.changed), width))
  }
  return lines.map(line => `${line.trimEnd()}\n`).join('')
}

const wrapped = (text: string, width: number) =>
  wrap(text, Math.max(30, width - 4)).map(line => `    ${line}`)

const placeOf = ({ published, site, url, name, id }: Edition) =>
  [published, site, url ?? name, id]
    .filter(part => part !== null)
    .map(part => clean(part))
    .join(' · ')

/** A change of words in a line: "[-out-] {+in+}", as wdiff has it, with a little of what stayed around it. */
function changesOf(words: readonly Words[]): string {
  const parts = words.map(({ text, what }, at) => {
    const said = clean(text)
    if (what === 'out') return `[-${said.trim()}-]`
    if (what === 'in') return `{+${said.trim()}+}`
    const last = at === words.length - 1
    if (at === 0) return said.length > around ? `… ${said.slice(-around)}` : said
    if (last) return short(said, around)
    return said.length > 2 * around ? `${said.slice(0, around)} … ${said.slice(-around)}` : said
  })
  return parts.join(' ').replace(/\s+/g, ' ')
}
