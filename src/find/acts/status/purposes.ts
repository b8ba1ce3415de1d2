import type { Doc, Token } from '../../../language/doc.ts'
import type { Status } from '../act.ts'
import { low } from '../clauses.ts'
import * as en from '../en.ts'
import { open, type Signature } from './compose.ts'
import * as marks from './en/marks.ts'
import * as verbs from './en/verbs.ts'
import { isPast } from './form.ts'
import { ofVerb } from './signatures.ts'

/** "used a drone to find it", "rose to close at 12", "marched to protest": done in doing the rest. */
export function isAchieved(doc: Doc, verb: Token, governor: Token, outer: Status): boolean {
  if (outer !== 'ongoing' && outer !== 'happened') return false
  // "the drone used to find it" was used, whatever tense is lacking.
  const instrument = verbs.serving.has(governor.lemma)
  if (outer === 'happened' && !isPast(doc, governor) && !(instrument && governor.xpos === 'VBN'))
    return false
  const to = doc.childrenOf(verb).find(child => low(child) === en.to)
  const before = to && doc.tokens[to.index - 1]
  if (!before) return false
  // "are gathering to protest": they have not yet.
  if (governor.xpos === 'VBG' && !instrument) return false
  // "only to be jailed", "went on to add"
  if (low(before) === marks.only) return true
  if (verbs.going.has(governor.lemma)) return before.index <= governor.index + 1
  if (instrument) return true
  if (verbs.taking.has(governor.lemma))
    return (
      doc.childrenOf(governor).some(child => verbs.spans.has(child.lemma)) ||
      low(doc.subjectOf(governor) ?? governor) === marks.it
    )
  if (verbs.calling.has(governor.lemma))
    return verbs.messaging.has(verb.lemma) && !isFor(doc, governor)
  if (verbs.moving.has(governor.lemma) && verbs.closing.has(verb.lemma)) return true
  const others = verbs.sending.has(governor.lemma) || verbs.intending.has(governor.lemma)
  return verbs.expressing.has(verb.lemma) && !others
}

/** "called for talks to complain", "called on them to say so". */
const isFor = (doc: Doc, verb: Token) =>
  doc
    .childrenOf(verb)
    .some(child => doc.childrenOf(child).some(word => marks.callingCases.has(low(word))))

/** What a verb makes of the infinitive that stands beside it: "called on Iran to meet", "went there to meet". */
export function purpose(doc: Doc, governor: Token): Signature {
  const { lemma } = governor
  const beside = verbs.wishing.has(lemma) || verbs.intending.has(lemma) || verbs.refusing.has(lemma)
  if (beside || verbs.causative.has(lemma))
    return ofVerb(governor, 'infinitive', isPast(doc, governor), false)
  return open
}
