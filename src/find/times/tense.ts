import type { Doc, Span, Token } from '../../language/doc.ts'
import type { TenseWords } from './words.ts'

/** Where a clause looks, and the word that tells so. */
export interface Direction {
  readonly way: 'back' | 'ahead' | 'open'
  readonly verb: string
}

const open: Direction = { way: 'open', verb: '' }
const isVerb = (token: Token) =>
  token.xpos[0] === 'V' || token.xpos === 'MD' || token.upos === 'AUX'

/**
 * In which direction of time the clause around a time expression looks: by the verb that governs it
 * where the parse says so, else by the nearest verb group, first to the left inside the clause.
 */
export function directionOf(doc: Doc, span: Span, words: TenseWords): Direction {
  const inside = doc.tokensIn(span)
  const first = inside[0]
  if (!first) return open
  const sentence = doc.sentences[first.sentence]!
  const before = doc.tokens[first.index - 1]
  const lead = before && before.index >= sentence.first ? before.text.toLowerCase() : ''
  if (words.leadAhead.includes(lead)) return { way: 'ahead', verb: lead }
  if (words.leadBack.includes(lead)) return { way: 'back', verb: lead }
  const verb = governor(doc, inside) ?? nearest(doc, first, inside.at(-1)!, words)
  const found = verb ? tenseOf(doc, verb, words, sentence.section.role) : open
  return found.way === 'open' && words.leanAhead.includes(lead)
    ? { way: 'ahead', verb: lead }
    : found
}

/** The verb that the parse hangs a time on, over nouns in between; undefined where heads say nothing. */
function governor(doc: Doc, inside: readonly Token[]): Token | undefined {
  const top = inside.find(
    token => token.head < inside[0]!.index || token.head > inside.at(-1)!.index,
  )
  if (!top || top.deprel === 'dep' || top.deprel === 'root') return undefined
  let token = doc.headOf(top)
  for (let steps = 0; token && steps < 4; steps++) {
    if (token.upos === 'VERB' || token.xpos[0] === 'V') return token
    if (token.deprel === 'dep') return undefined
    const copula = doc.childrenOf(token).find(child => child.deprel === 'cop')
    if (copula) return copula
    token = doc.headOf(token)
  }
  return undefined
}

/** The nearest verb to the left before the clause begins, else the first one to the right. */
function nearest(doc: Doc, first: Token, last: Token, words: TenseWords): Token | undefined {
  const sentence = doc.sentences[first.sentence]!
  for (let i = first.index - 1; i >= sentence.first && i > first.index - 30; i--) {
    const token = doc.tokens[i]!
    if (isVerb(token)) return token
    if (words.clause.includes(token.text.toLowerCase()) && token.xpos !== 'DT') break
  }
  for (let i = last.index + 1; i < sentence.last && i < last.index + 30; i++) {
    const token = doc.tokens[i]!
    if (isVerb(token)) return groupEnd(doc, token, sentence.last)
  }
  return undefined
}

/** The last verb of a group that starts with an auxiliary: "will have been held". */
function groupEnd(doc: Doc, from: Token, end: number): Token {
  let verb = from
  if (from.upos !== 'AUX' && from.xpos !== 'MD') return from
  for (let i = from.index + 1; i < end && i < from.index + 5; i++) {
    const token = doc.tokens[i]!
    if (isVerb(token)) verb = token
    else if (token.xpos[0] !== 'R' && token.xpos !== 'TO') break
  }
  return verb
}

/** The verbs and particles right before a verb that belong to its group, nearest first. */
function groupBefore(doc: Doc, verb: Token): Token[] {
  const group: Token[] = []
  const start = doc.sentences[verb.sentence]!.first
  for (let i = verb.index - 1; i >= start && i > verb.index - 7; i--) {
    const token = doc.tokens[i]!
    const part = isVerb(token) || token.xpos === 'TO' || token.text.toLowerCase() === 'to'
    if (part) group.push(token)
    else if (token.xpos[0] !== 'R' && token.xpos !== 'PRP' && token.xpos !== 'JJ') break
  }
  return group
}

function tenseOf(doc: Doc, verb: Token, words: TenseWords, role: string): Direction {
  const text = verb.text.toLowerCase()
  const group = groupBefore(doc, verb)
  const forms = group.map(token => token.text.toLowerCase())
  const near = forms[0] ?? ''
  const told = (way: Direction['way']): Direction => ({
    way,
    verb: [...forms.toReversed(), text].join(' '),
  })
  const plans = (token: Token) => {
    const form = token.text.toLowerCase()
    return words.planning.includes(token.lemma.toLowerCase()) || words.planning.includes(form)
  }
  if (words.to.includes(near)) {
    const above = group[1]
    if (!above) return told('ahead')
    const form = forms[1]!
    if (plans(above) || words.be.includes(form) || words.past.slice(0, 2).includes(form))
      return told('ahead')
    return above.xpos === 'VBD' || above.xpos === 'VBN' ? told('back') : told('ahead')
  }
  if (verb.xpos === 'MD' || words.ahead.includes(text)) return told('ahead')
  if (forms.some(form => words.ahead.includes(form))) {
    const perfect = forms.some(form => words.have.includes(form))
    return told(perfect ? 'back' : 'ahead')
  }
  if (verb.xpos === 'VBN' && plans(verb)) {
    const behind = doc.tokens[verb.index + 1]?.text.toLowerCase() ?? ''
    const sure = words.planned.includes(verb.lemma.toLowerCase()) || words.planned.includes(text)
    if (sure || words.opens.includes(behind)) return told('ahead')
  }
  if (forms.some(form => words.past.includes(form) || words.have.includes(form)))
    return told('back')
  if (words.past.includes(text) || verb.xpos === 'VBD') return told('back')
  if (verb.xpos === 'VBG') return forms.some(form => words.be.includes(form)) ? told('ahead') : open
  if (verb.xpos === 'VBN') {
    return forms.some(form => words.be.includes(form)) ? told('ahead') : told('back')
  }
  if (role === 'title' || role === 'headline') return told('back')
  if (verb.xpos === 'VB' || plans(verb)) return told('ahead')
  return words.scheduled.includes(verb.lemma.toLowerCase()) ? told('ahead') : open
}
