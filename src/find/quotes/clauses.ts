import type { Doc } from '../../language/doc.ts'
import { type Cue, takes } from './cues.ts'
import { en } from './en.ts'
import { COMMA, hasFinite, plain, type Reading } from './reading.ts'
import { subjectOf } from './speakers.ts'

/** A run of tokens, exclusive end. */
export interface Range {
  readonly first: number
  readonly last: number
}

/** Where a reported clause ends: the sentence's end, that of a quotation in it that runs on, or where the next cue takes over. */
export function clauseEnd(reading: Reading, cues: readonly Cue[], cue: Cue, first: number): number {
  const { doc, quoted, quotedAt, range } = reading
  const sentence = doc.sentences[cue.token.sentence]!
  let last = embeddedEnd(doc, cue, first) ?? sentence.last
  for (const next of cuesAfter(cues, first)) {
    if (next.token.index >= sentence.last) break
    const cut = cutBefore(reading, next, first)
    if (cut > first) {
      last = cut
      break
    }
  }
  // said that "it is over. We are going home."
  const open = quotedAt[last - 1]!
  if (open >= 0 && quoted[open]!.closed && range[open]!.first >= first) return range[open]!.last
  while (last > first && quotedAt[last - 1]! < 0 && doc.tokens[last - 1]!.upos === 'PUNCT') last--
  return last
}

/** "Experts who say | the claims are unfounded | wept": where the clause that a cue stands in ends. */
function embeddedEnd(doc: Doc, { token }: Cue, first: number): number | undefined {
  if (!/^(acl|advcl|csubj|ccomp|conj)/.test(token.deprel)) return undefined
  const tokens = doc.subtree(token)
  const last = tokens.at(-1)!.index + 1
  return last > first && hasFinite(doc, first, last) ? last : undefined
}

/** A range without the marks at its end, but those of quotations; one word of it stays. */
export function trimmed({ doc, quotedAt }: Reading, { first, last }: Range): Range {
  let end = last
  while (end > first + 1 && doc.tokens[end - 1]!.upos === 'PUNCT' && quotedAt[end - 1]! < 0) end--
  return { first, last: end }
}

/** `a "nasty guy," an "anchor baby" and "sick"`: where a row of quotations ends. */
export function series(reading: Reading, i: number, end: number): number {
  const { range } = reading
  let last = range[i]!.last
  for (let next = i + 1; next < range.length && range[next]!.first < end; next++) {
    if (range[next]!.first - last > 4) break
    last = range[next]!.last
  }
  return last
}

/** The cues from a place on. */
export function* cuesAfter(cues: readonly Cue[], from: number): Generator<Cue> {
  let low = 0
  let high = cues.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (cues[middle]!.first < from) low = middle + 1
    else high = middle
  }
  for (let i = low; i < cues.length; i++) yield cues[i]!
}

/** Where a later cue of the sentence ends the clause before it; -1 where it lies inside that clause. */
function cutBefore(reading: Reading, next: Cue, first: number): number {
  const { doc } = reading
  const before = doc.tokens[next.first - 1]
  if (!before || next.first <= first) return -1
  const comma = COMMA.test(before.text)
  if (next.form === 'source' && comma) return next.first - 1
  if (next.form === 'ing' && comma && takes(next, 'say', 'tell')) return next.first - 1
  if (next.form === 'finite' && takes(next, 'say', 'tell')) {
    const subject = subjectOf(reading, next)
    const own = subject?.side === 'before' ? subject.first - 1 : -1
    if (own > first) {
      const mark = doc.tokens[own]!
      if (COMMA.test(mark.text)) return own
      if (en.coordinators.has(plain(mark)) && COMMA.test(doc.tokens[own - 1]!.text)) return own - 1
    }
    if (en.coordinators.has(plain(before))) return next.first - 1
    const adverb = before.upos === 'ADV' ? doc.tokens[next.first - 2] : undefined
    if (adverb && en.coordinators.has(plain(adverb))) return next.first - 2
  }
  return -1
}
