import { conditionOf } from '../print/entry.ts'
import type { Cell } from './rows.ts'
import { style } from './style.ts'
import {
  dateWords,
  escaped,
  headline,
  namesOf,
  type Subject,
  sourceOf,
  type Told,
  webAddress,
} from './told.ts'

/** A page that stands alone: no script, nothing fetched, all text escaped; it prints well. */
export async function* page(all: AsyncIterable<Told>, { title }: Subject): AsyncGenerator<string> {
  yield pageStart(title)
  let count = 0
  for await (const told of all) {
    const { entry, state } = told.item
    yield `<article id="${escaped(entry.id)}" class="${escaped(state)}">
<h2>${escaped(headline(told))}</h2>
${entryPart(told)}</article>
`
    count++
  }
  yield `${count ? '' : '<p>Nothing in the record fits.</p>\n'}${pageEnd}`
}

/** The beginning of a page, its heading included. */
export function pageStart(title: string, above = ''): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escaped(title)}</title>
<style>
${style}</style>
</head>
<body>
<main>
${above}<h1>${escaped(title)}</h1>
`
}

/** The end of a page. */
export const pageEnd = `</main>
</body>
</html>
`

/** The body of one entry: its sentence with the evidence marked, then its fields, then where it stands. */
export function entryPart(told: Told): string {
  const { document } = told.item
  const url = webAddress(document.url)
  const source = escaped(sourceOf(told))
  const link = url ? `<a href="${escaped(url)}" rel="noreferrer">${source}</a>` : source
  const rows = fieldsOf(told)
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => `<dt>${name}</dt><dd>${escaped(String(value))}</dd>`)
  return `<blockquote>${marked(told)}</blockquote>
<p>${link}</p>
<dl>${rows.join('\n')}</dl>
`
}

function marked({ item, sentence, at }: Told): string {
  const end = at + item.entry.evidence.exact.length
  const parts = [sentence.slice(0, at), sentence.slice(at, end), sentence.slice(end)]
  const [before, evidence, after] = parts.map(escaped)
  return `${before}<mark>${evidence}</mark>${after}`
}

/** Names of the states of review. */
const states: Readonly<Record<string, string>> = {
  machine: 'read by machine, not reviewed',
  confirmed: 'confirmed by a person',
  corrected: 'corrected by a person',
  rejected: 'rejected by a person',
}

/** The fields of an entry with their names for a person. */
export function fieldsOf(told: Pick<Told, 'item'>): [string, Cell][] {
  const { entry, outcome, instruments, document, made, state } = told.item
  const { code, evidence } = entry
  const names = (ids: readonly string[]) => namesOf(told, ids).join('; ')
  const ruled =
    outcome &&
    `${outcome.outcome} (${outcome.by}, ${outcome.made.slice(0, 10)})${outcome.why ? `: ${outcome.why}` : ''}`
  const coded = code && [code.plover, code.mode, code.cameo && `CAMEO ${code.cameo}`]
  return [
    ['Who', names(entry.who)],
    ['Whom', names(entry.whom)],
    ['Said by', entry.speaker === null ? null : names([entry.speaker])],
    ['What', entry.what?.text ?? null],
    ['Condition', entry.condition && conditionOf(entry.condition)],
    ['When', dateWords(told)],
    ['Due', entry.due?.edtf ?? null],
    ['Under', instruments.map(({ name }) => name).join('; ')],
    ['Where', entry.where],
    ['Status', entry.status],
    ['Outcome', ruled],
    ['Review', states[state] ?? state],
    ['Codes', coded?.filter(Boolean).join(', ') ?? null],
    ['Rule', `${entry.rule}, confidence ${entry.confidence}: ${entry.why}`],
    ['Made by', made && `${made.program} (${made.models})`],
    ['Place', `document ${document.id}, ${evidence.start} to ${evidence.end}`],
    ['Entry', entry.id],
  ]
}
