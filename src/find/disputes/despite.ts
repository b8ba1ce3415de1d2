import type { Doc, Token } from '../../language/doc.ts'
import { clauseExtent } from '../acts/build.ts'
import { type Clause, clauseAt } from '../acts/clauses.ts'
import { aboutOf, claimOf } from './claims.ts'
import type { Draft } from './dispute.ts'
import * as en from './en.ts'
import { actAt, isDone, voiceAt } from './sides.ts'

/** "The ban expired, despite Oslo's claims that it had been renewed": the main clause stands against the claim. */
export function despite(doc: Doc): readonly Draft[] {
  return doc.tokens.flatMap(token =>
    en.contrary.has(token.text.toLowerCase()) ? (against(doc, token) ?? []) : [],
  )
}

function against(doc: Doc, joint: Token): Draft | undefined {
  const noun = nounOf(doc, joint)
  const verb = noun && (isAside(doc, joint, noun) ? rootOf(doc, joint) : doc.headOf(noun))
  const clause = verb && clauseAt(doc, verb)
  if (!noun || !clause || !isDone(doc, clause)) return undefined
  const named = claimOf(doc, noun)
  const { side, told } = named ?? {}
  if (!side || side.holders.length === 0) return undefined
  const contrary = joint.text.toLowerCase() !== en.despiteWord
  if (!contrary && !(told && en.insisted.has(noun.lemma) && isAkin(doc, clause, side.words))) {
    return undefined
  }
  const voice = voiceAt(doc, clause.verb)
  if (voice.holders.some(id => side.holders.includes(id)) || voice.voice === 'unnamed')
    return undefined
  const words = mainPart(doc, clause, noun)
  const act = actAt(doc, clause.verb)
  return {
    question: 'claim',
    claim: side,
    counters: [
      {
        ...words,
        ...voice,
        stance: 'denies',
        words,
        basis: act ?? null,
        rule: 'dispute/despite',
        why: `"${joint.text}" sets the main clause against what someone claims`,
      },
    ],
    about: aboutOf(doc, side.words, side.holders),
    confidence: 0.65,
  }
}

/** ", despite …" behind the sentence is set against all of it, wherever the parse hangs it. */
function isAside(doc: Doc, joint: Token, noun: Token): boolean {
  const { end } = doc.sentences[joint.sentence]!
  const behind = doc.tokensIn({ start: doc.extent(noun).end, end })
  return doc.tokens[joint.index - 1]?.text === ',' && behind.every(t => t.upos === 'PUNCT')
}

function rootOf(doc: Doc, { sentence }: Token): Token | undefined {
  return doc.tokensOf(doc.sentences[sentence]!).find(token => token.head < 0)
}

/** The claim behind "despite", "contrary to". */
function nounOf(doc: Doc, joint: Token): Token | undefined {
  const head = doc.headOf(joint)
  if (joint.deprel === 'case' || joint.deprel === 'fixed')
    return head?.upos === 'NOUN' ? head : undefined
  const next = doc.childrenOf(joint).find(child => child.upos === 'NOUN')
  return next
}

/** The main clause speaks of what is claimed: a noun of both, or a pronoun for it. */
function isAkin(doc: Doc, clause: Clause, claimed: { start: number; end: number }): boolean {
  const content = doc.tokensIn(claimed)
  const own = [clause.actor, clause.target].filter(token => token !== null)
  return own.some(token =>
    content.some(
      other =>
        (other.upos === 'PRON' && en.pronouns.has(other.text.toLowerCase())) ||
        (/^(NOUN|PROPN)$/.test(other.upos) && other.lemma === token.lemma),
    ),
  )
}

function mainPart(doc: Doc, { verb }: Clause, noun: Token) {
  const whole = clauseExtent(doc, verb)
  const aside = doc.extent(noun)
  if (aside.start > verb.end) {
    const last = doc
      .tokensIn({ start: whole.start, end: aside.start })
      .findLast(t => t.upos !== 'PUNCT')
    return { start: whole.start, end: last?.end ?? verb.end }
  }
  const first = doc.tokensIn({ start: aside.end, end: whole.end }).find(t => t.upos !== 'PUNCT')
  return { start: first?.start ?? verb.start, end: whole.end }
}
