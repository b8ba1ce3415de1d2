import type { DocumentHit, Hit, Piece } from '../../record/ask/search.ts'
import type { Io } from '../io.ts'
import { itemsTable } from './items.ts'
import { clean, wrap } from './text.ts'

type Style = Pick<Io, 'width' | 'paint'>

/** A snippet in plain text, the words that were sought in brackets. */
export const snippetText = (pieces: readonly Piece[]): string =>
  clean(pieces.map(({ text, sought }) => (sought ? `[${text}]` : text)).join(''))

function lines(pieces: readonly Piece[], { width, paint }: Style): string[] {
  const indent = ' '.repeat(12)
  const told = wrap(snippetText(pieces), Math.max(30, width - indent.length - 2))
  return told.map(line => `${indent}${paint.dim('|')} ${line.replace(/\[[^\]]*\]/g, paint.yellow)}`)
}

/** Entries that hold words, each with the place. */
export function hitsText(hits: readonly Hit[], style: Style): string {
  return hits
    .map(({ item, snippet }) => `${itemsTable([item], style)}${lines(snippet, style).join('\n')}\n`)
    .join('')
}

/** Documents that hold words, each with the place. */
export function documentHitsText(hits: readonly DocumentHit[], style: Style): string {
  const told = hits.flatMap(({ id, title, published, site, name, snippet }) => {
    const head = `${(published ?? '').padEnd(12)}${style.paint.bold(clean(title ?? name))}`
    const from = [site, name].filter(Boolean).map(part => clean(part!))
    return [
      head,
      style.paint.dim(`${' '.repeat(12)}${[...from, id].join(' · ')}`),
      ...lines(snippet, style),
    ]
  })
  return told.map(line => `${line.trimEnd()}\n`).join('')
}
