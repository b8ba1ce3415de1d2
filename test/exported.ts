import fc from 'fast-check'
import { read } from '../src/index.ts'
import type { Filter } from '../src/record/ask/filter.ts'
import { Store } from '../src/record/store/index.ts'
import { Database } from '../src/record/store/sqlite.ts'
import { formatOf } from '../src/view/exports/index.ts'
import { toldIn } from '../src/view/exports/source.ts'
import type { Subject, Told } from '../src/view/exports/told.ts'

/** Texts of our own, each with what their page says of them. */
const texts = [
  {
    title: 'Norway vows aid',
    url: 'https://fjord.example/2021/03/aid?a=1&b=2',
    date: '2021-03-02',
    text: 'OSLO, March 2 (Fjord Wire) - Norwegian Foreign Minister Ine Dahl promised military aid to Jordan by June 15, 2021.\n\nNorway imposed sanctions on Belarus on Monday. Jordanian and Egyptian ministers will meet in Cairo on May 5. Dahl accused Belarus of "torturing prisoners".\n',
  },
  {
    title: 'Belarus answers',
    date: '2021-03-04',
    text: 'Belarus threatened to expel Norwegian diplomats on Thursday. The ceasefire agreement between Chad and Niger expires on April 30, 2021. Norway denied that it attacked Belarus.\n',
  },
] as const

/** A store with the record of these texts, in memory. */
export async function smallStore(): Promise<Store> {
  const store = new Store(new Database(':memory:'))
  for (const [at, { text, ...page }] of texts.entries()) {
    await store.add(
      await read(text, page),
      `texts/${at + 1}.txt`,
      `2021-03-0${5 + at}T08:30:00.000Z`,
    )
  }
  return store
}

/** Entries put out in a format, and what was left out and why. */
export async function putOut(
  name: string,
  all: AsyncIterable<Told> | Iterable<Told>,
  title = 'On record',
): Promise<{ text: string; bytes: Buffer; skipped: string[] }> {
  const skipped: string[] = []
  const subject: Subject = { title, asked: 'all', skip: why => void skipped.push(why) }
  const write = await formatOf(name, undefined).writer()
  const pieces: Buffer[] = []
  for await (const piece of write(streamed(all), subject)) pieces.push(Buffer.from(piece))
  const bytes = Buffer.concat(pieces)
  return { text: bytes.toString('utf8'), bytes, skipped }
}

/** All entries of a store. */
export async function toldOf(store: Store, filter: Filter = {}): Promise<Told[]> {
  const all = []
  for await (const told of toldIn(store, filter, 'oldest')) all.push(told)
  return all
}

async function* streamed(all: AsyncIterable<Told> | Iterable<Told>): AsyncGenerator<Told> {
  yield* all
}

/** Rows of tab-separated text. */
export const rowsOf = (text: string): string[][] =>
  text
    .split('\n')
    .slice(0, -1)
    .map(line => line.split('\t'))

const parts = fc.constantFrom(
  ...[
    '\t',
    '\n',
    '\r\n',
    '"',
    "'",
    '\ud800',
    '\udc00x',
    '\u0000',
    '\u202e',
    '\u2028',
    '=1+1',
    '+1',
  ],
  ...['-1', '@A1', '</script>', '<b>', ']]>', '<![CDATA[', '&amp;', '&', ',', ';', '\\', '\\n', ''],
  ...['END:VEVENT', '\u001b[31m', '😀', 'é', 'e\u0301', '\ufffe', '<!--', '-->', '|', '\u0085'],
)

/** Texts that break what does not look out for them. */
export const hostile = fc
  .array(fc.oneof(parts, fc.string({ maxLength: 4 })), { minLength: 1, maxLength: 6 })
  .map(list => list.join(''))

/** An entry with a text in all places where a document's words can stand. */
export function twisted(told: Told, text: string): Told {
  const { item } = told
  const { entry } = item
  const { evidence } = entry
  const exact = `x${text}`
  const words = { text: exact, start: evidence.start, end: evidence.start + exact.length }
  return {
    ...told,
    sentence: `${exact} ${text}`,
    at: 0,
    mentions: [],
    item: {
      ...item,
      parties: item.parties.map(party => ({ ...party, name: text || 'x', role: text })),
      instruments: item.instruments.map(({ id }) => ({ id, name: text })),
      document: { ...item.document, title: text, site: text, name: text, url: text },
      entry: {
        ...entry,
        what: words,
        condition: words,
        where: text,
        evidence: {
          ...evidence,
          exact,
          prefix: text,
          suffix: text,
          start: 0,
          end: exact.length,
          sentence: [0, exact.length + 1 + text.length],
        },
      },
    },
  }
}
