import type { Doc } from '../../language/doc.ts'
import { citationAt, type Named } from './citations.ts'
import { en } from './en.ts'
import { capital, lower } from './names.ts'

/** "the inspection regime imposed by Resolution 687", "the mandate of UNIFIL". */
export function mandateAt(doc: Doc, at: number): Named | undefined {
  const token = doc.tokens[at]!
  const word = lower(token.text)
  if (en.regimes.has(word)) return imposed(doc, at)
  return en.mandates.has(word) && token.upos !== 'VERB' ? mandate(doc, at) : undefined
}

const named = (first: number, last: number, head: number): Named => ({
  first,
  last,
  head,
  id: null,
  type: 'mandate',
  rule: 'instrument/mandate',
  confidence: 0.75,
})

/** A regime that a resolution or a treaty imposes. */
function imposed(doc: Doc, at: number): Named | undefined {
  const verb = doc.tokens[at + 1]
  const by = doc.tokens[at + 2]
  if (!verb || !by || !en.imposed.has(lower(verb.text)) || !en.under.has(lower(by.text))) return
  for (let i = at + 3; i < at + 12 && doc.tokens[i]?.sentence === doc.tokens[at]!.sentence; i++) {
    const citation = citationAt(doc, i)
    if (citation) return named(modified(doc, at), citation.last, at)
  }
  return undefined
}

/** Over the adjectives and nouns before a head: "strict arms inspection regime". */
function modified(doc: Doc, at: number): number {
  const { sentence } = doc.tokens[at]!
  const modifies = (i: number) => {
    const token = doc.tokens[i]
    return token?.sentence === sentence && (token.upos === 'ADJ' || token.upos === 'NOUN')
  }
  let first = at
  while (modifies(first - 1)) first--
  return first
}

/** "the UN peacekeeping mission": the nouns that a name stands before. */
function overMission(doc: Doc, from: number): number {
  const { sentence } = doc.tokens[from - 1]!
  let last = from
  while (doc.tokens[last]?.sentence === sentence && doc.tokens[last]!.upos === 'NOUN') last++
  return last
}

/** "in South Sudan", behind a mission. */
function overPlace(doc: Doc, from: number): number {
  const { sentence } = doc.tokens[from - 1]!
  if (!en.places.has(lower(doc.tokens[from]?.text ?? ''))) return from
  let last = from + 1
  while (doc.tokens[last]?.sentence === sentence && doc.tokens[last]!.upos === 'PROPN') last++
  return last > from + 1 ? last : from
}

/** "UNIFIL's mandate", "the UNIFIL mandate", "the mandate of the U.N. mission". */
function mandate(doc: Doc, at: number): Named | undefined {
  const { sentence } = doc.tokens[at]!
  const inside = (i: number) => doc.tokens[i]?.sentence === sentence
  if (inside(at + 1) && lower(doc.tokens[at + 1]!.text) === en.of) {
    let last = at + 2
    if (inside(last) && en.definite.has(lower(doc.tokens[last]!.text))) last++
    const from = last
    while (inside(last) && capital(doc.tokens[last]!.text)) last++
    if (last === from) return undefined
    return named(at, overPlace(doc, overMission(doc, last)), at)
  }
  let first = at
  if (inside(at - 1) && en.possessives.has(lower(doc.tokens[at - 1]!.text))) first--
  const from = first
  while (inside(first - 1) && doc.tokens[first - 1]!.upos === 'PROPN') first--
  return first < from ? named(first, at + 1, at) : undefined
}
