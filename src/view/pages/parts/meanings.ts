import type { Measured } from '../../print/eval.ts'
import { type Html, html } from '../html.ts'
import { stateMark } from './line.ts'
import { table } from './table.ts'

const statuses = [
  ['happened', 'the text tells it as done'],
  ['ongoing', 'the text tells it as going on'],
  ['planned', 'it is set or meant to be'],
  ['conditional', 'it hangs on something'],
  ['alleged', 'someone says so; the text does not'],
  ['denied', 'it is said not to be so'],
  ['hypothetical', 'it is thought of, not told'],
] as const

const states = [
  ['machine', 'nobody has looked at it'],
  ['confirmed', 'a person found it as the machine read it'],
  ['corrected', 'a person changed a field; the machine’s own reading is kept'],
  ['rejected', 'a person found that it is none; lists leave it out'],
] as const

const outcomes = [
  ['kept', 'more later sentences tell it as done than as undone'],
  ['broken', 'more later sentences tell it as undone or refused'],
  ['overtaken', 'it was promised again with another date'],
  ['pending', 'neither; its day may be over'],
] as const

/** What marks and words on the pages mean. */
export function meanings(): Html {
  return html`<section id="marks"><h2>What marks and words mean</h2>
<p>Every entry is pinned to a sentence of a stored text; without one there is no entry. Evidence that only
the machine has read is marked hollow, what a person confirmed or corrected is marked solid.</p>
${table(
  'Review',
  ['mark', 'meaning'],
  states.map(([state, meaning]) => [stateMark(state), meaning]),
)}
${table('Status: only happened and ongoing are told as fact', ['status', 'meaning'], statuses)}
${table('How a pledge stands: a suggestion; only a person rules', ['suggested', 'meaning'], outcomes)}
<p>Weights between conflict (-10) and cooperation (10) are those of Goldstein (1992), by the CAMEO code of an
act; only what is told as done or said counts, and an act told in several documents counts once.</p>
<p>A dispute needs a denial of the same, an answer that names the claim, a word for it as false or void, or
a text that holds it off. Which side is right is not said.</p></section>`
}

/** What it cannot do, and what its figures do not tell. */
export function limits({ sets }: Measured): Html {
  const all = sets
    .find(({ set }) => set === 'Entries: right')
    ?.rows.find(({ row }) => row === 'all')
  return html`<section id="limits"><h2>Limits</h2>
<ul>
<li>It reads English news prose. Other languages, tables, speech transcripts and irony are read badly or not at all.</li>
${
  all &&
  html`<li>On the texts above ${all.p.toFixed(1)} % of what it found was right in every field, and ${all.r.toFixed(1)} % of what was there was found right. Expect less on other texts; read the sentence before you rely on an entry.</li>`
}
<li>It tells what texts say, not what is true. Two papers that copy one wire are two documents.</li>
<li>A surname alone, or letters that no table knows, link nobody across documents: one person may be two parties. Persons merge and split them.</li>
<li>What falls due rests on dates that texts tell; a pledge without a date never falls due here.</li>
</ul></section>`
}
