import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { read } from '../../src/index.ts'
import type { DisputeSide } from '../../src/record/dispute.ts'
import { later } from '../../src/record/edtf.ts'
import type { Entry, EntryDate, Party, Reading } from '../../src/record/entry.ts'

/*
 * Readings for a big store: real ones of samples/ and of texts that lie outside, told again by others, of
 * other days, with other words of the same length (so that all places stay right).
 */

const outside = 'corpora/text/wikinews.jsonl.gz'
const states = readFileSync('data/places/states.tsv', 'utf8')
  .split('\n')
  .flatMap(line => {
    const [code = '', , name = ''] = line.split('\t')
    return /^[A-Z]{3}$/.test(code) ? [{ code, name: name.split('|')[0]!.trim() || code }] : []
  })
const given = ['Mira', 'Anton', 'Leila', 'Jonas', 'Farah', 'Tomas', 'Ines', 'Pavel', 'Noor', 'Odin']

/** Numbers that are the same in each run. */
function dice(seed: number): () => number {
  let at = seed >>> 0
  return () => {
    at = (at + 0x6d2b79f5) >>> 0
    let t = Math.imul(at ^ (at >>> 15), 1 | at)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** A number in letters. */
const letters = (n: number): string =>
  (n < 26 ? '' : letters(Math.floor(n / 26) - 1)) + String.fromCharCode(97 + (n % 26))

/** A few come often, most seldom. */
const zipf = (roll: number, size: number) => Math.min(size - 1, Math.floor(size ** roll) - 1)

/** Ten digits for a number below 2 ** 40, as ids have them, and no two alike: hashes of that length would meet. */
const digitsOf = (n: number) =>
  BigInt.asUintN(40, BigInt(n) * 0x9e3779b97fn)
    .toString(16)
    .padStart(10, '0')

const hash = (text: string) => createHash('sha256').update(text).digest('hex')

/** Real readings to vary: of the samples, and of texts in a folder outside. */
export async function originals(most: number, folder: string): Promise<readonly Reading[]> {
  const found: Reading[] = []
  for (const file of globSync('samples/*.txt').toSorted()) {
    found.push(await read(readFileSync(file, 'utf8')))
  }
  const texts = join(folder, outside)
  if (!existsSync(texts)) {
    console.error(`${texts} is missing: only samples are varied`)
    return found
  }
  const lines = gunzipSync(readFileSync(texts)).toString().trim().split('\n')
  const long = lines.map(line => JSON.parse(line) as { text: string; date: string | null })
  for (const { text, date } of long.filter(
    one => one.text.length > 900 && one.text.length < 5000,
  )) {
    if (found.length >= most) break
    found.push(await read(text, { date: date ?? '2009-06-15' }))
  }
  return found
}

/** Words by length, of which others take the place. */
export function wordsOf(readings: readonly Reading[]): ReadonlyMap<number, readonly string[]> {
  const all = readings.flatMap(({ document }) => document.text.match(/\b[a-z]{4,}\b/g) ?? [])
  return Map.groupBy([...new Set(all)].toSorted(), word => word.length)
}

/** Offices that persons hold, each with the code that goes with it. */
export const officesOf = (readings: readonly Reading[]): readonly Pick<Party, 'role' | 'code'>[] =>
  readings.flatMap(({ parties }) =>
    parties.flatMap(({ type, role, code }) => (type === 'person' ? [{ role, code }] : [])),
  )

/** Another reading made of one: other words, parties and days. */
export function varied(
  reading: Reading,
  index: number,
  words: ReadonlyMap<number, readonly string[]>,
  offices: ReturnType<typeof officesOf>,
): Reading {
  const roll = dice(index + 1)
  const text = reading.document.text.replace(/\b[a-z]{4,}\b/g, word => {
    if (roll() > 0.3) return word
    const others = words.get(word.length)!
    return others[zipf(roll(), others.length)]!
  })
  const id = hash(`${index} ${reading.document.id}`).slice(0, 16)
  const days = Math.floor(roll() * 5000) - 2500
  const moved = (edtf: string) => edtf.replace(/\d{4}-\d{2}-\d{2}/g, day => later(day, days, 'd'))
  const date = (value: EntryDate | null) => value && { ...value, edtf: moved(value.edtf) }
  const quoted = <T extends { start: number; end: number; text: string }>(value: T | null) =>
    value && { ...value, text: text.slice(value.start, value.end) }
  // No two of a document are one.
  const met = new Set<string>()
  const another = (type: string, size: number): number => {
    const n = zipf(roll(), size)
    const key = `${type} ${n}`
    if (met.has(key)) return another(type, size)
    met.add(key)
    return n
  }
  const party = (one: Party): Party => {
    const rest = { ...one }
    if (one.type === 'state') {
      const { code, name } = states[another('state', states.length)]!
      return { ...rest, code, country: code, name }
    }
    if (one.type === 'person') {
      const n = another('person', 40_000)
      const { code } = states[n % states.length]!
      return {
        ...rest,
        ...offices[n % offices.length],
        country: code,
        name: `${given[n % 10]} Vardan${letters(n)}`,
      }
    }
    return { ...rest, name: `${one.name} ${another(one.name, 300)}` }
  }
  const evidence = (one: Entry['evidence']) => ({ ...one, exact: text.slice(one.start, one.end) })
  const own = new Map([...reading.entries, ...reading.disputes].map(({ id: key }, at) => [key, at]))
  const renamed = (key: string) => `${key.slice(0, 3)}${digitsOf(index * 256 + own.get(key)!)}`
  const entries = reading.entries.map(entry => ({
    ...entry,
    id: renamed(entry.id),
    when: date(entry.when),
    due: date(entry.due),
    what: quoted(entry.what),
    trigger: quoted(entry.trigger)!,
    condition: quoted(entry.condition),
    evidence: evidence(entry.evidence),
    ...(entry.evidences && { evidences: entry.evidences.map(evidence) }),
  }))
  const side = (one: DisputeSide): DisputeSide => ({
    ...one,
    words: quoted(one.words)!,
    evidence: evidence(one.evidence),
    entry: one.entry && renamed(one.entry),
  })
  const disputes = reading.disputes.map(one => ({
    ...one,
    id: renamed(one.id),
    claim: side(one.claim),
    counters: one.counters.map(side),
  }))
  const parties = reading.parties.map(party)
  const called = new Map(
    parties.flatMap(({ name, mentions }) =>
      mentions.map(({ mention }) => [mention, name] as const),
    ),
  )
  const mentions = reading.mentions.map(mention =>
    'form' in mention && mention.form === 'name' && called.has(mention.id)
      ? { ...mention, text: called.get(mention.id)! }
      : mention,
  )
  const { published, title } = reading.document
  return {
    ...reading,
    document: {
      ...reading.document,
      id,
      text,
      title: title ?? text.slice(0, 60),
      site: `${['meridian', 'evening', 'harbour', 'northern'][index % 4]}${index % 97}.example`,
      published: { value: moved(published?.value ?? '2009-06-15'), from: 'given' },
    },
    parties,
    mentions,
    entries,
    disputes,
  }
}
