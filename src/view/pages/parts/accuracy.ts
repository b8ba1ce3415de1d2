import type { Measured } from '../../print/eval.ts'
import type { Table } from '../answer.ts'
import { type Html, html } from '../html.ts'
import { table } from './table.ts'

const header = ['', 'precision', 'recall', 'F1', 'gold', 'found']
const share = (n: number) => n.toFixed(1)

/** The figures that were measured of this version, each set with the command that repeats it. */
export function accuracy({ version, about, sets }: Measured): Html {
  return html`<section id="accuracy"><h2>Measured accuracy of version ${version}</h2>
<p>${about}</p>
<p>Precision is how much of what it finds is right, recall how much of what is there it finds, F1 the two
together; in percent.</p>
${sets.map(
  ({ set, about, command, rows }) => html`<h3>${set}</h3>
<p>${about} <code>${command}</code></p>
${table(
  set,
  header,
  rows.map(({ row, p, r, f1, gold, found }) => [row, share(p), share(r), share(f1), gold, found]),
)}
`,
)}</section>`
}

/** The same figures as one table. */
export const accuracyRows = ({ sets }: Measured): Table => ({
  header: ['set', 'row', 'precision', 'recall', 'f1', 'gold', 'found', 'command'],
  rows: sets.flatMap(({ set, command, rows }) =>
    rows.map(({ row, p, r, f1, gold, found }) => [set, row, p, r, f1, gold, found, command]),
  ),
})
