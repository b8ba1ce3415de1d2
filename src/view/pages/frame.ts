import { basename } from 'node:path'
import { assetAddress } from './assets.ts'
import type { Desk } from './desk.ts'
import { twinAddress } from './forms.ts'
import { type Html, html } from './html.ts'
import { shell } from './shell.ts'

/** Where a page stands, and what it loads. */
export interface Place {
  readonly path: string
  /** With its "?"; "" for none. */
  readonly query: string
  readonly title: string
  readonly islands: readonly string[]
  /** Seconds after which a browser without scripts asks again. */
  readonly refresh?: number
}

/** The ways from every page: address, name, and the key behind "g" that leads there. */
export const ways = [
  ['/', 'Now', 'n'],
  ['/due', 'Due', 'u'],
  ['/list', 'Entries', 'e'],
  ['/timeline', 'Timeline', 't'],
  ['/disputes', 'Disputes', 'x'],
  ['/instruments', 'Instruments', 'i'],
  ['/parties', 'Parties', 'p'],
  ['/graph', 'Graph', 'h'],
  ['/documents', 'Documents', 'd'],
  ['/review', 'Review', 'r'],
  ['/read', 'Read a text', 'a'],
  ['/methods', 'Methods', 'm'],
] as const

/** A whole page around its body. */
export function frame(
  { path, query, title, islands, refresh }: Place,
  desk: Desk,
  body: Html,
): Html {
  const scripts = ['keys', ...islands].map(
    name => html`<script type="module" src="${assetAddress(`${name}.js`)}"></script>
`,
  )
  const forms = (['json', 'csv', 'atom', 'ics'] as const).map(
    form => html`<a href="${twinAddress(path, form, query)}" rel="alternate">${names[form]}</a> `,
  )
  const head = html`<link rel="alternate" type="application/atom+xml" title="${title}" href="${twinAddress(path, 'atom', query)}">
<script src="${assetAddress('theme.js')}"></script>
${scripts}${
  refresh !== undefined &&
  html`<noscript><meta http-equiv="refresh" content="${refresh}"></noscript>
`
}`
  return shell(
    title,
    head,
    html`<a class="skip" href="#main">To the content</a>
<header class="top">
<a class="mark" href="/">onrecord</a>
<form class="find" action="/search" role="search"><label for="q" class="hidden">Search the record</label>
<input id="q" name="q" type="search" placeholder="Search the record" autocomplete="off">
<button>Search</button></form>
<button type="button" class="menu" popovertarget="pages">Pages</button>
<nav id="pages" aria-label="Pages" popover><ul>${ways.map(way => wayTo(way, path))}</ul></nav>
</header>
<main id="main" tabindex="-1">
${body}
</main>
<footer class="foot">
<p class="forms">This page as ${forms}</p>
<p class="theme" data-key-help></p>
<p class="theme" data-theme-choice></p>
<p class="record">${basename(desk.store.path)} · ${desk.today()}</p>
${desk.guarded && doors(path, query)}
</footer>`,
  )
}

/** The ways that only who has signed in needs. */
const doors = (path: string, query: string) =>
  html`<p><a href="/subscribe?to=${encodeURIComponent(path + query)}">Subscribe</a> <a href="/sign-out">Sign out</a></p>`

const names = { json: 'JSON', csv: 'CSV', atom: 'Atom', ics: 'calendar' }

function wayTo([to, name, key]: (typeof ways)[number], path: string): Html {
  const here = to === path || (to !== '/' && path.startsWith(`${to}/`))
  return html`<li><a href="${to}" data-key="${key}"${here ? html` aria-current="page"` : ''}>${name}</a></li>`
}
