import { execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { decodeModel } from '../src/language/model.ts'
import { networkReader } from '../src/language/net/reader.ts'
import { ABOUT, SOURCES } from './about.ts'
import { ARTICLES, trainArticles } from './articles.ts'
import { readConllu } from './conllu.ts'
import { prepare, readWords } from './examples.ts'
import { learnLemmas } from './lemmas.ts'
import { packNetwork } from './pack-network.ts'
import { score } from './score.ts'
import { sentenceSheet, trainSentences } from './sentences.ts'
import { sheet } from './sheet.ts'

/*
 * Rebuilds every model of English from the corpora: npm run train -- --corpora DIR
 * Teachers learn from the treebanks, others from the corpora of names, two at a time on two cores; together
 * they read raw text; a small student learns from all of it. PyTorch for Python 3 and g++ do the sums (Debian:
 * python3-torch, g++, libopenblas0-openmp). --quick makes a poor model in minutes, to try the way from end to end.
 */

const SEED = 20200923
const VERSION = '2'
/** Words of raw text that the teachers read for the student. */
const RAW = 2_500_000
const TEACHERS: Readonly<Record<string, string>> = {
  'teacher-1': '--seed 1 --layers 3 --hidden 200 --epochs 11 --batch 3000',
  'teacher-2': '--seed 2 --layers 2 --hidden 256 --epochs 11 --batch 3000',
  'teacher-3':
    '--seed 7 --layers 2 --hidden 256 --epochs 12 --batch 3000 --drop 0.33 --forget 0.25',
  'namer-1':
    '--task names --names 1 --seed 5 --layers 2 --hidden 192 --epochs 6 --batch 2500 --forget 0.25',
  'namer-2': '--task names --names 1 --seed 6 --layers 2 --hidden 160 --epochs 6 --batch 2000',
  'namer-3':
    '--task names --names 1 --seed 8 --layers 2 --hidden 224 --epochs 6 --batch 3000 --drop 0.33 --forget 0.3',
}
const STUDENT = '--names 1 --seed 3 --layers 2 --hidden 160 --epochs 14 --reread 2 --threads 2'
const QUICK = '--hidden 32 --epochs 1'

const root = resolve(import.meta.dirname, '..')
const { values } = parseArgs({
  options: {
    corpora: { type: 'string', default: resolve(root, '..', 'shared', 'corpora') },
    out: { type: 'string', default: join(root, 'models', 'en') },
    work: { type: 'string', default: join(tmpdir(), 'onrecord-train') },
    python: { type: 'string', default: '/usr/bin/python3' },
    quick: { type: 'boolean', default: false },
  },
})
const { corpora, out, work, quick } = values
for (const file of [...SOURCES.map(([path]) => path), ARTICLES]) {
  if (existsSync(join(corpora, file))) continue
  console.error(
    `${join(corpora, file)}: no such file; give the folder of the corpora with --corpora DIR`,
  )
  process.exit(2)
}
try {
  execFileSync(values.python, ['-c', 'import torch, numpy'], { stdio: 'ignore' })
} catch {
  console.error(
    `${values.python}: has no PyTorch; install python3-torch, or name another with --python FILE`,
  )
  process.exit(2)
}
try {
  const build = `import sys; sys.path.insert(0, ${JSON.stringify(join(root, 'train'))}); import lstm; lstm.build()`
  execFileSync(values.python, ['-c', build], { stdio: 'ignore' })
} catch {
  console.error('train/lstm.cpp: cannot be built; install g++ and libopenblas0-openmp')
  process.exit(2)
}
mkdirSync(out, { recursive: true })
mkdirSync(work, { recursive: true })
const say = (what: string) => console.log(`${Math.round(performance.now() / 1000)} s  ${what}`)

const gold = join(work, 'gold.bin')
prepare(corpora, gold, SEED, 0)
const data = join(work, 'data.bin')
prepare(corpora, data, SEED, quick ? 50_000 : RAW)
say('prepared')
const teachers: string[] = []
const queue = Object.entries(TEACHERS)
const teach = async () => {
  for (let job = queue.shift(); job; job = queue.shift()) {
    const [name, options] = job
    teachers.push(await stage(name, 'pt', made => ['teach', gold, made, ...sizes(options)]))
  }
}
await Promise.all([teach(), teach()])
teachers.sort()
const labels = await stage('labels', 'npz', made => [
  'label',
  data,
  made,
  ...teachers,
  '--threads',
  '2',
])
const student = await stage('student', 'pt', made => [
  'learn',
  data,
  labels,
  made,
  ...sizes(STUDENT),
])
const exported = join(work, 'network.bin')
await network(['export', data, student, exported])

const golds = ['ewt', 'gumopen'].flatMap(set =>
  readConllu(join(corpora, 'ud', `${set}.train.conllu.gz`)),
)
const lemmas = new TextEncoder().encode(JSON.stringify(learnLemmas(golds)))
const file = packNetwork(exported, VERSION, readWords(corpora), lemmas)
const reader = networkReader(decodeModel(file, 'english', 'english.bin'))
const scores = ['ewt', 'gumopen'].map(set => {
  return [`${set}.dev`, score(join(corpora, 'ud', `${set}.dev.conllu.gz`), reader)] as const
})
const sources = SOURCES.map(
  ([path, what]) => `"${basename(path)}: ${what}; sha256 ${digest(path)}"`,
)
const boundaries = trainSentences(corpora, SEED)
writeFileSync(join(out, 'sentences.bin'), boundaries)
writeFileSync(join(out, 'sentences.md'), sentenceSheet(corpora, boundaries, SEED))
const articles = trainArticles(corpora)
writeFileSync(join(out, 'blocks.bin'), articles.file)
writeFileSync(join(out, 'blocks.md'), articles.sheet)
writeFileSync(join(out, 'english.bin'), file)
writeFileSync(
  join(out, 'english.md'),
  sheet({ ...ABOUT, version: VERSION, sources }, file, SEED, Object.fromEntries(scores)),
)
for (const [set, figures] of scores) say(`${set} ${JSON.stringify(figures)}`)

function digest(path: string): string {
  return createHash('sha256')
    .update(readFileSync(join(corpora, path)))
    .digest('hex')
}

/**
 * A file that the trainer makes; one that was made before from the same data with the same options is kept, so
 * that training which was stopped goes on. Where the trainer itself has changed, take another --work.
 */
async function stage(
  name: string,
  ending: string,
  command: (made: string) => readonly string[],
): Promise<string> {
  const [, input, ...options] = command('')
  const key = createHash('sha256').update(readFileSync(input!)).update(options.join(' '))
  const made = join(work, `${name}-${key.digest('hex').slice(0, 12)}.${ending}`)
  if (existsSync(made)) say(`${name} was made before: ${made}`)
  else {
    const draft = made.replace(`.${ending}`, `.part.${ending}`)
    await network(command(draft))
    renameSync(draft, made)
    say(name)
  }
  return made
}

function sizes(options: string): string[] {
  return [...options.split(' '), ...(quick ? QUICK.split(' ') : [])]
}

/** Runs the trainer; on the same machine and build of PyTorch the same command gives the same bytes. */
function network(args: readonly string[]): Promise<void> {
  const script = join(root, 'train', 'network.py')
  return new Promise((done, fail) => {
    // Which kernels sum decides the last bits: OpenBLAS is to choose by the processor, not by a setting.
    const env = { ...process.env, OPENBLAS_CORETYPE: undefined, OPENBLAS_L2_SIZE: undefined }
    const child = spawn(values.python, [script, ...args], { stdio: 'inherit', env })
    child.on('error', fail)
    child.on('exit', code =>
      code === 0 ? done() : fail(new Error(`${args[0]}: exit code ${code}`)),
    )
  })
}
