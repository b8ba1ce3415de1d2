import type { Doc, Token } from '../../../language/doc.ts'
import type { Status } from '../act.ts'
import { low, relation } from '../clauses.ts'
import { joinedTo } from '../subjects.ts'
import { adnominal, unbound } from './adnominals.ts'
import { adverbial } from './adverbials.ts'
import { complement } from './complements.ts'
import { type Ask, open, under } from './compose.ts'
import * as marks from './en/marks.ts'
import * as verbs from './en/verbs.ts'
import { formOf } from './form.ts'
import { isLeftOver } from './own.ts'
import { isSupposed } from './supposed.ts'

/** How far the text stands behind the place where a clause hangs: by its governor and the word that joins them. */
export function contextOf(doc: Doc, verb: Token, ask: Ask): Status {
  const governor = doc.headOf(verb)
  const form = formOf(doc, verb)
  if (!governor) return form === 'infinitive' ? unbound(doc, verb) : 'happened'
  switch (relation(verb)) {
    case 'ccomp':
      // "They will meet, he said.": the saying is put behind, and stands beside.
      if (form === 'finite' && verb.index < governor.index && !isMarked(doc, verb))
        return 'happened'
      return under(ask(governor), complement(doc, verb, governor, form))
    case 'xcomp':
    case 'csubj':
      return (
        goesOn(doc, governor, ask(governor)) ??
        under(ask(governor), complement(doc, verb, governor, form))
      )
    case 'advcl':
    case 'obl':
      return adverbial(doc, verb, governor, form, ask)
    case 'acl':
      return adnominal(doc, verb, governor, form, ask)
    case 'conj':
      return conjunct(doc, verb, joinedTo(doc, verb) ?? governor, ask)
    case 'parataxis':
      return form === 'infinitive' ? unbound(doc, verb) : 'happened'
    default:
      return form === 'infinitive' ? under(ask(governor), open) : 'happened'
  }
}

/** "will continue to meet": what is to go on is going on; not of "if they continue to meet". */
function goesOn(doc: Doc, governor: Token, outer: Status): Status | undefined {
  if (!verbs.continuing.has(governor.lemma) || isSupposed(doc, governor)) return undefined
  return outer === 'planned' || outer === 'conditional' || outer === 'hypothetical'
    ? 'ongoing'
    : undefined
}

/** "that they met", "whether they met". */
const isMarked = (doc: Doc, verb: Token) =>
  doc.childrenOf(verb).some(child => child.deprel === 'mark')

/** A verb that shares what stands before the first: "plans to meet and sign", "if they meet and sign". */
function conjunct(doc: Doc, verb: Token, first: Token, ask: Ask): Status {
  const kin = doc.childrenOf(verb)
  const own = kin.some(child => /^nsubj/.test(child.deprel) || /^(aux|cop)/.test(child.deprel))
  const form = formOf(doc, verb)
  // "will have no choice but to surrender"
  if (isLeftOver(doc, verb) && kin.some(child => low(child) === marks.but)) return 'hypothetical'
  // "had not met or spoken", though the parse takes one for a past tense
  const alike = verb.xpos === first.xpos || (isThird(verb) && isThird(first) && isJoined(kin))
  if (!own && alike && (/^VB[GN]?$/.test(verb.xpos) || isJoined(kin))) {
    const status = ask(first)
    if (status !== 'denied') return status
    return isJoined(kin) ? 'denied' : contextOf(doc, origin(doc, first), ask)
  }
  if ((form === 'infinitive' || form === 'bare') && !own)
    return first.xpos === 'VB' ? ask(first) : contextOf(doc, origin(doc, first), ask)
  const head = origin(doc, form === 'finite' && !own ? finite(doc, first) : first)
  if (isSupposed(doc, head) && !own) return 'hypothetical'
  return head.head < 0 ? 'happened' : contextOf(doc, head, ask)
}

const isJoined = (kin: readonly Token[]) =>
  kin.some(child => child.deprel === 'cc' && marks.alternatives.has(low(child)))

const isThird = ({ xpos }: Token) => xpos === 'VBD' || xpos === 'VBN'

/** "failed to sell and closed": hung on the infinitive, it stands beside the verb above. */
function finite(doc: Doc, first: Token): Token {
  let at: Token | undefined = first
  while (at && /^(VB|VBG)$/.test(at.xpos) && formOf(doc, at) !== 'finite') at = doc.headOf(at)
  return at?.upos === 'VERB' ? at : first
}

/** The first of a row of conjuncts, where the parse hangs each on the one before. */
function origin(doc: Doc, conjunct: Token): Token {
  let first = conjunct
  while (relation(first) === 'conj' && first.head >= 0) first = doc.tokens[first.head]!
  return first
}
