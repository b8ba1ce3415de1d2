import { Fetcher, type FetcherOptions } from '../src/input/fetch/index.ts'
import { open } from '../src/record/store/index.ts'
import { painter } from '../src/view/print/paint.ts'
import { watch } from '../src/view/watch/index.ts'
import { type Telling, Told } from '../src/view/watch/told.ts'

/** What a watch said. */
export interface Watched {
  /** Lines of stdout. */
  readonly out: readonly string[]
  /** Lines of stderr, moments as "T". */
  readonly err: readonly string[]
}

/** How to watch. */
export interface WatchOptions extends Telling {
  readonly path: string
  readonly fetching?: FetcherOptions
  /** Stops it; without one it looks once. */
  readonly stop?: AbortController
  /** Milliseconds. */
  readonly interval?: number
}

/** Watches with a store and a fetcher of its own, from this process. */
export async function watched(inputs: readonly string[], options: WatchOptions): Promise<Watched> {
  const out: string[] = []
  const err: string[] = []
  const { path, fetching = {}, stop, interval = 60_000, ...telling } = options
  const io = {
    out: async (data: string | Uint8Array) =>
      void out.push(...String(data).split('\n').slice(0, -1)),
    err: (line: string) => void err.push(line.replace(/(?:\d{4}-\d\d-\d\d )?\d\d:\d\d UTC/g, 'T')),
    tty: false,
    width: 100,
    paint: painter(false),
    env: {},
  }
  const signal = stop?.signal ?? new AbortController().signal
  const quick = { allowPrivate: true, delay: 0, rest: { first: 1, most: 1 } }
  const fetcher = new Fetcher({ ...quick, ...fetching, signal })
  const store = open(path)
  const moment = () => '2026-10-05T10:14:00.000Z'
  const told = new Told(store, telling, io)
  try {
    await watch(inputs, {
      store,
      fetcher,
      reader: {},
      io,
      told,
      interval,
      once: stop === undefined,
      signal,
      random: () => 0.5,
      moment,
      lists: new Map(),
    })
  } finally {
    await fetcher.close()
    await store.close()
  }
  return { out, err }
}

/** A page with one pledge, so long that it is an article. */
export const article = (title: string) =>
  `<!doctype html><html><head><title>${title}</title></head><body><article><h1>${title}</h1>` +
  `<p>Kenya pledged on Tuesday to lift its ban on ${title} by October 18, officials said after a long meeting.</p>` +
  '<p>The council met again on Wednesday and spoke about the bridge for hours.</p></article></body></html>'

/** An RSS feed with these entries. */
export const rss = (items: string, head = '') =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Wire</title>${head}${items}</channel></rss>`

/** Titles of the documents of a store, and why inputs were skipped. */
export async function held(path: string) {
  const store = open(path)
  try {
    const documents = store.ask.documents({}, { order: 'oldest' }).documents
    const titles = documents.map(({ title }) => title).toSorted()
    return { titles, documents, skipped: store.ask.skipped().skipped.map(({ why }) => why) }
  } finally {
    await store.close()
  }
}
