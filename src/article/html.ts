import type { Page } from '../input/index.ts'
import { addressOf } from './address.ts'
import type { Role } from './article.ts'
import { type Block, blocks, depthOf } from './body.ts'
import { type Dom, parse } from './dom.ts'
import type { Parts } from './index.ts'
import { letters } from './letters.ts'
import { type Metadata, metadata } from './metadata.ts'
import { joined, type Piece, sorted } from './text.ts'

/** A page's article as plain text, a blank line between paragraphs, and what the page says of it. */
export async function readHtml(page: Page): Promise<Parts> {
  const dom = await parse(page.content)
  const said = metadata(dom, page.url)
  const paragraphs = content(dom, page.content)
  const pieces = placed([...opening(said, paragraphs), ...paragraphs])
  const text = pieces.map(piece => piece.text).join(gap)
  return {
    ...joined(pieces),
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
/** Elements nested deeper than this are not an article's. */
const deepest = 200

/** A piece of the text that is to be, or a paragraph whose role is still to be told. */
interface Part {
  readonly text: string
  readonly role: Role
  readonly why?: string
}

/** Title, heading and byline, which stand above the body. */
function opening(told: Metadata, paragraphs: readonly Block[]): Part[] {
  if (!paragraphs.length) return []
  const parts: Part[] = []
  if (told.title) parts.push({ text: told.title, role: 'title' })
  if (told.headline) parts.push({ text: told.headline, role: 'headline' })
  if (told.byline) parts.push({ text: told.byline, role: 'byline' })
  const said = parts.map(part => letters(part.text))
  // What the body repeats at its top is not told twice.
  while (paragraphs.length > 1 && said.includes(letters(paragraphs[0]!.text))) {
    ;(paragraphs as Block[]).shift()
  }
  return parts
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

/** The paragraphs of the article; of the whole page where none stands out or the page breaks the reader. */
function content(dom: Dom, html: string): Block[] {
  try {
    const all = blocks(dom.body)
    const found = readable(dom)
    return found.length ? found : all
  } catch {
    // Elements nested thousands deep: the text without its tags is all that can be had.
    const open = html.split(/<(?=\/?(?:script|style)\b)/i).filter(part => !/^s/i.test(part))
    const lines = open.join('<').split(/<[^<>]*>|\n/)
    return lines.flatMap(line => (line.trim() ? { text: line.trim(), role: 'body' } : []))
  }
}

function readable(dom: Dom): Block[] {
  // The reader's time grows with the square of the depth; pages nest some 30 deep.
  if (depthOf(dom.body) > deepest) return []
  const found = dom.readable()
  return found ? blocks(found.content) : []
}
