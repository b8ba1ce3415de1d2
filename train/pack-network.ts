import { readFileSync } from 'node:fs'
import type { WordTable } from './examples.ts'
import { ByteWriter, packModel } from './pack.ts'

/** The model file of the network: tensors as the trainer exported them, the table of words, the lemmas. */
export function packNetwork(
  exported: string,
  version: string,
  words: WordTable,
  lemmas: Uint8Array,
): Uint8Array {
  const bytes = readFileSync(exported)
  const start = bytes.indexOf(10) + 1
  const { meta, sections } = JSON.parse(bytes.subarray(0, start).toString()) as {
    meta: object
    sections: [string, number][]
  }
  let at = start
  const tensors = sections.map(([name, length]): [string, Uint8Array] => {
    at += length
    return [name, bytes.subarray(at - length, at)]
  })
  const text = (value: object) => new TextEncoder().encode(JSON.stringify(value))
  return packModel(
    'english',
    version,
    [],
    [['meta', text(meta)], ['words', packWords(words)], ['lemmas', lemmas], ...tensors],
  )
}

/** Keys and clusters of the words that have a row among the vectors. */
function packWords({ keys, paths }: WordTable): Uint8Array {
  const sorted = [...new Set(paths)].filter(path => path !== '').sort()
  const places = new Map(sorted.map((path, i) => [path, i + 1]))
  const text = new TextEncoder().encode(sorted.join(' '))
  const out = new ByteWriter()
  out.number(keys.length)
  out.number(text.length)
  out.bytes(text)
  out.keys(keys)
  for (const path of paths) out.number(places.get(path) ?? 0)
  return out.done()
}
