import { shipped } from '../../input/shipped.ts'
import type { Measured } from '../print/eval.ts'
import type { Answer } from './answer.ts'
import { html } from './html.ts'
import { accuracy, accuracyRows } from './parts/accuracy.ts'
import { licences, licenceTexts } from './parts/licences.ts'
import { limits, meanings } from './parts/meanings.ts'
import { modelSheets, versions } from './parts/versions.ts'
import type { Asked } from './request.ts'

/** Sources and methods: how good it is, by what it was made, under which licences, what marks mean, its limits. */
export function methodsPage(_: Asked): Answer {
  const measured = JSON.parse(shipped('data/accuracy/figures.json').toString()) as Measured
  const sheets = modelSheets()
  return {
    title: 'Sources and methods',
    body: () => html`<h1>Sources and methods</h1>
${meanings()}
${accuracy(measured)}
${limits(measured)}
${versions(measured.version, sheets)}
${licences()}`,
    json: () => ({ accuracy: measured, models: sheets, licences: licenceTexts() }),
    told: () => [],
    table: () => accuracyRows(measured),
  }
}
