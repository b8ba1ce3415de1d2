import type { Doc } from '../../language/doc.ts'
import type { Act } from '../acts/act.ts'
import { actorsOf } from '../acts/actors.ts'
import { joined, ownersOf, partiesAt, targetsOf } from '../acts/arguments.ts'
import { act, clauseExtent, phraseExtent } from '../acts/build.ts'
import type { Clause } from '../acts/clauses.ts'
import { codeOf } from '../acts/codes.ts'
import { timesOn, whenOf } from '../acts/dates.ts'
import { spokenOn } from '../acts/speech.ts'
import { isTold } from '../acts/status.ts'
import { lemmasIn } from '../acts/topics.ts'
import * as en from './en.ts'
import { judged, judgedBefore, strandedFrom } from './judged.ts'

/** "praised the move", "accused Moscow of meddling", "have been mocking the suggestion". */
export function verdict(doc: Doc, clause: Clause, acts: readonly Act[]): Act | undefined {
  const { verb } = clause
  const sense = en.verdicts.find(
    ({ verbs, objects }) =>
      verbs.has(verb.lemma) && (!objects || objects.has(clause.target?.lemma ?? '')),
  )
  if (!sense || !isTold(doc, clause)) return undefined
  const thing = sense.case ? strandedFrom(doc, clause, sense.case) : undefined
  if (sense.case && !thing && !clause.obliques.some(({ case: by }) => by === sense.case))
    return undefined
  const who = actorsOf(doc, clause)
  if (who.length === 0) return undefined
  const whom = thing
    ? [...partiesAt(doc, thing), ...ownersOf(doc, thing)]
    : sense.case
      ? joined(doc, verb, new Set([sense.case]))
      : targetsOf(doc, verb, clause.target, clause.receiver)
  const content = clause.complements[0] ?? clause.target
  const told = clauseExtent(doc, verb)
  const evidence = thing ? { start: phraseExtent(doc, thing).start, end: told.end } : told
  // "denied him a visa" withholds, and calls nothing untrue.
  const { target, receiver, passive } = clause
  const gift = receiver !== null && !passive
  const withheld = en.denials.has(verb.lemma) && (gift || en.withheld.has(target?.lemma ?? ''))
  return act(doc, {
    kind: 'statement',
    rule: 'statement/verdict',
    confidence: 0.65,
    trigger: verb,
    who,
    whom: whom.length > 0 ? whom : judgedBefore(doc, clause, evidence, who, acts),
    what: judged(doc, verb, content),
    when: whenOf(timesOn(doc, verb)) ?? spokenOn(doc, verb, evidence),
    due: null,
    condition: null,
    status: en.denials.has(verb.lemma) && !withheld ? 'denied' : 'happened',
    code: withheld
      ? codeOf('REJECT', '120', [], lemmasIn(doc, evidence))
      : codeOf(sense.plover, sense.cameo, [], lemmasIn(doc, evidence)),
    // "the deal …, trashing it": what the pronoun stands for is named before it.
    ...(content?.upos === 'PRON' && !thing
      ? { about: { start: doc.sentences[verb.sentence]!.start, end: evidence.end } }
      : {}),
    evidence,
    why: `"${verb.text}" says something of someone`,
  })
}
