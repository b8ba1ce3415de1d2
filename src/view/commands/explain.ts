import { kinds } from '../../find/index.ts'
import { pages } from '../../input/index.ts'
import { InputError, type Page } from '../../input/page.ts'
import type { Doc, Span } from '../../language/doc.ts'
import type { Entry, Reading } from '../../record/entry.ts'
import { docOf } from '../../record/read.ts'
import { readingOf } from '../../record/reading.ts'
import { exists, open, storePath } from '../../record/store/index.ts'
import { Failure, UsageError } from '../fault.ts'
import type { Common, Io } from '../io.ts'
import { brought } from '../lists.ts'
import { datedText, entryText, mentionText, spotText } from '../print/explain.ts'
import { line } from '../print/json.ts'
import { tokenTable } from '../print/tokens.ts'

/** What `onrecord explain` takes. */
export interface ExplainCommand extends Common {
  readonly entry?: string
  readonly store?: string
  readonly date?: string
  readonly parties?: readonly string[]
  readonly tokens?: boolean
  readonly time?: boolean
  readonly json?: boolean
}

/** Says which rules made what stands at an offset, or an entry, and from which mentions. */
export async function explainCommand(
  place: string | undefined,
  options: ExplainCommand,
  io: Io,
): Promise<number> {
  if (place === undefined) return stored(options, io)
  const [, file, digits] = /^(.*?)(?::(\d+))?$/s.exec(place)! as unknown as [
    string,
    string,
    string?,
  ]
  if ((digits === undefined) === (options.entry === undefined)) {
    throw new UsageError('name one place: onrecord explain FILE:OFFSET, or FILE --entry ID')
  }
  const { date } = options
  const parties = await brought(options.parties)
  const reader = { ...(date ? { date } : {}), ...(parties ? { parties } : {}) }
  for await (const page of pages([file])) {
    if (page instanceof InputError) throw new Failure(page.message)
    const doc = await docOf(page, reader)
    const times = timed(doc)
    const reading = readingOf(doc, kinds)
    const span = digits === undefined ? undefined : spot(doc, page, Number(digits))
    const entry = reading.entries.find(e => options.entry && e.id.startsWith(options.entry))
    if (!span && !entry) continue
    await io.out(told(reading, span ?? entry!.evidence, entry, options, io))
    if (options.tokens) await io.out(sentences(doc, span ?? entry!.evidence))
    if (options.time) for (const row of times) await io.out(`${row}\n`)
    return 0
  }
  throw new Failure(`${file}: no entry ${options.entry}; onrecord read ${file} lists them`)
}

async function stored(options: ExplainCommand, io: Io): Promise<number> {
  if (!options.entry) {
    throw new UsageError('name a place: onrecord explain FILE:OFFSET, or --entry ID')
  }
  const path = storePath(options.store, io.env)
  if (!exists(path)) throw new Failure(`${path}: there is no record yet; add FILE first`)
  if (options.tokens || options.time) {
    throw new UsageError('--tokens and --time read the text anew: onrecord explain FILE --entry ID')
  }
  const store = open(path)
  try {
    const found = await store.holding(options.entry)
    if (!found) throw new Failure(`${path}: no single entry ${options.entry}`)
    await io.out(told(found.reading, found.entry.evidence, found.entry, options, io))
  } finally {
    await store.close()
  }
  return 0
}

function told(
  reading: Reading,
  span: Span,
  entry: Entry | undefined,
  { json }: ExplainCommand,
  { paint, width }: Io,
): string {
  const over = (s: Span) => s.start <= span.start && s.end > span.start
  const tellings = (e: Entry) => [e.evidence, ...(e.evidences ?? [])]
  const entries = entry ? [entry] : reading.entries.filter(e => tellings(e).some(over))
  const made = new Set(entries.flatMap(e => e.from))
  const here = (id: string, s: Span) => (entry ? made.has(id) : over(s))
  const mentions = reading.mentions.filter(mention => here(mention.id, mention))
  if (json) return line({ span: { start: span.start, end: span.end }, mentions, entries })
  const parts = [
    ...(entry ? [] : [spotText(reading.document.text, span.start, paint)]),
    ...entries.map(e => entryText(reading, e, { paint, width })),
    ...(entry ? [] : mentions.map(mention => mentionText(mention, paint))),
  ]
  parts.push(datedText(reading, paint))
  if (entries.length + mentions.length === 0) parts.push('nothing was found here\n')
  return parts.join('')
}

function spot(doc: Doc, page: Page, offset: number): Span {
  if (offset < doc.text.length) return { start: offset, end: offset + 1 }
  throw new UsageError(`${page.name} has ${doc.text.length} characters: no offset ${offset}`)
}

function sentences(doc: Doc, span: Span): string {
  return doc.sentences
    .filter(sentence => sentence.start < span.end && span.start < sentence.end)
    .map(sentence => tokenTable(doc.tokensOf(sentence)))
    .join('\n')
}

/** Milliseconds that each finder takes, what it asks for first included. */
function timed(doc: Doc): string[] {
  return [...kinds.mentions, ...kinds.acts, ...kinds.disputes].map(finder => {
    const start = performance.now()
    const found = doc.all<{ kind: string } & Span & { rule: string; confidence: number }>(finder)
    const millis = (performance.now() - start).toFixed(1)
    return `${millis.padStart(9)} ms  ${finder.kind.padEnd(12)} ${found.length} found`
  })
}
