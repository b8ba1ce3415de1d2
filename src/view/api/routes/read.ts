import { z } from 'zod'
import { maker } from '../../../record/maker.ts'
import { read as readPage } from '../../../record/read.ts'
import { day } from '../../serve/query.ts'
import { get, post } from '../route.ts'

/** Letters of a text that are read at once: more would keep all others waiting. */
const most = 200_000

/** A text to be read, with what it does not say itself. */
export const textBody = z.object({
  text: z
    .string()
    .min(1)
    .max(most, { error: `is longer than ${most} letters: use onrecord add` })
    .describe('the text of one document'),
  title: z.string().max(1000).optional(),
  url: z.string().max(2000).optional(),
  date: day.optional().describe('the day of publication'),
})

/** Reads a text into its record, which is not kept. */
export async function readText({ text, title, url, date }: z.output<typeof textBody>) {
  const page = {
    name: 'text',
    format: 'text',
    content: text,
    url: url ?? null,
    title: title ?? null,
  } as const
  return readPage({ ...page, given: null, date: null, source: null }, date ? { date } : {})
}

/** Reading without keeping, and what reads. */
export const reading = {
  read: post(
    '/read',
    {
      id: 'read',
      summary: 'The record of a text, which is not kept',
      body: textBody,
      answer: 'ReadAnswer',
      status: 200,
    },
    (_, asked) => readText(asked),
  ),
  health: get(
    '/health',
    {
      id: 'health',
      summary: 'That the server answers, and what it is',
      query: z.object({}),
      answer: 'HealthAnswer',
    },
    ({ desk: { writable } }) => {
      const { program, models } = maker()
      return { status: 'ok', version: program.replace(/^\S+ /, ''), models, writable }
    },
  ),
}
