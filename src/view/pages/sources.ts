import { shipped } from '../../input/shipped.ts'
import type { Measured } from '../print/eval.ts'

const text = (path: string) => shipped(path).toString('utf8')

/** The figures that this version was measured at. */
export const measured = (): Measured => JSON.parse(text('data/accuracy/figures.json')) as Measured

/** A model that ships, by its sheet. */
export interface ModelShipped {
  readonly model: string
  readonly version: string
  readonly licence: string
  /** Each with its licence and checksum. */
  readonly sources: readonly string[]
}

/** The models that ship. */
export function modelsShipped(): readonly ModelShipped[] {
  return ['english', 'sentences'].map(model => {
    const [, head = ''] = text(`models/en/${model}.md`).split(/^---$/m)
    const field = (name: string) => new RegExp(`^${name}: "?([^"\\n]+)`, 'm').exec(head)?.[1] ?? ''
    const sources = [...head.matchAll(/^ {2}- "([^"]+)"/gm)].map(([, source]) => source!)
    return { model, version: field('version'), licence: field('licence'), sources }
  })
}

/** The sets of data that ship, each with what its sheet says first. */
export function dataShipped(): readonly { readonly set: string; readonly words: string }[] {
  return ['accuracy', 'cameo', 'names', 'places'].map(set => {
    const paragraphs = text(`data/${set}/README.md`).split(/\n{2,}/)
    const words = paragraphs
      .slice(1, 3)
      .join(' ')
      .replace(/\s+/g, ' ')
      .replace(/[*`]|\[([^\]]+)\]\([^)]*\)/g, '$1')
    return { set, words }
  })
}

/** What a reader needs to know of the words and marks of the pages. */
export const meanings: readonly (readonly [name: string, words: string])[] = [
  ['read by machine', 'nobody looked at it yet; its words are underlined with a broken line'],
  ['confirmed', 'a person says that it is as the machine read it; an unbroken line'],
  ['corrected', 'a person changed a field; the machine’s own reading is kept beside it'],
  ['rejected', 'a person says that it is none; it is left out of lists'],
  ['happened, ongoing', 'told as done or going on'],
  ['planned', 'set or intended; not done'],
  ['conditional', 'hangs on a condition, which is given'],
  ['alleged', 'somebody says so, or it is only reported'],
  ['denied', 'told as not so'],
  ['hypothetical', 'imagined, asked or only possible'],
  ['?', 'behind a date: no words of the text tell it; the day of publication stands in'],
  ['confidence', 'how sure the rule is, from 0 to 1, by what it was measured at'],
]
