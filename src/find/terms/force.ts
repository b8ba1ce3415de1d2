import type { Doc, Token } from '../../language/doc.ts'
import { caseOf } from '../acts/arguments.ts'
import { clauseExtent } from '../acts/build.ts'
import { clauseAt } from '../acts/clauses.ts'
import { statusAt } from '../acts/status.ts'
import { deadlineOf } from '../times/deadlines/index.ts'
import type { LifeChange } from './changes.ts'
import * as en from './en.ts'
import { thingAt } from './things.ts'

/**
 * "The tariffs are already in effect", "the treaty has been in force since 2015": it holds. Where it is told
 * to hold until a day ("remains in force until May"), it expires then.
 */
export function inForce(doc: Doc, noun: Token): LifeChange | undefined {
  const holds = en.forces.has(noun.lemma) && en.holdingCases.has(caseOf(doc, noun))
  if (!holds && !en.valid.has(noun.lemma)) return undefined
  const kin = doc.childrenOf(noun)
  const governor = doc.headOf(noun)
  // "valid" and "in place" are said of much: there the end has to be told.
  const copular = kin.some(child => child.deprel === 'cop')
  const stays = !copular && governor !== undefined && en.staying.has(governor.lemma)
  if (!copular && !stays) return undefined
  const verb = stays ? governor : noun
  const clause = stays ? clauseAt(doc, governor) : undefined
  const subject = clause ? clause.actor : doc.subjectOf(noun)
  const thing = thingAt(doc, subject ?? null, true)
  if (!thing) return undefined
  const told = statusAt(doc, verb)
  const past = (copular ? kin : [verb]).some(child => child.xpos === 'VBD')
  const until = deadlineOf(doc, clauseExtent(doc, verb))?.relation === 'until'
  if (!until && !en.sureForces.has(noun.lemma)) return undefined
  return {
    kind: 'change',
    rule: 'term/force',
    confidence: 0.7,
    start: noun.start,
    end: noun.end,
    change: until ? 'expires' : 'enters into force',
    trigger: holds ? doc.tokens[noun.index - 1]! : noun,
    triggerEnd: noun,
    verb,
    instrument: thing.instrument,
    subject: thing.span,
    who: [],
    status: told !== 'happened' || past ? told : until ? 'planned' : 'ongoing',
  }
}

/** "The pause is due to end on July 9", where the parse takes "end" for a noun. */
export function dueToEnd(doc: Doc, noun: Token): LifeChange | undefined {
  const to = doc.tokens[noun.index - 1]
  const due = doc.tokens[noun.index - 2]
  if (noun.lemma !== en.end || noun.upos !== 'NOUN' || !due || to?.sentence !== due.sentence) return
  if (to.xpos !== 'TO' || !en.due.has(due.lemma)) return undefined
  const thing = thingAt(doc, doc.subjectOf(noun) ?? null, false)
  if (!thing) return undefined
  return {
    kind: 'change',
    rule: 'term/own',
    confidence: 0.7,
    start: noun.start,
    end: noun.end,
    change: 'expires',
    trigger: noun,
    verb: noun,
    instrument: thing.instrument,
    subject: thing.span,
    who: [],
    status: 'planned',
  }
}
