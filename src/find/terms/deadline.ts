import type { Doc, Token } from '../../language/doc.ts'
import type { Status } from '../acts/act.ts'
import { actorsOf } from '../acts/actors.ts'
import { clauseExtent } from '../acts/build.ts'
import { type Clause, clauseAt } from '../acts/clauses.ts'
import { timeOver } from '../acts/dates.ts'
import { isSupposed, statusOf } from '../acts/status.ts'
import { infinitiveBeside } from '../acts/subjects.ts'
import { en as names } from '../instruments/en.ts'
import { instruments } from '../instruments/index.ts'
import type { PartyMention } from '../parties/party.ts'
import type { LifeChange } from './changes.ts'
import * as en from './en.ts'

/**
 * "had until Monday to decide whether to extend them", "faces a May 12 deadline to renew the waivers": the
 * time runs out in which something may be done about what binds.
 */
export function runsOut(doc: Doc, clause: Clause): LifeChange | undefined {
  const limit = untilOn(doc, clause)
  const task = limit && infinitiveBeside(doc, clause.verb)
  return task ? ended(doc, limit, task, clause.verb, standing(doc, clause)) : undefined
}

/** "faces a May 12 deadline to renew the waivers", "ahead of Friday's deadline for extending the truce". */
export function limitAt(doc: Doc, noun: Token): LifeChange | undefined {
  if (noun.upos !== 'NOUN' || !en.limits.has(noun.lemma)) return undefined
  if (!doc.childrenOf(noun).some(child => timeOver(doc, child))) return undefined
  const governor = doc.headOf(noun)
  const clause = governor?.upos === 'VERB' ? clauseAt(doc, governor) : undefined
  const faced = clause && en.facing.has(clause.verb.lemma) && clause.target === noun
  const beside = faced ? infinitiveBeside(doc, clause.verb) : null
  const task =
    doc
      .childrenOf(noun)
      .find(child => /^(acl|advcl)/.test(child.deprel) && child.upos === 'VERB') ?? beside
  if (!task) return undefined
  const limit = { trigger: noun, who: faced ? actorsOf(doc, clause) : [] }
  return ended(
    doc,
    limit,
    task,
    faced ? clause.verb : noun,
    clause ? standing(doc, clause) : 'planned',
  )
}

/** A time that someone has runs out, unless there is none or it is only supposed; "had … to decide" is no duty. */
function standing(doc: Doc, clause: Clause): Status {
  if (isSupposed(doc, clause.verb)) return 'hypothetical'
  return statusOf(doc, clause) === 'denied' ? 'denied' : 'planned'
}

function ended(
  doc: Doc,
  { trigger, who }: Limit,
  task: Token,
  verb: Token,
  status: Status,
): LifeChange | undefined {
  if (!bearsOnLaw(doc, task)) return undefined
  return {
    kind: 'change',
    rule: 'term/deadline',
    confidence: 0.6,
    start: trigger.start,
    end: trigger.end,
    change: 'expires',
    trigger,
    verb,
    instrument: null,
    subject: clauseExtent(doc, task),
    who,
    status,
  }
}

interface Limit {
  readonly trigger: Token
  readonly who: readonly PartyMention[]
}

/** "has until Friday", "was given until Friday": who has the time. */
function untilOn(doc: Doc, clause: Clause): Limit | undefined {
  const { verb } = clause
  const gives = en.timeGiving.has(verb.lemma)
  if (!gives && !en.timeHaving.has(verb.lemma)) return undefined
  const limit = clause.obliques.find(({ case: by }) => en.untilCases.has(by))
  const trigger = limit && doc.childrenOf(limit.token).find(t => t.deprel === 'case')
  if (!limit || !trigger) return undefined
  const holder = gives ? { ...clause, actor: clause.receiver ?? clause.target } : clause
  return { trigger, who: actorsOf(doc, holder) }
}

/** The task is about an instrument, or one that is done to nothing else. */
function bearsOnLaw(doc: Doc, task: Token): boolean {
  const span = clauseExtent(doc, task)
  if (doc.within(instruments, span).length > 0) return true
  return doc.tokensIn(span).some(({ lemma, text, upos }) => {
    if (upos === 'VERB') return en.lawful.has(lemma)
    const type = names.heads.get(text.toLowerCase())
    return upos === 'NOUN' && (en.lapsing.has(lemma) || (type !== undefined && en.issued.has(type)))
  })
}
