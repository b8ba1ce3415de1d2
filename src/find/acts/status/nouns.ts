import type { Doc, Token } from '../../../language/doc.ts'
import type { Status } from '../act.ts'
import { caseOf } from '../arguments.ts'
import { isNoLonger, low, relation } from '../clauses.ts'
import * as en from '../en.ts'
import { type Ask, open, type Signature, under, within } from './compose.ts'
import { contextOf } from './context.ts'
import * as marks from './en/marks.ts'
import * as nouns from './en/nouns.ts'
import { isClause } from './own.ts'
import { ofNoun } from './signatures.ts'

/** How far the text stands behind what a noun or an adjective names: "no talks", "called for talks". */
export function nounStatus(doc: Doc, noun: Token, ask: Ask): Status {
  const own = ofItself(doc, noun)
  // "held no talks": the "no" is the verb's too, and counts once.
  return own === 'denied' ? own : within(around(doc, noun, ask), own)
}

function ofItself(doc: Doc, noun: Token): Status {
  const kin = doc.childrenOf(noun)
  const has = (set: ReadonlySet<string>) => kin.some(child => set.has(low(child)))
  const modal = (set: ReadonlySet<string>) =>
    kin.some(child => relation(child) === 'aux' && set.has(low(child)))
  if (kin.some(child => child.deprel === 'mark' && en.supposing.has(low(child))))
    return 'hypothetical'
  if (en.nobodies.has(low(noun))) return 'denied'
  if (has(nouns.withoutCases) || has(nouns.noneBefore)) return 'denied'
  if (kin.some(child => /^(advmod|det|aux)/.test(child.deprel) && en.negators.has(low(child)))) {
    const not = kin.find(child => en.negators.has(low(child)))!
    if (!marks.onlyWords.has(doc.tokens[not.index + 1]?.text.toLowerCase() ?? '')) return 'denied'
  }
  if (has(nouns.undoneAdjectives)) return 'denied'
  // "is no longer in force"
  if (kin.some(child => isNoLonger(doc, child))) return 'denied'
  if (modal(en.futureModals)) return 'planned'
  if (modal(en.conditionalModals)) return 'conditional'
  if (modal(en.openModals)) return 'hypothetical'
  const adjective = (set: ReadonlySet<string>) =>
    kin.some(child => relation(child) === 'amod' && set.has(low(child)))
  if (adjective(nouns.openAdjectives)) return 'hypothetical'
  if (adjective(nouns.plannedAdjectives)) return 'planned'
  if (adjective(nouns.allegedAdjectives)) return 'alleged'
  if (kin.some(child => en.hedges.has(low(child)) && !isClause(child))) return 'alleged'
  if (has(en.doubts)) return 'hypothetical'
  return 'happened'
}

function around(doc: Doc, noun: Token, ask: Ask): Status {
  const head = doc.headOf(noun)
  if (!head) return 'happened'
  // "said that it was ready", "if it is a threat": a copula makes a clause of it.
  if (doc.childrenOf(noun).some(child => child.deprel === 'cop')) return contextOf(doc, noun, ask)
  switch (relation(noun)) {
    case 'conj':
      return /^(NOUN|PROPN|ADJ|VERB)$/.test(head.upos) ? ask(head) : 'happened'
    case 'compound':
      return nouns.openHeads.has(head.lemma) ? 'hypothetical' : 'happened'
    case 'obj':
    case 'obl':
    case 'nsubj':
      return asArgument(doc, noun, head, ask)
    case 'nmod': {
      // "anyone in the talks": who is spoken of is open, the talks are not.
      if (head.upos === 'PRON' || nouns.ends.has(head.lemma)) return 'happened'
      const signature = isKnown(doc, noun) ? undefined : ofNoun(head)
      return signature ? under(ask(head), signature) : 'happened'
    }
    default:
      return 'happened'
  }
}

const denied: Signature = { yes: 'no', no: 'open' }
const planned: Signature = { yes: 'planned', no: 'no' }

/** "held talks", "called for talks", "avoided a war": a noun as its verb has it. */
function asArgument(doc: Doc, noun: Token, verb: Token, ask: Ask): Status {
  const kin = doc.childrenOf(noun)
  const by = kin.find(child => /^(case|mark)$/.test(relation(child)))
  if (by) return asOblique(doc, noun, low(by), verb, ask)
  if (noun.deprel === 'nsubj') return occurs(doc, verb) ? ask(verb) : 'happened'
  if (verb.upos !== 'VERB') return 'happened'
  if (nouns.deniedObjects.has(verb.lemma))
    return nouns.spoken.has(noun.lemma) ? 'happened' : under(ask(verb), denied)
  if (nouns.declining.has(verb.lemma) && nouns.declined.has(noun.lemma))
    return under(ask(verb), denied)
  // "demanded the resignation of the minister", "sought her release": named by what is asked for, and not there.
  const told = kin.some(child => child.deprel === 'nmod:poss' || ofWhat(doc, child))
  if (told && nouns.askedObjects.has(verb.lemma)) return under(ask(verb), open)
  if (isKnown(doc, noun)) return 'happened'
  if (nouns.putOff.has(verb.lemma)) return under(ask(verb), open)
  if (nouns.plannedObjects.has(verb.lemma)) return under(ask(verb), planned)
  // "considers a request": that is there, what it asks for is not.
  if (nouns.weighing.has(verb.lemma) && nouns.spoken.has(noun.lemma)) return 'happened'
  if (nouns.wishedObjects.has(verb.lemma)) return under(ask(verb), open)
  const outer = ask(verb)
  // "to end a strike", "did not lift sanctions", "did not report Kim's plan": there they are.
  const owned = outer === 'denied' && kin.some(child => child.deprel === 'nmod:poss')
  return owned || nouns.affected.has(verb.lemma) ? 'happened' : outer
}

/** "of the minister". */
const ofWhat = (doc: Doc, child: Token) =>
  child.deprel.startsWith('nmod') && caseOf(doc, child) === en.of

/** "There will be talks", "talks will begin": the noun is as its verb has it. */
function occurs(doc: Doc, verb: Token): boolean {
  if (!nouns.occurring.has(verb.lemma)) return false
  return verb.lemma !== en.be || doc.childrenOf(verb).some(child => low(child) === nouns.there)
}

/** "called for talks", "subject to approval", "not aware of any talks". */
function asOblique(doc: Doc, noun: Token, by: string, head: Token, ask: Ask): Status {
  if (by === nouns.forCase && nouns.wishedFor.has(head.lemma)) return under(ask(head), open)
  if (nouns.openObliques.has(`${head.lemma}-${by}`)) return under(ask(head), open)
  if (nouns.resulting.has(`${head.lemma}-${by}`)) return ask(head)
  if (isKnown(doc, noun)) return 'happened'
  if (head.upos === 'ADJ' && nouns.pendingOn.has(head.lemma)) return under(ask(head), open)
  if (by === nouns.toCase && nouns.agreeingTo.has(head.lemma)) return under(ask(head), planned)
  const any = doc.childrenOf(noun).some(child => low(child) === nouns.anyDet)
  const sought = by === nouns.forCase && nouns.soughtFor.has(head.lemma)
  return (any || sought) && ask(head) === 'denied' ? 'denied' : 'happened'
}

/** "the talks", "its talks": taken to be there, whatever is said of them. */
const isKnown = (doc: Doc, noun: Token) =>
  doc
    .childrenOf(noun)
    .some(child => /^(det|nmod:poss)$/.test(child.deprel) && nouns.known.has(low(child)))

/** A noun that names something done or undergone: by the tables, or by its ending. */
export function isEvent(token: Token): boolean {
  if (token.upos !== 'NOUN') return false
  const { lemma } = token
  return nouns.events.has(lemma) || (nouns.eventEndings.test(lemma) && !nouns.things.has(lemma))
}
