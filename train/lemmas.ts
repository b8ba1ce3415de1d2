import {
  byEnding,
  type Edit,
  type LemmaTables,
  LONGEST_ENDING,
  lemmaForm,
} from '../src/language/lemmas.ts'
import { fold } from '../src/language/words.ts'
import type { Gold } from './conllu.ts'

/** Learns changes of endings by tag, and the words that they get wrong. */
export function learnLemmas(golds: readonly Gold[]): LemmaTables {
  const pairs = countPairs(golds)
  const endings = learnEndings(pairs)
  const words: Record<string, string> = {}
  const votes = new Map<string, Map<string, number>>()
  for (const { tag, form, lemma, count } of pairs) {
    const vote = votes.get(`${tag} ${form}`) ?? new Map<string, number>()
    vote.set(lemma, (vote.get(lemma) ?? 0) + count)
    votes.set(`${tag} ${form}`, vote)
  }
  for (const [key, vote] of [...votes].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const lemma = winner(vote)
    const cut = key.lastIndexOf(' ')
    const regular = byEnding(key.slice(cut + 1), key.slice(0, cut), endings)
    if (regular !== lemma && (vote.get(lemma)! > 1 || !key.startsWith('PROPN'))) words[key] = lemma
  }
  return { words, endings }
}

interface Pair {
  readonly tag: string
  readonly form: string
  readonly lemma: string
  readonly count: number
}

function countPairs(golds: readonly Gold[]): Pair[] {
  const counts = new Map<string, Pair>()
  for (const gold of golds) {
    for (const [i, tag] of gold.tags.entries()) {
      const form = lemmaForm(gold.forms[i]!, tag)
      const lemma = fold(gold.lemmas[i]!)
      if (/\s/.test(form) || gold.lemmas[i] === '_') continue
      const key = `${tag} ${form} ${lemma}`
      counts.set(key, { tag, form, lemma, count: (counts.get(key)?.count ?? 0) + 1 })
    }
  }
  return [...counts.values()]
}

/** Types vote, not tokens: an irregular word is frequent, a regular ending is common to many words. */
function learnEndings(pairs: readonly Pair[]): Record<string, Edit> {
  const votes = new Map<string, Map<string, number>>()
  for (const { tag, form, lemma } of pairs) {
    const edit = JSON.stringify(editOf(form, lemma))
    for (let k = 0; k <= Math.min(LONGEST_ENDING, form.length - 1); k++) {
      const key = `${tag} ${form.slice(form.length - k)}`
      const vote = votes.get(key) ?? new Map<string, number>()
      vote.set(edit, (vote.get(edit) ?? 0) + 1)
      votes.set(key, vote)
    }
  }
  const endings: Record<string, Edit> = {}
  const keys = [...votes.keys()].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))
  for (const key of keys) {
    const edit = winner(votes.get(key)!)
    const space = key.lastIndexOf(' ')
    const ending = key.slice(space + 1)
    if (votes.get(key)!.get(edit)! < (ending === '' ? 1 : 3)) continue
    if (JSON.stringify(shorter(endings, key.slice(0, space), ending)) !== edit) {
      endings[key] = JSON.parse(edit) as Edit
    }
  }
  return endings
}

function shorter(endings: Record<string, Edit>, tag: string, ending: string): Edit | undefined {
  for (let k = 1; k <= ending.length; k++) {
    const known = endings[`${tag} ${ending.slice(k)}`]
    if (known) return known
  }
  return undefined
}

function editOf(form: string, lemma: string): Edit {
  let same = 0
  while (same < form.length && form[same] === lemma[same]) same++
  return [form.length - same, lemma.slice(same)]
}

function winner(vote: ReadonlyMap<string, number>): string {
  return [...vote].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]![0]
}
