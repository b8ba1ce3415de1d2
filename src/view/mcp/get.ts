import { z } from 'zod'
import type { EntryAnswer } from '../api/answers.ts'
import { documents } from '../api/routes/documents.ts'
import { entries } from '../api/routes/entries.ts'
import { itemOf } from './items.ts'
import { bounds, tool } from './tool.ts'

/** Letters of a text that are told at once. */
const most = 8000

/** An entry by its id, or a document with its text in stretches. */
export const get = tool({
  name: 'get',
  description: 'Get an entry (pl-7bdea6958c), or a document with its text and entries, by id.',
  asks: z.object({
    id: z.string().min(1).max(400),
    at: z.coerce.number().int().min(0).optional().describe('from where in the text of a document'),
    limit: bounds.limit,
    detail: bounds.detail,
  }),
  work: async (at, { id, at: start = 0, limit = 10, detail = 'low' }) => {
    if (at.desk.store.item(id)) {
      const answer = await entries.get.work(at, { id } as never)
      return { ...itemOf(answer, detail), decisions: answer.decisions }
    }
    const { document, name, permalink, ...rest } = await documents.get.work(at, { id } as never)
    const end = Math.min(document.text.length, start + most)
    const inside = ({ entry: { evidence } }: EntryAnswer) =>
      evidence.start >= start && evidence.start < end
    const own = rest.entries.filter(inside)
    const { title, site, url, published } = document
    return {
      id: document.id,
      source: { title: title ?? name, site, url, published: published?.value ?? null },
      permalink,
      text: document.text.slice(start, end),
      offsets: { start, end, of: document.text.length },
      items: own.slice(0, limit).map(one => itemOf(one, detail)),
      found: own.length,
      next: end < document.text.length ? { at: end } : null,
    }
  },
})
