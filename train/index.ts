import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { Clusters } from '../src/language/clusters.ts'
import { packClusters } from './clusters.ts'
import { readConllu } from './conllu.ts'
import { fitsHeadline, headline } from './headlines.ts'
import { learnLemmas } from './lemmas.ts'
import { packModel, packWeights } from './pack.ts'
import { seeded } from './random.ts'
import { example, tagLabels, trainTagger } from './tagger.ts'

const SEED = 20200923
const VERSION = '1'
const HEADLINES = 0.25
const SETS = ['ewt', 'gumopen']

const root = resolve(import.meta.dirname, '..')
const { values } = parseArgs({
  options: {
    corpora: { type: 'string', default: resolve(root, '..', 'shared', 'corpora') },
    out: { type: 'string', default: join(root, 'models', 'en') },
  },
})
const needed = [
  ...SETS.map(set => join(values.corpora, 'ud', `${set}.train.conllu.gz`)),
  join(values.corpora, 'text', 'brown512.tsv.gz'),
]
for (const file of needed) {
  if (existsSync(file)) continue
  console.error(`${file}: no such file; give the folder of the corpora with --corpora DIR`)
  process.exit(2)
}
mkdirSync(values.out, { recursive: true })
const say = (what: string) => console.log(`${Math.round(performance.now() / 1000)} s  ${what}`)

const clusterBytes = packClusters(needed.at(-1)!)
const clusters = new Clusters(clusterBytes)
const golds = needed.slice(0, -1).flatMap(readConllu)
const random = seeded(SEED)
const examples = golds.flatMap((gold, i) => {
  const made = fitsHeadline(gold) && random() < HEADLINES ? [headline(gold, random)] : []
  return [gold, ...made].map(g => example(g, i % 4, clusters))
})
say(`${golds.length} sentences, ${examples.length - golds.length} headlines made of them`)

const tags = tagLabels(golds)
const tagger = trainTagger(examples, tags, 8, SEED)
const lemmas = new TextEncoder().encode(JSON.stringify(learnLemmas(golds)))
write('tagger', tags, [
  ['weights', packWeights(tagger, { often: 3, least: 0.01 })],
  ['clusters', clusterBytes],
  ['lemmas', lemmas],
])

function write(name: string, labels: readonly string[], sections: [string, Uint8Array][]): void {
  const bytes = packModel(name, VERSION, labels, sections)
  writeFileSync(join(values.out, `${name}.bin`), bytes)
  say(`${name}.bin, ${bytes.length} bytes`)
}
