import type { About } from './sheet.ts'

/** What the models learn from, by place in the corpora, with its licence. */
export const SOURCES: readonly (readonly [file: string, what: string])[] = [
  ['ud/ewt.train.conllu.gz', 'UD English EWT, CC BY-SA 4.0'],
  [
    'ud/gumopen.train.conllu.gz',
    'UD English GUM, genres without a non-commercial clause, CC BY and public domain',
  ],
  ['ner/uner-ewt.train.bio.gz', 'Universal NER on EWT, CC BY-SA 4.0'],
  ['ner/gumner-gumopen.train.bio.gz', 'names on the same genres of GUM, CC BY'],
  ['ner/wikigold.all.bio.gz', 'WikiGold, CC BY 4.0'],
  ['ner/btc.train.bio.gz', 'Broad Twitter Corpus, CC BY 4.0'],
  ['text/brown512.tsv.gz', 'our Brown clusters of open text, CC BY-SA and public domain'],
  ['text/w2v100.txt.gz', 'our word vectors of open text, CC BY-SA and public domain'],
  ['text/wikinews.jsonl.gz', 'Wikinews texts, CC BY (read by the teachers)'],
  ['text/senate-press.6k.jsonl.gz', 'press releases, US federal work (read by the teachers)'],
]

/** The sheet's words; figures and sources are added by `train/index.ts`. */
export const ABOUT: Omit<About, 'sources' | 'version'> = {
  name: 'english',
  does: `Gives each word its UPOS and Penn tag (jointly), its governor and UD v2 relation (one tree with one
root a sentence, crossing arcs allowed), and the names it stands in: PER, ORG, LOC and NORP (peoples,
faiths, parties).`,
  method: `Two bidirectional LSTM layers over word vectors, hashed letters and Brown clusters, and name tables;
biaffine arcs (Dozat and Manning 2017) and a maximum spanning tree (Chu and Liu 1965, Edmonds 1967).
Six larger networks of the same make learned from the gold first, three of them trees and three names; they read raw text
for this one, which learned from both (Hinton et al. 2015): each word of it counts as much as they were sure of it.
Some sentences, and main clauses, are also learned as made headlines: articles and auxiliaries dropped, the past told
in the present, "will" as "to", Title Case, no final stop. News has what the treebanks lack, so titles are put before
names, and times at the end of clauses. Names are swapped for others of their kind, known, composed or spelt anew (Dai
and Adel 2020), and lines of results and datelines are made by rule. The corpora do not mark peoples: NORP is what
data/names lists as a people or group outside another name. 8-bit weights
with a scale a row. Trained with PyTorch on the CPU, since TypeScript would take days; inference is
TypeScript and WebAssembly. Lemmas come from a learned table of words and of changes of endings.`,
  wrong: [
    'what a prepositional phrase or a relative clause hangs on (obl and nmod)',
    'coordination: what "and" joins, most of all in long lists',
    'names of common words and common words in names (PROPN and NOUN), most of all in web text',
    'participles and adjectives ("United", "involved")',
    'teams that bear the name of a place (ORG and LOC)',
    'lemmas of unknown plural names ("Clements")',
  ],
}
