import type { Block } from './body.ts'
import { byline } from './byline.ts'
import { dateLine } from './dates.ts'
import type { Judged } from './filter/index.ts'
import type { Taking } from './tidy.ts'

/** How sites name the few lines between heading and text that tell what it is about. */
const named =
  /(?:^|[\s_-])(?:lead|lede|standfirst|deck|dek|intro|sub-?title|sub-?head(?:line|ing)?|abstract|excerpt|teaser|summary|strapline|chapo)(?=$|[\s_-]|text)/i
/** Paragraphs below the heading among which it is looked for, by what it says and by its name. */
const far = 12
const near = 2
const fewestWords = 6
const fewestLetters = 20

/**
 * Takes the lead that stands apart, between the heading and the text: the first paragraph there that says what the
 * page gives as its summary, or else is named a lead. What the text tells again is not taken twice.
 */
export function takeLead(blocks: readonly Block[], { page }: Judged, taken: Taking): void {
  const { heading, letters, summary, told } = page
  if (heading < 0) return
  const first = taken.findIndex((is, i) => is && i > heading && told[i]!.words > fewestWords)
  const end = Math.min(first, heading + far + 1)
  const sums = (i: number) =>
    letters[i]!.length >= fewestLetters &&
    summary.length >= fewestLetters &&
    (summary.includes(letters[i]!) || letters[i]!.includes(summary))
  const isNamed = (i: number) => i <= heading + near && isLead(blocks[i]!)
  for (const is of [sums, isNamed]) {
    for (let i = heading + 1; i < end; i++) {
      const { text, linked, caption } = blocks[i]!
      if (taken[i] || caption || linked > text.length / 2 || told[i]!.words < fewestWords) continue
      if (!is(i) || byline(text) || dateLine(text)) continue
      const again = taken.some((other, k) => other && letters[k]!.includes(letters[i]!))
      if (!again) taken[i] = true
      return
    }
  }
}

function isLead({ leaf, box }: Block): boolean {
  return [leaf, box, box.parent].some(tag => named.test(tag?.getAttribute('class') ?? ''))
}
