import type { Doc, Token } from '../../language/doc.ts'
import { actorsOf } from '../acts/actors.ts'
import { mentionOf } from '../acts/arguments.ts'
import type { Clause } from '../acts/clauses.ts'
import * as en from '../acts/en.ts'
import { isInPower, isPress } from '../acts/partners.ts'
import { reportOf } from '../acts/reports.ts'
import { isHeadline, isSupposed, isToBe, statusAt } from '../acts/status.ts'
import type { PartyMention } from '../parties/party.ts'
import { isAhead, isFate, planned } from './ahead.ts'
import type { Commitment } from './commitment.ts'
import { isSet } from './performed.ts'

/** "North Korea will suspend its tests": the author tells what a party is going to do. */
export function foretold(doc: Doc, clause: Clause): Commitment | undefined {
  const { verb } = clause
  if (isFate(clause) || clause.passive) return undefined
  // "Finland will give a grant, officials said": told by nobody who is another side.
  const report = reportOf(doc, verb)
  const speaker = report?.speaker == null ? undefined : mentionOf(doc, report.speaker)
  const pressed = speaker !== undefined && isPress(speaker)
  if (report && (!speaker || (!pressed && !isOfficial(speaker)))) return undefined
  const will = clause.auxiliaries.some(aux => en.futureModals.has(aux.text.toLowerCase()))
  // "State media said the country would close its border": what the press tells is the country's.
  if (!will && !(pressed && isAhead(doc, clause)) && !(isToBe(doc, verb) && isHeadline(doc, verb)))
    return undefined
  if (isSupposed(doc, verb) || isRelative(doc, verb) || isUntold(doc, verb)) return undefined
  const who = actorsOf(doc, clause)
  if (isSet(doc, verb) || who.length === 0 || !who.some(isInPower)) return undefined
  return planned(doc, clause, who, 'pledge/foretold', 0.5, 'the text says what a party will do')
}

/** "officials said": those who tell for nobody in particular. */
const isOfficial = ({ party }: PartyMention) =>
  party.type === 'group' && party.country === undefined

/** "is expected to say that they will leave", "did not say it will": nobody has told it. */
function isUntold(doc: Doc, verb: Token): boolean {
  const over = verb.deprel === 'ccomp' ? doc.headOf(verb) : undefined
  const status = over?.upos === 'VERB' ? statusAt(doc, over) : 'happened'
  return status === 'planned' || status === 'hypothetical' || status === 'denied'
}

/** "states that will vote", "how hard he will work": told by the way, or asked. */
function isRelative(doc: Doc, verb: Token): boolean {
  if ((verb.deprel === 'advcl' && verb.xpos !== 'VB') || verb.deprel.startsWith('acl')) return true
  return doc
    .tokensIn(doc.extent(verb))
    .some(token => /^W/.test(token.xpos) && token.index < verb.index)
}
