import { type AnyDispute, disputeId } from '../disputed.ts'
import { type Html, html } from '../html.ts'
import {
  disputeAddress,
  documentAddress,
  entryAddress,
  instrumentAddress,
  partyAddress,
} from './line.ts'
import { type Side, sidesIn } from './standpoints.ts'

/** How a stance is told. */
const stances = {
  asserts: 'asserts',
  denies: 'denies',
  opposes: 'opposes',
  hedges: 'hedges',
  distances: 'steps back',
} as const

/** Disputes with their sides, the claim first. */
export function disputeLines(found: readonly AnyDispute[]): Html {
  return html`<ol class="plain disputes">${found.map(
    one => html`<li class="dispute">${disputeHead(one)}
${sidesOf(sidesIn(one))}</li>
`,
  )}</ol>`
}

/** What is disputed, about what, and where it leads. */
export function disputeHead(one: AnyDispute): Html {
  const about = aboutOf(one)
  const across = 'sides' in one
  const question = across ? one.question : one.dispute.question
  return html`<p class="head"><a href="${disputeAddress(disputeId(one))}">${disputeId(one)}</a> <span class="from">${question} · ${across ? 'across documents' : 'inside one document'}</span>
${about.length > 0 && html`<span class="about">About ${about.map(({ id, name }) => html`<a href="${instrumentAddress(id)}">${name}</a> `)}</span>`}</p>`
}

function aboutOf(one: AnyDispute): readonly { readonly id: string; readonly name: string }[] {
  if ('sides' in one) return one.about
  return one.instruments.filter(({ id }) => one.dispute.about.includes(id))
}

/** The sides of a dispute: who takes which stance with what words, where, and why it is taken so. */
export function sidesOf(sides: readonly Side[]): Html {
  return html`<ol class="sides">${sides.map(side => {
    const { holders, voice, stance, day, source, entry, document, why } = side
    const who = holders.length
      ? holders.map(({ name, known }) =>
          known ? html`<a href="${partyAddress(known)}">${name}</a> ` : html`${name} `,
        )
      : voice
    return html`<li class="side st-${stance}"><b>${who}</b> <span class="stance">${stances[stance]}</span>
${wordsOf(side)}
<span class="from">${day ?? 'no date'} · ${document ? html`<a href="${documentAddress(document)}">${source}</a>` : source}${entry && html` · <a href="${entryAddress(entry)}">${entry}</a>`}</span>
${why.map(one => html`<span class="why">${one}</span> `)}</li>
`
  })}</ol>`
}

function wordsOf({ words, sentence }: Side): Html {
  const at = sentence?.indexOf(words) ?? -1
  if (!sentence || at < 0) return html`<q>${words}</q>`
  return html`<blockquote class="sentence">${sentence.slice(0, at)}<mark>${words}</mark>${sentence.slice(at + words.length)}</blockquote>`
}
