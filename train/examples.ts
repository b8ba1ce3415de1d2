import { join } from 'node:path'
import { casingOf, featuresOf, plainForm, wordKey } from '../src/language/features.ts'
import { classesOf } from '../src/language/gazetteer.ts'
import { writeArrays } from './arrays.ts'
import { readConllu, readText } from './conllu.ts'
import { fitsHeadline, headline, mainClause } from './headlines.ts'
import { readNames, toBioes } from './names.ts'
import { timed, titled } from './newsy.ts'
import { seeded } from './random.ts'
import { rawSentences } from './raw-text.ts'
import { resultLines } from './results.ts'
import { type NamedWords, Swapper } from './swapped.ts'

/** Rows of the table of learned vectors. */
export const ROWS = 1 << 15
export const NAMES = [
  'O',
  ...['PER', 'ORG', 'LOC', 'NORP'].flatMap(type => ['B', 'I', 'E', 'S'].map(p => `${p}-${type}`)),
]
/** Class of a people or group in the gazetteer. */
const PEOPLE = 10
const HEADLINES = 0.25
/** Made lines of results and wires. */
const RESULTS = 12_000
/** Share of the sentences that can take a time at their end that get one. */
const TIMED = 0.3
const NO_LABEL = -1

/** A sentence to learn from; a missing part is not learned. */
interface Example {
  readonly forms: readonly string[]
  readonly glue?: Uint8Array
  readonly tags?: readonly string[]
  readonly heads?: readonly number[]
  readonly deprels?: readonly string[]
  readonly names?: readonly string[]
}

/** What is made of the corpora for the trainer of the network. */
export interface Prepared {
  readonly tags: readonly string[]
  readonly relations: readonly string[]
}

/** Writes all that the network learns from into one file of numbers; features are those of `src/language`. */
export function prepare(corpora: string, file: string, seed: number, rawWords: number): Prepared {
  const random = seeded(seed)
  const ud = (set: string) => readConllu(join(corpora, 'ud', `${set}.conllu.gz`))
  const ner = (set: string) => readNames(join(corpora, 'ner', `${set}.bio.gz`))
  const trees = {
    ewt: withNames(ud('ewt.train'), ner('uner-ewt.train')),
    gum: withNames(ud('gumopen.train'), ner('gumner-gumopen.train')),
  }
  const golds = [...ud('ewt.train'), ...ud('gumopen.train')]
  const made = golds.flatMap(gold => {
    const found = fitsHeadline(gold) && random() < HEADLINES ? [headline(gold, random)] : []
    const clause = mainClause(gold)
    if (clause && random() < 2 * HEADLINES) found.push(headline(clause, random))
    return found
  })
  const named = (set: string): Example[] =>
    ner(set).map(({ forms, names }) => ({ forms, names: withPeoples(forms, names) }))
  const sets: Record<string, readonly Example[]> = {
    ewt: trees.ewt,
    gum: trees.gum,
    headlines: made,
    wikigold: named('wikigold.all'),
    btc: named('btc.train'),
    'ewt-dev': withNames(ud('ewt.dev'), ner('uner-ewt.dev')),
    'gum-dev': ud('gumopen.dev'),
    'btc-dev': named('btc.dev'),
    'conll-dev': named('conll03.dev'),
    'worldwide-dev': named('worldwide.train').filter((_, i) => i % 6 === 0),
  }
  for (const set of ['ewt', 'gum', 'wikigold', 'btc']) {
    sets[`${set}-cased`] = sets[set]!.flatMap(e => recased(e, random))
  }
  const swapper = new Swapper(random)
  const swaps = { ewt: 4, gum: 4, wikigold: 10, btc: 3 }
  sets.swapped = Object.entries(swaps).flatMap(([set, times]) =>
    Array.from({ length: times }, () => swappedOf(sets[set]!, swapper)).flat(),
  )
  sets.results = resultLines(swapper, random, RESULTS)
  sets.newsy = [...trees.ewt, ...trees.gum].flatMap(e => newsyOf(e, random))
  // Last, so that what the teachers see does not hang on how raw text is cut into words.
  sets.raw = rawSentences(join(corpora, 'text'), rawWords)
  const tags = labelsOf(golds.flatMap(g => g.tags))
  const relations = labelsOf(golds.flatMap(g => g.deprels))
  const words = readWords(corpora)
  const types = new Types(words)
  const arrays: Record<string, Int32Array | Float32Array | Uint8Array> = {}
  for (const [set, examples] of Object.entries(sets)) {
    Object.assign(arrays, numbers(set, examples, types, tags, relations))
  }
  Object.assign(arrays, types.arrays(), { vectors: words.vectors })
  const meta = { sets: Object.keys(sets), tags, relations, names: NAMES, rows: ROWS, seed }
  writeArrays(file, arrays, meta)
  return { tags, relations }
}

function withNames(golds: ReturnType<typeof readConllu>, named: ReturnType<typeof readNames>) {
  const bySentence = new Map(named.map(({ forms, names }) => [forms.join(' '), names]))
  return golds.map((gold): Example => {
    const names = bySentence.get(gold.forms.join(' '))
    return names ? { ...gold, names: withPeoples(gold.forms, names) } : gold
  })
}

function swappedOf(examples: readonly Example[], swapper: Swapper): NamedWords[] {
  return examples.flatMap(({ forms, names }) => {
    const made = names && swapper.swap({ forms, names })
    return made ? [made] : []
  })
}

function newsyOf(example: Example, random: () => number): Example[] {
  const { tags, heads, deprels, names, glue } = example
  if (!tags || !heads || !deprels || !names || !glue) return []
  const gold = { forms: example.forms, tags, heads, deprels, names, glue }
  const found = [titled(gold, random), random() < TIMED ? timed(gold, random) : undefined]
  return found.flatMap(made => made ?? [])
}

/** Peoples and groups that stand in no name are names of their own kind, which the corpora do not mark. */
function withPeoples(forms: readonly string[], names: readonly string[]): string[] {
  const classes = classesOf(forms)
  const free = names.map((label, i) => {
    if (label !== 'O' && !label.endsWith('-MISC')) return label
    return classes[i] === PEOPLE ? 'S-NORP' : 'O'
  })
  return toBioes(free.map(label => label.replace('S-', 'B-')))
}

/** A few sentences are also learned in capitals, in Title Case and in small letters. */
function recased(example: Example, random: () => number): Example[] {
  const { forms } = example
  const style = random()
  if (style < 0.05) return [{ ...example, forms: forms.map(form => form.toUpperCase()) }]
  if (style < 0.1 && forms.length < 30) {
    const capital = (form: string) => form.slice(0, 1).toUpperCase() + form.slice(1)
    return [{ ...example, forms: forms.map(form => (form.length > 3 ? capital(form) : form)) }]
  }
  return style < 0.13 ? [{ ...example, forms: forms.map(form => form.toLowerCase()) }] : []
}

function labelsOf(labels: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1)
  const kept = [...counts].filter(([label, count]) => count >= 3 && !label.includes('_'))
  const sorted = kept.map(([label]) => label).sort()
  return sorted.includes('root') ? ['root', ...sorted.filter(label => label !== 'root')] : sorted
}

/** Words with a vector or a cluster: rows in the order of their keys. */
export interface WordTable {
  readonly keys: readonly number[]
  readonly rowOf: ReadonlyMap<number, number>
  /** By row, "" where a word has none. */
  readonly paths: readonly string[]
  /** 100 numbers a row; zeros where a word has none. */
  readonly vectors: Float32Array
}

/** Reads word vectors and clusters into one table. */
export function readWords(corpora: string): WordTable {
  const key = (word: string) => wordKey(plainForm(word)) >>> 0
  const clusters = new Map<number, string>()
  for (const line of readText(join(corpora, 'text', 'brown512.tsv.gz')).split('\n')) {
    const [path, word] = line.split('\t')
    if (word && !clusters.has(key(word))) clusters.set(key(word), path!)
  }
  const vectors = new Map<number, number[]>()
  for (const line of readText(join(corpora, 'text', 'w2v100.txt.gz'))
    .split('\n')
    .slice(1)) {
    const [word, ...values] = line.trim().split(' ')
    if (values.length !== 100 || word === '</s>' || vectors.has(key(word!))) continue
    vectors.set(key(word!), values.map(Number))
  }
  const keys = [...new Set([...clusters.keys(), ...vectors.keys()])].sort((a, b) => a - b)
  const table = new Float32Array(keys.length * 100)
  for (const [row, k] of keys.entries()) table.set(vectors.get(k) ?? [], row * 100)
  return {
    keys,
    rowOf: new Map(keys.map((k, row) => [k, row])),
    paths: keys.map(k => clusters.get(k) ?? ''),
    vectors: table,
  }
}

class Types {
  readonly #words: WordTable
  readonly #places = new Map<string, number>()
  readonly #rows: number[] = []
  readonly #features: number[] = []
  readonly #ends: number[] = [0]

  constructor(words: WordTable) {
    this.#words = words
  }

  of(form: string): number {
    const plain = plainForm(form)
    const known = this.#places.get(plain)
    if (known !== undefined) return known
    const row = this.#words.rowOf.get(wordKey(plain) >>> 0)
    const path = row === undefined ? '' : this.#words.paths[row]!
    this.#rows.push(row === undefined ? 0 : row + 1)
    for (const feature of featuresOf(plain, path, ROWS)) this.#features.push(feature)
    this.#ends.push(this.#features.length)
    this.#places.set(plain, this.#rows.length - 1)
    return this.#rows.length - 1
  }

  arrays() {
    return {
      'type.row': Int32Array.from(this.#rows),
      'type.feature': Int32Array.from(this.#features),
      'type.end': Int32Array.from(this.#ends),
    }
  }
}

function numbers(
  set: string,
  examples: readonly Example[],
  types: Types,
  tags: readonly string[],
  relations: readonly string[],
): Record<string, Int32Array | Uint8Array> {
  const place = (labels: readonly string[]) => new Map(labels.map((label, i) => [label, i]))
  const [tagOf, relationOf, nameOf] = [place(tags), place(relations), place(NAMES)]
  const length = examples.reduce((sum, e) => sum + e.forms.length, 0)
  const column = () => new Int32Array(length).fill(NO_LABEL)
  const [type, tag, head, relation, name] = [column(), column(), column(), column(), column()]
  const casing = new Uint8Array(length)
  const glue = new Uint8Array(length)
  const gazetteer = new Uint8Array(length)
  const ends = new Int32Array(examples.length)
  let at = 0
  for (const [s, e] of examples.entries()) {
    casing.fill(casingOf(e.forms), at, at + e.forms.length)
    gazetteer.set(classesOf(e.forms), at)
    if (e.glue) glue.set(e.glue, at)
    for (const [i, form] of e.forms.entries()) {
      type[at + i] = types.of(form)
      if (e.tags) tag[at + i] = tagOf.get(e.tags[i]!) ?? NO_LABEL
      if (e.heads) head[at + i] = e.heads[i]! + 1
      if (e.deprels) relation[at + i] = relationOf.get(e.deprels[i]!) ?? NO_LABEL
      if (e.names) name[at + i] = nameOf.get(e.names[i]!) ?? NO_LABEL
    }
    at += e.forms.length
    ends[s] = at
  }
  const columns = { type, tag, head, relation, name, casing, glue, gazetteer, end: ends }
  return Object.fromEntries(Object.entries(columns).map(([key, value]) => [`${set}.${key}`, value]))
}
