import type { Article } from '../article/article.ts'
import { predicateStatuses } from '../find/acts/status/predicates.ts'
import { Doc } from '../language/doc.ts'
import type { Parsed } from '../language/parse.ts'
import { tokensOf } from '../language/typed.ts'

/**
 * CoNLL-U of what was parsed, with `Status=…` in MISC of each predicate: how far the text stands
 * behind it. Ranges, empty nodes and comments stay as they are.
 */
export function withStatuses(conllu: string, parsed: Parsed): string {
  const statuses = predicateStatuses(docOf(parsed))
  let word = 0
  const told = (line: string) => {
    if (!/^\d+\t/.test(line)) return line
    const status = statuses[word++]
    const columns = line.split('\t')
    if (!status && !columns[9]!.includes('Status=')) return line
    columns[9] = withStatus(columns[9]!, status)
    return columns.join('\t')
  }
  return conllu.split('\n').map(told).join('\n')
}

/** MISC with the status in place of one that was there, in the order of names. */
function withStatus(misc: string, status: string | undefined): string {
  const entries = misc.split('|').filter(entry => entry !== '_' && !entry.startsWith('Status='))
  const place = entries.findIndex(entry => entry.toLowerCase() > 'status')
  if (status) entries.splice(place < 0 ? entries.length : place, 0, `Status=${status}`)
  return entries.join('|') || '_'
}

/** What was parsed as a document that finders can be asked about: plain text, all of it body. */
function docOf(parsed: Parsed): Doc {
  const section = { role: 'body', start: parsed.from, end: parsed.to } as const
  const article: Article = {
    id: '',
    given: null,
    url: null,
    site: null,
    title: null,
    byline: null,
    published: null,
    language: 'en',
    text: parsed.text,
    sections: [section],
    skipped: [],
  }
  let paragraph = -1
  const sentences = Array.from(parsed.sentences(), sentence => {
    if (sentence.opens || paragraph < 0) paragraph++
    return { ...sentence, section, paragraph }
  })
  return new Doc(article, {
    sentences,
    tokens: sentences.flatMap(sentence => tokensOf(parsed, sentence)),
  })
}
