import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { Clusters } from '../src/language/clusters.ts'
import { languageOf } from '../src/language/language.ts'
import { decodeModel } from '../src/language/model.ts'
import { tagWords } from '../src/language/tagger.ts'
import { Weights } from '../src/language/weights.ts'
import { ABOUT } from './about.ts'
import { packClusters } from './clusters.ts'
import { readConllu } from './conllu.ts'
import { fitsHeadline, headline, mainClause } from './headlines.ts'
import { learnLemmas } from './lemmas.ts'
import { packModel, packWeights } from './pack.ts'
import { relationLabels, trainParser } from './parser.ts'
import { seeded } from './random.ts'
import { type Scores, score } from './score.ts'
import { sheet } from './sheet.ts'
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
const sources = [
  pin(trees[0]!, 'UD English EWT, CC BY-SA 4.0'),
  pin(trees[1]!, 'UD English GUM, genres without a non-commercial clause, CC BY and public domain'),
  pin(brown, 'our Brown clusters of open text, CC BY-SA and public domain'),
]
mkdirSync(values.out, { recursive: true })
const say = (what: string) => console.log(`${Math.round(performance.now() / 1000)} s  ${what}`)

const clusterBytes = packClusters(brown)
const clusters = new Clusters(clusterBytes)
const golds = trees.flatMap(readConllu)
const random = seeded(SEED)
const examples = golds.flatMap((gold, i) => {
  const made = fitsHeadline(gold) && random() < HEADLINES ? [headline(gold, random)] : []
  const clause = mainClause(gold)
  if (clause) made.push(headline(clause, random))
  return [gold, ...made].map(g => example(g, i % FOLDS, clusters))
})
say(`${golds.length} sentences, ${examples.length - golds.length} headlines made of them`)

const tags = tagLabels(golds)
const lemmas = new TextEncoder().encode(JSON.stringify(learnLemmas(golds)))
const tagger = trainTagger(examples, tags, 5, SEED)
const taggerFile = packModel('tagger', VERSION, tags, [
  ['weights', packWeights(tagger, { often: 3, least: 0.03 })],
  ['clusters', clusterBytes],
  ['lemmas', lemmas],
])
say(`tagger, ${taggerFile.length} bytes`)

// Tags of a tagger that has not seen the sentence: the parser learns to bear with its errors.
const taggers = Array.from({ length: FOLDS }, (_, fold) => {
  const others = examples.filter(e => e.fold !== fold)
  const weights = packWeights(trainTagger(others, tags, 3, SEED + fold), { often: 1, least: 0 })
  say(`tagger without part ${fold + 1} of ${FOLDS}`)
  return new Weights(weights)
})
const tagged = examples.map(e => {
  return { ...e, tags: tagWords(e.words, taggers[e.fold]!, tags.length) }
})
const relations = relationLabels(golds)
const parser = trainParser(tagged, relations, 10, SEED, say)
const parserFile = packModel('parser', VERSION, relations, [
  ['weights', packWeights(parser, { often: 6, least: 0.065 })],
])
say(`parser, ${parserFile.length} bytes`)

const language = languageOf(
  decodeModel(taggerFile, 'tagger', 'tagger.bin'),
  decodeModel(parserFile, 'parser', 'parser.bin'),
)
const scores = SETS.map(set => {
  return [
    `${set}.dev`,
    score(join(values.corpora, 'ud', `${set}.dev.conllu.gz`), language),
  ] as const
})
write('tagger', taggerFile, tags, ({ words, upos, xpos, lemma }) => ({ words, upos, xpos, lemma }))
write('parser', parserFile, relations, ({ words, uas, las }) => ({ words, uas, las }))
for (const [set, figures] of scores) say(`${set} ${JSON.stringify(figures)}`)

function write(
  name: 'tagger' | 'parser',
  bytes: Uint8Array,
  labels: readonly string[],
  part: (scores: Scores) => Partial<Scores>,
): void {
  const about = { ...ABOUT[name], version: VERSION, sources }
  const parts = Object.fromEntries(scores.map(([set, figures]) => [set, part(figures)]))
  writeFileSync(join(values.out, `${name}.bin`), bytes)
  writeFileSync(join(values.out, `${name}.md`), sheet(about, bytes, labels, SEED, parts))
}

function pin(file: string, words: string): string {
  const sha = createHash('sha256').update(readFileSync(file)).digest('hex')
  return `"${basename(file)}: ${words}; sha256 ${sha}"`
}
