import type { Doc, Token } from '../../language/doc.ts'
import { actorsOf } from '../acts/actors.ts'
import { mentionOf, partiesAt } from '../acts/arguments.ts'
import { type Clause, clauseAt } from '../acts/clauses.ts'
import * as acts from '../acts/en.ts'
import { namedAfter } from '../acts/partners.ts'
import { reportOf } from '../acts/reports.ts'
import type { PartyMention } from '../parties/party.ts'
import type { Demand } from './demand.ts'
import * as en from './en.ts'

/** "What Brussels expects is that Serbia recognise the border": the wish stands behind "is". */
export function wish(doc: Doc, clause: Clause): Demand | undefined {
  const { verb } = clause
  const what = openerOf(doc, verb)
  if (!en.wishes.has(verb.lemma) || clause.negated || !what) return undefined
  const be = doc.tokens[verb.index + 1]
  if (be?.lemma !== acts.be || be.sentence !== verb.sentence) return undefined
  const after = doc.tokensOf(doc.sentences[verb.sentence]!).filter(t => t.index > be.index)
  const content = after.find(({ upos }) => upos === 'VERB')
  const wanted = content && clauseAt(doc, content)
  const opener = after[0]
  if (!content || !wanted || !opener || !en.wanted.has(opener.text.toLowerCase())) return undefined
  const next = namedAfter(doc, opener)
  const whom = next.length > 0 ? next : partiesAt(doc, wanted.actor)
  const who = wishing(doc, clause)
  if (who.length === 0 || whom.length === 0) return undefined
  return {
    rule: 'demand/wish',
    confidence: 0.6,
    trigger: verb,
    verb: content,
    from: what,
    content,
    who,
    whom,
    why: `"${verb.text}" says what is wanted of someone`,
  }
}

/** "What we want": the pronoun stands a few words before. */
const openerOf = (doc: Doc, verb: Token) =>
  doc.tokens
    .slice(Math.max(0, verb.index - reach), verb.index)
    .find(token => token.sentence === verb.sentence && token.text.toLowerCase() === en.what)

const reach = 6

/** Who wants it: by name, or the speaker as "I" and "we". */
function wishing(doc: Doc, clause: Clause): readonly PartyMention[] {
  const own = (token: Token | null) =>
    token !== null && acts.firstPerson.has(token.text.toLowerCase())
  if (!own(clause.actor)) return actorsOf(doc, clause)
  const report = reportOf(doc, clause.verb)
  const speaker = report?.speaker ? mentionOf(doc, report.speaker) : undefined
  return speaker ? [speaker] : []
}
