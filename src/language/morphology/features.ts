import { rules } from './rules.ts'
import type { Morphology } from './tables.ts'
import type { TaggedTree } from './tree.ts'

/**
 * The UD features of each word of a sentence (universaldependencies.org/u/feat): "Mood=Ind|Tense=Past",
 * in the order that UD asks for, "" for none. A table tells them by word and tag; case, agreement,
 * voice and mood are told by the tree.
 */
export function featuresOf(tree: TaggedTree, morphology: Morphology): string[] {
  return tree.forms.map((form, word) => {
    const listed = listedFeatures(form, tree.tags[word]!, morphology)
    if (!listed.includes('{')) return listed
    return listed.replace(/\{(\w+)\}/g, (_, name: string) => rules[name]!(tree, word, morphology))
  })
}

/** Features by table alone, with the names of rules in them. */
export function listedFeatures(form: string, tag: string, tables: Morphology): string {
  const known = tables.words.get(`${tag} ${form}`)
  if (known !== undefined) return known
  const shape = tables.shapes[tag]?.find(([look]) => look.test(form))
  return shape?.[1] ?? tables.tags[tag] ?? ''
}
