import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import type { Evidence, Quoted, Reading } from '../src/record/entry.ts'

const schema = JSON.parse(readFileSync('schema/record.schema.json', 'utf8'))
const valid = new Ajv({ allErrors: true, verbose: true }).compile(schema)

/** What a reading breaks of the contract of docs/record.md, a line each; empty where it keeps it. */
export function faults(reading: Reading): string[] {
  const { document, parties, instruments, mentions, entries, skipped, refused } = reading
  const found: string[] = []
  const fits = valid(JSON.parse(JSON.stringify(reading)))
  for (const error of fits ? [] : (valid.errors ?? [])) {
    found.push(`schema: ${error.instancePath} ${error.message} (${JSON.stringify(error.data)})`)
  }

  const text = document.text
  const place = (what: string, span: { start: number; end: number } | null | undefined) => {
    if (!span) return
    const { start, end } = span
    const inside = Number.isInteger(start) && Number.isInteger(end) && start >= 0
    if (!inside || start > end || end > text.length) found.push(`${what}: ${start}-${end}`)
  }
  const words = (what: string, said: Quoted | null) => {
    place(what, said)
    if (said && text.slice(said.start, said.end) !== said.text) found.push(`${what}: not the text`)
  }
  const evidence = (what: string, e: Evidence) => {
    words(what, { ...e, text: e.exact })
    const before = text.slice(0, e.start)
    if (!before.endsWith(e.prefix)) found.push(`${what}: prefix is not what stands before`)
    if (!text.slice(e.end).startsWith(e.suffix)) found.push(`${what}: suffix`)
    const [start, end] = e.sentence
    place(`${what}: sentence`, { start, end })
    if (start > e.start || end < e.end) found.push(`${what}: outside its sentence`)
  }

  const named = (ids: Set<string>, what: string, used: readonly (string | null)[]) => {
    for (const id of used) if (id !== null && !ids.has(id)) found.push(`${what}: nobody is ${id}`)
  }
  const known = (list: readonly { id: string }[], what: string) => {
    const ids = new Set(list.map(item => item.id))
    if (ids.size !== list.length) found.push(`${what}: ids are not unique`)
    return ids
  }
  const partyIds = known(parties, 'parties')
  const instrumentIds = known(instruments, 'instruments')
  const mentionIds = known(mentions, 'mentions')
  known(entries, 'entries')

  for (const [i, section] of document.sections.entries()) {
    place(`section ${i}`, section)
    const before = document.sections[i - 1]
    if (before && before.end > section.start) found.push(`section ${i} overlaps the one before`)
  }
  for (const stretch of skipped) place('skipped', stretch)
  for (const thing of [...parties, ...instruments]) {
    named(
      mentionIds,
      thing.id,
      thing.mentions.map(m => m.mention),
    )
    for (const naming of thing.mentions) words(thing.id, naming)
  }
  for (const mention of mentions) {
    words(mention.id, mention)
    if (mention.kind === 'party') named(partyIds, mention.id, [mention.party])
    if (mention.kind === 'instrument') named(instrumentIds, mention.id, [mention.instrument])
    if (mention.kind === 'quote') {
      named(partyIds, mention.id, [mention.speaker, mention.addressee, ...mention.via])
      for (const span of mention.contentSpans) place(`${mention.id} content`, span)
      place(`${mention.id} speaker`, mention.speakerSpan)
      place(`${mention.id} cue`, mention.cueSpan)
    }
  }
  for (const entry of entries) {
    for (const e of [entry.evidence, ...(entry.evidences ?? [])]) evidence(entry.id, e)
    words(`${entry.id} what`, entry.what)
    words(`${entry.id} trigger`, entry.trigger)
    words(`${entry.id} condition`, entry.condition)
    named(partyIds, entry.id, [...entry.who, ...entry.whom, ...entry.via, entry.speaker])
    named(instrumentIds, entry.id, entry.under)
    named(mentionIds, entry.id, entry.from)
    named(mentionIds, entry.id, [entry.when?.mention ?? null, entry.due?.mention ?? null])
  }
  for (const refusal of refused) found.push(`refused: ${refusal.kind} ${refusal.why}`)
  return found
}
