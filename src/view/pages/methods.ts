import { maker } from '../../record/maker.ts'
import type { Answer } from './answer.ts'
import { html } from './html.ts'
import type { Asked } from './request.ts'
import { dataShipped, meanings, measured, modelsShipped } from './sources.ts'

/** Sources and methods: how good the record is by measurement, what made it, whose data it rests on. */
export function methodsPage({ desk: { store } }: Asked): Answer {
  const { about, version, sets } = measured()
  const made = maker()
  return {
    title: 'Sources and methods',
    body: () => html`<h1>Sources and methods</h1>
<p>A program read the texts; no line of the record is without the sentence that says so. What a person has not looked at
is marked <span class="state s-machine">read by machine</span>.</p>
<section><h2>How good it is</h2>
<p>Version ${version}. ${about}</p>
${sets.map(
  ({
    set,
    about,
    command,
    rows,
  }) => html`<div class="wide" role="region" aria-label="${set}" tabindex="0"><table><caption>${set}: ${about} <code>${command}</code></caption>
<thead><tr><th scope="col">What</th><th scope="col" class="number">Precision</th><th scope="col" class="number">Recall</th><th scope="col" class="number">F1</th><th scope="col" class="number">In the gold</th></tr></thead>
<tbody>${rows.map(
    ({
      row,
      p,
      r,
      f1,
      gold,
    }) => html`<tr><th scope="row">${row}</th><td class="number">${p}</td><td class="number">${r}</td><td class="number">${f1}</td><td class="number">${gold}</td></tr>
`,
  )}</tbody></table></div>`,
)}
</section>
<section><h2>What the words mean</h2>
<dl class="fields">${meanings.map(([name, words]) => html`<dt>${name}</dt><dd>${words}</dd>`)}</dl>
<p>A statement is its speaker's: the record says that it was said, not that it is so. Only a person rules whether a
pledge was kept. Suggestions say why.</p></section>
<section><h2>What made it</h2>
<p>${made.program} with ${made.models}. This store holds ${count(store.ask.count({}, 10_001))} entries.</p>
<ul>${modelsShipped().map(({ model, version, licence, sources }) => html`<li><strong>${model}</strong> ${version}, ${licence}<ul>${sources.map(one => html`<li>${one}</li>`)}</ul></li>`)}</ul></section>
<section><h2>Data and licences</h2>
<ul>${dataShipped().map(({ set, words }) => html`<li><strong>${set}</strong>: ${words}</li>`)}</ul></section>
<section><h2>Limits</h2>
<p>It reads English. Names that the texts write differently may stay two parties until a person merges them. Dates that
no words tell are taken from the day of publication and marked. What a text leaves out is not on record.</p></section>`,
    json: () => ({ version, ...made, accuracy: { about, sets }, models: modelsShipped() }),
    told: () => [],
    table: () => ({
      header: ['set', 'row', 'p', 'r', 'f1', 'gold'],
      rows: sets.flatMap(({ set, rows }) =>
        rows.map(({ row, p, r, f1, gold }) => [set, row, p ?? '', r ?? '', f1 ?? '', gold ?? '']),
      ),
    }),
  }
}

const count = (n: number) => (n > 10_000 ? 'more than 10000' : n)
