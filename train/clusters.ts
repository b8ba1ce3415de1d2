import { hashText } from '../src/language/hash.ts'
import { readText } from './conllu.ts'
import { ByteWriter } from './pack.ts'

/** Packs Brown clusters ("bits<TAB>word" a line) as `Clusters` reads them. */
export function packClusters(file: string): Uint8Array {
  const lines = readText(file)
    .split('\n')
    .filter(line => line.includes('\t'))
    .map(line => line.split('\t') as [string, string])
  const paths = [...new Set(lines.map(([path]) => path))].sort()
  const places = new Map(paths.map((path, i) => [path, i]))
  const byWord = new Map<number, number>()
  for (const [path, word] of lines) {
    const key = hashText(word.toLowerCase().replace(/\d/g, '0')) >>> 0
    if (!byWord.has(key)) byWord.set(key, places.get(path)!)
  }
  const words = [...byWord].sort(([a], [b]) => a - b)
  const text = new TextEncoder().encode(paths.join(' '))
  const out = new ByteWriter()
  out.number(words.length)
  out.number(text.length)
  out.bytes(text)
  out.keys(words.map(([key]) => key))
  for (const [, place] of words) out.number(place)
  return out.done()
}
