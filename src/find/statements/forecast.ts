import type { Doc, Span, Token } from '../../language/doc.ts'
import type { Act } from '../acts/act.ts'
import { clauseAt } from '../acts/clauses.ts'
import { conditionOf } from '../acts/conditions.ts'
import { futureModals } from '../acts/en.ts'
import { terms } from '../terms/index.ts'

/** "New chances will open after the embargo expires on May 2": what is foretold to hang on a term, and its day. */
export function forecast(doc: Doc, span: Span): Pick<Act, 'condition' | 'due'> {
  const none = { condition: null, due: null }
  const set = doc
    .all(terms)
    .find(({ due, trigger: { start, end } }) => due && span.start <= start && end <= span.end)
  const tokens = set ? doc.tokensIn(span) : []
  const inside = (token: Token) => token.start >= span.start && token.end <= span.end
  const main = tokens.find(token => {
    const head = doc.headOf(token)
    return token.upos === 'VERB' && (head === undefined || !inside(head))
  })
  const clause = main && clauseAt(doc, main)
  const future = clause?.auxiliaries.some(token => futureModals.has(token.text.toLowerCase()))
  const condition = main && future ? conditionOf(doc, main) : null
  if (!set || !condition) return none
  const { start, end } = set.trigger
  return condition.start <= start && end <= condition.end ? { condition, due: set.due } : none
}
