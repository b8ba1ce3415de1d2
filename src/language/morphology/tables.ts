/** What the features of a language's words are told by; all words in small letters. */
export interface Morphology {
  /**
   * Features by "UPOS XPOS form", as UD writes them. What the tree tells stands as the name of a
   * rule: "Mood=Ind|{agreement}|Tense=Past|VerbForm=Fin".
   */
  readonly words: ReadonlyMap<string, string>
  /** Features by tag and the look of a word, where the word has none; the first that fits is taken. */
  readonly shapes: Readonly<Record<string, readonly (readonly [form: RegExp, features: string])[]>>
  /** Features by tag, where neither word nor look has some. */
  readonly tags: Readonly<Record<string, string>>
  /** Verb forms that go with one thing, or with more than one, whatever their subject is: "was", "were". */
  readonly singular: ReadonlySet<string>
  readonly plural: ReadonlySet<string>
  /** Subjects of more than one thing, which no tag tells: "many". */
  readonly many: ReadonlySet<string>
  /** Numbers that go with one thing: "one". */
  readonly one: ReadonlySet<string>
  /** Conjunctions that make more than one of two things: "and". */
  readonly and: ReadonlySet<string>
  /** Auxiliaries that an order may have: "do". */
  readonly ordering: ReadonlySet<string>
}
