import { InputError, type Page } from '../input/index.ts'
import { addressOf } from './address.ts'
import type { Role, Skipped, Update } from './article.ts'
import { blocks } from './body.ts'
import { cut, type Taken } from './cut.ts'
import { parse } from './dom.ts'
import { stub } from './en.ts'
import type { Parts } from './index.ts'
import { letters } from './letters.ts'
import { type Metadata, metadata } from './metadata.ts'
import { joined, type Piece, sorted } from './text.ts'

/**
 * A page's article as plain text, a blank line between paragraphs, and what the page says of it. Throws
 * `InputError` for a page that is too long, and for one without an article.
 */
export function readHtml(page: Page): Parts {
  if (page.content.length > longest) {
    const size = `${longest / 1e6} million characters`
    throw new InputError(
      page.name,
      `a web page of more than ${size}: give its text, or a part of it`,
    )
  }
  const dom = parse(page.content)
  const said = metadata(dom, page.url)
  const found = cut(dom, blocks(dom.body), said.byline !== null, said.updates)
  if ('none' in found) throw new InputError(page.name, found.none)
  const pieces = placed(below(said, found.taken))
  const text = pieces.map(piece => piece.text).join(gap)
  const { sections, skipped } = joined(pieces)
  const end: Skipped = { start: text.length, end: text.length, why: stub }
  return {
    sections,
    skipped: found.stub ? [...skipped, end] : skipped,
    text,
    title: said.title,
    byline: said.byline ?? pieces.find(piece => piece.names)?.names ?? null,
    site: said.site,
    url: addressOf(page, said.canonical),
    language: said.language,
    date: said.published,
    dates: said.dates,
  }
}

const gap = '\n\n'
/** Longest page that is taken apart, in UTF-16 units. */
const longest = 20e6

/** A piece of the text that is to be, or a paragraph whose role is still to be told. */
interface Part {
  readonly text: string
  readonly role: Role
  readonly why?: string
  readonly update?: Update
}

/** Title, heading and byline, and the paragraphs below them. */
function below(about: Metadata, paragraphs: readonly Taken[]): Part[] {
  const parts: Part[] = []
  if (about.title) parts.push({ text: about.title, role: 'title' })
  if (about.headline) parts.push({ text: about.headline, role: 'headline' })
  if (about.byline) parts.push({ text: about.byline, role: 'byline' })
  // What the body repeats at its top is not told twice.
  const said = parts.map(part => letters(part.text))
  const told = paragraphs.findIndex(({ text }) => !said.includes(letters(text)))
  return [...parts, ...paragraphs.slice(told < 0 ? paragraphs.length - 1 : told)]
}

/** Each part with its place in the text. */
function placed(parts: readonly Part[]): Piece[] {
  let start = 0
  const pieces: Piece[] = []
  for (const part of parts) {
    const end = start + part.text.length
    pieces.push({ ...part, start, end, closed: true })
    start = end + gap.length
  }
  return sorted(pieces, start)
}
