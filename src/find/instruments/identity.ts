import type { Doc } from '../../language/doc.ts'
import type { Named } from './citations.ts'
import { en } from './en.ts'
import type { Instrument } from './instrument.ts'
import { likeness, lower, slug, type Traits } from './names.ts'
import type { Phrase } from './phrases.ts'

/** One instrument of a document while it is read: all its names, and what was said of it. */
interface Known {
  readonly instrument: Instrument
  traits: Traits | null
  /** The sentence that named it last, and how often it was named. */
  readonly at: number
  readonly count: number
}

/** Treaties, agreements and deals stand for each other: "the 2015 JCPOA ... the deal". */
const FAMILY: Readonly<Record<Instrument['type'], string>> = {
  resolution: 'resolution',
  treaty: 'agreement',
  agreement: 'agreement',
  law: 'law',
  order: 'order',
  embargo: 'embargo',
  sanctions: 'sanctions',
  tariff: 'tariff',
  ceasefire: 'ceasefire',
  mandate: 'mandate',
}

/** As many of the latest are looked at for what points back. */
const KEPT = 200

/** Of these a text has one: "the ceasefire" is known without another name. */
const LONE: ReadonlySet<string> = new Set(['embargo', 'ceasefire'])

/** How far back, in sentences, a bare law or order may point. */
const REACH = 12

/** Tells which mentions of a document name the same instrument. */
export class Cast {
  readonly #doc: Doc
  readonly #known: Known[] = []
  readonly #byId = new Map<string, Known>()

  constructor(doc: Doc) {
    this.#doc = doc
  }

  /** The instrument that a phrase names; undefined for a phrase that points back to nothing. */
  resolve(named: Named | Phrase, under?: string): Instrument | undefined {
    const phrase = 'traits' in named ? named : null
    const sentence = this.#doc.tokens[named.head]!.sentence
    if (named.id)
      return this.#keep(
        named.id,
        named.name ?? this.#text(named),
        named.type,
        phrase,
        sentence,
        under,
      )
    if (phrase?.bare) return this.#back(phrase, sentence)
    const name = this.#text(named)
    const own = slug(name.replace(/^(?:1[6-9]|20)\d\d\s/, ''))
    const id = en.titles.get(own) ?? en.titles.get(slug(name)) ?? own
    const known = this.#byId.get(id)
    if (known) return this.#seen(known, phrase, sentence)
    const same = phrase ? this.#alike(phrase) : undefined
    if (same) return this.#seen(same, phrase, sentence)
    return this.#keep(id, name, named.type, phrase, sentence, under)
  }

  /** The measure, or the agreement of the same substance, that a phrase tells of again. */
  #alike(phrase: Phrase): Known | undefined {
    const measure = en.measures.has(phrase.traits.head)
    const nominal = phrase.rule === 'instrument/nominal'
    if (!measure && !nominal) return undefined
    let best: Known | undefined
    let most = measure ? 0 : 1
    for (const known of this.#known) {
      if (FAMILY[known.instrument.type] !== FAMILY[phrase.type] || !known.traits) continue
      if (measure && known.traits.head !== phrase.traits.head) continue
      const like = likeness(known.traits, phrase.traits)
      if (like < most) continue
      best = known
      most = like
    }
    return best
  }

  #back(phrase: Phrase, sentence: number): Instrument | undefined {
    const { head } = phrase.traits
    const lone = en.lone.has(head)
    const near = this.#known.filter(
      k =>
        FAMILY[k.instrument.type] === FAMILY[phrase.type] &&
        (lone ? k.traits?.head === head : !en.lone.has(k.traits?.head ?? '')),
    )
    const measure = en.measures.has(phrase.traits.head)
    const exact = near.filter(k => k.traits?.head === phrase.traits.head)
    const best = measure ? commonest(exact.length > 0 ? exact : near) : near.at(-1)
    if (best) {
      const reach =
        phrase.type === 'law' || phrase.type === 'order' ? REACH : Number.POSITIVE_INFINITY
      return sentence - best.at > reach ? undefined : this.#seen(best, null, sentence)
    }
    if (!lone && (!LONE.has(phrase.type) || !phrase.definite)) return undefined
    return this.#keep(slug(head), lower(head), phrase.type, phrase, sentence)
  }

  #keep(
    id: string,
    name: string,
    type: Instrument['type'],
    phrase: Phrase | null,
    sentence: number,
    under?: string,
  ): Instrument {
    const old = this.#byId.get(id)
    if (old) return this.#seen(old, phrase, sentence)
    const instrument = { id, name, type, ...(under ? { under } : {}) }
    const known = { instrument, traits: phrase?.traits ?? null, at: sentence, count: 1 }
    this.#byId.set(id, known)
    this.#known.push(known)
    if (this.#known.length > KEPT) this.#known.shift()
    return instrument
  }

  #seen(known: Known, phrase: Phrase | null, sentence: number): Instrument {
    const traits = phrase && known.traits ? merged(known.traits, phrase.traits) : known.traits
    const place = this.#known.indexOf(known)
    if (place >= 0) this.#known.splice(place, 1)
    const now = { instrument: known.instrument, traits, at: sentence, count: known.count + 1 }
    this.#known.push(now)
    if (this.#known.length > KEPT) this.#known.shift()
    this.#byId.set(known.instrument.id, now)
    return known.instrument
  }

  #text(named: Named): string {
    const { text, tokens } = this.#doc
    return text.slice(tokens[named.first]!.start, tokens[named.last - 1]!.end).replace(/\s+/g, ' ')
  }
}

/** The one that was named most often so far, the latest of equals. */
function commonest(known: readonly Known[]): Known | undefined {
  return known.reduce<Known | undefined>((a, b) => (a && a.count > b.count ? a : b), undefined)
}

const both = (a: readonly string[], b: readonly string[]) => [...new Set([...a, ...b])]

const merged = (a: Traits, b: Traits): Traits => ({
  head: a.head,
  about: both(a.about, b.about),
  by: both(a.by, b.by),
  on: both(a.on, b.on),
})
