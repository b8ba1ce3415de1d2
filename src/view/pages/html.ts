import { html as template } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import { fit } from '../exports/told.ts'

/** Markup in which all that came from outside is escaped. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>

/** What can stand in markup: nothing is shown of null, undefined and false. */
export type Piece = Html | string | number | null | undefined | false | readonly Piece[]

/** Markup from a template: what is put in is escaped, lists are put together, nothing stands for nothing. */
export function html(strings: TemplateStringsArray, ...values: readonly Piece[]): Html {
  return template(strings, ...values.map(made))
}

/** Made markup passes; texts lose what no page may hold, and are escaped by the template. */
function made(piece: Piece): unknown {
  if (piece === null || piece === undefined || piece === false) return ''
  if (Array.isArray(piece)) return piece.map(made)
  return typeof piece === 'string' ? fit(piece) : piece
}
