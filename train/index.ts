import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { Clusters } from '../src/language/clusters.ts'
import { tagWords } from '../src/language/tagger.ts'
import { Weights } from '../src/language/weights.ts'
import { packClusters } from './clusters.ts'
import { readConllu } from './conllu.ts'
import { fitsHeadline, headline } from './headlines.ts'
import { learnLemmas } from './lemmas.ts'
import { packModel, packWeights } from './pack.ts'
import { relationLabels, trainParser } from './parser.ts'
import { seeded } from './random.ts'
import { example, tagLabels, trainTagger } from './tagger.ts'

const SEED = 20200923
const VERSION = '1'
const SETS = ['ewt', 'gumopen']
/** Share of the sentences that are also learned as headlines. */
const HEADLINES = 0.3
const FOLDS = 3

const root = resolve(import.meta.dirname, '..')
const { values } = parseArgs({
  options: {
    corpora: { type: 'string', default: resolve(root, '..', 'shared', 'corpora') },
    out: { type: 'string', default: join(root, 'models', 'en') },
  },
})
const trees = SETS.map(set => join(values.corpora, 'ud', `${set}.train.conllu.gz`))
const brown = join(values.corpora, 'text', 'brown512.tsv.gz')
for (const file of [...trees, brown]) {
  if (existsSync(file)) continue
  console.error(`${file}: no such file; give the folder of the corpora with --corpora DIR`)
  process.exit(2)
}
mkdirSync(values.out, { recursive: true })
const say = (what: string) => console.log(`${Math.round(performance.now() / 1000)} s  ${what}`)

const clusterBytes = packClusters(brown)
const clusters = new Clusters(clusterBytes)
const golds = trees.flatMap(readConllu)
const random = seeded(SEED)
const examples = golds.flatMap((gold, i) => {
  const made = fitsHeadline(gold) && random() < HEADLINES ? [headline(gold, random)] : []
  return [gold, ...made].map(g => example(g, i % FOLDS, clusters))
})
say(`${golds.length} sentences, ${examples.length - golds.length} headlines made of them`)

const tags = tagLabels(golds)
const lemmas = new TextEncoder().encode(JSON.stringify(learnLemmas(golds)))
write('tagger', tags, [
  ['weights', packWeights(trainTagger(examples, tags, 5, SEED), { often: 3, least: 0.01 })],
  ['clusters', clusterBytes],
  ['lemmas', lemmas],
])
const relations = relationLabels(golds)
// Tags of a tagger that has not seen the sentence: the parser learns to bear with its errors.
const taggers = Array.from({ length: FOLDS }, (_, fold) => {
  const others = examples.filter(e => e.fold !== fold)
  const weights = packWeights(trainTagger(others, tags, 3, SEED + fold), { often: 1, least: 0 })
  say(`tagger without part ${fold + 1} of ${FOLDS}`)
  return new Weights(weights)
})
const tagged = examples.map(e => ({
  ...e,
  tags: tagWords(e.words, taggers[e.fold]!, tags.length),
}))
write('parser', relations, [
  ['weights', packWeights(trainParser(tagged, relations, 5, SEED, say), { often: 3, least: 0.01 })],
])

function write(name: string, labels: readonly string[], sections: [string, Uint8Array][]): void {
  const bytes = packModel(name, VERSION, labels, sections)
  writeFileSync(join(values.out, `${name}.bin`), bytes)
  say(`${name}.bin, ${bytes.length} bytes`)
}
