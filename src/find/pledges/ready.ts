import type { Doc, Token } from '../../language/doc.ts'
import { mentionOf, partiesAt, targetsOf } from '../acts/arguments.ts'
import { clauseAt } from '../acts/clauses.ts'
import * as acts from '../acts/en.ts'
import { reportOf } from '../acts/reports.ts'
import { isSupposed } from '../acts/status.ts'
import { subjectOf } from '../acts/subjects.ts'
import type { Commitment } from './commitment.ts'
import * as words from './en.ts'
import { isSilent } from './performed.ts'

/** "is willing to withdraw its troops", "is prepared to talk", "is committed to opening the economy". */
export function ready(doc: Doc, token: Token): Commitment | undefined {
  if (!words.readiness.has(token.lemma.toLowerCase())) return undefined
  // "signs that he is willing to talk" tell of no offer.
  const told = token.upos === 'ADJ' || token.xpos === 'VBN'
  if (!told || token.deprel.startsWith('acl')) return undefined
  const kin = doc.childrenOf(token)
  const low = (child: Token) => child.text.toLowerCase()
  const stands = kin.some(child => child.lemma === acts.be && /^(cop|aux)/.test(child.deprel))
  const modal = kin.some(
    child =>
      child.xpos === 'MD' && !(reportOf(doc, token) && acts.conditionalModals.has(low(child))),
  )
  const content = kin.find(
    child => child.upos === 'VERB' && child.index > token.index && follows(doc, child),
  )
  if (!stands || modal || !content || isSupposed(doc, token)) return undefined
  // Nobody is willing but someone: "it" is never empty here, whatever the parse says.
  const subject = subjectOf(doc, token, 0) ?? kin.find(child => child.deprel === 'expl') ?? null
  const own = partiesAt(doc, subject)
  // "Syria says it is willing": the one who says so.
  const speaker = subject?.upos === 'PRON' ? reportOf(doc, token)?.speaker : undefined
  const who = own.length > 0 || speaker == null ? own : [mentionOf(doc, speaker) ?? []].flat()
  if (who.length === 0 || isSilent(doc, content, 'offer')) return undefined
  const done = clauseAt(doc, content)
  return {
    rule: 'pledge/ready',
    confidence: 0.6,
    force: 'offer',
    trigger: token,
    verb: token,
    content,
    what: null,
    who,
    whom: done ? targetsOf(doc, done.verb, done.target, done.receiver) : [],
    negated: kin.some(child => acts.negators.has(low(child))),
    why: `"${token.text}" says what its subject would do`,
  }
}

/** "to withdraw", "to opening": the verb is brought by "to". */
const follows = (doc: Doc, verb: Token) =>
  doc.childrenOf(verb).some(child => child.text.toLowerCase() === acts.to)
