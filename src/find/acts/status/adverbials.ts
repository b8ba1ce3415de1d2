import type { Doc, Token } from '../../../language/doc.ts'
import type { Status } from '../act.ts'
import { low, relation } from '../clauses.ts'
import * as en from '../en.ts'
import { complement } from './complements.ts'
import { type Ask, open, type Signature, same, under } from './compose.ts'
import * as marks from './en/marks.ts'
import * as verbs from './en/verbs.ts'
import { type Form, isPast } from './form.ts'
import { isAchieved, purpose } from './purposes.ts'

/** "without meeting", "to meet", "when they meet": clauses that say how, what for and when. */
export function adverbial(doc: Doc, verb: Token, governor: Token, form: Form, ask: Ask): Status {
  const kin = doc.childrenOf(verb)
  const joints = kin.filter(child => /^(mark|case|cc)$/.test(relation(child))).map(low)
  const joined = (set: ReadonlySet<string>) => joints.some(word => set.has(word))
  // "left without meeting", but "cannot leave without meeting"
  if (joined(marks.withoutMarks)) {
    const outer = ask(governor)
    return outer === 'planned' ? 'denied' : under(outer, { yes: 'no', no: 'open' })
  }
  // "resorted to burning tyres"
  if (verb.xpos === 'VBG' && verbs.resorting.has(governor.lemma)) return ask(governor)
  if (form === 'infinitive') {
    if (governor.upos !== 'VERB') return under(ask(governor), complement(doc, verb, governor, form))
    // "called on Iran to meet"; else it is what the rest is done for, and planned with it.
    const outer = ask(governor)
    const signature = isAchieved(doc, verb, governor, outer) ? same : purpose(doc, governor)
    return outer === 'planned' && signature === open ? outer : under(outer, signature)
  }
  if (form === 'gerund') {
    // "worth meeting", "close to meeting", "came closer to meeting"
    const to = kin.find(child => child.xpos === 'TO' || marks.nearCases.has(low(child)))
    const near = to ? doc.tokens[to.index - 1]! : governor
    if (/^(ADJ|ADV)$/.test(near.upos) && verbs.nearing.has(near.lemma))
      return under(ask(governor), enabled)
    if (low(governor) === marks.short && joints.includes(en.of))
      return under(ask(doc.headOf(governor) ?? governor), { yes: 'no', no: 'open' })
    // "ruled out withdrawing"
    const particle = doc.childrenOf(governor).some(child => child.deprel === 'compound:prt')
    if (particle && joints.length === 0 && verbs.rejectingOut.has(governor.lemma))
      return under(ask(governor), { yes: 'no', no: 'open' })
    if (joints.includes(marks.fromMark)) {
      const kept = marks.keepingFrom.has(governor.lemma)
      return kept ? under(ask(governor), { yes: 'no', no: 'open' }) : along(ask(governor))
    }
    if (marks.accusing.has(governor.lemma) && joined(marks.accusingCases))
      return under(ask(governor), { yes: 'alleged', no: 'open' })
    // "decided against selling", "argued against selling".
    if (joints.includes(marks.against)) {
      const decided = verbs.intending.has(governor.lemma)
      return under(ask(governor), decided ? { yes: 'no', no: 'open' } : open)
    }
    if (joined(marks.aboutMarks)) return under(ask(governor), about(governor))
    const outer = along(ask(governor))
    // "…, saying they would meet": beside what is open, the saying is not.
    const said = verb.xpos === 'VBG' && joints.length === 0 && verbs.saying.has(verb.lemma)
    return said && outer === 'hypothetical' ? 'happened' : outer
  }
  // "as soon as they meet": the adverb stands between.
  if (governor.upos === 'ADV' && !isPast(doc, verb)) {
    const above = doc.headOf(governor)
    return above ? along(ask(above)) : 'happened'
  }
  const time = joined(marks.timeMarks) || kin.some(child => marks.timeMarks.has(low(child)))
  const present =
    !kin.some(child => child.xpos === 'VBD' || child.xpos === 'MD') && verb.xpos !== 'VBD'
  if (!time || !present) return 'happened'
  const outer = along(ask(governor))
  const told = outer === 'happened' || outer === 'ongoing'
  return told && joined(marks.notYet) ? 'hypothetical' : outer
}

/** What is done along with the rest shares what is open in it, not its negation: "will meet, ending the row". */
const along = (outer: Status): Status =>
  outer === 'denied' || outer === 'alleged' ? 'happened' : outer

/** "worth meeting", and with a negation not. */
const enabled: Signature = { yes: 'open', no: 'no' }

function about(governor: Token): Signature {
  const { lemma } = governor
  if (verbs.refusing.has(lemma) || verbs.negative.has(lemma)) return { yes: 'no', no: 'open' }
  if (verbs.intending.has(lemma)) return { yes: 'planned', no: 'no' }
  return verbs.wishing.has(lemma) || verbs.thinking.has(lemma) ? open : { yes: 'yes', no: 'yes' }
}
