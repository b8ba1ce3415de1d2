import type { Doc, Span, Token } from '../../../language/doc.ts'

/** The token of a time expression that hangs on one outside it, or on none. */
export function headIn(doc: Doc, span: Span): Token | undefined {
  const tokens = doc.tokensIn(span)
  const [first, last] = [tokens[0], tokens.at(-1)]
  if (!first || !last) return undefined
  return tokens.find(({ head }) => head < 0 || head < first.index || head > last.index)
}

/** The verb that a time expression hangs on, through whatever lies between; undefined where it hangs on none. */
export function verbOver(doc: Doc, span: Span): Token | undefined {
  const head = headIn(doc, span)
  return nextVerb(doc, span) ?? (head && governor(doc, head))
}

/** "Russia on the same day formally pledging": a date between subject and verb belongs to that verb. */
function nextVerb(doc: Doc, span: Span): Token | undefined {
  const tokens = doc.tokensIn(span)
  const last = tokens.at(-1)
  const before = tokens[0] && doc.tokens[tokens[0].index - 1]
  if (!last || before?.sentence !== last.sentence || before.upos === 'PUNCT') return undefined
  // "the accord signed in 2015 never held": the participle before it has the date.
  const left = before.upos === 'ADP' ? doc.tokens[before.index - 1] : before
  const head = headIn(doc, span)
  if (left?.upos === 'VERB' && left.xpos === 'VBN' && head && governor(doc, head) === left) return
  let at = last.index + 1
  while (doc.tokens[at]?.upos === 'ADV') at++
  const verb = doc.tokens[at]
  const finite = verb?.upos === 'VERB' && /^VB[DZPG]$/.test(verb.xpos)
  return finite && verb.sentence === last.sentence ? verb : undefined
}

function governor(doc: Doc, token: Token): Token | undefined {
  let at: Token | undefined = token.upos === 'VERB' ? token : doc.headOf(token)
  for (let steps = 0; at && steps < 20; steps++) {
    if (at.upos === 'VERB') return at
    at = doc.headOf(at)
  }
  return undefined
}

/**
 * "said Monday it would", "…, the minister said on Monday": a date right behind a verb of the past is that
 * verb's, whatever the parse hangs it on. `cue` is the preposition between, if there is one.
 */
export function isOfOther(doc: Doc, time: Span, cue: Span | undefined, verb: Token | undefined) {
  const first = doc.tokensIn(cue && cue.start < time.start ? cue : time)[0]
  const before = first && doc.tokens[first.index - 1]
  if (before?.upos !== 'VERB' || before.xpos !== 'VBD') return false
  const isSubject = headIn(doc, time)?.deprel.startsWith('nsubj') ?? false
  return before.sentence === first!.sentence && before !== verb && !isSubject
}
