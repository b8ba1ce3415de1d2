import { casingOf, plainForm, wordKey } from '../features.ts'
import { classesOf, NAME_CLASS_COUNT } from '../gazetteer.ts'
import { type LemmaTables, lemmaOf } from '../lemmas.ts'
import type { Model } from '../model.ts'
import type { WordReader } from '../reader.ts'
import { agree } from './agree.ts'
import { LONGEST } from './batches.ts'
import { Network } from './network.ts'

/** How a sentence is written (three ways) by how a word touches its neighbours (four ways). */
const CONTEXTS = 12
/** Where a sentence that is too long is cut, if it can be: after a mark in the last half of a stretch. */
const CUT = /^[,;:.]$/

/**
 * The reader whose engine is one network for tags, trees and names; its model also holds the tables of
 * lemmas. A sentence over 512 words is read in stretches, as `stretchesOf` cuts it; the root of each later
 * stretch hangs on that of the first as `parataxis`. Throws one line for a model that lacks a section, or
 * whose contexts, gazetteer or relations are not those that are told here.
 */
export function networkReader(model: Model): WordReader {
  const network = new Network(model)
  const { tags, relations, names, contexts, gazetteer } = network.shape
  const refuse = (why: string): never => {
    throw new Error(`model "${model.header.name}": section "meta": ${why}`)
  }
  if (contexts !== CONTEXTS) refuse(`contexts is ${contexts}, not ${CONTEXTS}`)
  if (gazetteer !== NAME_CLASS_COUNT) refuse(`gazetteer is ${gazetteer}, not ${NAME_CLASS_COUNT}`)
  const apart = relations.indexOf('parataxis')
  if (relations[0] !== 'root' || apart < 0)
    refuse('relations lacks "root", the first, or "parataxis"')
  const lemmas = JSON.parse(new TextDecoder().decode(model.section('lemmas'))) as LemmaTables
  const isWord = (lemma: string) => network.lexicon.rowOf(wordKey(plainForm(lemma))) >= 0
  return {
    labels: { tags, relations, names },
    lemma: (form, tag) => lemmaOf(form, tags[tag]!, lemmas, isWord),
    read(forms, glue, ends) {
      const stretches = stretchesOf(forms, ends)
      const kinds = contextsOf(forms, glue, stretches)
      const reading = network.read({ forms, contexts: kinds, ends: stretches })
      const { heads } = reading
      for (let s = 0, k = 0, first = 0; s < ends.length; s++) {
        const main = stretches[k] === ends[s] ? -1 : rootOf(heads, first)
        for (; stretches[k]! < ends[s]!; k++) {
          const root = rootOf(heads, stretches[k]!)
          heads[root] = main
          reading.relations[root] = apart
        }
        k++
        first = ends[s]!
      }
      agree(forms, ends, reading, { tags, names })
      return reading
    },
  }
}

/**
 * Ends of the stretches in which sentences are read, each sentence's own among them: one of more than
 * `longest` words is cut after the last "," ";" ":" or "." in the second half of its first `longest`
 * words, or after all of these where there is none; then what is left of it likewise.
 */
export function stretchesOf(
  forms: readonly string[],
  ends: ArrayLike<number>,
  longest = LONGEST,
): Int32Array {
  const found: number[] = []
  for (let s = 0, first = 0; s < ends.length; s++) {
    const end = ends[s]!
    while (end - first > longest) {
      let cut = first + longest
      while (cut > first + longest / 2 && !CUT.test(forms[cut - 1]!)) cut--
      first = cut > first + longest / 2 ? cut : first + longest
      found.push(first)
    }
    found.push(end)
    first = end
  }
  return Int32Array.from(found)
}

/** By word, what the network is told of it beside its form: see `Sentences` of `network.ts`. */
function contextsOf(forms: readonly string[], glue: Uint8Array, ends: Int32Array): Uint8Array {
  const contexts = new Uint8Array(forms.length)
  let first = 0
  for (const end of ends) {
    const words = forms.slice(first, end)
    const casing = casingOf(words) * 4
    const classes = classesOf(words)
    for (let i = first; i < end; i++) {
      contexts[i] = casing + glue[i]! + classes[i - first]! * CONTEXTS
    }
    first = end
  }
  return contexts
}

function rootOf(heads: Int32Array, first: number): number {
  return heads.indexOf(-1, first)
}
