import type { Doc, Token } from '../../language/doc.ts'
import { isPredicate, low, relation } from './clauses.ts'
import * as en from './en.ts'

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
    case 'conj': {
      const first = joinedTo(doc, verb)
      if (first !== head && first) return subjectOf(doc, first, depth + 1)
      return isPredicate(head) || doc.childrenOf(head).some(t => /^nsubj/.test(t.deprel))
        ? subjectOf(doc, head, depth + 1)
        : null
    }
    case 'xcomp': {
      const object = doc.childrenOf(head).find(t => ['obj', 'iobj'].includes(relation(t)))
      if (object && !en.subjectControl.has(head.lemma)) return object
      return subjectOf(doc, head, depth + 1)
    }
    case 'advcl':
    case 'parataxis': {
      if (isBlamedFor(doc, verb)) return blamed(doc, head) ?? subjectOf(doc, head, depth + 1)
      const absolute = verb.xpos === 'VBG' ? absoluteOf(doc, verb) : undefined
      if (absolute) return absolute
      return isParticiple(verb) || isInfinitive(doc, verb) ? subjectOf(doc, head, depth + 1) : null
    }
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

/** "protested to Spain for selling arms", "sued him for leaking": what is done for it falls on who did it. */
export const isBlamedFor = (doc: Doc, verb: Token) =>
  verb.xpos === 'VBG' && doc.childrenOf(verb).some(child => en.blameMarks.has(low(child)))

/** The object of a verb, or who stands behind its "at". */
function blamed(doc: Doc, head: Token): Token | null {
  const kin = doc.childrenOf(head)
  const at = (child: Token) => doc.childrenOf(child).some(word => low(word) === en.at)
  return (
    kin.find(child => child.deprel === 'obj') ??
    kin.find(child => child.deprel.startsWith('obl') && at(child)) ??
    null
  )
}

/** "with its officials since trashing it": the noun behind "with" that a participle follows does it. */
function absoluteOf(doc: Doc, verb: Token): Token | undefined {
  let at = verb.index - 1
  const passed = (token: Token | undefined) => token && /^(ADV|SCONJ)$/.test(token.upos)
  while (passed(doc.tokens[at])) at--
  const noun = doc.tokens[at]
  if (noun?.sentence !== verb.sentence || !/^(NOUN|PROPN)$/.test(noun.upos)) return undefined
  const by = doc.childrenOf(noun).find(child => child.deprel === 'case' && low(child) === en.beside)
  // Not "met with Oslo praising …": a comma stands before it, or a word such as "since" behind the noun.
  const apart = by && (at < verb.index - 1 || doc.tokens[by.index - 1]?.text === ',')
  return apart ? noun : undefined
}

/** Who has the noun: "Russia's pledge to sell", or the subject of its light verb: "Russia made a pledge to sell". */
function ownerOf(doc: Doc, noun: Token, depth: number): Token | null {
  const owner = doc.childrenOf(noun).find(child => child.deprel === 'nmod:poss')
  if (owner) return owner
  const head = doc.headOf(noun)
  return head && isPredicate(head) ? subjectOf(doc, head, depth + 1) : null
}

/**
 * The verb that another is joined to. "urged Spain to wait and called Peru": a verb of the past is joined to
 * none in the infinitive, but to that which governs it.
 */
export function joinedTo(doc: Doc, verb: Token): Token | undefined {
  let first = doc.headOf(verb)
  while (first && verb.xpos === 'VBD' && isInfinitive(doc, first)) {
    const over = doc.headOf(first)
    if (!over || !isPredicate(over)) break
    first = over
  }
  return first
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
