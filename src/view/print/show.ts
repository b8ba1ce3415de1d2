import type { Item } from '../../record/ask/items.ts'
import type { EntryDecision } from '../../record/review/index.ts'
import type { Io } from '../io.ts'
import { Names, phrase, spoken } from './entry.ts'
import { headingOf } from './groups.ts'
import { clean, pad, wrap } from './text.ts'
import { minuteOf } from './when.ts'

/** One entry for a person: the sentence first, then the fields, how each was got, and what persons decided. */
export function itemText(
  item: Item,
  sentence: string,
  decisions: readonly EntryDecision[],
  { width, paint }: Pick<Io, 'width' | 'paint'>,
): string {
  const { entry, document, machine, state, outcome, made } = item
  const names = new Names(item.parties, item.instruments)
  const lines = wrap(`${paint.cyan(headingOf(entry))} ${phrase(entry, names, paint)}`, width)
  const told = (name: string, value: string | null | undefined) => {
    if (!value) return
    const [first = '', ...rest] = wrap(clean(value), Math.max(30, width - 14))
    lines.push(`  ${pad(name, 12)}${first}`, ...rest.map(more => ' '.repeat(14) + more))
  }
  told('sentence', `“${sentence}”`)
  told(
    'from',
    [document.title, document.site, document.published, document.name].filter(Boolean).join(' · '),
  )
  told('address', document.url)
  for (const { site, url, name, published } of item.places.slice(1)) {
    told('also in', [site, published, url ?? name].filter(Boolean).join(' · '))
  }
  told(
    'parties',
    item.parties
      .map(({ name, role, known }) => [name, role, known].filter(Boolean).join(', '))
      .join(' | '),
  )
  told('status', [entry.status, entry.force, entry.change].filter(Boolean).join(', '))
  for (const name of ['when', 'due'] as const) {
    const date = entry[name]
    told(name, date && `${spoken(date.edtf)}${date.inferred ? ` (${date.inferred})` : ''}`)
  }
  told('condition', entry.condition?.text)
  told(
    'under',
    item.instruments.map(({ id, name }) => (id === name ? id : `${name} (${id})`)).join(', '),
  )
  const { code } = entry
  told(
    'code',
    code &&
      [code.plover, code.mode, code.cameo, code.goldstein, ...code.contexts]
        .filter(part => part !== null)
        .join(' '),
  )
  told('place', `${entry.evidence.start}–${entry.evidence.end} of ${document.id}`)
  told('rule', `${entry.rule}, confidence ${entry.confidence}: ${entry.why}`)
  told('made by', made && `${made.program} (${made.models})`)
  told('state', state)
  for (const field of Object.keys(entry) as (keyof typeof entry)[]) {
    const [now, was] = [entry[field], machine[field]].map(value => JSON.stringify(value))
    if (now !== was) told('was', `${field}: ${shortOf(machine[field])}`)
  }
  told(
    'outcome',
    outcome &&
      `${outcome.outcome} (${outcome.scale}), by ${outcome.by}, ${outcome.made.slice(0, 10)}${outcome.why ? `: ${outcome.why}` : ''}`,
  )
  for (const decision of decisions) {
    told(`d-${decision.id}`, `${decided(decision)}${decision.undone ? ' (undone)' : ''}`)
  }
  lines.push(`  ${pad('id', 12)}${paint.dim(entry.id)}`)
  return `${lines.map(one => one.trimEnd()).join('\n')}\n`
}

/** A value of a field in a few words. */
export function shortOf(value: unknown): string {
  if (value === null || value === undefined) return 'none'
  if (typeof value !== 'object') return String(value)
  if (Array.isArray(value)) return value.join(', ') || 'none'
  const { edtf, text, plover, cameo } = value as Record<string, string | null | undefined>
  return edtf ?? text ?? [plover, cameo].filter(Boolean).join(' ')
}

/** A decision on an entry in one line: when, who, what, why. */
export function decided({ made, by, why, ruling }: EntryDecision): string {
  const reason = why ? `: ${clean(why)}` : ''
  return `${minuteOf(made)} ${clean(by)} ${rulingText(ruling)}${reason}`
}

/** What was decided, in words. */
export function rulingText(ruling: EntryDecision['ruling']): string {
  switch (ruling.kind) {
    case 'confirm':
      return 'confirmed it'
    case 'reject':
      return 'rejected it'
    case 'correct':
      return `corrected ${ruling.field}: ${shortOf(ruling.was)} → ${shortOf(ruling.value)}`
    case 'decide': {
      const because = ruling.because.length ? ` because of ${ruling.because.join(', ')}` : ''
      return `ruled "${ruling.outcome}" (${ruling.scale})${because}`
    }
    case 'link':
      return `linked it with ${ruling.other} (${ruling.relation})`
    case 'unlink':
      return `refused the link with ${ruling.other} (${ruling.relation})`
  }
}

/** A decision on an entry as JSON. */
export function plainEntryDecision({ id, made, by, why, ruling, undone }: EntryDecision): object {
  return { id: `d-${id}`, made, by, why, undone, ...ruling }
}
