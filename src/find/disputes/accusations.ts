import type { Doc, Token } from '../../language/doc.ts'
import type { Act } from '../acts/act.ts'
import { mentionOf } from '../acts/arguments.ts'
import { isSide } from '../acts/partners.ts'
import { statements } from '../statements/index.ts'
import type { Side } from './dispute.ts'
import * as en from './en.ts'
import { actsNear, heldBy } from './sides.ts'

/** Sentences before a denial, and behind it, among which its accusation is looked for. */
const reach = { before: 4, behind: 2 }

/**
 * The accusation that "denied it" or "denied wrongdoing" answers: the nearest that someone else makes
 * against whoever denies.
 */
export function accusationOn(
  doc: Doc,
  deniers: readonly string[],
  denial: Token,
  object: Token,
): Side | undefined {
  // "denied that claim": a reader goes back for it, never on.
  const ahead = en.blames.has(object.lemma.toLowerCase()) ? reach.behind : 0
  const near = actsNear(doc, statements, denial.sentence, reach.before, ahead)
    .filter(act => isAccusation(act) && isAgainst(doc, act, deniers))
    .filter(act => act.trigger.start !== denial.start)
  const before = near.filter(act => act.trigger.start < denial.start)
  const found = before.at(-1) ?? near[0]
  // "accused Oslo of shelling the port": all that it says, not whom alone.
  return found && { ...sideOf(found), words: { start: found.trigger.start, end: found.end } }
}

/** "dismissed that suggestion": what someone else is reported to have said in the sentence before. */
export function lastSaid(
  doc: Doc,
  deniers: readonly string[],
  { sentence }: Token,
): Side | undefined {
  const before = actsNear(doc, statements, sentence - 1, 0, 0).filter(
    act => act.from.at(-1)?.kind === 'quote',
  )
  const one = before[0]
  if (before.length !== 1 || !one || one.who.length === 0 || !one.what) return undefined
  if (one.status === 'denied' || one.who.some(id => deniers.includes(id))) return undefined
  return { ...sideOf(one), rule: 'dispute/said-before', why: 'the words just before the answer' }
}

const isAccusation = ({ code, who }: Act) =>
  code?.plover === 'ACCUSE' && code.mode === 'allege' && who.length > 0

function isAgainst(doc: Doc, act: Act, deniers: readonly string[]): boolean {
  if (act.who.some(id => deniers.includes(id))) return false
  return act.whom.some(id => {
    const target = mentionOf(doc, id)
    return deniers.some(denier => {
      const mention = mentionOf(doc, denier)
      return id === denier || (target && mention && isSide(mention, target))
    })
  })
}

/** An accusation as the claim of a dispute. */
export function sideOf(act: Act): Side {
  return {
    start: act.start,
    end: act.end,
    ...heldBy(act.who),
    stance: 'asserts',
    words: act.what ?? act.trigger,
    basis: act,
    rule: 'dispute/accusation',
    why: 'accuses whoever denies it',
  }
}
