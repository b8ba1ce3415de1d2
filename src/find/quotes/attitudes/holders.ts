import type { Doc, Token } from '../../../language/doc.ts'
import { en } from '../en.ts'
import type { Subject } from '../phrases.ts'
import { naming, plain, type Reading } from '../reading.ts'

/** Who holds an attitude: the subject of its verb, or of the verb that it is joined to or controlled by. */
export function speakerOf(reading: Reading, token: Token): Subject | undefined {
  const { doc } = reading
  let at: Token | undefined = token
  for (let steps = 0; at && steps < 4; steps++) {
    const subject = doc.subjectOf(at)
    if (subject)
      return subject.deprel === 'nsubj:pass' && at !== token
        ? undefined
        : phraseOf(reading, subject, token)
    if (!/^(conj|xcomp|advcl)/.test(at.deprel)) return undefined
    at = doc.headOf(at)
  }
  return undefined
}

function phraseOf(reading: Reading, head: Token, cue: Token): Subject | undefined {
  const { doc, quotedAt } = reading
  const isRelative = en.relatives.has(plain(head))
  if (quotedAt[head.index]! >= 0 || (!naming(head) && !isRelative)) return undefined
  if (en.empty.has(plain(head)) && !isRelative) return undefined
  if (en.authors.has(plain(head))) return undefined
  const tokens = [...doc.subtree(head)]
  while (tokens.length > 1 && tokens.at(-1)!.upos === 'PUNCT') tokens.pop()
  const first = tokens[0]!.index
  const last = tokens.at(-1)!.index + 1
  if (first <= cue.index && cue.index < last) return undefined
  return { first, last, head: head.index, side: head.index < cue.index ? 'before' : 'after' }
}

/** "is supported by Congress": the agent of a passive, without its preposition. */
export function agentOf(doc: Doc, verb: Token): Subject | undefined {
  const agent = doc.childrenOf(verb).find(child => child.deprel === 'obl:agent')
  if (!agent) return undefined
  const tokens = doc.subtree(agent).filter(t => t.deprel !== 'case' || t.head !== agent.index)
  const last = tokens.at(-1)!.index + 1
  return { first: tokens[0]!.index, last, head: agent.index, side: 'after' }
}
