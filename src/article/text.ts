import type { Role, Section, Skipped, Update } from './article.ts'
import { byline } from './byline.ts'
import { type DateLine, dateIn, dateLine, leadingDate } from './dates.ts'
import { behind, boilerplate, captions, closing } from './en.ts'
import { type Line, lines, part } from './lines.ts'
import { opened } from './opening.ts'
import { longest, reason } from './pattern.ts'
import { isTitle, titleEnd } from './title.ts'

/** A text with its furniture told apart. */
export interface Layout {
  readonly sections: readonly Section[]
  readonly skipped: readonly Skipped[]
  readonly title: string | null
  readonly byline: string | null
  /** The day that the text itself gives: on a line of its own or at the head of its first paragraph. */
  readonly date: { readonly value: string; readonly from: 'dateline' | 'header' } | null
}

/** A line or paragraph and what it is. */
export interface Piece extends Line {
  readonly role: Role
  readonly why?: string
  readonly names?: string
  readonly date?: DateLine
  readonly update?: Update
}

/** How many lines at the top may be furniture. */
const topmost = 14

/** Tells a plain text's furniture apart; `title` is the title that the input gave, if any. */
export function layout(text: string, title: string | null): Layout {
  const all = lines(text)
  const top = head(all, title)
  const pieces = [...top.pieces, ...rest(top.left, text.length)]
  return {
    ...joined(pieces),
    title: top.pieces.find(piece => piece.role === 'title')?.text ?? null,
    byline: top.pieces.find(piece => piece.names)?.names ?? null,
    date: dateOf(pieces),
  }
}

/** The furniture above the body, and the lines left; `above` titles are known already. */
function head(
  all: readonly Line[],
  given: string | null,
  above = 0,
): { pieces: Piece[]; left: Line[] } {
  const pieces: Piece[] = []
  const left = [...all]
  let titles = above
  let matched = false
  while (left.length && pieces.length < topmost) {
    const line = left[0]!
    const end = given ? titleEnd(line, given, matched) : -1
    if (end > 0 && titles < 2) {
      pieces.push({ ...part(line, line.start, end), role: matched ? 'headline' : 'title' })
      left.shift()
      if (end < line.end) left.unshift(...cutDate(part(line, end, line.end)))
      matched = true
      titles++
      continue
    }
    const piece = furniture(line)
    if (piece) pieces.push(piece)
    else if (titles < 3 && isTitleAbove(left)) {
      // A given title that the text does not open with leaves its own titles second.
      pieces.push({ ...line, role: titles || given ? 'headline' : 'title' })
      titles++
    } else break
    left.shift()
  }
  const body = left.some(line => !furniture(line))
  return body ? { pieces, left } : { pieces: pieces.map(piece => onlyText(piece)), left }
}

/** Whether the first line is a title: what follows may be its byline and date before the text. */
function isTitleAbove(left: readonly Line[]): boolean {
  const next = left.slice(1, 5).find(line => !furniture(line))
  return isTitle(left[0]!, next, left[0]!.closed || next !== left[1])
}

/** "… long-range jet February 17, 2005 The maker has": a date between a title and the body. */
function cutDate(line: Line): Line[] {
  const date = leadingDate(line.text)
  if (!date || !/^\s+\p{Lu}/u.test(line.text.slice(date.length))) return [line]
  const end = line.start + date.length
  return [part(line, line.start, end), part(line, end, line.end)]
}

/** A text without a body has no title either: its words are the body. */
function onlyText(piece: Piece): Piece {
  const titled = piece.role === 'title' || piece.role === 'headline'
  return titled ? { ...piece, role: 'body' } : piece
}

/** What a line is by its own words, if it is no title and no body. */
function furniture(line: Line): Piece | null {
  if (line.text.length > longest) return null
  const date = dateLine(line.text)
  if (date) return { ...line, role: 'dateline', date }
  const names = byline(line.text)
  if (names) return { ...line, role: 'byline', names }
  return signed(line) ?? aside(line)
}

/** "By Jane Doe | May 3, 2016": a byline and a date on one line. */
function signed(line: Line): Piece | null {
  const parts = line.text.split(/\s+[|·•–—-]\s+/)
  if (parts.length !== 2) return null
  const names = parts.map(text => byline(text)).find(Boolean)
  const date = parts.map(text => dateLine(text)).find(Boolean)
  return names && date ? { ...line, role: 'byline', names, date } : null
}

function aside(line: Line): Piece | null {
  const why = reason(line.text, boilerplate)
  if (why) return { ...line, role: 'boilerplate', why }
  const caption = line.text.length <= longest && captions.some(form => form.test(line.text))
  return caption ? { ...line, role: 'caption' } : null
}

/** Body, and the furniture in and below it. */
function rest(left: readonly Line[], length: number): Piece[] {
  const pieces: Piece[] = []
  let over: string | null = null
  left.forEach((line, index) => {
    if (over) {
      pieces.push({ ...line, role: 'boilerplate', why: behind + over })
      return
    }
    const last = index === left.length - 1
    const date = last && index > 0 ? dateLine(line.text) : null
    const piece = aside(line) ?? {
      ...line,
      role: date ? 'dateline' : 'body',
      date: date ?? undefined,
    }
    pieces.push(piece as Piece)
    if (piece.why && closing.has(piece.why) && line.start > length * 0.6) over = piece.why
  })
  return pieces
}

/** Paragraphs of a page, bylines and date lines at their top and boilerplate told apart. */
export function sorted(pieces: readonly Piece[], length: number): Piece[] {
  const first = pieces.findIndex(piece => piece.role === 'body')
  if (first < 0) return [...pieces]
  const { pieces: top, left } = head(pieces.slice(first), null, 3)
  const before = new Map(pieces.map(piece => [piece.start, piece]))
  const told = [...top, ...rest(left, length)]
  const known = told.map(piece => {
    const { role = piece.role, update } = before.get(piece.start) ?? {}
    const own = piece.role === 'body' ? { ...piece, role } : piece
    return update ? { ...own, update } : own
  })
  return [...pieces.slice(0, first), ...known]
}

/** A date with words for publication first, then a date alone, then one before the first dash. */
export function dateOf(pieces: readonly Piece[]): Layout['date'] {
  const dated = pieces.filter(piece => piece.date?.value)
  const best = dated.find(piece => piece.date!.labelled) ?? dated[0]
  if (best) {
    return { value: best.date!.value!, from: best.date!.labelled ? 'header' : 'dateline' }
  }
  const value = newsDate(pieces.find(piece => piece.role === 'body')?.text ?? '')
  return value ? { value, from: 'dateline' } : null
}

/** "MOSCOW, Sept 22, 2020 (Reuters) - …": the date before the dash that opens a news text. */
function newsDate(paragraph: string): string | null {
  const opening = /^\p{Lu}[^\n]{2,100}?\s?(?:--|[-–—])\s/u.exec(paragraph.slice(0, 120))?.[0]
  if (!opening || !/^[\p{Lu}\s.,'’-]{3}|\(\p{Lu}/u.test(opening)) return null
  return dateIn(opening)
}

/** Neighbouring lines of body, or of boilerplate for one reason, as one stretch. */
export function joined(pieces: readonly Piece[]) {
  const sections: { role: Role; start: number; end: number; update?: Update }[] = []
  const skipped: { start: number; end: number; why: string }[] = []
  let before: Piece | undefined
  for (const piece of opened(pieces)) {
    const { role, start, end, why, update } = piece
    const same = before?.role === role && before.why === why && before.update === update
    if (same && (role === 'body' || role === 'boilerplate')) {
      sections.at(-1)!.end = end
      if (why) skipped.at(-1)!.end = end
    } else {
      sections.push({ role, start, end, ...(update && { update }) })
      if (why) skipped.push({ start, end, why })
    }
    before = piece
  }
  return { sections, skipped }
}
