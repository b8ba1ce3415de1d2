import type { Instrument } from './instrument.ts'

type Type = Instrument['type']

/** The words of a language that the instrument finder looks for. */
export interface InstrumentWords {
  /** Head nouns by what they name; plural forms listed. */
  readonly heads: ReadonlyMap<string, Type>
  /** Heads that name an instrument with a word of substance or a name before them. */
  readonly measures: ReadonlySet<string>
  /** Two words that are one head: "cease fire", "travel ban". */
  readonly pairs: ReadonlyMap<string, Type>
  readonly substances: ReadonlySet<string>
  readonly topics: ReadonlySet<string>
  /** Heads that name an instrument with a capital only. */
  readonly titled: ReadonlySet<string>
  /** Heads of which there is one at a time, so that they need no name. */
  readonly lone: ReadonlySet<string>
  readonly definite: ReadonlySet<string>
  readonly indefinite: ReadonlySet<string>
  readonly possessives: ReadonlySet<string>
  readonly between: ReadonlySet<string>
  readonly targets: ReadonlySet<string>
  readonly partners: ReadonlySet<string>
  readonly bodies: readonly { readonly words: readonly string[]; readonly code: string }[]
  readonly council: readonly string[]
  readonly acronyms: ReadonlyMap<string, readonly [id: string, name: string, type: Type]>
  readonly titles: ReadonlyMap<string, string>
  readonly numbered: readonly {
    readonly words: readonly string[]
    readonly code: string
    readonly type: Type
  }[]
  readonly gatherings: ReadonlySet<string>
  /** Heads that may also be a meeting. */
  readonly assemblies: ReadonlySet<string>
  /** Small words inside a name, and those after it that say what it is on. */
  readonly inner: ReadonlySet<string>
  readonly subjects: ReadonlySet<string>
  readonly imposed: ReadonlySet<string>
  readonly under: ReadonlySet<string>
  readonly regimes: ReadonlySet<string>
  readonly mandates: ReadonlySet<string>
  /** Nouns that "on" makes an adverb of: "on hold". */
  readonly idle: ReadonlySet<string>
  /** Heads that their issuer's name tells apart: "Oslo's tariffs". */
  readonly owned: ReadonlySet<string>
  readonly of: string
  /** Prepositions of the place of a mission. */
  readonly places: ReadonlySet<string>
  readonly and: ReadonlySet<string>
  readonly fleeting: ReadonlySet<string>
  readonly issuers: ReadonlySet<string>
  readonly calendar: ReadonlySet<string>
}
