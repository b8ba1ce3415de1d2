import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { toBioes } from './names.ts'

/*
 * Sentences whose names are swapped for others of their kind (Dai and Adel 2020): known ones out of
 * data/names, composed ones ("Ministry of Ports"), and ones that nobody bears, spelt like those that some
 * do. So what stands around a name is learned, and what names are made of, not the few names of a corpus.
 */

/** Words with their names as BIOES labels. */
export interface NamedWords {
  readonly forms: readonly string[]
  readonly names: readonly string[]
}

type Random = () => number
type Kind = 'PER' | 'ORG' | 'LOC'

const folder = resolve(import.meta.dirname, '..', 'data', 'names')
const NOBODY = 0.3
const KEPT = 0.15
const HYPHEN_CUT = 0.5

/** Makes swapped sentences; all that is random comes from `random`. */
export class Swapper {
  readonly #random: Random
  readonly #given: readonly string[]
  readonly #family: readonly string[]
  readonly #cities: readonly string[]
  readonly #lands: readonly string[]
  readonly #states: readonly string[]
  readonly #waters: readonly string[]
  readonly #clubs: readonly string[]
  readonly #bodies: readonly string[]
  readonly #speller: Speller

  constructor(random: Random) {
    this.#random = random
    const world = table('world.tsv')
    const kinds = (rows: string[][], wanted: string) =>
      named(rows, row => wanted.split(' ').includes(row[1]!))
    this.#given = [...common(table('given.tsv')), ...kinds(world, 'given')]
    this.#family = [...common(table('family.tsv')), ...kinds(world, 'family')]
    const regions = table('regions.tsv')
    this.#cities = [
      ...named(table('cities.tsv'), row => row[2] !== 'A'),
      ...kinds(regions, 'city spot'),
    ]
    this.#lands = [
      ...named(table('cities.tsv'), row => row[2] === 'A'),
      ...kinds(regions, 'region land part'),
    ]
    this.#waters = kinds(regions, 'water')
    const places = resolve(folder, '..', 'places')
    this.#states = named(table(join(places, 'states.tsv')), () => true, 2)
    const bodies = table('bodies.tsv')
    this.#clubs = kinds(bodies, 'sport')
    this.#bodies = kinds(bodies, 'union public civil media company')
    this.#speller = new Speller([
      ...kinds(world, 'family'),
      ...named(table('cities.tsv'), () => true),
    ])
  }

  /** A sentence with other names; the same name is swapped for the same. Undefined where it has none. */
  swap({ forms, names }: NamedWords): NamedWords | undefined {
    const out: string[] = []
    const labels: string[] = []
    const made = new Map<string, string[]>()
    let swapped = false
    for (let i = 0; i < forms.length; ) {
      const type = names[i]!.slice(2)
      let end = i + 1
      if (names[i]![0] === 'B') while (end < forms.length && /^[IE]/.test(names[end]!)) end++
      const old = forms.slice(i, end)
      let words = old
      if ((type === 'PER' || type === 'ORG' || type === 'LOC') && /^\p{L}/u.test(old[0]!)) {
        const key = `${type} ${old.join(' ')}`
        words = made.get(key) ?? this.#like(old, type)
        made.set(key, words)
        swapped ||= words !== old
      }
      out.push(...words)
      labels.push(...words.map((_, k) => (type === '' ? 'O' : `${k === 0 ? 'B' : 'I'}-${type}`)))
      i = end
    }
    return swapped ? { forms: out, names: toBioes(labels) } : undefined
  }

  #like(old: string[], type: Kind): string[] {
    if (this.#random() < KEPT || old[0]!.startsWith('@') || /^(?:Mr|Mrs|Dr)/.test(old[0]!))
      return old
    const made = { PER: this.person, LOC: this.#place, ORG: this.body }[type].call(this, old.length)
    const words = made.split(' ').flatMap(word => {
      if (!/^\p{L}+-\p{L}/u.test(word) || this.#random() > HYPHEN_CUT) return [word]
      return word.split(/(-)/)
    })
    const loud = old.every(word => word === word.toUpperCase()) && old.join('').length > 4
    return loud ? words.map(word => word.toUpperCase()) : words
  }

  /** A person's name of about so many words. */
  person(length: number): string {
    if (length === 1) return this.#random() < 0.75 ? this.#familyName() : this.#pick(this.#given)
    const roll = this.#random()
    const given = roll < 0.1 ? `${this.#letter()}.` : this.#givenName()
    const middle =
      length > 2 ? ` ${this.#random() < 0.5 ? `${this.#letter()}.` : this.#givenName()}` : ''
    return `${given}${middle} ${this.#familyName()}`
  }

  #familyName(): string {
    const name =
      this.#random() < NOBODY ? this.#speller.word(this.#random) : this.#pick(this.#family)
    const roll = this.#random()
    if (roll < 0.02) return `al-${name}`
    if (roll < 0.04)
      return `${this.#pick(['de', 'van', 'von', 'de la', 'bin', 'El', 'Al', 'Ben'])} ${name}`
    return roll < 0.06 ? `${name}-${this.#pick(this.#family)}` : name
  }

  #givenName(): string {
    return this.#random() < NOBODY / 2 ? this.#speller.word(this.#random) : this.#pick(this.#given)
  }

  #place(length: number): string {
    const roll = this.#random()
    if (length === 1) {
      if (roll < NOBODY) return this.#speller.word(this.#random)
      return this.#pick(roll < 0.55 ? this.#states : roll < 0.85 ? this.#cities : this.#lands)
    }
    if (roll < 0.25) return this.#pick(this.#cities)
    if (roll < 0.4) return this.#pick(this.#lands)
    if (roll < 0.5) return this.#pick(this.#waters)
    const some = roll < 0.75 ? this.#pick(this.#cities) : this.#familyName()
    if (this.#random() < 0.3) {
      return `${this.#pick(['North', 'South', 'East', 'West', 'New', 'Mount', 'Lake', 'Port', 'Fort', 'San', 'Upper', 'Central'])} ${some}`
    }
    return `${some} ${this.#pick(PLACE_NOUNS)}`
  }

  /** The name of a body of about so many words. */
  body(length: number): string {
    const roll = this.#random()
    if (length === 1) {
      if (roll < 0.3) return this.#acronym()
      if (roll < 0.45) return this.#speller.word(this.#random)
      if (roll < 0.6) return this.#pick(this.#cities)
    }
    if (roll < 0.4) return this.#pick(this.#bodies)
    if (roll < 0.5) return this.#pick(this.#clubs)
    const some =
      this.#random() < 0.5
        ? this.#pick(this.#cities)
        : this.#random() < 0.4
          ? this.#pick(this.#states)
          : this.#familyName()
    if (roll < 0.7) return `${some} ${this.#pick(BODY_ENDS)}`
    const of = this.#pick(BODY_HEADS)
    if (roll < 0.85) return `${of} of ${this.#random() < 0.5 ? this.#pick(TOPICS) : some}`
    if (roll < 0.93) return `${this.#pick(SCOPES)} ${this.#pick(TOPICS)} ${of}`
    if (roll < 0.96) return `${this.#familyName()} & ${this.#familyName()}`
    return `${of} for ${this.#pick(TOPICS)} and ${this.#pick(TOPICS)}`
  }

  /** A town, at times one that is nowhere. */
  city(): string {
    return this.#random() < NOBODY / 2 ? this.#speller.word(this.#random) : this.#pick(this.#cities)
  }

  /** A state. */
  state(): string {
    return this.#pick(this.#states)
  }

  /** A club of sport. */
  club(): string {
    return this.#random() < 0.5
      ? this.#pick(this.#clubs)
      : `${this.city()} ${this.#pick(BODY_ENDS.slice(0, 4))}`
  }

  #acronym(): string {
    const length = 2 + Math.floor(this.#random() * 3.5)
    return Array.from({ length }, () => this.#letter()).join('')
  }

  #letter(): string {
    return this.#pick([...'ABCDEFGHIJKLMNOPRSTUVW'])
  }

  #pick<T>(items: readonly T[]): T {
    return items[Math.floor(this.#random() * items.length)]!
  }
}

const words = (text: string) => text.split('|')
const PLACE_NOUNS = words(
  'River|Valley|County|District|Province|Island|Islands|Street|Road|Avenue|Airport|Bay|Hills|Mountains|Square|Park|Bridge|Peninsula|Desert|Stadium|Coast|Beach|Canal|Strait|Region|Highway|Station|Governorate|Prefecture|Gate|Forest|Heights',
)
const BODY_ENDS = words(
  'United|City|Rovers|Wanderers|Athletic|Times|Post|Daily|Herald|Tribune|Corp.|Corp|Inc.|Inc|Ltd|Group|Holdings|Bank|Airlines|Airways|University|College|Institute|Foundation|Association|Police Department|Police|Hospital|Oil|Motors|Energy|Steel|Party|Tigers|Lions|Bulls|Eagles|FC|Press|Radio|TV|News Agency|Records|Football Federation|Chamber of Commerce|Stock Exchange|Supreme Court|High School|Partners|Systems|Technologies|Brothers|Industries|Front|Brigade',
)
const BODY_HEADS = words(
  'Ministry|Department|Bank|University|Institute|Committee|Council|Commission|Centre|Center|Association|Federation|Agency|Office|Bureau|Union|Party|Board|Court|Museum|Society|Authority|Academy|Church|League|Organization|Organisation|Forum|Network|Front|Directorate',
)
const TOPICS = words(
  'Defence|Defense|Justice|Health|Trade|Finance|Agriculture|Energy|Foreign Affairs|Human Rights|Science|Technology|Education|Transport|Labour|Labor|Commerce|Culture|Fisheries|Housing|Migration|Security|Democracy|Development|Statistics|Elections|Refugees|Interior|Industry|Water|Climate Change|Nuclear Physics|Public Works|Tourism|Missions|Journalists|Ports',
)
const SCOPES = words(
  "National|Federal|International|European|African|Asian|American|Royal|Supreme|Central|World|Global|People's|Islamic|Democratic|United|State|Joint|Independent",
)

/** Spells names that nobody bears: letters follow each other as in known ones (by three before). */
class Speller {
  readonly #next = new Map<string, string[]>()

  constructor(known: readonly string[]) {
    for (const name of known) {
      if (!/^\p{Lu}\p{Ll}{3,}$/u.test(name)) continue
      const ringed = `^^^${name}$`
      for (let i = 3; i < ringed.length; i++) {
        const before = ringed.slice(i - 3, i)
        const found = this.#next.get(before)
        if (found) found.push(ringed[i]!)
        else this.#next.set(before, [ringed[i]!])
      }
    }
  }

  word(random: Random): string {
    for (;;) {
      let word = '^^^'
      while (word.length < 16) {
        const choices = this.#next.get(word.slice(-3))!
        const letter = choices[Math.floor(random() * choices.length)]!
        if (letter === '$') break
        word += letter
      }
      if (word.length > 6 && word.length < 16) return word.slice(3)
    }
  }
}

function table(file: string): string[][] {
  const lines = readFileSync(resolve(folder, file), 'utf8').split('\n').slice(1)
  return lines.filter(line => line !== '').map(line => line.split('\t'))
}

function named(rows: string[][], wanted: (row: string[]) => boolean, column = 0): string[] {
  return rows.filter(row => wanted(row) && row[column]).map(row => row[column]!)
}

/** Census names stand by their rank: all others, and the commoner half of those. */
function common(rows: string[][]): string[] {
  return named(rows, row => !row[1] || Number(row[1]) < 12)
}
