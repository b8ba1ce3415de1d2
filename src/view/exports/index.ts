import { UsageError } from '../fault.ts'
import type { Subject, Told } from './told.ts'

/** Puts entries out in a format, piece by piece. */
export type Writer = (
  all: AsyncIterable<Told>,
  subject: Subject,
) => AsyncIterable<string | Uint8Array>

/** A format that entries can be put out in. */
export interface Format {
  readonly name: string
  /** Another name for it. */
  readonly also?: string
  /** What it is, for the help. */
  readonly about: string
  /** Endings of files that are of it; the first is given to new ones. */
  readonly endings: readonly string[]
  readonly writer: () => Promise<Writer>
  /** Newest first, and no more than so many where nothing else is asked: what a feed holds. */
  readonly newest?: number
  /** Holds what was rejected too, and says that it was. */
  readonly rejected?: true
  /** Not for a terminal. */
  readonly binary?: true
  /** What goes with it into a folder. */
  readonly beside?: string
}

/** All formats, in the order of the help. */
export const formats: readonly Format[] = [
  {
    name: 'ndjson',
    about: 'all fields, one JSON object a line',
    endings: ['ndjson', 'jsonl'],
    writer: async () => (await import('./ndjson.ts')).ndjson,
  },
  {
    name: 'csv',
    about: 'a table with a header',
    endings: ['csv'],
    writer: async () => (await import('./tables.ts')).csv,
  },
  {
    name: 'tsv',
    about: 'a table with a header, tab-separated',
    endings: ['tsv', 'tab'],
    writer: async () => (await import('./tables.ts')).tsv,
  },
  {
    name: 'parquet',
    about: 'the same table with types',
    endings: ['parquet'],
    writer: async () => (await import('./parquet.ts')).parquet,
    binary: true,
  },
  {
    name: 'ics',
    about: 'iCalendar: all-day events',
    endings: ['ics'],
    writer: async () => (await import('./calendar.ts')).calendar,
    rejected: true,
  },
  {
    name: 'atom',
    about: 'an Atom feed, the newest 100',
    endings: ['atom', 'atom.xml'],
    writer: async () => (await import('./feeds.ts')).atom,
    newest: 100,
  },
  {
    name: 'json-feed',
    about: 'JSON Feed 1.1, the newest 100',
    endings: ['feed.json'],
    writer: async () => (await import('./feeds.ts')).jsonFeed,
    newest: 100,
  },
  {
    name: 'html',
    about: 'one page that stands alone, to read and print',
    endings: ['html', 'htm'],
    writer: async () => (await import('./page.ts')).page,
  },
  {
    name: 'timeline',
    about: 'TimelineJS 3',
    endings: ['timeline.json'],
    writer: async () => (await import('./timeline.ts')).timeline,
  },
  {
    name: 'annotations',
    about: 'W3C Web Annotations, JSON-LD',
    endings: ['jsonld'],
    writer: async () => (await import('./annotations.ts')).annotations,
  },
  {
    name: 'ftm',
    about: 'FollowTheMoney entities, one a line',
    endings: ['ftm.json', 'ftm.ndjson', 'ftm'],
    writer: async () => (await import('./ftm.ts')).followTheMoney,
  },
  {
    name: 'gdelt-1',
    about: 'GDELT 1.0 events',
    endings: ['gdelt1.csv'],
    writer: async () => (await import('./gdelt.ts')).gdelt1,
  },
  {
    name: 'gdelt-2',
    also: 'gdelt',
    about: 'GDELT 2.0 events (also: gdelt); into a folder, with their mentions',
    endings: ['export.CSV'],
    writer: async () => (await import('./gdelt.ts')).gdelt2,
    beside: 'gdelt-mentions',
  },
  {
    name: 'gdelt-mentions',
    about: 'GDELT 2.0 mentions',
    endings: ['mentions.CSV'],
    writer: async () => (await import('./gdelt.ts')).gdeltMentions,
  },
  {
    name: 'phoenix',
    about: 'Phoenix events',
    endings: ['phoenix.txt'],
    writer: async () => (await import('./phoenix.ts')).phoenix,
  },
  {
    name: 'petrarch',
    about: 'PETRARCH-2 events',
    endings: ['evts.txt'],
    writer: async () => (await import('./phoenix.ts')).petrarch,
  },
  {
    name: 'polecat',
    about: 'POLECAT events, with a header',
    endings: ['polecat.tsv', 'polecat.txt'],
    writer: async () => (await import('./polecat.ts')).polecat,
  },
  {
    name: 'plover',
    about: 'PLOVER JSON, one event a line',
    endings: ['plover.json', 'plover.ndjson'],
    writer: async () => (await import('./plover.ts')).plover,
  },
]

/** The format of a name, or of an ending, else the one that a file's ending tells. Throws a UsageError for none. */
export function formatOf(name: string | undefined, file: string | undefined): Format {
  if (name !== undefined) {
    const asked = name.toLowerCase()
    const found =
      formats.find(({ name, also }) => name === asked || also === asked) ??
      formats.find(({ endings }) => endings.some(ending => ending.toLowerCase() === asked))
    if (found) return found
    const names = formats.map(format => format.name).join(', ')
    throw new UsageError(`unknown format "${name}": choose from ${names}`)
  }
  const fits = formats
    .flatMap(format => format.endings.map(ending => ({ format, ending })))
    .filter(({ ending }) => file?.toLowerCase().endsWith(`.${ending.toLowerCase()}`))
    .toSorted((a, b) => b.ending.length - a.ending.length)
  if (fits[0]) return fits[0].format
  throw new UsageError('which format? Give --format, or a file whose ending tells it: pledges.ics')
}
