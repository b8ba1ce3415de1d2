import { morphology } from '../src/language/en/morphology.ts'
import { fold } from '../src/language/fold.ts'
import { featuresOf } from '../src/language/morphology/features.ts'
import { treeOf } from '../src/language/morphology/tree.ts'
import { englishReader } from '../src/language/reader.ts'
import { readText } from './conllu.ts'
import { read, served } from './score.ts'

/*
 * How well features are told: node train/morphology.ts [--own] [--errors] GOLD.conllu[.gz]…
 * Given gold tags and trees, or (--own) the words alone. Prints the share of words with all features
 * right, and F1 by feature.
 */

/** A word's features as told and as they should be, with its row of the gold file. */
type Told = readonly [told: string, row: readonly string[]]

function* givenTrees(file: string): Generator<Told> {
  for (const block of readText(file).split('\n\n')) {
    const rows = block.split('\n').flatMap(line => (/^\d+\t/.test(line) ? [line.split('\t')] : []))
    const tree = treeOf(
      rows.map(row => fold(row[1]!).toLowerCase()),
      rows.map(row => `${row[3]} ${row[4]}`),
      rows.map(row => Number(row[6]) - 1),
      rows.map(row => row[7]!),
    )
    const told = featuresOf(tree, morphology)
    for (const [i, row] of rows.entries()) yield [told[i]!, row]
  }
}

function* ownTrees(file: string): Generator<Told> {
  for (const [parsed, rows] of read(file, englishReader())) {
    for (const [i, row] of rows.entries()) yield [parsed.feats(i), row]
  }
}

const files = process.argv.slice(2).filter(argument => !argument.startsWith('--'))
if (files.length === 0) {
  console.error('usage: node train/morphology.ts [--own] [--errors] GOLD.conllu[.gz]…')
  process.exit(2)
}
for (const file of files) {
  const errors = new Map<string, number>()
  const counts = new Map<string, { told: number; gold: number; right: number }>()
  let [words, right] = [0, 0]
  for (const [told, row] of process.argv.includes('--own') ? ownTrees(file) : givenTrees(file)) {
    const gold = served(row[5]!)
    words++
    if (told === gold) right++
    else {
      const error = `${row[3]} ${row[4]} ${row[7]}  gold ${gold}  told ${told}  ${row[1]!.toLowerCase()}`
      errors.set(error, (errors.get(error) ?? 0) + 1)
    }
    compare(told, gold, counts)
  }
  console.log(
    `${file}: ${words} words, ${((100 * right) / words).toFixed(2)} % with all features right`,
  )
  for (const [name, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const f1 = ((200 * count.right) / (count.told + count.gold)).toFixed(2)
    console.log(`  ${name.padEnd(10)} ${String(count.gold).padStart(6)}  F1 ${f1}`)
  }
  if (!process.argv.includes('--errors')) continue
  for (const [error, n] of [...errors].sort((a, b) => b[1] - a[1]).slice(0, 80))
    console.log(n, error)
}

function compare(
  told: string,
  gold: string,
  counts: Map<string, { told: number; gold: number; right: number }>,
): void {
  const golds = new Set(gold.split('|'))
  const count = (feature: string, column: 'told' | 'gold' | 'right') => {
    const name = feature.split('=')[0]!
    if (name === '') return
    const of = counts.get(name) ?? { told: 0, gold: 0, right: 0 }
    of[column]++
    counts.set(name, of)
  }
  for (const feature of golds) count(feature, 'gold')
  for (const feature of told.split('|')) {
    count(feature, 'told')
    if (golds.has(feature)) count(feature, 'right')
  }
}
