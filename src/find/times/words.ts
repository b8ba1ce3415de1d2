import type { Holiday } from './holidays.ts'
import type { NumberWords } from './numbers.ts'

/** The way in which a rule's slots are reckoned into a value. */
export type Form =
  | 'date'
  | 'unit'
  | 'count'
  | 'set'
  | 'reference'
  | 'decade'
  | 'century'
  | 'part'
  | 'range'
  | 'nth'
  | 'holiday'

/** How a kind of time expression is said. */
export interface Rule {
  readonly name: string
  readonly form: Form
  readonly pattern: string
  /** Slots that the words themselves do not fill. */
  readonly set?: Readonly<Record<string, string | number>>
  /** Names of guards that a match must pass. */
  readonly guards?: readonly string[]
}

/** What must hold around a match for it to be a time. */
export interface Guard {
  /** The slot that is looked at, where it is filled; without it the first word of the match. */
  readonly slot?: string
  /** Words of the slot that it is for; all where it is left out. */
  readonly only?: readonly string[]
  readonly capital?: boolean
  /** Not a name: no capital inside a sentence. */
  readonly lower?: boolean
  readonly not?: readonly string[]
  readonly notAfter?: readonly string[]
  readonly notBefore?: readonly string[]
  readonly afterName?: boolean
  readonly notAfterName?: boolean
  readonly notBeforeName?: boolean
  /** Penn tags that the word before the match must not have. */
  readonly notAfterTagged?: readonly string[]
  /** Penn tags that the word must not have, and the word behind the match. */
  readonly notTagged?: readonly string[]
  readonly notBeforeTagged?: readonly string[]
  /** The match must stand before a mark or at the end of its paragraph. */
  readonly ends?: boolean
  /** Something around the match that speaks for a time; an empty word is the edge of a paragraph. */
  readonly proof?: {
    readonly after?: readonly string[]
    readonly before?: readonly string[]
    readonly afterTime?: boolean
    readonly afterTagged?: readonly string[]
    readonly beforeTagged?: readonly string[]
  }
  /** Words that need proof; all do where it is left out. */
  readonly weak?: readonly string[]
  /** Slots that are proof themselves. */
  readonly unless?: readonly string[]
}

/** The words that tell in which direction of time a clause looks. */
export interface TenseWords {
  /** Modals and what stands for them that point ahead. */
  readonly ahead: readonly string[]
  readonly be: readonly string[]
  readonly past: readonly string[]
  readonly have: readonly string[]
  readonly to: readonly string[]
  /** Verbs (lemmas and participles) whose infinitive or complement lies ahead: "agreed to meet". */
  readonly planning: readonly string[]
  /** Verbs whose present tense with a date tells of the future ("expires on"). */
  readonly scheduled: readonly string[]
  /** Words right before a date that point ahead ("starting Monday") or back ("since Monday"). */
  readonly leadAhead: readonly string[]
  readonly leadBack: readonly string[]
  /** Words before a date that point ahead where no verb speaks against it ("by Friday"). */
  readonly leanAhead: readonly string[]
  /** Participles that plan by themselves: "scheduled", "expected". */
  readonly planned: readonly string[]
  /** Words that open a new clause. */
  readonly clause: readonly string[]
  /** Words behind a participle of planning that show what it plans ("set for", "asked to"). */
  readonly opens: readonly string[]
  /** What says that a day is reckoned elsewhere than where the text was written: "local time". */
  readonly elsewhere: readonly string[]
}

/** All that the finder of times knows of one language. */
export interface Words {
  readonly dotted: readonly string[]
  readonly suffixes: readonly string[]
  /** Pairs of letters that make one word with dots and blanks between them: "p. m." */
  readonly initials: readonly string[]
  readonly ordinalSuffixes: readonly string[]
  readonly decadeSuffix: string
  readonly numbers: NumberWords
  /** Named days, by their names as they are cut into lexemes ("new year 's day"). */
  readonly holidays: Readonly<Record<string, Holiday>>
  readonly ordinals: Readonly<Record<string, number>>
  /** Words behind a number that show that it counts something. */
  readonly counted: readonly string[]
  /** What each class of words means, word by word. */
  readonly classes: Readonly<Record<string, Readonly<Record<string, string | number>>>>
  /** Classes of which every time expression in words has a word, if only the last one of an entry. */
  readonly core: readonly string[]
  readonly parts: Readonly<Record<string, string>>
  readonly rules: readonly Rule[]
  readonly guards: Readonly<Record<string, Guard>>
  readonly tense: TenseWords
  /** Words between the ends of an interval: by themselves ("May 3 to 5"), or after a word that opens it ("between … and"). */
  readonly through: readonly string[]
  readonly opens: Readonly<Record<string, readonly string[]>>
  /** Words between two times one of which is meant: "in May or early June" lies somewhere in both. */
  readonly either: readonly string[]
  /** Words between a length and a date that it is counted from: 1 where it leads on, -1 where it leads back. */
  readonly steps: Readonly<Record<string, 1 | -1>>
  /** Words between a part and the whole: "the first ten months of 1915". */
  readonly of: readonly string[]
  /** One line for each way of reckoning, with {places} for what it rests on. */
  readonly why: Readonly<Record<string, string>>
}
