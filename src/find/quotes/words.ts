/** How a cue takes its content: a clause, a person and a clause, a question, a thought, a name for something. */
export type Frame =
  | 'say'
  | 'vow'
  | 'tell'
  | 'ask'
  | 'think'
  | 'name'
  | 'noun'
  | 'source'
  | 'attitude'

/** The words of a language that the quotation finder looks for. */
export interface CueWords {
  readonly verbs: readonly {
    readonly frame: Frame
    readonly score: number
    readonly words: readonly string[]
  }[]
  /** Forms of a verb in the order: present, past, participle, -ing. */
  readonly irregular: Readonly<Record<string, string>>
  readonly particles: ReadonlySet<string>
  readonly nouns: ReadonlySet<string>
  readonly claims: ReadonlySet<string>
  readonly papers: ReadonlySet<string>
  /** Words behind "call" with which it names nothing. */
  readonly called: ReadonlySet<string>
  /** Nouns for occasions and papers at which or in which something is said, media, and the words before both. */
  readonly venues: ReadonlySet<string>
  readonly media: ReadonlySet<string>
  readonly venueCases: ReadonlySet<string>
  readonly that: ReadonlySet<string>
  readonly questions: ReadonlySet<string>
  readonly according: readonly [string, string]
  readonly as: ReadonlySet<string>
  readonly by: ReadonlySet<string>
  readonly agent: ReadonlySet<string>
  readonly and: ReadonlySet<string>
  readonly who: ReadonlySet<string>
  readonly which: ReadonlySet<string>
  readonly onward: ReadonlySet<string>
  readonly infinitive: string
  readonly modals: ReadonlySet<string>
  readonly copulas: ReadonlySet<string>
  readonly doing: ReadonlySet<string>
  readonly carriers: ReadonlyMap<string, string>
  readonly auxiliaries: ReadonlySet<string>
  readonly negations: ReadonlySet<string>
  readonly relatives: ReadonlySet<string>
  readonly subordinators: ReadonlySet<string>
  readonly coordinators: ReadonlySet<string>
  readonly connectives: ReadonlySet<string>
  readonly prepositions: ReadonlySet<string>
  readonly inside: ReadonlySet<string>
  readonly days: ReadonlySet<string>
  readonly units: ReadonlySet<string>
  readonly recent: ReadonlySet<string>
  readonly plainest: ReadonlySet<string>
  readonly authors: ReadonlySet<string>
  readonly pronouns: ReadonlySet<string>
  readonly objects: ReadonlySet<string>
  readonly possessives: ReadonlySet<string>
  readonly determiners: ReadonlySet<string>
  readonly empty: ReadonlySet<string>
}
