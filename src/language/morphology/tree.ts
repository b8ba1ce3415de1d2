/** A sentence with its tree, as features are told by it. All lists have a place a word. */
export interface TaggedTree {
  /** The words in small letters, typographic marks made plain. */
  readonly forms: readonly string[]
  /** UPOS and XPOS jointly: "VERB VBD". */
  readonly tags: readonly string[]
  /** Place of the governing word in the sentence, -1 for the root. */
  readonly heads: ArrayLike<number>
  /** UD v2 relations to the head, with subtype. */
  readonly deprels: readonly string[]
  /** By word: the place of its first dependent, and of its next sister; -1 for none. In text order. */
  readonly firstChild: Int32Array
  readonly nextSister: Int32Array
}

/** Completes a sentence with the lists of its dependents. */
export function treeOf(
  forms: readonly string[],
  tags: readonly string[],
  heads: ArrayLike<number>,
  deprels: readonly string[],
): TaggedTree {
  const firstChild = new Int32Array(forms.length).fill(-1)
  const nextSister = new Int32Array(forms.length).fill(-1)
  for (let word = forms.length - 1; word >= 0; word--) {
    const head = heads[word]!
    if (head < 0) continue
    nextSister[word] = firstChild[head]!
    firstChild[head] = word
  }
  return { forms, tags, heads, deprels, firstChild, nextSister }
}

/** The first dependent of a word, in text order, that is as asked; -1 for none. */
export function findChild(tree: TaggedTree, word: number, is: (child: number) => boolean): number {
  for (let child = tree.firstChild[word]!; child >= 0; child = tree.nextSister[child]!) {
    if (is(child)) return child
  }
  return -1
}

/** Whether a word has a dependent with this relation, its subtype left out. */
export function hasChild(tree: TaggedTree, word: number, relation: string): boolean {
  return findChild(tree, word, child => mainOf(tree.deprels[child]!) === relation) >= 0
}

/** A relation without its subtype: "nsubj" of "nsubj:pass". */
export function mainOf(deprel: string): string {
  const colon = deprel.indexOf(':')
  return colon < 0 ? deprel : deprel.slice(0, colon)
}

/** Steps up a tree, from word to word: chains may be as long as a text. */
export const REACH = 16

/** Relations of a predicate whose clause may hold a word that stands for something outside of it. */
const CLAUSES: ReadonlySet<string> = new Set('root acl advcl ccomp csubj parataxis'.split(' '))

/**
 * What the relative clause hangs on that a word stands in; -1 where it stands in none. Looks up
 * through coordinated clauses and infinitives, and no further than the clause of the word.
 */
export function antecedentOf({ deprels, heads }: TaggedTree, word: number): number {
  for (let at = word, step = 0; at >= 0 && step < REACH; step++) {
    if (deprels[at]!.endsWith(':relcl')) return heads[at]!
    if (CLAUSES.has(mainOf(deprels[at]!))) return -1
    at = heads[at]!
  }
  return -1
}
