import type { About } from './sheet.ts'

/** The sheets' words, by model; sources are pinned by `train/index.ts`. */
export const ABOUT: Readonly<Record<'tagger' | 'parser', Omit<About, 'sources' | 'version'>>> = {
  tagger: {
    name: 'tagger',
    does: 'Gives each word its UPOS and Penn tag (jointly) and its lemma.',
    method: `An averaged perceptron (Collins 2002), left to right, over hashed features of words, affixes, shapes,
neighbours, tags before and Brown clusters; 8-bit weights. Lemmas come from a learned table of words
and of changes of endings. A share of the sentences, and the main clauses of all, are also learned as
made headlines: articles and auxiliaries dropped, the past told in the present, "will" as "to", Title
Case, no final stop.`,
    wrong: [
      'names of common words and common words in names (PROPN and NOUN), most of all in web text',
      'participles and adjectives ("United", "involved")',
      'nouns and verbs of one form in headlines ("Strengthen", "Call")',
      'prepositions and conjunctions of one form ("for", "with", "as")',
      'lemmas of unknown plural names ("Clements")',
    ],
  },
  parser: {
    name: 'parser',
    does: 'Gives each word its governor and UD v2 relation: one tree with one root a sentence.',
    method: `A greedy arc-hybrid parser with a dynamic oracle (Goldberg and Nivre 2013) and an averaged perceptron
over hashed features; 8-bit weights. Trained on the tags of taggers that had not seen the sentence,
and on made headlines as the tagger is.`,
    wrong: [
      'what a prepositional phrase or a relative clause hangs on (obl and nmod)',
      'coordination: what "and" joins, most of all in long lists',
      'long sentences: one early mistake can bend the rest (a quotation before "he added")',
      'crossing arcs, which it cannot draw',
      'the main verb of a sentence that ends in "he said" (root and parataxis or ccomp)',
      'headlines whose verb the tagger takes for a noun',
    ],
  },
}
