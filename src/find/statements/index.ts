import type { Doc, Finder } from '../../language/doc.ts'
import type { Act } from '../acts/act.ts'
import { clauses } from '../acts/clauses.ts'
import { appointments } from '../appointments/index.ts'
import { demands } from '../demands/index.ts'
import { events } from '../events/index.ts'
import { pledges } from '../pledges/index.ts'
import { sayings } from '../quotes/index.ts'
import { terms } from '../terms/index.ts'
import { reaction } from './reactions.ts'
import { quoted, type Triggers } from './said.ts'
import { verdict } from './verdicts.ts'

/** Something asserted: said, claimed, accused, denied, praised. What is a pledge or a demand is not one again. */
export const statements: Finder<Act> = {
  kind: 'statement',
  find: doc => {
    const taken = triggers(doc)
    const acts = [...new Set(taken.values())].sort((a, b) => a.trigger.start - b.trigger.start)
    const said = doc.all(sayings).flatMap(quote => quoted(doc, quote, taken, acts))
    const cues = new Set(doc.all(sayings).map(quote => quote.cue))
    const judged = doc
      .all(clauses)
      .filter(({ verb }) => !cues.has(verb.index) && !taken.has(verb.index))
      .flatMap(clause => verdict(doc, clause, acts) ?? [])
    const reactions = doc.tokens
      .filter(token => !cues.has(token.index) && !taken.has(token.index))
      .flatMap(token => reaction(doc, token, acts) ?? [])
    return [...said, ...judged, ...reactions]
  },
}

/** The acts of other kinds in a document by the tokens of their triggers. */
function triggers(doc: Doc): Triggers {
  const acts = [
    ...doc.all(events),
    ...doc.all(terms),
    ...doc.all(appointments),
    ...doc.all(demands),
    ...doc.all(pledges),
  ]
  return new Map(acts.flatMap(act => doc.tokensIn(act.trigger).map(t => [t.index, act] as const)))
}
