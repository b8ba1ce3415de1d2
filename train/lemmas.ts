import { fold } from '../src/language/fold.ts'
import { irregular } from '../src/language/irregular.ts'
import {
  type Edit,
  isCapitalised,
  type LemmaTables,
  LONGEST_ENDING,
  lemmaForm,
  lemmaOf,
} from '../src/language/lemmas.ts'
import type { Gold } from './conllu.ts'

/** Kinds of words that an ending must have been seen in. */
const SEEN = 3

/** Learns changes of endings by tag, which words keep their capital, and the words that all this gets wrong. */
export function learnLemmas(golds: readonly Gold[]): LemmaTables {
  const pairs = countPairs(golds)
  const endings = learnEndings(pairs)
  const rules = { words: {}, endings, capitals: learnCapitals(golds) }
  const words: Record<string, string> = {}
  const votes = new Map<string, Map<string, number>>()
  for (const { tag, form, lemma, count } of pairs) vote(votes, `${tag} ${form}`, lemma, count)
  for (const [key, counts] of [...votes].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const lemma = winner(counts)
    const cut = key.lastIndexOf(' ')
    const [tag, form] = [key.slice(0, cut), key.slice(cut + 1)]
    // Whatever else are words, and with a capital too, the lemma is to come out.
    const sure = [form, withCapital(form)].every(written => {
      return [true, false].every(known => lemmaOf(written, tag, rules, () => known) === lemma)
    })
    if (irregular(form, tag.slice(tag.indexOf(' ') + 1)) !== undefined) continue
    if (!sure && (counts.get(lemma)! > 1 || !key.startsWith('PROPN'))) words[key] = lemma
  }
  return { ...rules, words }
}

interface Pair {
  readonly tag: string
  readonly form: string
  readonly lemma: string
  readonly count: number
}

type Votes = Map<string, Map<string, number>>

function vote(votes: Votes, key: string, choice: string, count: number): void {
  const counts = votes.get(key) ?? new Map<string, number>()
  counts.set(choice, (counts.get(choice) ?? 0) + count)
  votes.set(key, counts)
}

function countPairs(golds: readonly Gold[]): Pair[] {
  const counts = new Map<string, Pair>()
  for (const gold of golds) {
    for (const [i, tag] of gold.tags.entries()) {
      const form = lemmaForm(gold.forms[i]!, tag)
      const lemma = tag.startsWith('PUNCT ') ? gold.lemmas[i]! : fold(gold.lemmas[i]!)
      if (/\s/.test(form) || gold.lemmas[i] === '_') continue
      const key = `${tag} ${form} ${lemma}`
      counts.set(key, { tag, form, lemma, count: (counts.get(key)?.count ?? 0) + 1 })
    }
  }
  return [...counts.values()]
}

/** Types vote, not tokens: an irregular word is frequent, a regular ending is common to many words. */
function learnEndings(pairs: readonly Pair[]): Record<string, Edit> {
  const votes: Votes = new Map()
  for (const { tag, form, lemma } of pairs) {
    const edit = JSON.stringify(editOf(form, lemma))
    for (let k = 0; k <= Math.min(LONGEST_ENDING, form.length - 1); k++) {
      vote(votes, `${tag} ${form.slice(form.length - k)}`, edit, 1)
    }
  }
  const endings: Record<string, Edit> = {}
  for (const [tag, ending, counts] of byLength(votes)) {
    const edit = winner(counts)
    // A change of all words of a tag must be that of most: no word is made of another.
    if (ending === '' && 2 * counts.get(edit)! <= sum(counts)) continue
    if (counts.get(edit)! < SEEN) continue
    if (JSON.stringify(shorter(endings, tag, ending)) !== edit) {
      endings[`${tag} ${ending}`] = JSON.parse(edit) as Edit
    }
  }
  return endings
}

/** Of words with a capital, told by their endings: which have it in their lemma too. */
function learnCapitals(golds: readonly Gold[]): Record<string, boolean> {
  const types = new Map<string, boolean>()
  for (const gold of golds) {
    for (const [i, tag] of gold.tags.entries()) {
      const form = gold.forms[i]!
      if (!isCapitalised(form) || lemmaForm(form, tag) === form) continue
      types.set(`${tag} ${form}`, isCapitalised(gold.lemmas[i]!))
    }
  }
  const votes: Votes = new Map()
  for (const [key, kept] of types) {
    const cut = key.lastIndexOf(' ')
    const form = key.slice(cut + 1)
    for (let k = 0; k <= Math.min(LONGEST_ENDING, form.length - 1); k++) {
      vote(votes, `${key.slice(0, cut)} ${form.slice(form.length - k)}`, String(kept), 1)
    }
  }
  const capitals: Record<string, boolean> = {}
  for (const [tag, ending, counts] of byLength(votes)) {
    const kept = winner(counts)
    if (counts.get(kept)! < SEEN) continue
    if (kept === 'true' && (ending.length < SEEN || 3 * counts.get(kept)! < 2 * sum(counts)))
      continue
    if (String(shorter(capitals, tag, ending) ?? false) !== kept) {
      capitals[`${tag} ${ending}`] = kept === 'true'
    }
  }
  return capitals
}

function* byLength(
  votes: Votes,
): Generator<[tag: string, ending: string, counts: Map<string, number>]> {
  for (const key of [...votes.keys()].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))) {
    const space = key.lastIndexOf(' ')
    yield [key.slice(0, space), key.slice(space + 1), votes.get(key)!]
  }
}

/** What is known of an ending's own ending, down to none. */
function shorter<T>(
  known: Readonly<Record<string, T>>,
  tag: string,
  ending: string,
): T | undefined {
  for (let k = 1; k <= ending.length; k++) {
    const found = known[`${tag} ${ending.slice(k)}`]
    if (found !== undefined) return found
  }
  return undefined
}

function withCapital(form: string): string {
  return form.slice(0, 1).toUpperCase() + form.slice(1)
}

function editOf(form: string, lemma: string): Edit {
  let same = 0
  while (same < form.length && form[same] === lemma[same]) same++
  return [form.length - same, lemma.slice(same)]
}

function sum(counts: ReadonlyMap<string, number>): number {
  let all = 0
  for (const count of counts.values()) all += count
  return all
}

function winner(counts: ReadonlyMap<string, number>): string {
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]![0]
}
