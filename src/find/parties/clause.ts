import { en } from './en/index.ts'
import type { Scene } from './scene.ts'

/** Whether a word is a finite verb or participle that a subject may have; by tag, else by list. */
export function isVerb(scene: Scene, i: number): boolean {
  const word = scene.words[i]
  if (!word) return false
  const token = scene.doc.tokens[word.first]!
  if (token.xpos === 'X' || (word.shouted && en.verbs.has(word.lower))) {
    return en.verbs.has(word.lower)
  }
  return token.upos === 'VERB' || token.upos === 'AUX'
}

/** Whether a lower-case word may stand before a noun and belong to it, by tag; null without tags. */
export function isModifier(scene: Scene, i: number): boolean | null {
  const token = scene.doc.tokens[scene.words[i]!.first]!
  if (token.xpos === 'X') return null
  if (token.upos === 'ADJ' || token.upos === 'NUM') return true
  if (token.upos === 'NOUN') return token.xpos === 'NN'
  // "Interfax news agency", where the parse takes "news" for part of the name.
  if (token.upos === 'PROPN') return token.xpos === 'NNP' && /^\p{Ll}/u.test(token.text)
  return token.upos === 'VERB' && token.xpos === 'VBN' && token.deprel === 'amod'
}

/** Whether a verb follows a mention that ends before word `at`, past adverbs. */
export function isSubject(scene: Scene, at: number): boolean {
  for (let i = at; i < at + 3; i++) {
    const word = scene.word(i, at - 1)
    if (!word) return false
    if (isVerb(scene, i)) return true
    if (!en.adverbs.has(word.lower) && !word.lower.endsWith('ly')) return false
  }
  return false
}
