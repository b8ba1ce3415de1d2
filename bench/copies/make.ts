import { hashText } from '../../src/language/hash.ts'

/** A text, and the number of the text that it is a copy of (its own, where it is none). */
export interface Made {
  readonly id: string
  readonly cluster: number
  readonly op: string
  readonly text: string
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A list in another order, by chance. */
export const mixed = <T>(list: readonly T[], chance: () => number): T[] =>
  list
    .map(item => ({ item, at: chance() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item)

const paragraphs = (text: string) => text.split(/\n\s*\n/)
const words = (text: string) => text.toLowerCase().match(/[a-z0-9]+/g) ?? []

function* runs(text: string): Generator<string> {
  const all = words(text)
  for (let i = 0; i + 3 <= all.length; i++) yield all.slice(i, i + 3).join(' ')
}

/**
 * Texts that tell of something else in the same manner: paragraphs of many texts put together anew, in which
 * words that few texts have are put in the place of others. Paragraphs that more than one text has the like of
 * (footers, addresses, how a release begins) stay as they are, so that the more texts there are the more have them.
 */
export function others(texts: readonly string[]): (text: string, turn: number) => string | null {
  const having = new Map<string, number>()
  const known = new Map<string, number>()
  for (const text of texts) {
    for (const run of new Set(runs(text))) having.set(run, (having.get(run) ?? 0) + 1)
    for (const word of new Set(words(text))) known.set(word, (known.get(word) ?? 0) + 1)
  }
  const rare = [...known].filter(([word, n]) => /^[a-z]{4,}$/.test(word) && n < texts.length / 20)
  const place = new Map(rare.map(([word], at) => [word, at]))
  const isPattern = (text: string) => {
    const all = [...runs(text)]
    return all.filter(run => having.get(run)! > 1).length >= all.length / 2
  }
  const own = texts.flatMap(paragraphs).filter(part => part.length > 200 && !isPattern(part))
  let dealt = { turn: 0, parts: [] as string[] }
  return (text, turn) => {
    if (turn === 0) return text
    const step = hashText(`turn ${turn}`) >>> 0
    if (turn !== dealt.turn) dealt = { turn, parts: mixed(own, numbers(step)) }
    const changed = (word: string) => {
      const at = place.get(word.toLowerCase())
      if (at === undefined) return word
      const next = rare[(at + step) % rare.length]![0]
      return /^[A-Z]/.test(word) ? next[0]!.toUpperCase() + next.slice(1) : next
    }
    const parts = paragraphs(text)
    const patterns = parts.filter(isPattern)
    // Nothing of its own would be left to a text that is mostly pattern.
    if (patterns.join('').length > text.length * 0.4) return null
    // Two texts with a paragraph in common would be copies by the making: each is dealt once a turn.
    if (dealt.parts.length < parts.length - patterns.length) return null
    return parts
      .map(part => (isPattern(part) ? part : dealt.parts.pop()!.replace(/[A-Za-z]+/g, changed)))
      .join('\n\n')
  }
}

const footers = [
  'All rights reserved. This material may not be published, broadcast, rewritten or redistributed.',
  'Sign up for our daily newsletter and get the top stories delivered to your inbox.',
  'Advertisement. Comments are closed. Subscribe to support local journalism.',
  'Reporting by our staff; editing by the night desk. Contact the newsroom at 555-0100.',
]
const leads = [
  'WASHINGTON (Wire) - ',
  'By our own correspondent | Posted 6:12 PM\n\n',
  'The Valley News: ',
]

type Chance = () => number
const oneOf = <T>(list: readonly T[], chance: Chance): T =>
  list[Math.floor(chance() * list.length)]!

/** Words left out, doubled or set in another place, about so many of a hundred. */
const worked = (text: string, percent: number, chance: Chance) =>
  text.replace(/\S+\s*/g, word => {
    if (chance() * 100 > percent) return word
    return oneOf(['', `${word}${word}`, `also ${word}`], chance)
  })

/** Letters misread, about so many of a thousand. */
const misread = (text: string, mille: number, chance: Chance) =>
  text.replace(/[a-z]/g, letter =>
    chance() * 1000 > mille ? letter : oneOf(['', 'e', `${letter} `, 'l'], chance),
  )

function cut(text: string, chance: Chance): string {
  const parts = paragraphs(text)
  return parts.slice(0, Math.max(1, Math.ceil(parts.length * (0.25 + chance() * 0.7)))).join('\n\n')
}

const framed = (text: string, chance: Chance) =>
  `${oneOf(leads, chance)}${text}\n\n${oneOf(footers, chance)} ${oneOf(footers, chance)}`

type Change = (text: string, other: string, chance: Chance) => string
const changes: Readonly<Record<string, Change>> = {
  exact: text => text,
  cut: (text, _, chance) => cut(text, chance),
  framed: (text, _, chance) => framed(text, chance),
  light: (text, _, chance) => worked(text, 6, chance),
  misread: (text, _, chance) => misread(text, 25, chance),
  heavy: (text, _, chance) => framed(worked(cut(text, chance), 6, chance), chance),
  lead: (text, other) =>
    paragraphs(text).length < 4
      ? text
      : [paragraphs(other)[0], ...paragraphs(text).slice(1)].join('\n\n'),
  local: (text, other, chance) => {
    const parts = paragraphs(text)
    return parts
      .toSpliced(1 + Math.floor(chance() * parts.length), 0, ...paragraphs(other).slice(0, 2))
      .join('\n\n')
  },
}

/** Texts of which no two have half of their runs of words in common, in either direction. */
export function apart(texts: readonly string[]): string[] {
  const having = new Map<string, number[]>()
  const sizes: number[] = []
  return texts.filter(text => {
    const own = new Set(runs(text))
    const met = new Map<number, number>()
    for (const run of own) {
      for (const at of having.get(run) ?? []) met.set(at, (met.get(at) ?? 0) + 1)
    }
    for (const [at, n] of met) if (n > own.size / 2 || n > sizes[at]! / 2) return false
    for (const run of own) {
      const list = having.get(run)
      if (list) list.push(sizes.length)
      else having.set(run, [sizes.length])
    }
    sizes.push(own.size)
    return own.size > 20
  })
}

/** So many texts, a little over half of them originals, each followed by its copies; the same for the same seed. */
export function syndicated(texts: readonly string[], count: number, seed: number): Made[] {
  const chance = numbers(seed)
  const other = others(texts)
  const made: Made[] = []
  // What is put into others is a part of a text, never most of it.
  const long = texts.filter(text => paragraphs(text).length > 8)
  for (let cluster = 0; made.length < count; cluster++) {
    const text = other(texts[cluster % texts.length]!, Math.floor(cluster / texts.length))
    if (text === null) continue
    made.push({ id: `${made.length}`, cluster, op: 'original', text })
    // Half of them have none, few have many.
    let copies = chance() < 0.5 ? 0 : 1
    while (copies > 0 && copies < 12 && chance() < 0.38) copies++
    for (; copies > 0 && made.length < count; copies--) {
      const op = oneOf(Object.keys(changes), chance)
      const copy = changes[op]!(text, oneOf(long, chance), chance)
      made.push({ id: `${made.length}`, cluster, op, text: copy })
    }
  }
  return made
}
