import type { Doc, Finder, Sentence } from '../../language/doc.ts'
import { citationAt, type Named } from './citations.ts'
import { en } from './en.ts'
import { Cast } from './identity.ts'
import type { InstrumentMention } from './instrument.ts'
import { capital, lower } from './names.ts'
import { phraseAt } from './phrases.ts'
import { mandateAt } from './regimes.ts'

export type { Instrument, InstrumentMention } from './instrument.ts'

/** Finds resolutions, treaties, deals, laws, orders, embargoes, sanctions, tariffs, ceasefires and mandates. */
export const instruments: Finder<InstrumentMention> = {
  kind: 'instrument',
  find: doc => {
    const cast = new Cast(doc)
    const found: InstrumentMention[] = []
    for (const sentence of doc.sentences) {
      const named = namedIn(doc, sentence)
      for (const one of named.filter(n => n.rule !== 'instrument/mandate'))
        put(doc, cast, one, found)
      for (const one of named.filter(n => n.rule === 'instrument/mandate'))
        put(doc, cast, one, found)
    }
    return found
  },
}

function put(doc: Doc, cast: Cast, named: Named, found: InstrumentMention[]): void {
  const start = doc.tokens[named.first]!.start
  const end = doc.tokens[named.last - 1]!.end
  const inside = found.slice(-20).find(m => m.start >= start && m.end <= end)
  const instrument = cast.resolve(named, inside?.instrument.id)
  if (!instrument) return
  const { rule, confidence, head } = named
  const text = doc.text.slice(start, end)
  found.push({ kind: 'instrument', start, end, text, instrument, head, rule, confidence })
}

/** The stretches of a sentence that name instruments; those of one rule do not overlap. */
function namedIn(doc: Doc, sentence: Sentence): readonly Named[] {
  const found: Named[] = []
  const shouted = isShouted(doc, sentence)
  let free = sentence.first
  for (let at = sentence.first; at < sentence.last; at++) {
    const mandate = mandateAt(doc, at)
    if (mandate) found.push(mandate)
    const named = citationAt(doc, at) ?? phraseAt(doc, at, shouted)
    if (!named) continue
    const last = found.findLast(n => n.rule !== 'instrument/mandate')
    if (named.first < free && last) {
      // the longer of two readings: "Paris climate agreement" over "climate agreement"
      if (named.last - named.first <= last.last - last.first || named.first > last.first) continue
      found.splice(found.indexOf(last), 1)
    }
    found.push(named)
    free = named.last
    at = Math.max(at, named.last - 1)
  }
  return found
}

/** A line in which nearly every long word has a capital: capitals tell no names there. */
function isShouted(doc: Doc, sentence: Sentence): boolean {
  let long = 0
  let high = 0
  for (let i = sentence.first; i < sentence.last; i++) {
    const { text } = doc.tokens[i]!
    if (text.length < 4 || en.between.has(lower(text)) || !/^\p{L}/u.test(text)) continue
    long++
    if (capital(text)) high++
  }
  const stopped = doc.tokens[sentence.last - 1]?.text === '.'
  return long >= 4 && high >= (stopped ? 0.95 : 0.75) * long
}
