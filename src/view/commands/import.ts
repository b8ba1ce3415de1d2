import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { decode } from '../../input/charset.ts'
import { InputError } from '../../input/page.ts'
import {
  type Columns,
  imported,
  type Part,
  type PromiseRow,
  parts,
  promiseRows,
} from '../../record/promises/index.ts'
import { type Scales, scaleOf } from '../../record/review/scales.ts'
import { open, type Signed, type Store } from '../../record/store/index.ts'
import { Failure, UsageError } from '../fault.ts'
import { type Common, exit, type Io, moment } from '../io.ts'
import { listsIn } from '../lists.ts'
import { line } from '../print/json.ts'
import { clean } from '../print/text.ts'
import { settingsOf } from '../settings.ts'
import { signedBy } from '../stores.ts'

/** What `onrecord import` takes. */
export interface ImportCommand extends Common {
  readonly map: string
  readonly name?: string
  readonly date?: string
  readonly by?: string
  readonly parties?: readonly string[]
  readonly store?: string
  readonly json?: boolean
}

/** Brings a list of promises into the store; rows that cannot be taken are told, and the rest goes on. */
export async function importCommand(file: string, options: ImportCommand, io: Io): Promise<number> {
  const columns = columnsOf(options.map)
  const lists = await listsIn(options.parties)
  const own = settingsOf(io.env).scales
  const name = options.name ?? basename(file)
  const { rows, faults } = await attempt(file, async () => {
    const text = await decode(readFileSync(file === '-' ? 0 : file))
    return promiseRows(clean(file), text, columns)
  })
  for (const { line, why } of faults) io.err(`onrecord: ${clean(`${file}:${line}: ${why}`)}`)
  if (rows.length === 0) throw new Failure(`${file}: no promise in it`)
  const { reading, entries } = imported(rows, columns, { name, published: options.date ?? null })
  const store = open(options.store)
  try {
    store.keepLists(lists)
    const before = new Map((store.document(reading.document.id)?.reading.entries ?? []).map(held))
    const outcome = await store.add(reading, name, moment(io.env))
    const signed = signedBy({ ...options, why: `import ${name}` }, io)
    const rulings = ruled(store, entries, signed, own)
    const now = new Map(reading.entries.map(held))
    const count = {
      pledges: rows.length,
      new: [...now.keys()].filter(id => !before.has(id)).length,
      changed: [...now].filter(([id, text]) => before.has(id) && before.get(id) !== text).length,
      gone: [...before.keys()].filter(id => !now.has(id)).length,
      ruled: rulings,
      failed: faults.length,
    }
    if (options.json) await io.out(line({ document: reading.document.id, outcome, ...count }))
    told(count, rows, columns, io)
  } finally {
    await store.close()
  }
  return faults.length ? exit.partly : exit.done
}

/** An entry without its place: rows may move in the file. */
function held(entry: PromiseEntry): readonly [string, string] {
  const { id, who, whom, what, when, due } = entry
  return [id, JSON.stringify([who, whom, what?.text, when?.edtf, due?.edtf])]
}

type PromiseEntry = ReturnType<typeof imported>['reading']['entries'][number]

/** A list's own rulings are decisions, each made once: what a person ruled since is not ruled over. */
function ruled(
  store: Store,
  entries: ReturnType<typeof imported>['entries'],
  signed: Signed,
  own: Scales,
): number {
  let count = 0
  for (const { row, entry } of entries) {
    const { status, source } = row.cells
    if (!status) continue
    const lower = status.toLowerCase()
    const asWritten = scaleOf(status, own) !== 'own' || scaleOf(lower, own) === 'own'
    const outcome = asWritten ? status : lower
    const last = store.review
      .log(entry.id)
      .findLast(({ ruling, why }) => ruling.kind === 'decide' && why === signed.why)?.ruling
    if (last?.kind === 'decide' && last.outcome === outcome) continue
    store.review.decide(entry.id, outcome, source ? [source] : [], signed, undefined, own)
    count++
  }
  return count
}

function told(
  count: Readonly<Record<'pledges' | 'new' | 'changed' | 'gone' | 'ruled' | 'failed', number>>,
  rows: readonly PromiseRow[],
  columns: Columns,
  io: Io,
): void {
  const { pledges, failed } = count
  const more = (['new', 'changed', 'gone', 'ruled'] as const)
    .filter(name => count[name])
    .map(name => `${count[name]} ${name}`)
  const known = more.length ? more.join(', ') : 'nothing new'
  io.err(
    `${pledges} pledge${pledges === 1 ? '' : 's'} (${known})${failed ? `   ${failed} failed` : ''}`,
  )
  for (const part of ['made', 'due'] as const) {
    const bare = rows.filter(row => row[part] === null)
    if (columns[part] === undefined || bare.length === 0) continue
    const lines = bare.map(({ line }) => line)
    const where = `line${lines.length === 1 ? '' : 's'} ${stretches(lines)}`
    io.err(`${bare.length} without "${columns[part]}": ${where}`)
  }
  io.err('next: onrecord due')
}

/** "2-5, 9" for 2, 3, 4, 5, 9. */
function stretches(lines: readonly number[]): string {
  const found: [number, number][] = []
  for (const line of lines) {
    const last = found.at(-1)
    if (last && last[1] + 1 === line) last[1] = line
    else found.push([line, line])
  }
  return found.map(([from, to]) => (from === to ? from : `${from}-${to}`)).join(', ')
}

/** "by=minister,what=text": what each column of the file tells. */
function columnsOf(map: string): Columns {
  const columns: Partial<Record<Part, string>> = {}
  for (const pair of map.split(',')) {
    const at = pair.indexOf('=')
    const [part, column] = [pair.slice(0, at).trim(), pair.slice(at + 1).trim()]
    if (at < 1 || !column) throw new UsageError(`--map ${pair}: write it as what=COLUMN`)
    if (!parts.includes(part as Part)) {
      throw new UsageError(`--map ${pair}: choose from ${parts.join(', ')}`)
    }
    columns[part as Part] = column
  }
  if (columns.what === undefined) {
    throw new UsageError('--map names no column for what is promised: what=COLUMN')
  }
  return columns
}

async function attempt<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof InputError) throw new Failure(error.message)
    const { code, message } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    throw new Failure(`${file}: ${message.replace(/^[A-Z]+: |,.*$/g, '')}`)
  }
}
