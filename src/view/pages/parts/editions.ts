import type { Edition, Editions, Version } from '../../../record/ask/editions.ts'
import { counted } from '../../print/counted.ts'
import { minuteOf } from '../../print/when.ts'
import { type Html, html } from '../html.ts'
import { documentAddress } from './line.ts'

/** Letters of what stayed the same that are shown beside a change. */
const around = 60

/** Where else a text stands, and what its versions changed; nothing where it stands once and never changed. */
export function editionsPart({ copies, versions }: Editions, shown: string): Html {
  return html`${
    copies.length > 0 &&
    html`<details class="editions"><summary>Also in ${counted(copies.length, 'place')}</summary>
<ol class="plain">${copies.map(copyLine)}</ol></details>`
  }${
    versions.length > 0 &&
    html`<details class="editions"><summary>${counted(versions.length, 'version')} of this address</summary>
<ol class="plain">${versions.map(version => versionLine(version, shown))}</ol></details>`
  }`
}

const copyLine = ({ id, site, url, name, published }: Edition) =>
  html`<li><span class="day">${published ?? 'no date'}</span>
<a href="${documentAddress(id)}">${site ?? name}</a> <span class="from">${url}</span></li>`

function versionLine({ id, added, changed }: Version, shown: string): Html {
  const words = changed?.map(({ text, what }) => {
    if (what === 'out') return html`<del>${text}</del>`
    if (what === 'in') return html`<ins>${text}</ins>`
    return text.length > 2 * around ? `${text.slice(0, around)} … ${text.slice(-around)}` : text
  })
  const name = minuteOf(added)
  return html`<li>${id === shown ? html`<b>${name}</b>` : html`<a href="${documentAddress(id)}">${name}</a>`}
${words && html`<p>${words}</p>`}</li>`
}
