import type { Doc } from '../../language/doc.ts'
import { before, type Named, sameSentence } from './citations.ts'
import { complement } from './complements.ts'
import { en } from './en.ts'
import { capital, HYPHEN, lower, power, stateOf, type Traits, year } from './names.ts'

/** A noun phrase around a head: its name, what it is about, whether it points back. */
export interface Phrase extends Named {
  readonly traits: Traits
  /** True where it names nothing of its own: "the deal". */
  readonly bare: boolean
  readonly definite: boolean
}

/** The longest name that is looked at, in words. */
const LONGEST = 12
const QUOTE = /^["“”'‘’]$/

/** The noun phrase that a head noun ends: "Paris climate agreement", "arms embargo on Iran", "the deal". */
export function phraseAt(doc: Doc, at: number, shouted: boolean): Phrase | undefined {
  const head = headAt(doc, at)
  if (!head) return undefined
  const { type, first: headFirst, last: headLast, word } = head
  const left = modifiers(doc, headFirst, shouted)
  const proper = !shouted && capital(doc.tokens[headFirst]!.text)
  const next = doc.tokens[headLast]
  const runsOn =
    proper && next !== undefined && sameSentence(doc, at, headLast) && capital(next.text)
  if (runsOn && next.upos === 'PROPN' && !power(next.text)) return undefined
  const right = complement(doc, headLast, {
    measure: en.measures.has(word),
    proper,
    definite: left.definite,
  })
  const names = left.words.filter(w => w.kind === 'name')
  const about = left.words.filter(w => w.kind === 'about').map(w => w.text)
  const by = left.words.filter(w => w.kind === 'power').map(w => w.text)
  const dated = left.words.some(w => w.kind === 'year')
  const measure = en.measures.has(word)
  const owner = left.owner && en.owned.has(word) ? [stateOf(left.owner)] : []
  const traits: Traits = {
    head: word,
    about: [...about, ...right.about],
    by: [...by, ...owner],
    on: right.on,
  }
  const own = names.length + about.length + traits.by.length + right.on.length + right.about.length
  const base = {
    first: left.first,
    last: right.last,
    head: headLast - 1,
    type,
    traits,
    definite: left.definite,
    bare: own === 0 && !dated,
  }
  if ((left.gathering && en.assemblies.has(word)) || (left.superlative && !proper)) return undefined
  // "tariff exemptions", "the sanctions list": no more than a part of another name
  const part = next !== undefined && sameSentence(doc, at, headLast) && next.upos === 'NOUN'
  if (part && base.bare) return undefined
  const said = { rule: 'instrument/name', confidence: 0.85, id: null }
  if (proper && names.length > 0) return { ...base, ...said }
  if (proper && left.words.length === 0) return undefined
  if (
    measure &&
    !base.bare &&
    (traits.by.length + right.on.length + names.length > 0 || traits.about.length > 0)
  ) {
    if (
      word === 'sanctions' &&
      !left.quoted &&
      traits.by.length + right.on.length + names.length === 0 &&
      !left.definite
    )
      return undefined
    return { ...base, rule: 'instrument/measure', confidence: 0.8, id: null }
  }
  if (base.bare && en.lone.has(word))
    return { ...base, rule: 'instrument/nominal', confidence: 0.6, id: null }
  if (left.indefinite)
    return dated && type === 'law' ? { ...base, ...said, confidence: 0.6 } : undefined
  if (names.length + by.length > 0 && (about.length > 0 || names.length > 0 || type === 'treaty')) {
    return { ...base, ...said }
  }
  // "the budget resolution" is a motion of a house, and none that binds
  const told = about.length > 0 && type !== 'resolution'
  if (base.bare || told || dated || owner.length > 0) {
    return left.definite || dated
      ? { ...base, rule: 'instrument/nominal', confidence: 0.6, id: null }
      : undefined
  }
  return undefined
}

/** Heads of several words, by the last of them. */
const pairs = Map.groupBy(
  [...en.pairs].map(([pair, type]) => ({ pair, type, words: pair.split(' ') })),
  ({ words }) => words.at(-1)!,
)

/** The head at a place, with the words that are one with it. */
function headAt(doc: Doc, at: number) {
  const token = doc.tokens[at]!
  const word = lower(token.text)
  for (const { words, pair, type } of pairs.get(word) ?? []) {
    const first = at - words.length + 1
    if (first < 0 || !sameSentence(doc, at, first)) continue
    if (words.every((w, i) => lower(doc.tokens[first + i]!.text) === w)) {
      return { type, first, last: at + 1, word: pair }
    }
  }
  const type = en.heads.get(word)
  if (!type || ((token.upos === 'VERB' || token.upos === 'AUX') && !isMeasureNoun(doc, at))) {
    return undefined
  }
  if (en.titled.has(word) && !capital(token.text)) return undefined
  // "arms-embargo-free", "law enforcement"
  const next = doc.tokens[at + 1]
  const onward =
    next && sameSentence(doc, at, at + 1) && (HYPHEN.test(next.text) || next.upos === 'NOUN')
  if (onward && next.start - token.end < 2 && !en.measures.has(word)) return undefined
  if (type === 'mandate') return undefined
  return { type, first: at, last: at + 1, word: singular(word) }
}

/** "the arms embargo on Iran", where the parse takes "embargo" for a verb. */
function isMeasureNoun(doc: Doc, at: number): boolean {
  const before = doc.tokens[at - 1]
  if (!en.measures.has(singular(lower(doc.tokens[at]!.text)))) return false
  return (
    before !== undefined && sameSentence(doc, at - 1, at) && en.substances.has(lower(before.text))
  )
}

const singular = (word: string) =>
  word === 'sanctions' || word === 'duties'
    ? word
    : word.replace(/(?:es|s)$/, m => (word.endsWith('goes') ? '' : m === 's' ? '' : 'e'))

interface Word {
  readonly text: string
  readonly kind: 'name' | 'about' | 'power' | 'year' | 'other'
}

/** The words before a head that belong to its name, and the determiner before them. */
function modifiers(doc: Doc, head: number, shouted: boolean) {
  const words: Word[] = []
  const marks = quotedBefore(doc, head)
  let first = marks ?? head
  if (marks !== undefined) {
    for (let i = marks + 1; i < head - 1; i++)
      words.push({ text: lower(doc.tokens[i]!.text), kind: 'about' })
  }
  let gathering = false
  let superlative = false
  let at = first - 1
  for (; at >= 0 && head - at <= LONGEST && sameSentence(doc, at, head); at--) {
    const token = doc.tokens[at]!
    const text = lower(token.text)
    if (HYPHEN.test(token.text) && words.length > 0) continue
    if (en.gatherings.has(text)) gathering = true
    if (token.xpos === 'JJS') superlative = true
    const initial = doc.tokens[at - 1]?.sentence !== token.sentence
    const within = !initial && !shouted && words[0] !== undefined && words[0].kind !== 'about'
    const kind =
      within && capital(token.text) && en.fleeting.has(text)
        ? 'name'
        : kindOf(token.text, text, token.upos, shouted)
    if (kind !== 'other') {
      words.unshift({ text: kind === 'power' ? stateOf(token.text) : text, kind })
      first = at
      continue
    }
    if (joins(doc, at, head, shouted, words)) continue
    if (en.definite.has(text) || en.indefinite.has(text) || en.possessives.has(text)) break
    if (!en.fleeting.has(text) && token.upos !== 'ADJ' && token.upos !== 'NUM') break
  }
  const token = sameSentence(doc, at, head) ? doc.tokens[at] : undefined
  const text = lower(token?.text ?? '')
  const dated = before(doc, first)
  return {
    words:
      dated < first ? [{ text: doc.tokens[dated]!.text, kind: 'year' } as Word, ...words] : words,
    first: dated,
    quoted: marks !== undefined,
    gathering,
    superlative,
    definite: en.definite.has(text) || en.possessives.has(text),
    owner: en.possessives.has(text) ? ownerAt(doc, at - 1) : undefined,
    indefinite: en.indefinite.has(text),
  }
}

/** The name before a possessive mark: "Oslo's tariffs". */
function ownerAt(doc: Doc, at: number): string | undefined {
  const token = doc.tokens[at]
  return token?.upos === 'PROPN' && sameSentence(doc, at, at + 1) ? token.text : undefined
}

/** The opening mark of a word in quotation marks right before a head: "'snapback' sanctions". */
function quotedBefore(doc: Doc, head: number): number | undefined {
  if (!QUOTE.test(doc.tokens[head - 1]?.text ?? '')) return undefined
  for (let at = head - 3; at > head - 6 && at >= 0 && sameSentence(doc, at, head); at--) {
    if (QUOTE.test(doc.tokens[at]!.text)) return at
  }
  return undefined
}

function kindOf(raw: string, text: string, upos: string, shouted: boolean): Word['kind'] {
  if (year(raw)) return 'year'
  if (en.definite.has(text) || en.indefinite.has(text) || en.possessives.has(text)) return 'other'
  if (en.substances.has(text) || en.topics.has(text)) return 'about'
  if (power(raw)) return 'power'
  if (!shouted && capital(raw) && upos !== 'PRON' && upos !== 'DET' && !en.fleeting.has(text))
    return 'name'
  return 'other'
}

/** "steel and aluminum tariffs", "Treaty of ...": a small word inside a name. */
function joins(
  doc: Doc,
  at: number,
  head: number,
  shouted: boolean,
  words: readonly Word[],
): boolean {
  const text = lower(doc.tokens[at]!.text)
  const previous = doc.tokens[at - 1]
  if (!previous || !sameSentence(doc, at - 1, head) || words.length === 0) return false
  const about = en.substances.has(lower(previous.text))
  if (en.and.has(text) || text === ',') return about && words[0]!.kind === 'about'
  return (
    !shouted &&
    en.inner.has(text) &&
    words[0]!.kind === 'name' &&
    capital(previous.text) &&
    previous.upos === 'PROPN'
  )
}
