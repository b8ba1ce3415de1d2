import { DatabaseSync } from 'node:sqlite'
import type { Filter } from '../../src/record/ask/filter.ts'
import { open, type Store } from '../../src/record/store/index.ts'

/** How long one question took, in milliseconds: on the clock, and of the processor alone. */
export interface Timing {
  readonly question: string
  readonly wall: readonly number[]
  readonly cpu: readonly number[]
}

/** Whom and what to ask for, by how much there is of it. */
interface Known {
  readonly states: readonly string[]
  readonly parties: readonly string[]
  readonly under: readonly string[]
  readonly last: string
}

function knownIn(path: string): Known {
  const raw = new DatabaseSync(path, { readOnly: true })
  const column = (question: string) =>
    raw
      .prepare(question)
      .all()
      .map(row => Object.values(row)[0] as string)
  const casts = (by: string) =>
    column(`select ${by} from casts where ${by} is not null group by 1 order by count(*) desc`)
  const known = {
    states: casts('country'),
    parties: casts('registry').map(id => `r-${id}`),
    under: column('select key from instruments group by key order by count(*) desc limit 40'),
    last: column('select max(day) from entries')[0]!,
  }
  raw.close()
  return known
}

/** The biggest first, then ever smaller ones. */
const pick = <T>(list: readonly T[], i: number): T =>
  list[Math.min(list.length - 1, i % 12 === 0 ? 0 : Math.floor(1.9 ** (i % 12)))]!
const words = [
  'said',
  'government',
  'weapons OR tariffs',
  '"the president"',
  'sanction*',
  'zebra',
  'deal',
  'minister visit',
  'election',
  'the',
  'officials said',
  'talks',
]
const day = (i: number) => `${2003 + (i % 12)}-0${1 + (i % 9)}-15`
const kinds = ['statement', 'pledge', 'demand', 'event', 'appointment', 'term']
const page = { limit: 50 }

type Question = (store: Store, i: number) => unknown
const list =
  (filter: (store: Store, i: number) => Filter): Question =>
  (store, i) => {
    const found = store.ask.list(filter(store, i), page)
    if (found.next) store.ask.count(filter(store, i), 10_000)
  }
const questionsOf = ({
  states,
  parties,
  under,
  last,
}: Known): Readonly<Record<string, Question>> => ({
  list: list(() => ({})),
  'list, the third page': store => {
    let cursor: string | null = null
    for (let n = 0; n < 3; n++)
      cursor = store.ask.list({}, { ...page, ...(cursor ? { cursor } : {}) }).next
  },
  'list KIND': list((_, i) => ({ kinds: [kinds[i % 6]!] })),
  'list --status': list((_, i) => ({ statuses: [['denied', 'alleged', 'planned'][i % 3]!] })),
  'list --plover': list((_, i) => ({
    plover: [['AID', 'SANCTION', 'CONSULT', 'THREATEN'][i % 4]!],
  })),
  'list --from --until': list((_, i) => ({ from: day(i), until: `${day(i).slice(0, 4)}-12-31` })),
  'list --by STATE': list((s, i) => ({ by: s.party(pick(states, i)) })),
  'list --by STATE KIND': list((s, i) => ({
    by: s.party(pick(states, i)),
    kinds: [kinds[i % 6]!],
  })),
  'list --by STATE --to STATE': list((s, i) => ({
    by: s.party(pick(states, i)),
    to: s.party(pick(states, i + 1)),
  })),
  'list --by STATE --status': list((s, i) => ({
    by: s.party(pick(states, i)),
    statuses: ['denied'],
  })),
  'list --party PARTY': list((s, i) => ({ party: s.party(pick(parties, i)) })),
  'list --under': list((_, i) => ({ under: under[i % under.length]! })),
  'list --source': list((_, i) => ({
    source: ['evening', 'meridian4', 'archive/7/', 'nowhere'][i % 4]!,
  })),
  'list --source KIND --by': list((s, i) => ({
    source: 'evening5',
    kinds: ['pledge'],
    by: s.party(pick(states, i)),
  })),
  'list --words': list((_, i) => ({ words: words[i % 12]! })),
  'list --words --by': list((s, i) => ({ words: words[i % 12]!, by: s.party(pick(states, i)) })),
  'list --min-confidence': list(() => ({ minConfidence: 0.9 })),
  'list --cameo': list((_, i) => ({ cameo: ['16', '05', '20', '036'][i % 4]! })),
  'list --as-of': list((_, i) => ({ asOf: day(i) })),
  'list --as-of --by': list((s, i) => ({ asOf: day(i), by: s.party(pick(states, i)) })),
  'due --within 60d': (s, i) =>
    s.ask.due({ asOf: day(i), until: `${day(i).slice(0, 5)}12-01` }, page),
  'due --as-of (as it was)': (s, i) =>
    s.ask.due(
      { asOf: day(i), until: `${day(i).slice(0, 5)}12-01`, filter: { asOf: day(i) } },
      page,
    ),
  'due --overdue': (s, i) => s.ask.due({ asOf: day(i), overdue: true }, page),
  'due --by STATE': (s, i) =>
    s.ask.due(
      {
        asOf: day(i),
        until: `${day(i).slice(0, 5)}12-01`,
        filter: { by: s.party(pick(states, i)) },
      },
      page,
    ),
  'due --overdue --by PARTY': (s, i) =>
    s.ask.due({ asOf: last, overdue: true, filter: { by: s.party(pick(parties, i)) } }, page),
  'who STATE': (s, i) => s.ask.who(s.party(pick(states, i)), {}, 3),
  'who PARTY': (s, i) => s.ask.who(s.party(pick(parties, i)), {}, 3),
  'who STATE --from': (s, i) => s.ask.who(s.party(pick(states, i)), { from: day(i) }, 3),
  search: (s, i) => s.ask.search(words[i % 12]!, {}, 20),
  'search KIND': (s, i) => s.ask.search(words[i % 12]!, { kinds: [kinds[i % 6]!] }, 20),
  'search --by STATE': (s, i) => s.ask.search(words[i % 12]!, { by: s.party(pick(states, i)) }, 20),
  'search --from': (s, i) => s.ask.search(words[i % 12]!, { from: day(i) }, 20),
  'search --documents': (s, i) => s.ask.searchDocuments(words[i % 12]!, {}, 20),
  between: (s, i) =>
    s.ask.between(s.party(pick(states, i)), s.party(pick(states, i + 1)), {}, 'month'),
  instruments: s => s.ask.instruments(undefined, {}, day(1), 20),
  'instruments ID': (s, i) => s.ask.instrument(under[i % under.length]!, {}, day(i), 20),
  'list documents': s => s.ask.documents({}, page),
  'list documents --source': (s, i) =>
    s.ask.documents({ source: ['evening', 'nowhere'][i % 2]! }, page),
  'stories, 30 days': (s, i) => s.ask.stories({ from: day(i), until: `${day(i).slice(0, 8)}28` }),
  'count by month': s => s.ask.counts({}, 'month'),
  'count by month --by STATE, events': (s, i) =>
    s.ask.counts({ by: s.party(pick(states, i)) }, 'month', true),
})

/** Asks each question, or those that have some words in them, so many times: each time of another party, day or word. */
export async function* asked(path: string, rounds: number, only = ''): AsyncGenerator<Timing> {
  for (const [question, ask] of Object.entries(questionsOf(knownIn(path)))) {
    if (!question.includes(only)) continue
    // What a fresh process must read first counts too.
    const store = open(path)
    const [wall, cpu]: [number[], number[]] = [[], []]
    for (let i = 0; i < rounds; i++) {
      const [began, used] = [performance.now(), process.cpuUsage()]
      ask(store, i)
      wall.push(performance.now() - began)
      const { user, system } = process.cpuUsage(used)
      cpu.push((user + system) / 1000)
    }
    await store.close()
    yield { question, wall, cpu }
  }
}
