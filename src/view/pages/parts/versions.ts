import { shipped } from '../../../input/shipped.ts'
import { type Html, html } from '../html.ts'
import { table } from './table.ts'

/** What the sheet of a model says of it. */
export interface Sheet {
  readonly model: string
  readonly version: string
  readonly licence: string
  readonly sha256: string
  /** What it was made from, with the licence of each. */
  readonly sources: readonly string[]
}

const models = ['english', 'sentences', 'blocks'] as const

/** What the sheets of the models say. */
export function modelSheets(): readonly Sheet[] {
  return models.map(model => {
    const sheet = shipped(`models/en/${model}.md`).toString()
    const line = (name: string) => new RegExp(`^${name}: "?([^"\\n]+)`, 'm').exec(sheet)?.[1] ?? ''
    const listed = /^sources:\n((?: {2}- .*\n)+)/m.exec(sheet)?.[1] ?? ''
    const sources = [...listed.matchAll(/ {2}- "?(.*?);? sha256/g)].map(([, source]) => source!)
    const { licence, sha256, version } = {
      licence: line('licence'),
      sha256: line('sha256'),
      version: line('version'),
    }
    return { model, version, licence, sha256, sources }
  })
}

/** The versions of the program and of its models. */
export function versions(program: string, sheets: readonly Sheet[]): Html {
  const rows = sheets.map(({ model, version, licence, sha256 }) => [
    model,
    version,
    licence,
    html`<code>${sha256}</code>`,
  ])
  return html`<section id="versions"><h2>Versions</h2>
<p>onrecord ${program}. Every entry names the program and the models that made it, under <em>Made by</em>.
The same text read by the same version gives the same record on every machine.</p>
${table('Models', ['model', 'version', 'licence', 'SHA-256'], rows)}
${sheets.map(
  ({ model, sources }) =>
    sources.length > 0 &&
    html`<h3>What ${model} was made from</h3>
<ul>${sources.map(source => html`<li>${source}</li>`)}</ul>
`,
)}</section>`
}
