import type { Doc, Token } from '../../language/doc.ts'
import { en } from './en.ts'
import { plain, type Reading } from './reading.ts'
import type { Frame } from './words.ts'

/** A word that says that someone's words follow or went before. */
export interface Cue {
  readonly token: Token
  /** Tokens of the whole cue, exclusive end: "pointed out". */
  readonly first: number
  readonly last: number
  readonly lemma: string
  readonly frames: readonly Frame[]
  readonly score: number
  readonly form: 'finite' | 'ing' | 'base' | 'passive' | 'noun' | 'source'
  readonly negated: boolean
}

interface Entry {
  readonly lemma: string
  frames: Frame[]
  score: number
  readonly form: 'base' | 'present' | 'past' | 'participle' | 'ing'
}

const table = new Map<string, Entry>()
for (const { frame, score, words } of en.verbs) {
  for (const lemma of words) {
    for (const [form, text] of forms(lemma)) {
      const known = table.get(text)
      if (!known) table.set(text, { lemma, frames: [frame], score, form })
      else if (!known.frames.includes(frame)) known.frames.push(frame)
    }
  }
}

function forms(base: string): readonly (readonly [Entry['form'], string])[] {
  const given = en.irregular[base]?.split(' ')
  const stem = base.endsWith('e') ? base.slice(0, -1) : base
  const [present, past, participle, ing] = given ?? [
    /(?:s|sh|ch|x|z|o)$/.test(base) ? `${base}es` : `${base}s`,
    `${stem}ed`,
    `${stem}ed`,
    `${stem}ing`,
  ]
  return [
    ['base', base],
    ['present', present!],
    ['past', past!],
    ['participle', participle!],
    ['ing', ing!],
  ]
}

/** The cues of a document, in text order; those inside quotation marks are left to the quotation. */
export function cuesIn(reading: Reading): readonly Cue[] {
  const { doc } = reading
  const cues: Cue[] = []
  for (const token of doc.tokens) {
    if (reading.quotedAt[token.index]! >= 0) continue
    const cue = verbCue(doc, token) ?? nounCue(doc, token) ?? sourceCue(doc, token)
    if (cue) cues.push(cue)
  }
  return cues
}

/** Whether a word is a form of a verb that brings someone's words: "adding", "suggests". */
export const isCueWord = (token: Token): boolean => table.has(plain(token))

function verbCue(doc: Doc, token: Token): Cue | undefined {
  const entry = table.get(plain(token))
  if (!entry || !(verbal(token) || (entry.form === 'present' && closes(doc, token))))
    return undefined
  // "the so-called gold standard"
  if (doc.tokens[token.index - 1]?.text === '-') return undefined
  // "called for talks" names nothing
  const behind = plain(doc.tokens[token.index + 1])
  if (entry.frames.includes('name') && en.called.has(behind)) return undefined
  const carried = carrierOf(doc, token)
  const { first, auxiliary, negated, infinitive } = carried ?? auxiliaries(doc, token)
  let form: Cue['form'] = entry.form === 'ing' ? 'ing' : entry.form === 'base' ? 'base' : 'finite'
  if (form === 'base' && !infinitive && token.xpos !== 'VB') form = 'finite'
  if (form === 'base' && (carried ? carried.finite : isDone(doc, first, token))) form = 'finite'
  if (form === 'finite' && entry.form !== 'present' && auxiliary === 'copula') form = 'passive'
  if (form === 'ing' && auxiliary === 'copula') form = 'finite'
  if (form === 'finite' && auxiliary === 'none' && token.xpos === 'VBN') form = 'passive'
  if (form === 'passive' && entry.frames.includes('say') && passiveless(doc, token)) form = 'finite'
  let last = token.index + 1
  const next = doc.tokens[last]
  if (next?.sentence === token.sentence && next.deprel === 'compound:prt') last++
  return { token, first, last, ...entry, form, negated }
}

/** "does believe", "did say": told as a fact. */
const isDone = (doc: Doc, first: number, token: Token) =>
  doc.tokens.slice(first, token.index).some(word => en.doing.has(plain(word)))

/**
 * "went on to say", "seemed to suggest": the verb that an infinitive hangs on, where it tells that it was
 * said, with its auxiliaries.
 */
function carrierOf(doc: Doc, token: Token) {
  const verb = doc.headOf(token)
  if (!verb || doc.tokens[token.index - 1]?.xpos !== 'TO') return undefined
  const particle = en.carriers.get(verb.lemma.toLowerCase())
  const between = doc.tokens.slice(verb.index + 1, token.index - 1).map(plain)
  if (particle === undefined || between.join(' ') !== particle) return undefined
  const over = auxiliaries(doc, verb)
  const finite = /^VB[DZP]$/.test(verb.xpos) || (verb.xpos === 'VBN' && over.auxiliary === 'other')
  return { ...over, finite: finite && !over.infinitive }
}

/** `"...," said Yoon`: a past that the tagger took for a participle. */
function passiveless(doc: Doc, token: Token): boolean {
  const before = doc.tokens[token.index - 1]
  const { form } = table.get(plain(token))!
  if (token.xpos !== 'VBN' || form !== 'past' || en.copulas.has(plain(before))) return false
  const opens = before?.upos === 'PUNCT' || before?.sentence !== token.sentence
  return opens || en.plainest.has(table.get(plain(token))!.lemma)
}

const verbal = (token: Token) => token.upos === 'VERB' || token.upos === 'AUX' || token.xpos === 'X'

/** "…, The Wall Street Journal reports.": a present that the tagger took for a plural. */
function closes(doc: Doc, token: Token): boolean {
  const next = doc.tokens[token.index + 1]
  if (token.upos !== 'NOUN' || (next?.sentence === token.sentence && next.text !== '.'))
    return false
  let at = token.index - 1
  while (doc.tokens[at]?.upos === 'PROPN' || doc.tokens[at]?.upos === 'DET') at--
  const comma = doc.tokens[at]
  return at < token.index - 1 && comma?.text === ',' && comma.sentence === token.sentence
}

/** What stands before a verb: "has repeatedly", "did not", "to". */
export function auxiliaries(doc: Doc, token: Token) {
  let at = token.index - 1
  let first = token.index
  let auxiliary: 'none' | 'copula' | 'other' = 'none'
  let negated = false
  let infinitive = false
  for (; at >= 0 && doc.tokens[at]!.sentence === token.sentence; at--) {
    const word = doc.tokens[at]!
    const text = plain(word)
    if (en.negations.has(text)) negated = true
    else if (en.copulas.has(text)) auxiliary = 'copula'
    else if (en.modals.has(text) || text === en.infinitive) infinitive = true
    else if (en.auxiliaries.has(text)) auxiliary = auxiliary === 'none' ? 'other' : auxiliary
    else if (word.upos !== 'ADV' || token.index - at > 5) break
    if (text === en.infinitive) break
    if (word.upos !== 'ADV') first = at
  }
  return { first, auxiliary, negated, infinitive }
}

/** "Trump's claim that": a noun whose content is a clause. */
function nounCue(doc: Doc, token: Token): Cue | undefined {
  const lemma = plain(token).replace(/s$/, '')
  if (token.upos !== 'NOUN' || !en.claims.has(lemma)) return undefined
  const next = doc.tokens[token.index + 1]
  if (!next || next.sentence !== token.sentence || !en.that.has(plain(next))) return undefined
  const { index } = token
  return {
    token,
    first: index,
    last: index + 1,
    lemma,
    frames: ['noun'],
    score: 0.7,
    form: 'noun',
    negated: false,
  }
}

/** "according to Iranian media". */
function sourceCue(doc: Doc, token: Token): Cue | undefined {
  const [head, to] = en.according
  const { index } = token
  const next = doc.tokens[index + 1]
  if (plain(token) !== head || plain(next) !== to || next!.sentence !== token.sentence) return
  return {
    token,
    first: index,
    last: index + 2,
    lemma: head,
    frames: ['source'],
    score: 0.9,
    form: 'source',
    negated: false,
  }
}

/** True where a cue's frame is one of those named. */
export const takes = (cue: Cue, ...frames: Frame[]): boolean =>
  frames.some(frame => cue.frames.includes(frame))
