import type { Doc, Token } from '../../language/doc.ts'
import { isPredicate, low, relation } from './clauses.ts'
import * as en from './en.ts'
import * as marks from './status/en/marks.ts'

/** The (surface) subject: its own, or that of the clause that shares or controls it. */
export function subjectOf(doc: Doc, verb: Token, depth: number): Token | null {
  const own = doc.subjectOf(verb)
  const head = doc.headOf(verb)
  if (own) {
    const stands = relation(verb) === 'acl' && en.relatives.has(low(own)) && head
    return stands ? head : own
  }
  if (!head || depth > 8) return null
  switch (relation(verb)) {
    case 'conj':
      return isPredicate(head) || doc.childrenOf(head).some(t => /^nsubj/.test(t.deprel))
        ? subjectOf(doc, head, depth + 1)
        : null
    case 'xcomp': {
      const object = doc.childrenOf(head).find(t => ['obj', 'iobj'].includes(relation(t)))
      if (object && !en.subjectControl.has(head.lemma)) return object
      return subjectOf(doc, head, depth + 1)
    }
    case 'advcl':
      if (isCharge(doc, verb, head)) return accused(doc, head) ?? subjectOf(doc, head, depth + 1)
      return isParticiple(verb) || isInfinitive(doc, verb) ? subjectOf(doc, head, depth + 1) : null
    case 'parataxis':
      return isParticiple(verb) || isInfinitive(doc, verb) ? subjectOf(doc, head, depth + 1) : null
    case 'acl':
      return isInfinitive(doc, verb)
        ? ownerOf(doc, head, depth)
        : en.papers.has(head.lemma.toLowerCase())
          ? (ownerOf(doc, head, depth) ?? head)
          : head
    default:
      return null
  }
}

/** "accused the army of shelling a village": the army shelled it. */
function isCharge(doc: Doc, verb: Token, head: Token): boolean {
  const by = doc.childrenOf(verb).map(low)
  return marks.accusing.has(head.lemma) && by.some(word => marks.accusingCases.has(word))
}

const accused = (doc: Doc, head: Token) =>
  doc.childrenOf(head).find(child => ['obj', 'iobj'].includes(relation(child)))

/** Who has the noun: "Russia's pledge to sell", or the subject of its light verb: "Russia made a pledge to sell". */
function ownerOf(doc: Doc, noun: Token, depth: number): Token | null {
  const owner = doc.childrenOf(noun).find(child => child.deprel === 'nmod:poss')
  if (owner) return owner
  const head = doc.headOf(noun)
  return head && isPredicate(head) ? subjectOf(doc, head, depth + 1) : null
}

const isParticiple = (verb: Token) => verb.xpos === 'VBG' || verb.xpos === 'VBN'

/** "to sell": a bare verb with its mark. */
export function isInfinitive(doc: Doc, verb: Token): boolean {
  return verb.xpos === 'VB' && doc.childrenOf(verb).some(child => low(child) === en.to)
}

/** "called on Iran to stop", "pledged on Tuesday to resume": the infinitive that the parse hangs beside. */
export function infinitiveBeside(doc: Doc, verb: Token): Token | null {
  const beside = (child: Token) =>
    child.deprel.startsWith('advcl') && child.index > verb.index && isInfinitive(doc, child)
  return doc.childrenOf(verb).find(beside) ?? null
}
