import type { Doc, Span, Token } from '../../language/doc.ts'
import { sayings } from '../quotes/index.ts'
import { aboutOf, claimOf } from './claims.ts'
import type { Draft, Side } from './dispute.ts'
import * as en from './en.ts'
import { around, sentenceOf, statementsOf, voiceAt } from './sides.ts'

/** Claims that someone, or the text itself, calls false on the way: "their baseless claim", "falsely claimed", "the report was untrue". */
export function calledFalse(doc: Doc): readonly Draft[] {
  return doc.tokens.flatMap(token => {
    const word = token.text.toLowerCase()
    if (en.falsehoods.has(word)) return adjective(doc, token) ?? predicate(doc, token) ?? []
    return en.falsely.has(word) ? (adverb(doc, token) ?? []) : []
  })
}

/** "the party's baseless claim that it had won". */
function adjective(doc: Doc, token: Token): Draft | undefined {
  const noun = token.deprel === 'amod' ? doc.headOf(token) : undefined
  const claim = noun && claimOf(doc, noun)
  if (!claim?.told || claim.side.holders.length === 0) return undefined
  return drafted(doc, claim.side, token, token)
}

/** "the report was false", said by someone else. */
function predicate(doc: Doc, token: Token): Draft | undefined {
  const kin = doc.childrenOf(token)
  const noun = kin.find(child => child.deprel === 'nsubj')
  const claim = noun && kin.some(child => child.deprel === 'cop') ? claimOf(doc, noun) : undefined
  const denied = kin.some(child => en.not.has(child.text.toLowerCase()))
  if (!claim || denied || !(claim.told || claim.side.holders.length > 0)) return undefined
  return drafted(doc, claim.side, token, doc.extent(token))
}

/** "falsely claimed that it had won". */
function adverb(doc: Doc, token: Token): Draft | undefined {
  const verb = doc.headOf(token)
  if (token.deprel !== 'advmod' || !verb || !en.claiming.has(verb.lemma)) return undefined
  const quote = doc.over(sayings, verb).find(({ cue }) => cue === verb.index)
  const content = quote?.contentSpans[0]
  if (!quote?.speaker || !content) return undefined
  const act = statementsOf(doc, quote)[0]
  const { start, end } = act ?? quote
  const claim: Side = {
    start,
    end,
    voice: 'party',
    holders: [quote.speaker],
    stance: 'asserts',
    words: content,
    basis: act ?? quote,
    rule: 'dispute/said',
    why: `"${verb.text}" brings the words of a speaker`,
  }
  return drafted(doc, claim, token, token)
}

function drafted(doc: Doc, claim: Side, label: Token, words: Span): Draft | undefined {
  const { voice, holders } = voiceAt(doc, label)
  const own = holders.some(id => claim.holders.includes(id))
  if (voice === 'unnamed' || own) return undefined
  return {
    question: 'claim',
    claim,
    counters: [
      {
        ...around([sentenceOf(doc, label), words]),
        voice,
        holders,
        stance: 'denies',
        words: { start: words.start, end: words.end },
        basis: null,
        rule: 'dispute/false',
        why: `"${label.text}" says that the claim is not so`,
      },
    ],
    about: aboutOf(doc, claim.words, claim.holders),
    confidence: 0.7,
  }
}
