import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/** A gold sentence; heads count from 0, -1 is the root. */
export interface Gold {
  readonly forms: readonly string[]
  readonly lemmas: readonly string[]
  readonly tags: readonly string[]
  readonly heads: readonly number[]
  readonly deprels: readonly string[]
  readonly glue: Uint8Array
}

/** The text of a file, unpacked where it ends in `.gz`. */
export function readText(file: string): string {
  const bytes = readFileSync(file)
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
}

/** The sentences of a CoNLL-U file; multiword tokens count as words written together. */
export function readConllu(file: string): Gold[] {
  const found: Gold[] = []
  for (const block of readText(file).split('\n\n')) {
    const sentence = readSentence(block.split('\n'))
    if (sentence.forms.length > 0) found.push(sentence)
  }
  return found
}

function readSentence(lines: readonly string[]): Gold {
  const rows: string[][] = []
  const closeAfter: boolean[] = []
  let range: { last: number; close: boolean } | undefined
  for (const line of lines) {
    if (line === '' || line.startsWith('#')) continue
    const columns = line.split('\t')
    const close = columns[9]!.includes('SpaceAfter=No')
    const span = /^\d+-(\d+)$/.exec(columns[0]!)
    if (span) range = { last: Number(span[1]), close }
    if (!/^\d+$/.test(columns[0]!)) continue
    const place = Number(columns[0])
    rows.push(columns)
    if (range && place < range.last) closeAfter.push(true)
    else if (range && place === range.last) closeAfter.push(range.close)
    else closeAfter.push(close)
  }
  return {
    forms: rows.map(row => row[1]!),
    lemmas: rows.map(row => row[2]!),
    tags: rows.map(row => `${row[3]} ${row[4]}`),
    heads: rows.map(row => Number(row[6]) - 1),
    deprels: rows.map(row => row[7]!),
    glue: Uint8Array.from(rows, (_, i) => {
      return (closeAfter[i - 1] ? 1 : 0) + (closeAfter[i] && i < rows.length - 1 ? 2 : 0)
    }),
  }
}
