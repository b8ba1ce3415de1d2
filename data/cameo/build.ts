/**
 * Writes goldstein.tsv from a CAMEO-to-PLOVER table: node data/cameo/build.ts TABLE.tsv
 * TABLE has a header and the columns code, goldstein; the other columns are not taken over.
 */
import { readFileSync, writeFileSync } from 'node:fs'

const [table] = process.argv.slice(2)
if (!table) {
  console.error('usage: node data/cameo/build.ts TABLE.tsv')
  process.exit(2)
}
const [head, ...rows] = readFileSync(table, 'utf8')
  .trimEnd()
  .split('\n')
  .map(line => line.split('\t'))
const at = (name: string) => head!.indexOf(name)
const lines = rows
  .filter(row => row[at('goldstein')])
  .map(row => `${row[at('code')]}\t${row[at('goldstein')]}`)
writeFileSync(
  new URL('goldstein.tsv', import.meta.url),
  ['code\tgoldstein', ...lines, ''].join('\n'),
)
