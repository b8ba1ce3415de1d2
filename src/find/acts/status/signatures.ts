import type { Token } from '../../../language/doc.ts'
import { open, type Signature, same } from './compose.ts'
import * as nouns from './en/nouns.ts'
import * as verbs from './en/verbs.ts'
import type { Form } from './form.ts'

const fact: Signature = { yes: 'fact', no: 'fact' }
const lived: Signature = { yes: 'yes', no: 'yes' }
const reversed: Signature = { yes: 'no', no: 'yes' }
const refused: Signature = { yes: 'no', no: 'open' }
const forced: Signature = { yes: 'yes', no: 'open' }
const enabled: Signature = { yes: 'open', no: 'no' }
const planned: Signature = { yes: 'planned', no: 'no' }
const believed: Signature = { yes: 'alleged', no: 'open' }

/** "said that they met": it is as it is told. */
export const said: Signature = { yes: 'yes', no: 'open' }

const raised: Signature = { yes: 'alleged', no: 'no' }

type Rows = readonly (readonly [ReadonlySet<string>, Signature])[]

const clauses: Rows = [
  [verbs.negative, reversed],
  [verbs.refusing, refused],
  [verbs.implicative, same],
  [verbs.causative, forced],
  [verbs.intending, planned],
  [verbs.wishing, open],
  [verbs.believing, believed],
]
const facts: Rows = [[verbs.factive, lived]]

// of a verb that stands in several sets the first row counts: with a gerund it is the fact
const infinitives: Rows = [...clauses, ...facts]
const gerunds: Rows = [...facts, ...clauses]

const finites: Rows = [
  [verbs.denyingThat, refused],
  [verbs.wishingThat, open],
  [verbs.intendingThat, planned],
  [verbs.factive, fact],
  [verbs.saying, said],
  [verbs.believing, believed],
]

const nominals: Rows = [
  [nouns.refusingNouns, refused],
  [nouns.intendingNouns, planned],
  [nouns.claimingNouns, believed],
  [nouns.wishingNouns, open],
]

const row = (rows: Rows, lemma: string) => rows.find(([words]) => words.has(lemma))?.[1]

/** What a verb or an adjective makes of its clause; `past` where it is told of the past: "was able to meet". */
export function ofVerb(governor: Token, form: Form, past: boolean, self: boolean): Signature {
  const { lemma } = governor
  if (form === 'finite') {
    if (self && verbs.thinking.has(lemma)) return same
    if (verbs.raising.has(lemma) && row(finites, lemma) === believed) return raised
    return row(finites, lemma) ?? said
  }
  // "said the letter, dated Monday, was lost": no complement of the saying
  if (form === 'gerund') return verbs.saying.has(lemma) ? same : (row(gerunds, lemma) ?? same)
  if (form === 'infinitive' && past && verbs.valued.has(lemma)) return lived
  if (form === 'infinitive' && verbs.sufficing.has(lemma)) return enabled
  if (form === 'infinitive' && verbs.enabling.has(lemma)) return past ? same : enabled
  return row(infinitives, lemma) ?? open
}

/** What a noun makes of its clause or of the noun that it takes; undefined where it says nothing. */
export function ofNoun(noun: Token): Signature | undefined {
  return row(nominals, noun.lemma)
}
