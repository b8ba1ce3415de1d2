import { type Element, textOf } from '../dom.ts'

/** A part of a page that is not its article, or stands beside it. */
export interface Aside {
  readonly why: 'comments' | 'other articles' | 'beside the article'
  /** Numbers of its first line and of the first line behind it. */
  readonly from: number
  to: number
  readonly outer: Aside | null
}

/** An element around a line, as far as anyone asks: its name, its class and id, what it stands in. */
export interface Frame {
  readonly name: string
  /** Class and id in lower case, a space between them. */
  readonly label: string
  readonly aside: Aside | null
  /** Where the link around it leads; null outside links. */
  readonly link: string | null
  /** 1 to 6 inside a heading, else 0. */
  readonly heading: number
  readonly outer: Frame | null
}

/** A line that a page shows: what stands between two starts of paragraphs. */
export interface Shown {
  /** Its place among the lines, from 0. */
  readonly at: number
  /** White space as a browser shows it; long paragraphs are cut. */
  readonly text: string
  /** The innermost element around its first words. */
  readonly frame: Frame
  /** The innermost elements around its first figures. */
  readonly figures: readonly Frame[]
}

/** An element that says something of the article by an attribute or its class. */
export interface Mark {
  readonly element: Element
  readonly name: string
  readonly frame: Frame
  /** Names that it gives its content: `itemprop`, `property`, in lower case, without prefix. */
  readonly says: readonly string[]
  readonly rel: string
  /** The line that it stands in or before. */
  readonly at: number
}

/** The text of a marked element on one line. */
export function textOfMark(mark: Mark): string {
  return textOf(mark.element)
}

/** The innermost part beside the article around a place, unless it holds the line with this number. */
export function asideOf(frame: Frame, heading: number): Aside | null {
  for (let aside = frame.aside; aside; aside = aside.outer) {
    if (heading < aside.from || heading >= aside.to) return aside
  }
  return null
}

/** Class and id of an element and of those around it, the innermost first. */
export function labels(frame: Frame, levels: number): string {
  let text = ''
  let at: Frame | null = frame
  for (let level = 0; at && level < levels; level++) {
    if (at.name === 'body' || at.name === 'html') break
    text += ` ${at.label}`
    at = at.outer
  }
  return text.trim()
}
