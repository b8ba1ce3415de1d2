import type { Doc, Token } from '../../../language/doc.ts'
import type { Range } from '../clauses.ts'
import { auxiliaries, type Cue } from '../cues.ts'
import { type Draft, draftOf } from '../drafts.ts'
import { en as words } from '../en.ts'
import type { Subject } from '../phrases.ts'
import type { Attribution } from '../quote.ts'
import { plain, type Reading } from '../reading.ts'
import * as en from './en.ts'
import { endOf, rangeOf } from './extents.ts'
import { agentOf, speakerOf } from './holders.ts'

/** What a verb attributes, by how it takes it; a verb may stand in several rows, the first of which counts. */
const verbs = new Map<string, Map<en.Takes, Attribution>>()
for (const { attribution, takes, words: listed } of en.verbs) {
  for (const word of listed) {
    const row = verbs.get(word) ?? new Map<en.Takes, Attribution>()
    for (const way of takes) if (!row.has(way)) row.set(way, attribution)
    verbs.set(word, row)
  }
}
const phrasal = new Map<string, Attribution>(
  en.phrasal.flatMap(({ attribution, phrases }) => phrases.map(p => [p, attribution] as const)),
)

/**
 * What the text attributes to someone without giving words: "criticised the deal", "wants to leave", "is
 * supported by Congress". Tokens that are `taken` are no cues.
 */
export function attitudesIn(reading: Reading, taken: Uint8Array): readonly Draft[] {
  const found: Draft[] = []
  for (const token of reading.doc.tokens) {
    if (reading.quotedAt[token.index]! >= 0 || taken[token.index]) continue
    const draft = ofVerb(reading, token)
    if (draft) found.push(draft)
  }
  return found
}

/** Where the cue ends and what it attributes begins. */
interface Met {
  readonly attribution: Attribution
  readonly last: number
  readonly from: number
}

function ofVerb(reading: Reading, token: Token): Draft | undefined {
  if (token.upos !== 'VERB') return undefined
  const { doc } = reading
  const row = verbs.get(token.lemma.toLowerCase())
  const isPassive = doc.childrenOf(token).some(t => /^(nsubj|aux):pass/.test(t.deprel))
  if (isPassive) {
    const attribution = row?.get('thing')
    return attribution && ofPassive(reading, token, attribution)
  }
  const met = phrase(doc, token) ?? (row && complement(doc, token, row)) ?? thatClause(doc, token)
  const subject = met && speakerOf(reading, token)
  if (!subject) return undefined
  const range = { first: met.from, last: endOf(doc, token, met.from) }
  return held(reading, cueOf(doc, token, met.last), subject, [range], met.attribution, 'verb')
}

/** "called for talks", "brought up the case" */
function phrase(doc: Doc, token: Token): Met | undefined {
  for (const child of doc.childrenOf(token)) {
    if (child.index < token.index) continue
    const isParticle = child.deprel === 'compound:prt'
    const isCase = (t: Token) => t.deprel === 'case' && t.index < child.index
    const word = isParticle ? child : doc.childrenOf(child).find(isCase)
    if (!word || word.index > token.index + 3) continue
    const attribution = phrasal.get(`${token.lemma.toLowerCase()} ${plain(word)}`)
    if (attribution) return { attribution, from: word.index + 1, last: word.index + 1 }
  }
  return undefined
}

function complement(
  doc: Doc,
  token: Token,
  row: ReadonlyMap<en.Takes, Attribution>,
): Met | undefined {
  const after = doc.childrenOf(token).filter(child => child.index > token.index)
  const object = after.find(({ deprel }) => deprel === 'obj' || deprel === 'iobj')
  const clause = after.find(({ deprel }) => deprel === 'ccomp' || deprel === 'xcomp')
  const isTo = (t: Token) => t.xpos === 'TO' && t.deprel === 'mark'
  const infinitive = clause && (clause.xpos === 'VB' || doc.childrenOf(clause).some(isTo))
  const met = (way: en.Takes, child: Token): Met | undefined => {
    const attribution = row.get(way)
    const from = rangeOf(doc, child).first
    const isBehind = from > token.index
    return attribution && isBehind ? { attribution, from, last: token.index + 1 } : undefined
  }
  if (object && infinitive) return met('person', object) ?? met('thing', object)
  if (clause && infinitive) return met('to', clause)
  if (object) return met('thing', object)
  return clause && met('clause', clause)
}

/** "made the case that": any verb with a clause with "that" tells what someone holds. */
function thatClause(doc: Doc, token: Token): Met | undefined {
  const child = doc.childrenOf(token).find(t => t.deprel === 'ccomp' && t.index > token.index)
  const isMark = (t: Token) => t.deprel === 'mark' && words.that.has(plain(t))
  const that = child && doc.childrenOf(child).find(isMark)
  return that && { attribution: 'belief', from: that.index, last: token.index + 1 }
}

/** "is supported by Tehran", "has been criticised for the delay" */
function ofPassive(reading: Reading, token: Token, attribution: Attribution): Draft | undefined {
  const { doc, quotedAt } = reading
  const topic = doc.childrenOf(token).find(child => child.deprel === 'nsubj:pass')
  if (!topic || quotedAt[topic.index]! >= 0) return undefined
  const agent = agentOf(doc, token)
  const cue = cueOf(doc, token, token.index + 1)
  const about = rangeOf(doc, topic)
  const rest = { first: token.index + 1, last: endOf(doc, token, token.index + 1) }
  const ranges = agent || rest.last <= rest.first ? [about] : [about, rest]
  return held(reading, cue, agent, ranges, attribution, 'passive')
}

function held(
  reading: Reading,
  cue: Cue,
  subject: Subject | undefined,
  ranges: readonly Range[],
  attribution: Attribution,
  way: string,
): Draft | undefined {
  if (ranges.some(({ first, last }) => last <= first)) return undefined
  const draft = draftOf(reading, cue, subject, ranges, `quote/attitude-${way}`, 0.5)
  return draft && { ...draft, attribution }
}

function cueOf(doc: Doc, token: Token, last: number): Cue {
  const lemma = token.lemma.toLowerCase()
  const { first } = auxiliaries(doc, token)
  return {
    token,
    first,
    last,
    lemma,
    frames: ['attitude'],
    score: 0.5,
    form: 'finite',
    negated: false,
  }
}
