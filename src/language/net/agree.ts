import type { Reading } from '../reader.ts'

/*
 * A name is mostly the same one all over a text (one sense a discourse: Gale, Church and Yarowsky 1992; for
 * names Krishnan and Manning 2006). What the network, which sees one sentence, tells of a name here and there
 * is made to agree: the many outvote the few, and a name missed in one place is put in from another.
 */

/** How many times as often another kind must be told of the same words to outvote a kind. */
const OUTVOTED = 2
/** How often a word must be told to be a name before it is put in where it was missed. */
const OFTEN = 2
/** A full name speaks for its last word as a person as much as so many mentions of that word. */
const FAMILY = 2
/** Words of a name that is put in, at most. */
const LONGEST = 6
const CAPITAL = /^\p{Lu}/u

interface Mention {
  readonly first: number
  readonly last: number
  readonly kind: string
  readonly key: string
}

type Tally = Map<string, number>

/** Makes names agree, in place, in sentences that were read together; `ends` as in `WordReader.read`. */
export function agree(
  forms: readonly string[],
  ends: ArrayLike<number>,
  reading: Reading,
  labels: { readonly tags: readonly string[]; readonly names: readonly string[] },
): void {
  const mentions = mentionsOf(forms, ends, reading.names, labels.names)
  if (mentions.length === 0) return
  const tallies = talliesOf(mentions, forms)
  const put = (first: number, last: number, kind: string) => {
    for (let i = first; i < last; i++) {
      const place = last - first === 1 ? 'S' : i === first ? 'B' : i === last - 1 ? 'E' : 'I'
      reading.names[i] = labels.names.indexOf(`${place}-${kind}`)
    }
  }
  for (const { first, last, kind, key } of mentions) {
    const tally = tallies.get(key)!
    const [best, often] = foremost(tally)
    const outvoted = often >= OFTEN && often >= OUTVOTED * tally.get(kind)!
    if (best !== kind && outvoted && best !== 'NORP' && kind !== 'NORP') put(first, last, best)
  }
  const outside = labels.names.indexOf('O')
  const proper = labels.tags.map(tag => tag.startsWith('PROPN'))
  for (let s = 0, first = 0; s < ends.length; first = ends[s++]!) {
    for (let i = first; i < ends[s]!; i++) {
      if (reading.names[i] !== outside || !CAPITAL.test(forms[i]!)) continue
      let key = forms[i]!
      let found: [last: number, kind: string] | undefined
      for (let last = i + 1; ; last++) {
        const tally = tallies.get(key)
        const [best, often] = tally ? foremost(tally) : ['', 0]
        const sure = last - i > 1 || (often >= OFTEN && proper[reading.tags[i]!]!)
        if (tally && sure && best !== 'NORP') found = [last, best]
        if (last === ends[s] || last - i === LONGEST || reading.names[last] !== outside) break
        key += ` ${forms[last]!}`
      }
      if (!found) continue
      put(i, ...found)
      i = found[0] - 1
    }
  }
}

function mentionsOf(
  forms: readonly string[],
  ends: ArrayLike<number>,
  names: Uint8Array,
  labels: readonly string[],
): Mention[] {
  const found: Mention[] = []
  for (let s = 0, start = 0; s < ends.length; start = ends[s++]!) {
    for (let i = start; i < ends[s]!; i++) {
      const label = labels[names[i]!]!
      if (label[0] !== 'B' && label[0] !== 'S') continue
      let last = i + 1
      while (last < ends[s]! && /^[IE]/.test(labels[names[last]!]!)) last++
      found.push({ first: i, last, kind: label.slice(2), key: forms.slice(i, last).join(' ') })
    }
  }
  return found
}

/** By the words of a name, how often each kind was told of them. */
function talliesOf(mentions: readonly Mention[], forms: readonly string[]): Map<string, Tally> {
  const tallies = new Map<string, Tally>()
  const count = (key: string, kind: string, often: number) => {
    const tally = tallies.get(key) ?? new Map<string, number>()
    tallies.set(key, tally.set(kind, (tally.get(kind) ?? 0) + often))
  }
  for (const { first, last, kind, key } of mentions) {
    count(key, kind, 1)
    if (kind === 'PER' && last - first > 1) count(forms[last - 1]!, kind, FAMILY)
  }
  return tallies
}

/** The kind told most often; of those told as often, the first told. */
function foremost(tally: Tally): [kind: string, often: number] {
  let best: [string, number] = ['', 0]
  for (const entry of tally) if (entry[1] > best[1]) best = entry
  return best
}
