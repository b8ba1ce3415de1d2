import { agreementOf, predicateOf } from './agreement.ts'
import type { Morphology } from './tables.ts'
import { antecedentOf, findChild, hasChild, mainOf, REACH, type TaggedTree } from './tree.ts'

/** Tells a feature, or some, of a word by its place in the tree. */
export type Rule = (tree: TaggedTree, word: number, words: Morphology) => string

/** The rules that tables of features name in braces. */
export const rules: Readonly<Record<string, Rule>> = {
  case: (tree, word) => (isSubject(tree, word) ? 'Case=Nom' : 'Case=Acc'),
  // "the minister himself" is in apposition or stands free; "defends himself" is an object.
  emphatic: ({ deprels }, word) => (FREE.has(deprels[word]!) ? 'PronType=Emp' : 'PronType=Prs'),
  relative: (tree, word) => (isRelative(tree, word) ? 'PronType=Rel' : 'PronType=Int'),
  agreement: agreementOf,
  ing: (tree, word) => (isGerund(tree, word) ? 'VerbForm=Ger' : 'Tense=Pres|VerbForm=Part'),
  passive: (tree, word) => (isPassive(tree, word) ? '|Voice=Pass' : ''),
  bare: (tree, word, words) => {
    const predicate = predicateOf(tree, word)
    if (isOrder(tree, word, predicate, words)) return 'Mood=Imp|VerbForm=Fin'
    if (!isSubjunctive(tree, word, predicate)) return 'VerbForm=Inf'
    return `Mood=Sub|${agreementOf(tree, word, words)}|Tense=Pres|VerbForm=Fin`
  },
}

const FREE: ReadonlySet<string> = new Set(['obl:unmarked', 'nmod:unmarked', 'appos', 'advmod'])
/** Relations of a form in -ing that stands for a thing or goes with one. */
const NOMINAL: ReadonlySet<string> = new Set(
  'acl amod csubj xcomp ccomp nsubj obj obl nmod compound appos'.split(' '),
)
/** Relations of a clause that may be an order. */
const ORDERS: ReadonlySet<string> = new Set(['root', 'parataxis', 'ccomp', 'conj'])

function isSubject({ deprels, heads }: TaggedTree, word: number): boolean {
  const relation = mainOf(deprels[word]!)
  return relation === 'nsubj' || (relation === 'expl' && word < heads[word]!)
}

/** Whether a question word opens a relative clause, or heads a free one: "what it has". */
function isRelative(tree: TaggedTree, word: number): boolean {
  const heads = findChild(tree, word, child => tree.deprels[child] === 'acl:relcl') >= 0
  return heads || antecedentOf(tree, word) >= 0
}

/** Up from a coordinated verb to the first of those with the same tag that say no more. */
function leading(tree: TaggedTree, word: number): number {
  let at = word
  for (let step = 0; step < REACH && tree.deprels[at] === 'conj'; step++) {
    if (hasChild(tree, at, 'aux')) break
    const head = tree.heads[at]!
    if (tree.tags[head] !== tree.tags[word]) break
    at = head
  }
  return at
}

function isGerund(tree: TaggedTree, word: number): boolean {
  const at = leading(tree, word)
  const { deprels } = tree
  if (deprels[at] === 'acl:relcl' || hasChild(tree, at, 'aux')) return false
  return NOMINAL.has(mainOf(deprels[at]!))
}

/** A past participle is passive but where "have" makes a perfect of it. */
function isPassive(tree: TaggedTree, word: number): boolean {
  const at = leading(tree, word)
  if (findChild(tree, at, child => tree.deprels[child] === 'aux:pass') >= 0) return true
  return !hasChild(tree, at, 'aux')
}

function isOrder(tree: TaggedTree, word: number, predicate: number, words: Morphology): boolean {
  const at = predicate === word ? leading(tree, word) : predicate
  if (!ORDERS.has(tree.deprels[at]!)) return false
  const barred = findChild(tree, at, child => {
    const relation = mainOf(tree.deprels[child]!)
    if (relation === 'aux') return child !== word && !words.ordering.has(tree.forms[child]!)
    return relation === 'mark' || (relation === 'nsubj' && child < word)
  })
  return barred < 0
}

/** "asks that it be told": a bare verb with a subject, in a clause that hangs on another. */
function isSubjunctive(tree: TaggedTree, word: number, predicate: number): boolean {
  if (tree.deprels[predicate] !== 'ccomp' || !hasChild(tree, predicate, 'nsubj')) return false
  const helper = (child: number) => child !== word && mainOf(tree.deprels[child]!) === 'aux'
  return findChild(tree, predicate, helper) < 0
}
