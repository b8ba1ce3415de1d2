import type { Morphology } from './tables.ts'
import { antecedentOf, findChild, mainOf, REACH, type TaggedTree } from './tree.ts'

/** Number and person as UD writes them: "Number=Sing|Person=3". */
export function agreementOf(tree: TaggedTree, verb: number, words: Morphology): string {
  const form = tree.forms[verb]!
  const subject = subjectOf(tree, predicateOf(tree, verb))
  const [number, person] = subject < 0 ? unsaid(tree, verb) : agreementWith(tree, subject, words)
  if (person === '3' || words.singular.has(form)) {
    const one = words.singular.has(form) || (number === 'Sing' && !isPlural(tree, verb, words))
    return `Number=${one ? 'Sing' : 'Plur'}|Person=${person}`
  }
  return `Number=${number}|Person=${person}`
}

type Agreement = readonly [number: 'Sing' | 'Plur', person: string]

/** Verbs without a subject: "thank you", "hope so" are the writer's. */
function unsaid({ tags }: TaggedTree, verb: number): Agreement {
  return tags[verb]!.endsWith('VBP') ? ['Sing', '1'] : ['Sing', '3']
}

/** The present but for "-s" goes with more than one. */
function isPlural({ tags, forms }: TaggedTree, verb: number, { plural }: Morphology): boolean {
  return tags[verb]!.endsWith('VBP') || plural.has(forms[verb]!)
}

/** The predicate that a verb belongs to: its head if it is an auxiliary or copula, else itself. */
export function predicateOf({ deprels, heads }: TaggedTree, verb: number): number {
  const relation = mainOf(deprels[verb]!)
  return (relation === 'aux' || relation === 'cop') && heads[verb]! >= 0 ? heads[verb]! : verb
}

/** The subject of a predicate, or of the one that it is coordinated with; -1 for none. */
function subjectOf(tree: TaggedTree, predicate: number): number {
  let at = predicate
  for (let step = 0; step < REACH; step++) {
    const found = ownSubject(tree, at)
    if (found >= 0) return found
    if (tree.deprels[at] !== 'conj') return -1
    at = tree.heads[at]!
  }
  return -1
}

function ownSubject(tree: TaggedTree, predicate: number): number {
  const { deprels } = tree
  const subject = findChild(tree, predicate, child => {
    return deprels[child]!.startsWith('nsubj') && deprels[child] !== 'nsubj:outer'
  })
  return subject >= 0 ? subject : findChild(tree, predicate, child => deprels[child] === 'expl')
}

/** What a verb agrees with whose subject this is. */
function agreementWith(tree: TaggedTree, subject: number, words: Morphology): Agreement {
  const tag = tree.tags[subject]!
  if (RELATIVE.has(tag)) {
    const antecedent = antecedentOf(tree, subject)
    if (antecedent >= 0) return agreementWith(tree, antecedent, words)
  }
  const features = words.words.get(`${tag} ${tree.forms[subject]!}`) ?? words.tags[tag] ?? ''
  const person = /Person=(\d)/.exec(features)?.[1] ?? '3'
  const joined = findChild(tree, subject, child => tree.deprels[child] === 'conj')
  if (joined >= 0 && isAdded(tree, joined, words)) return ['Plur', person]
  return [isMany(tree, subject, features, words) ? 'Plur' : 'Sing', person]
}

const RELATIVE: ReadonlySet<string> = new Set(['PRON WDT', 'PRON WP'])

function isAdded(tree: TaggedTree, joined: number, { and }: Morphology): boolean {
  const conjunction = findChild(tree, joined, child => tree.deprels[child] === 'cc')
  return conjunction >= 0 && and.has(tree.forms[conjunction]!)
}

function isMany(tree: TaggedTree, subject: number, features: string, words: Morphology): boolean {
  if (features.includes('Number=')) return !features.includes('Number=Sing')
  const form = tree.forms[subject]!
  return tree.tags[subject]!.startsWith('NUM ') ? !words.one.has(form) : words.many.has(form)
}
