import type { Block } from '../body.ts'
import { boilerplate, captions, commonWords } from '../en.ts'
import { longest, reason } from '../pattern.ts'
import type { Told } from './places.ts'

const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu

/** Letters of scripts that set no space between words; two make a word, about. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu

/** What the words of a paragraph tell that takes no look at others. */
export function tell(block: Block): Told {
  const { text } = block
  const words = count(text, word) + Math.round(count(text, unspaced) / 2)
  const signs = text.length
  const density = Math.min(1, block.linked / signs)
  const good = words >= 12 && density < 0.4 && /[.!?…]["”’')\]]*(?:\s|$)|[。！？]/.test(text)
  const ended = /[.!?]["”’']?$/.test(text.slice(-2)) ? 1 : 0
  return { block, words, signs, density, good, ended }
}

function count(text: string, form: RegExp): number {
  form.lastIndex = 0
  let found = 0
  while (form.test(text)) found++
  return found
}

/** Longest stretch of a paragraph whose words are looked at one by one, in UTF-16 units. */
const sample = 2000

/** The numbers of `tell`, and more of its words. */
export function wordFeatures({ block, words, signs, density, good }: Told): number[] {
  const { text } = block
  const start = text.slice(0, sample)
  const shares = sharesOf(start)
  const short = text.length <= longest
  return [
    words,
    signs,
    density,
    block.links,
    block.linkedFirst,
    block.firstLink,
    block.stressed / signs,
    good ? 1 : 0,
    ...shares,
    signs / (words || 1),
    count(start, /,/g),
    count(start, /[.!?…](?=\s|["”’')\]]|$)/g),
    ends(text),
    /^["“‘(]?\p{Ll}/u.test(text) ? 1 : 0,
    /^["“‘]/.test(text) ? 1 : 0,
    /^[•·*–—»›>|-]/.test(text) ? 1 : 0,
    count(start, /\n/g),
    count(start, /[|•·»›/→]/g),
    /©|\(c\)|copyright/i.test(start) ? 1 : 0,
    /https?:|www\.|@/.test(start) ? 1 : 0,
    short && /\b(?:19|20)\d\d\b/.test(text) ? 1 : 0,
    short && /\b\d{1,2}[:.]\d\d\b/.test(text) ? 1 : 0,
    short ? (reasons.get(reason(text, boilerplate) ?? '') ?? 0) : 0,
    short && captions.some(form => form.test(text)) ? 1 : 0,
    short && /\b(?:you|your|our|us|we)\b/i.test(text) ? 1 : 0,
    count(start, /cookie|browser|consent|opt-out|privacy|personali[sz]ed|tracking|third part/gi),
    short
      ? count(start, /subscri|newsletter|sign up|log in|donat|account|password|support us/gi)
      : 0,
  ]
}

/** Shares of the words: common ones, with a capital, in capitals, numbers. */
function sharesOf(text: string): number[] {
  const shown = text.match(word) ?? []
  let common = 0
  let capital = 0
  let capitals = 0
  let numbers = 0
  for (const one of shown) {
    const lower = one.toLowerCase()
    const first = one.charCodeAt(0)
    if (first >= 48 && first <= 57) {
      numbers++
      if (lower === one.toUpperCase()) capitals++
    } else if (lower === one) {
      if (commonWords.has(one)) common++
    } else if (lower[0] !== one[0]) {
      capital++
      if (commonWords.has(lower)) common++
      if (one === one.toUpperCase()) capitals++
    }
  }
  return [common, capital, capitals, numbers].map(sum => sum / (shown.length || 1))
}

/** How a paragraph ends: 0 with a word, then by sign. */
function ends(text: string): number {
  const last = /([.!?…:;,])?["”’')\]»]*$/.exec(text.slice(-6))?.[1]
  return last ? 1 + '.!?…:;,'.indexOf(last) : 0
}

const reasons = new Map(
  [...new Set(boilerplate.map(([, why]) => why))].map((why, i) => [why, i + 1]),
)
