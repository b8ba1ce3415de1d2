import { permalinkOf } from '../api/entry.ts'
import { readText, textBody } from '../api/routes/read.ts'
import { bounds, tool } from './tool.ts'

/** Reads a text for an assistant; nothing is kept. */
export const readTool = tool({
  name: 'read_text',
  description:
    'Read a news text into its record: who says, pledges, demands or does what. Nothing is kept.',
  asks: textBody.extend({ limit: bounds.limit, detail: bounds.detail }),
  work: async (_, { limit = 10, detail = 'low', ...text }) => {
    const reading = await readText(text)
    const { document, parties } = reading
    const names = new Map(parties.map(({ id, name }) => [id, name]))
    const told = reading.entries.slice(0, limit).map(entry => ({
      id: entry.id,
      ...{ kind: entry.kind, force: entry.force, status: entry.status },
      who: entry.who.map(id => names.get(id) ?? id),
      whom: entry.whom.map(id => names.get(id) ?? id),
      what: (entry.what ?? entry.trigger).text,
      date: (entry.when ?? entry.due)?.edtf ?? document.published?.value ?? null,
      ...(entry.due && { due: entry.due.edtf }),
      sentence: document.text.slice(...entry.evidence.sentence),
      offsets: { document: document.id, start: entry.evidence.start, end: entry.evidence.end },
      source: {
        title: document.title,
        site: document.site,
        url: document.url,
        published: document.published?.value ?? null,
      },
      permalink: permalinkOf(null, entry.id),
      ...(detail === 'full' && { full: entry }),
    }))
    return { items: told, found: reading.entries.length, next: null }
  },
})
