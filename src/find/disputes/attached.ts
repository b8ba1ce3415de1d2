import type { Doc, Token } from '../../language/doc.ts'
import { idsOf, joined, ownersOf } from '../acts/arguments.ts'
import { phraseExtent } from '../acts/build.ts'
import { instruments } from '../instruments/index.ts'
import { statements } from '../statements/index.ts'
import { terms } from '../terms/index.ts'
import type { Draft, Side } from './dispute.ts'
import * as en from './en.ts'
import { actsNear, heldBy, sameSide, sentenceOf, voiceAt } from './sides.ts'

/** Sentences on either side of a claim among which the text takes the ground from it. */
const reach = 2

/** Disputes of a document among which a label looks for its own. */
const many = 50

/** Changes after which an instrument gives whoever made them no right any more. */
const ended: ReadonlySet<string> = new Set(['withdrawn from', 'lifted', 'expires'])

/** Sides that make no dispute of their own, but stand against a claim that others dispute too. */
export function attached(doc: Doc, drafts: readonly Draft[]): readonly Draft[] {
  // Of very many disputes a label that does not say what it is of cannot mean one.
  const marks = drafts.length > 0 && drafts.length <= many ? labels(doc).slice(0, many) : []
  return drafts.map(draft => {
    const counters = [...withdrawn(doc, draft), ...labelled(doc, draft, drafts, marks)]
    return counters.length > 0 ? { ...draft, counters: [...draft.counters, ...counters] } : draft
  })
}

/**
 * "authority under the pact …": the text tells next to it that whoever claims that right has left the
 * pact.
 */
function withdrawn(doc: Doc, { claim, about }: Draft): readonly Side[] {
  const under = new Set(doc.within(instruments, claim.words).map(m => m.instrument.id))
  const at = doc.sentenceAt(claim.words.start)?.index ?? 0
  return actsNear(doc, terms, at, reach, reach).flatMap(term => {
    const near = doc.sentenceAt(term.trigger.start)?.index !== at
    const apt = term.who.some(id => about.includes(id)) && term.under.some(id => under.has(id))
    if (!near || !apt || term.status !== 'happened' || !ended.has(term.change ?? '')) return []
    const { voice, holders } = voiceAt(doc, doc.tokensIn(term.trigger)[0]!)
    if (voice === 'unnamed' || holders.some(id => claim.holders.includes(id))) return []
    const words = { start: term.start, end: term.what?.end ?? term.trigger.end }
    return [
      {
        ...words,
        voice,
        holders,
        stance: 'opposes',
        words,
        basis: term,
        rule: 'dispute/left',
        why: 'tells that whoever claims a right under the instrument has left it',
      },
    ]
  })
}

/**
 * "the unlawful actions of the ministry": what they are is not said, so they count only against the one
 * claim of that party about what it may do under a rule that the document disputes.
 */
function labelled(
  doc: Doc,
  draft: Draft,
  drafts: readonly Draft[],
  marks: readonly Label[],
): readonly Side[] {
  return marks
    .filter(({ side, parties }) => {
      const meant = drafts.filter(other => isAbout(doc, other, parties))
      const apart = !sameSide(doc, side.holders, draft.claim.holders)
      return apart && meant.length === 1 && meant[0] === draft
    })
    .map(({ side }) => side)
}

/** A word of unlawfulness for what some parties do. */
interface Label {
  readonly side: Side
  readonly parties: readonly string[]
}

/** What the party does under a rule: a claim with an instrument, about the party or held by it. */
function isAbout(doc: Doc, { claim, about }: Draft, parties: readonly string[]): boolean {
  if (doc.within(instruments, claim.words).length === 0) return false
  return sameSide(doc, [...about.filter(id => id.startsWith('p:')), ...claim.holders], parties)
}

function labels(doc: Doc): readonly Label[] {
  return doc.tokens.flatMap(token => {
    const noun = token.deprel === 'amod' ? doc.headOf(token) : undefined
    if (!noun || !en.invalid.has(token.text.toLowerCase())) return []
    const parties = idsOf([...ownersOf(doc, noun), ...joined(doc, noun, en.ownedBy)])
    const { voice, holders } = voiceAt(doc, token)
    if (parties.length === 0 || voice !== 'party' || sameSide(doc, holders, parties)) return []
    return [{ side: sideOf(doc, token, noun, holders), parties }]
  })
}

function sideOf(doc: Doc, label: Token, noun: Token, holders: readonly string[]): Side {
  const phrase = phraseExtent(doc, noun)
  const act = doc.over(statements, label)[0]
  return {
    ...(act ? { start: act.start, end: act.end } : sentenceOf(doc, label)),
    ...heldBy(holders),
    stance: 'opposes',
    words: { start: Math.min(phrase.start, label.start), end: phrase.end },
    basis: act ?? null,
    rule: 'dispute/label',
    why: `"${label.text}" is said of what the party does; what that is, is not named`,
  }
}
