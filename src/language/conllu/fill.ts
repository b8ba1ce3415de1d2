import type { Parsed } from '../columns.ts'
import type { GivenSentence } from './read.ts'
import { analysisOf } from './write.ts'

/**
 * Sentences as they were given, with what was read of them in LEMMA, UPOS, XPOS, FEATS, HEAD, DEPREL
 * and as `NER=…` in MISC. All else is kept: comments, forms, ranges, empty nodes, DEPS, MISC.
 */
export function fillConllu(given: readonly GivenSentence[], parsed: Parsed): string {
  const out: string[] = []
  let first = 0
  for (const { lines, rows } of given) {
    const filled = [...lines]
    for (const [i, row] of rows.entries()) filled[row] = filledLine(lines[row]!, parsed, first, i)
    out.push(...filled, '')
    first += rows.length
  }
  return out.length > 0 ? `${out.join('\n')}\n` : ''
}

function filledLine(line: string, parsed: Parsed, first: number, place: number): string {
  const word = first + place
  const columns = line.split('\t')
  const head = parsed.heads[word]!
  const deprel = parsed.labels.deprel[parsed.deprels[word]!]!
  const name = parsed.labels.names[parsed.names[word]!]!
  const governor = head < 0 ? 0 : head - first + 1
  const misc = withName(columns[9]!, name)
  return `${columns[0]}\t${columns[1]}\t${analysisOf(parsed, word)}\t${governor}\t${deprel}\t${columns[8]}\t${misc}`
}

/** MISC with the name's label in place of the one that was there. */
function withName(misc: string, name: string): string {
  if (name === 'O' && !misc.includes('NER=')) return misc
  const entries = misc.split('|').filter(entry => entry !== '_' && !entry.startsWith('NER='))
  const place = entries.findIndex(entry => entry.toLowerCase() > 'ner')
  if (name !== 'O') entries.splice(place < 0 ? entries.length : place, 0, `NER=${name}`)
  return entries.join('|') || '_'
}
