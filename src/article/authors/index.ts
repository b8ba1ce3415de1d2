import { type Node, textNode } from '../dom.ts'
import { type LinkedData, namesIn } from '../jsonld.ts'
import { letters } from '../letters.ts'
import { asideOf, type Mark, type Survey } from '../survey/index.ts'
import { authorWords } from '../survey/words.ts'
import { distinct, listed, namesOf } from './names.ts'
import { ledBy } from './words.ts'

/**
 * Who wrote the article: the first of JSON-LD, marks by the heading, meta elements and a line "By …" that
 * names anyone but the outlet; the outlet or an agency where nobody else is named; null where nobody is.
 */
export function authorsOf(
  survey: Survey,
  linked: LinkedData,
  outlets: readonly (string | null)[],
  heading: number,
): string | null {
  const known = new Set(outlets.map(outlet => letters(outlet ?? '')).filter(Boolean))
  const isOutlet = (name: string) => known.has(letters(name))
  const sources = [
    () => inLinked(linked),
    () => inMarks(survey, heading),
    () => inHead(survey),
    () => inLines(survey, heading),
  ]
  let outlet: string[] = []
  for (const source of sources) {
    const names = distinct(source())
    const persons = names.filter(name => !isOutlet(name))
    if (persons.length) return listed(persons)
    if (!outlet.length) outlet = names
  }
  return listed(outlet)
}

function inLinked(linked: LinkedData): string[] {
  for (const thing of linked.articles) {
    for (const field of ['author', 'creator']) {
      const names = namesIn(thing[field], linked).flatMap(name => namesOf(name))
      if (names.length) return names
    }
  }
  return []
}

const metaName = /^(?:.*[.:_-])?(?:article_?)?(?:authors?|creator|byline)(?:name)?$/

function inHead({ metas }: Survey): string[] {
  for (const [name, content] of metas) {
    if (!metaName.test(name) || /^(?:twitter|og:image)/.test(name) || content.length > 200) continue
    const names = namesOf(content)
    if (names.length) return names
  }
  return []
}

const surely =
  /(?:author|autor|auteur|writer|byline|reporter)[_-]*(?:s?name|link|url|item)|vcard|\bfn\b|username|nickname/
const besides =
  /bio|avatar|image|picture|photo|foto|bild|desc|about|social|follow|comment|count|date|time/

/** Elements marked as author: those near the heading first, then any that say so by an attribute. */
function inMarks(survey: Survey, heading: number): string[] {
  const top = Math.max(heading, 0)
  const marks = survey.marks.filter(mark => isAuthor(mark) && !asideOf(mark.frame, heading))
  const near = marks.filter(({ at }) => at >= top - 8 && at <= top + 18)
  const names = firstOf(near)
  return names.length ? names : firstOf(marks.filter(mark => saysAuthor(mark)))
}

function saysAuthor({ says, rel }: Mark): boolean {
  return says.includes('author') || says.includes('creator') || /\bauthor\b/.test(rel)
}

function isAuthor(mark: Mark): boolean {
  const { label } = mark.frame
  return saysAuthor(mark) || (authorWords.test(label) && !besides.test(label))
}

/** More authors than these are a list of something else. */
const most = 12

/** The names of the first mark that holds any, and of those of the same kind right behind it. */
function firstOf(marks: readonly Mark[]): string[] {
  const found: string[] = []
  let first: Mark | null = null
  for (const mark of marks) {
    if (first && (mark.at - first.at > 6 || mark.frame.label !== first.frame.label)) continue
    const names = namesAt(mark, saysAuthor(mark) || surely.test(mark.frame.label))
    if (!names.length || names.length > most) continue
    found.push(...names)
    first ??= mark
  }
  return found.length > most ? found.slice(0, 1) : found
}

function namesAt(mark: Mark, sure: boolean): string[] {
  const content = mark.name === 'meta' ? mark.element.getAttribute('content') : null
  if (content) return namesOf(content)
  const whole = piecesOf(mark.element)
  if (!whole || whole.length > 200) return []
  const inner = [...mark.element.querySelectorAll('[itemprop="name"]')]
  const parts = inner.length ? inner : [...mark.element.querySelectorAll('a')]
  const texts = parts.map(piecesOf).filter(Boolean)
  const named = texts.flatMap(text => namesOf(text, !inner.length && !sure))
  if (named.length) return named
  // "By Jane Doe | May 3, 2016"
  const text = whole
    .split(/\b(?:on|am|le|el)\s\d|\d{1,2}[.:/]/u)[0]!
    .replace(/(\b(?:by|von|par|por|di)) \| /giu, '$1 ')
  return namesOf(text, !sure || text.length > 60)
}

/** An element with more texts than these is no byline. */
const manyTexts = 40

/** The texts inside an element, set apart by `|`: a name and a role that only their style parts. */
function piecesOf(element: Node): string {
  const texts: string[] = []
  const walk = (node: Node) => {
    if (node.nodeType === textNode) texts.push((node.textContent ?? '').replace(/\s+/g, ' ').trim())
    else if (texts.length < manyTexts) for (const child of node.childNodes) walk(child)
  }
  walk(element)
  // A part of the page, and no line of it.
  return texts.length < manyTexts ? texts.filter(Boolean).join(' | ') : ''
}

/** "By Jane Doe" on a line near the heading. */
function inLines({ lines }: Survey, heading: number): string[] {
  const from = Math.max(0, heading - 4)
  for (const line of lines.slice(from, heading + 16)) {
    if (line.text.length > 140 || asideOf(line.frame, heading)) continue
    // "Posted on September 21, 2020 by Jane Doe"
    const behind = /\d{4}[^\d]{0,12}\b((?:by|von|par|por)\s.+)$/iu.exec(line.text)?.[1]
    if (!behind && !ledBy.test(line.text)) continue
    const names = namesOf((behind ?? line.text).split(/\s[|·•–—]\s|\d/u)[0]!, true)
    if (names.length) return names
  }
  return []
}
