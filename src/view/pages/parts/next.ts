import { type Html, html } from '../html.ts'

/** The way to the next stretch of a list; nothing at its end. */
export function nextLink(path: string, params: URLSearchParams, next: string | null): Html {
  if (next === null) return html``
  const more = new URLSearchParams(params)
  more.set('cursor', next)
  return html`<p class="next"><a href="${path}?${more.toString()}" rel="next">Go on</a></p>`
}
