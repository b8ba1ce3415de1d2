import { createHash } from 'node:crypto'
import type { Act, ActDate } from '../find/acts/act.ts'
import type { Doc } from '../language/doc.ts'
import type { Entry, EntryDate, Evidence, Refusal } from './entry.ts'
import { evidenceOf, fault, holds, quoted, within } from './evidence.ts'
import type { Mentions } from './mentions.ts'
import { type Telling, tellings } from './same.ts'

/** The entries of one document, and the acts that could not be kept. */
export interface Entries {
  readonly list: readonly Entry[]
  readonly refused: readonly Refusal[]
  /** The id of the entry that tells an act; undefined for one that was not kept. */
  idOf(act: Act): string | undefined
}

/** Turns acts into entries: one an act however often it is told, none without evidence. */
export function entriesOf(doc: Doc, acts: readonly Act[], mentions: Mentions): Entries {
  const refused: Refusal[] = []
  const named = (list: readonly { readonly id: string }[]) => new Set(list.map(item => item.id))
  const [parties, instruments] = [named(mentions.parties), named(mentions.instruments)]
  const sound = acts.filter(act => {
    const why = misplaced(doc, act) ?? stranger(act, parties, instruments)
    if (why) refused.push({ kind: act.kind, rule: act.rule, why })
    return why === null
  })
  const taken = new Set<string>()
  const list: Entry[] = []
  const ids = new Map<string, string>()
  for (const telling of tellings(doc, sound).sort(byPlace)) {
    const entry = written(doc, telling, mentions, taken)
    if (proven(doc.text, entry)) {
      list.push(entry)
      for (const act of [telling.act, ...telling.others]) ids.set(keyOf(act), entry.id)
    } else
      refused.push({ kind: entry.kind, rule: entry.rule, why: 'the words are not in the text' })
  }
  return { list, refused, idOf: act => ids.get(keyOf(act)) }
}

const keyOf = ({ kind, start, end, trigger }: Act) => [kind, start, end, trigger.start].join('|')

const byPlace = (a: Telling, b: Telling) =>
  a.act.start - b.act.start ||
  a.act.trigger.start - b.act.trigger.start ||
  (a.act.kind < b.act.kind ? -1 : Number(a.act.kind > b.act.kind))

/** Which part of an act does not stand in the text, or null. */
function misplaced(doc: Doc, act: Act): string | null {
  const places = { evidence: act, trigger: act.trigger, what: act.what, condition: act.condition }
  for (const [name, span] of Object.entries(places)) {
    const why = span && fault(doc.text, span)
    if (why) return `${name} ${why}`
  }
  return within(act.trigger, act) ? null : 'the trigger stands outside the evidence'
}

/** Whom or what an act names without the document holding it, or null. */
function stranger(act: Act, parties: ReadonlySet<string>, instruments: ReadonlySet<string>) {
  const named = [...act.who, ...act.whom, ...act.via, ...(act.speaker ? [act.speaker] : [])]
  const id = named.find(id => !parties.has(id)) ?? act.under.find(id => !instruments.has(id))
  return id === undefined ? null : `names ${id}, which the document does not hold`
}

/** The last look before an entry is kept. */
function proven(text: string, entry: Entry): boolean {
  const said = [entry.evidence, ...(entry.evidences ?? []), entry.trigger]
  if (entry.what) said.push(entry.what)
  if (entry.condition) said.push(entry.condition)
  return said.every(part => holds(text, part))
}

function written(
  doc: Doc,
  { act, others }: Telling,
  mentions: Mentions,
  taken: Set<string>,
): Entry {
  const evidence = evidenceOf(doc, act)
  return {
    id: idOf(doc, act, evidence, taken),
    kind: act.kind,
    ...(act.force ? { force: act.force } : {}),
    ...(act.change ? { change: act.change } : {}),
    who: act.who,
    whom: act.whom,
    what: act.what && quoted(doc, act.what),
    trigger: quoted(doc, act.trigger),
    speaker: act.speaker,
    via: act.via,
    when: dated(act.when, mentions),
    due: dated(act.due, mentions),
    condition: act.condition && quoted(doc, act.condition),
    under: act.under,
    where: act.where,
    status: act.status,
    code: act.code,
    evidence,
    ...(others.length ? { evidences: others.map(other => evidenceOf(doc, other)) } : {}),
    from: [...new Set(act.from.flatMap(mention => mentions.idOf(mention) ?? []))],
    rule: act.rule,
    confidence: act.confidence,
    why: act.why,
  }
}

function dated(date: ActDate | null, mentions: Mentions): EntryDate | null {
  if (!date) return null
  const mention = date.mention ? (mentions.idOf(date.mention) ?? null) : null
  return { edtf: date.edtf, mention, ...(date.inferred ? { inferred: date.inferred } : {}) }
}

/** The same document, kind and words give the same id on every machine; a twin gets a number. */
function idOf(doc: Doc, act: Act, evidence: Evidence, taken: Set<string>): string {
  const parts = [doc.article.id, act.kind, evidence.start, evidence.end]
  const base = [...parts, act.trigger.start, act.trigger.end].join('|')
  for (let twin = 1; ; twin++) {
    const hash = createHash('sha256').update(twin === 1 ? base : `${base}|${twin}`)
    const id = `${act.kind.slice(0, 2)}-${hash.digest('hex').slice(0, 10)}`
    if (taken.has(id)) continue
    taken.add(id)
    return id
  }
}
