import { momentOf } from '../calendar/moment.ts'
import type { Given, Weighed } from './candidate.ts'

/** Names of meta elements by what their date is; the first that fits counts, null for none of interest. */
const kinds: readonly (readonly [RegExp, Weighed['kind'] | null, number])[] = [
  [
    /expir|unavailable|event|birth|copyright|cache|render|fetch|build|server|valid|embargo/,
    null,
    0,
  ],
  [/modif|updat|last-?_?mod|revis|changed/, 'modified', 0.3],
  [
    /^(?:og:)?article:published(?:_time)?$|^(?:article|rnews|schema)?[:.]?datepublished$/,
    'published',
    0.93,
  ],
  [
    /publi[sc]\w*[._-]?(?:date|time|on)|pub-?_?(?:date|time)|date[._-]?publi|published/,
    'published',
    0.9,
  ],
  [
    /sailthru\.date|release[._-]?date|dateissued|[._]issued|originaldate|date_original|displaydate/,
    'published',
    0.88,
  ],
  [/regdate|posted|article[._-]date|post[._-]date|citation_(?:online_)?date/, 'published', 0.85],
  [/creat(?:ed|ion)/, 'created', 0.6],
  [/(?:^|[._:-])date(?:$|[._:-])|[a-z]date$/, 'published', 0.75],
]

/** What meta elements say. */
export function inHead({ survey, custom }: Given): Weighed[] {
  const found: Weighed[] = []
  for (const [name, content] of survey.metas) {
    if (content.length > 60 || !/\d/.test(content)) continue
    const known = kinds.find(([form]) => form.test(name))
    if (!known?.[1]) continue
    const moment = momentOf(content, custom)
    if (moment) {
      found.push({
        ...moment,
        from: 'meta',
        where: `meta ${name}`,
        kind: known[1],
        weight: known[2],
      })
    }
  }
  return found
}
