import type { Entry, Evidence, InstrumentListed, Party, Quoted } from '../../record/entry.ts'
import { conditional, dueWords, headingOf, links, statusOf } from './groups.ts'
import type { Paint } from './paint.ts'
import { clean, short } from './text.ts'

type Named = Omit<Party, 'mentions'>
type Instrument = Pick<InstrumentListed, 'id' | 'name'>

/** Names for the ids of one document; a person is introduced on first mention. */
export class Names {
  readonly #parties: ReadonlyMap<string, Named>
  readonly #instruments: ReadonlyMap<string, Instrument>
  readonly #met = new Set<string>()

  constructor(parties: readonly Named[], instruments: readonly Instrument[] = []) {
    this.#parties = new Map(parties.map(party => [party.id, party]))
    this.#instruments = new Map(instruments.map(instrument => [instrument.id, instrument]))
  }

  /** The names of some parties. */
  parties(ids: readonly string[]): string {
    return ids.map(id => this.#party(id)).join(', ')
  }

  /** The names of some instruments. */
  instruments(ids: readonly string[]): string {
    return ids.map(id => clean(this.#instruments.get(id)?.name ?? id)).join(', ')
  }

  /** A state by its code: by the name that the document has for it, else the code. */
  #state(country: string | undefined): string | undefined {
    if (country === undefined) return undefined
    const states = [...this.#parties.values()].filter(party => party.type === 'state')
    return states.find(state => state.country === country)?.name ?? country
  }

  #party(id: string): string {
    const party = this.#parties.get(id)
    if (!party) return id
    const name = clean(party.name)
    if (this.#met.has(id)) return name
    this.#met.add(id)
    const of = party.of ? this.#parties.get(party.of)?.name : undefined
    const home = party.type === 'state' ? undefined : (of ?? this.#state(party.country))
    const told = (part: string | undefined) =>
      part !== undefined && !name.toLowerCase().includes(part.toLowerCase())
    const about = [home, party.role].filter(told)
    return about.length ? `${name} (${clean(about.join(', '))})` : name
  }
}

/** Characters of what is said or done that a line shows; the whole of it stands in the evidence. */
const most = 160

/** Kinds whose speaker is missed where the text names none. */
const voiced: readonly string[] = ['statement', 'pledge', 'demand']

/** An entry in one line: who, whom, what, condition, date, status. */
export function phrase(entry: Entry, names: Names, paint: Paint): string {
  const who = names.parties(entry.who) || (voiced.includes(entry.kind) ? 'unnamed' : '')
  // Whom an instrument concerns stands in its name.
  const whom = entry.kind === 'term' ? '' : names.parties(entry.whom)
  const link = links[entry.kind] ?? ' → '
  const pair = who && whom ? `${who}${link}${whom}` : whom ? `${link.trim()} ${whom}` : who
  const under = names.instruments(entry.under)
  const done = deed(entry)
  const bound = under || clean(entry.what?.text ?? '')
  const subject = entry.kind === 'term' ? [bound, pair].filter(Boolean).join('; ') : pair
  const parts = [[paint.bold(subject), done].filter(Boolean).join(': ')]
  if (entry.condition && !entry.what?.text.includes(entry.condition.text)) {
    parts.push(paint.yellow(conditionOf(entry.condition)))
  }
  if (entry.due && dueWords[entry.kind]) {
    parts.push(paint.green(`${dueWords[entry.kind]} ${spoken(entry.due.edtf)}`))
  }
  const told = parts.join(' ').toLowerCase()
  if (under && entry.kind !== 'term' && !told.includes(under.toLowerCase())) {
    parts.push(`under ${under}`)
  }
  const outlets = entry.via.filter(id => !entry.whom.includes(id))
  const reported = entry.speaker && !entry.who.includes(entry.speaker) ? [entry.speaker] : []
  if (reported.length) parts.push(`according to ${names.parties(reported)}`)
  if (outlets.length) parts.push(`via ${names.parties(outlets)}`)
  const force = entry.force === 'offer' || entry.force === 'plan' ? entry.force : ''
  const marks = [force, statusOf(entry)].map(mark => (mark ? paint.red(` [${mark}]`) : ''))
  return parts.filter(Boolean).join(', ') + marks.join('')
}

/** What is said or done, in the words of the text. */
function deed(entry: Entry): string {
  if (entry.kind === 'term' && headingOf(entry) !== 'TERM') return ''
  const words = entry.what ?? (entry.kind === 'term' ? entry.trigger : undefined)
  if (entry.kind === 'statement') return entry.what ? said(entry.what, entry.evidence) : ''
  const verb = clean(entry.trigger.text)
  if (!words) return verb
  const what = short(words.text, most)
  const told = entry.kind === 'event' && !what.includes(verb)
  return told ? `${verb} ${what}` : what
}

/** A condition as the text words it, behind "when" where it brings no such word itself. */
export function conditionOf({ text }: Quoted): string {
  return `${conditional.test(text) ? '' : 'when: '}${short(text, most)}`
}

/** What is said: in quotation marks where the text has it so. */
function said(what: Quoted, { start, exact, prefix }: Evidence): string {
  const before = what.start > start ? exact[what.start - start - 1] : prefix.at(-1)
  const open = /["“‘„«']/.test(before ?? '')
  return open ? `“${short(what.text.replace(/,$/, ''), most)}”` : short(what.text, most)
}

/** The day or days that stand in the column of dates. */
export function dateOf(entry: Entry): string {
  const falls = entry.kind === 'appointment' || entry.kind === 'term'
  return (falls ? (entry.due ?? entry.when) : entry.when)?.edtf ?? ''
}

/** True where the date that heads the entry was inferred: no words of the text tell it. */
export function isInferred(entry: Entry): boolean {
  return entry.when?.inferred !== undefined && dateOf(entry) === entry.when.edtf
}

/** An EDTF date for a reader: "until 2020-10-18", "2020-09-01 to 2020-09-22", "about 2020-10". */
export function spoken(edtf: string): string {
  const about = /[~?%]/.test(edtf) ? 'about ' : ''
  const [from, to] = edtf.replace(/[~?%]/g, '').split('/') as [string, string?]
  if (to === undefined) return about + from
  if (from === '..' || from === '') return `${about}until ${to}`
  return to === '..' || to === '' ? `${about}from ${from}` : `${about}${from} to ${to}`
}
