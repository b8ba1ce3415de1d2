import type { Doc, Token } from '../../language/doc.ts'
import type { Act } from '../acts/act.ts'
import { actorsOf } from '../acts/actors.ts'
import { idsOf } from '../acts/arguments.ts'
import { clauseExtent } from '../acts/build.ts'
import { type Clause, clauses } from '../acts/clauses.ts'
import { statements } from '../statements/index.ts'
import { sideOf } from './accusations.ts'
import { aboutOf } from './claims.ts'
import type { Draft } from './dispute.ts'
import * as en from './en.ts'
import { actAt, actsNear, heldBy, isDone, sameSide, shared, stemsOf } from './sides.ts'

/** Sentences on either side of a denial among which a claim of the same is looked for. */
const reach = 6
/** Words that a denial and a claim share, and the share of the shorter that they are. */
const enough = { both: 2, share: 0.6 }

/** "denied that it had shelled the port", where someone else says that it had. */
export function denied(doc: Doc): readonly Draft[] {
  return doc.all(clauses).flatMap(clause => denial(doc, clause) ?? [])
}

function denial(doc: Doc, clause: Clause): Draft | undefined {
  const { verb } = clause
  if (!en.plain.has(verb.lemma) || !isDone(doc, clause)) return undefined
  const content = clause.complements.find(token => token.index > verb.index) ?? gerundOf(doc, verb)
  const who = idsOf(actorsOf(doc, clause))
  if (!content || who.length === 0) return undefined
  const words = clauseExtent(doc, content)
  const claimed = claimantOf(doc, verb, who, stemsOf(doc, words))
  if (!claimed) return undefined
  const claim = sideOf(claimed)
  const act = actAt(doc, verb)
  const extent = clauseExtent(doc, verb)
  return {
    question: 'claim',
    claim: { ...claim, rule: 'dispute/denied', why: 'says what the other denies' },
    counters: [
      {
        start: act?.start ?? extent.start,
        end: act?.end ?? extent.end,
        ...heldBy(who),
        stance: 'denies',
        words: extent,
        basis: act ?? null,
        rule: 'dispute/denial',
        why: `"${verb.text}" denies what another says`,
      },
    ],
    about: aboutOf(doc, claim.words, claimed.who),
    confidence: 0.6,
  }
}

/** "denied shelling the port". */
function gerundOf(doc: Doc, verb: Token): Token | undefined {
  return doc
    .childrenOf(verb)
    .find(
      child =>
        child.xpos === 'VBG' &&
        child.index > verb.index &&
        /^(xcomp|ccomp|obj|advcl)/.test(child.deprel),
    )
}

/** The nearest statement of someone on another side that says much the same. */
function claimantOf(
  doc: Doc,
  denial: Token,
  who: readonly string[],
  stems: ReadonlySet<string>,
): Act | undefined {
  const apart = (act: Act) =>
    Math.abs((doc.sentenceAt(act.trigger.start)?.index ?? -reach - 1) - denial.sentence)
  return actsNear(doc, statements, denial.sentence, reach, reach)
    .filter(act => act.who.length > 0 && act.what !== null)
    .filter(act => act.status !== 'denied' && !isDenial(doc, act) && !sameSide(doc, act.who, who))
    .filter(act => {
      const { both, share } = shared(stems, stemsOf(doc, act.what!))
      return both >= enough.both && share >= enough.share
    })
    .toSorted((a, b) => apart(a) - apart(b))[0]
}

/** Two who deny the same are of one mind. */
const isDenial = (doc: Doc, { trigger }: Act) =>
  doc.tokensIn(trigger).some(token => en.denying.has(token.lemma))
