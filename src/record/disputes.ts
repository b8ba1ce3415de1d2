import { createHash } from 'node:crypto'
import type { Act } from '../find/acts/act.ts'
import type { Dispute as Found, Side } from '../find/disputes/dispute.ts'
import type { Doc } from '../language/doc.ts'
import type { Dispute, DisputeSide } from './dispute.ts'
import type { Entries } from './entries.ts'
import type { Refusal } from './entry.ts'
import { evidenceOf, fault, quoted, within } from './evidence.ts'
import type { Mentions } from './mentions.ts'

/** The disputes of one document, and those that could not be kept. */
export interface Disputes {
  readonly list: readonly Dispute[]
  readonly refused: readonly Refusal[]
}

/** Writes disputes with the entries and mentions that their sides rest on. */
export function disputesOf(
  doc: Doc,
  found: readonly Found[],
  entries: Entries,
  mentions: Mentions,
): Disputes {
  const refused: Refusal[] = []
  const ids = (list: readonly { readonly id: string }[]) => list.map(item => item.id)
  const parties = new Set(ids(mentions.parties))
  const known = new Set([...parties, ...ids(mentions.instruments)])
  const taken = new Set<string>()
  const list = found.flatMap(dispute => {
    const why = wrong(doc, dispute, parties)
    if (why) refused.push({ kind: dispute.kind, rule: dispute.rule, why })
    if (why) return []
    const { question, claim, counters, rule, confidence } = dispute
    const side = (one: Side) => written(doc, one, entries, mentions)
    const id = idOf(doc, dispute, taken)
    const about = dispute.about.filter(id => known.has(id))
    const sides = { claim: side(claim), counters: counters.map(side) }
    return [{ id, question, about, ...sides, rule, confidence, why: dispute.why ?? '' }]
  })
  return { list, refused }
}

function wrong(doc: Doc, { claim, counters }: Found, parties: ReadonlySet<string>): string | null {
  if (counters.length === 0) return 'nothing stands against the claim'
  for (const side of [claim, ...counters]) {
    const why = fault(doc.text, side) ?? fault(doc.text, side.words)
    if (why) return `a side ${why}`
    const stranger = side.holders.find(id => !parties.has(id))
    if (stranger) return `names ${stranger}, which the document does not hold`
  }
  return null
}

function written(doc: Doc, side: Side, entries: Entries, mentions: Mentions): DisputeSide {
  const { voice, holders, stance, words, basis, rule, why } = side
  const entry = basis && isAct(basis) ? (entries.idOf(basis) ?? null) : null
  const mention = basis && !isAct(basis) ? (mentions.idOf(basis) ?? null) : null
  const span = within(words, side)
    ? side
    : { start: Math.min(side.start, words.start), end: Math.max(side.end, words.end) }
  const evidence = evidenceOf(doc, span)
  return { voice, holders, stance, words: quoted(doc, words), entry, mention, evidence, rule, why }
}

const isAct = (basis: NonNullable<Side['basis']>): basis is Act => 'trigger' in basis

/** The same document, question and words give the same id on every machine; a twin gets a number. */
function idOf(doc: Doc, { question, claim }: Found, taken: Set<string>): string {
  const base = [doc.article.id, 'dispute', question, claim.words.start, claim.words.end].join('|')
  for (let twin = 1; ; twin++) {
    const hash = createHash('sha256').update(twin === 1 ? base : `${base}|${twin}`)
    const id = `di-${hash.digest('hex').slice(0, 10)}`
    if (taken.has(id)) continue
    taken.add(id)
    return id
  }
}
