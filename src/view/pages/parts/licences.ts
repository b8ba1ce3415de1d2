import { shipped } from '../../../input/shipped.ts'
import { type Html, html } from '../html.ts'

const sets = ['accuracy', 'cameo', 'names', 'places'] as const

/** What each set of data says of itself, and the licences of the libraries that a built program holds. */
export interface Licences {
  readonly data: Readonly<Record<string, string>>
  /** null where the program runs from its sources and nothing is bundled. */
  readonly libraries: string | null
}

/** The sheets of the data and the licences of the bundled libraries, as they ship. */
export function licenceTexts(): Licences {
  const data = Object.fromEntries(
    sets.map(name => [name, shipped(`data/${name}/README.md`).toString()]),
  )
  return { data, libraries: bundled() }
}

function bundled(): string | null {
  try {
    return shipped('dist/licences.txt').toString()
  } catch {
    return null
  }
}

/** The licences of what ships with the program. */
export function licences(): Html {
  const { data, libraries } = licenceTexts()
  return html`<section id="licences"><h2>Licences</h2>
<p>onrecord is licensed under Apache-2.0. What ships with it says where it is from:</p>
${Object.entries(data).map(
  ([name, text]) => html`<details><summary>Data: ${name}</summary><pre>${text}</pre></details>
`,
)}${
  libraries === null
    ? html`<p>This program runs from its sources: the libraries lie beside it, each with its licence.</p>`
    : html`<details><summary>Bundled libraries</summary><pre>${libraries}</pre></details>`
}</section>`
}
