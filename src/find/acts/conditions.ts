import type { Doc, Span, Token } from '../../language/doc.ts'
import * as en from './en.ts'

const finite = /^(VBZ|VBP|VBD|MD)$/
const present = /^(VBZ|VBP)$/
const breaks = /^[,;:–—()“”"?!]$/

/**
 * The condition on which an act hangs, in the sentence of its trigger: "the moment the embargo
 * expires", "unless Tehran agrees". The first that opens after the trigger, else one that the
 * sentence opens with ("If they attack, we will answer").
 */
export function conditionOf(doc: Doc, trigger: Token): Span | null {
  const sentence = doc.sentences[trigger.sentence]!
  const tokens = doc.tokensOf(sentence)
  let before: Span | null = null
  for (let at = 0; at < tokens.length; at++) {
    const opener = openerAt(tokens, at)
    if (opener === 0) continue
    const span = clauseFrom(doc, tokens, at, opener)
    if (!span) continue
    if (span.start > trigger.start) return span
    const opens = at === 0 || breaks.test(tokens[at - 1]!.text) || at <= 2
    if (span.end <= trigger.start && opens) before = span
  }
  return before
}

/** How many tokens the condition's opening words take at this place; 0 where none opens. */
function openerAt(tokens: readonly Token[], at: number): number {
  const matches = (phrase: readonly string[]) =>
    phrase.every((word, i) => tokens[at + i]?.text.toLowerCase() === word)
  if (tokens[at - 1]?.text.toLowerCase() === en.concessive) return 0
  const sure = en.conditionOpeners.find(matches)
  if (sure) return sure.length
  const open = en.clauseOpeners.find(matches)
  return open && comesTrueLater(tokens, at + open.length) ? open.length : 0
}

/** A present-tense verb before the next break: "after the regime expires", but not "after the talks ended". */
function comesTrueLater(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < tokens.length && at < from + 25; at++) {
    const token = tokens[at]!
    if (breaks.test(token.text)) return false
    if (finite.test(token.xpos) && !/^(acl)/.test(token.deprel)) return present.test(token.xpos)
  }
  return false
}

/** From the opening words to the end of their clause: by the parse where it agrees, else to the next break. */
function clauseFrom(doc: Doc, tokens: readonly Token[], at: number, opener: number): Span | null {
  const first = tokens[at]!
  const verb = tokens
    .slice(at + opener)
    .find(token => doc.headOf(first)?.index === token.index && token.upos !== 'PUNCT')
  let last = at + opener - 1
  // "after the regime imposed by the Council expires", hung on "regime": a noun is no clause.
  const limit = verb && isClause(doc, verb) ? doc.extent(verb).end : Number.POSITIVE_INFINITY
  for (let i = at + opener; i < tokens.length; i++) {
    const token = tokens[i]!
    if (token.start >= limit && i > at + opener + 2) break
    if (breaks.test(token.text) || /^[.?!]+$/.test(token.text)) break
    last = i
  }
  if (last < at + opener) return null
  return { start: first.start, end: tokens[last]!.end }
}

const isClause = (doc: Doc, head: Token) =>
  !/^(NOUN|PROPN)$/.test(head.upos) ||
  doc.childrenOf(head).some(child => /^(cop|nsubj)/.test(child.deprel))
