import type { EntryAnswer } from '../api/answers.ts'
import { dateOf, Names, phrase } from '../print/entry.ts'
import { headingOf } from '../print/groups.ts'
import { painter } from '../print/paint.ts'

/** How much of an entry is told. */
export type Detail = 'low' | 'full'

const plain = painter(false)

/** Characters of a sentence that are told in low detail. */
const most = 600

/**
 * An entry for an assistant: what it says in a line, its sentence, where it stands (UTF-16 code units, end exclusive),
 * its source, its date, its page. With full detail all that the API tells too.
 */
export function itemOf(answer: EntryAnswer, detail: Detail): object {
  const { entry, document, parties, instruments, state, outcome, sentence, day } = answer
  const { title, site, url, published, name } = document
  const told = `${headingOf(entry)} ${phrase(entry, new Names(parties, instruments), plain)}`
  return {
    id: entry.id,
    told,
    status: entry.status,
    state,
    ...(outcome && { ruled: outcome.outcome }),
    date: dateOf(entry) || day,
    ...(entry.due && { due: entry.due.edtf }),
    sentence: detail === 'low' ? cut(sentence) : sentence,
    offsets: { document: document.id, start: entry.evidence.start, end: entry.evidence.end },
    source: { title: title ?? name, site, url, published },
    confidence: entry.confidence,
    permalink: answer.permalink,
    ...(detail === 'full' && { full: answer }),
  }
}

const cut = (text: string) => (text.length > most ? `${text.slice(0, most)}…` : text)
