import assert from 'node:assert/strict'
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { rowsOf } from '../../../test/exported.ts'
import { open, read } from '../../index.ts'
import { written } from '../exports/file.ts'
import { painter } from '../print/paint.ts'
import { type ExportCommand, exportCommand } from './export.ts'

const room = mkdtempSync(join(tmpdir(), 'onrecord-export-'))
after(() => rmSync(room, { recursive: true, force: true }))

const path = join(room, 'record.sqlite')
const store = open(path)
const pages = [
  [
    'a',
    '2021-03-02',
    'Norway vowed to send tents to Jordan by June 15, 2021. Norway imposed sanctions on Belarus.',
  ],
  [
    'b',
    '2021-04-02',
    'Chad pledged to repay the loan to Niger by May 1, 2021. Chad and Niger met on Thursday.',
  ],
] as const
for (const [name, date, text] of pages) {
  await store.add(await read(text, { date, title: name }), `${name}.txt`, `${date}T12:00:00.000Z`)
}
const [held] = store.list({ kinds: ['pledge'] }, { order: 'oldest' }).items
await store.close()

async function run(what: readonly string[], options: ExportCommand, tty = false) {
  const out: Buffer[] = []
  const err: string[] = []
  const env = { ONRECORD_NOW: '2021-04-20T00:00:00Z' }
  const code = await exportCommand(
    what,
    { store: path, ...options },
    {
      out: async data => void out.push(Buffer.from(data)),
      err: line => void err.push(line),
      tty,
      width: 100,
      paint: painter(false),
      env,
    },
  )
  return { code, out: Buffer.concat(out).toString(), err }
}

const ids = ({ out }: { out: string }) => out.match(/"id":"(\w\w-\w+)"/g)?.length ?? 0

test('to standard output: all, one kind, one entry, one document', async () => {
  const format = 'ndjson'
  assert.ok(ids(await run([], { format })) >= 4)
  const pledges = await run(['pledges'], { format })
  assert.equal(ids(pledges), 2)
  assert.deepEqual(pledges.err, [])
  assert.equal(ids(await run([held!.entry.id], { format })), 1)
  const all = ids(await run(['a.txt'], { format }))
  assert.ok(all >= 2)
  assert.equal(
    ids(await run([held!.entry.id, 'b.txt'], { format })),
    1 + ids(await run(['b.txt'], { format })),
  )
  await assert.rejects(
    run(['nothing'], { format }),
    /nothing: no such entry or document; lists are/,
  )
})

test('filters as everywhere; as of a day', async () => {
  const format = 'ndjson'
  assert.equal(ids(await run(['pledges'], { format, by: 'Chad' })), 1)
  assert.equal(ids(await run(['pledges'], { format, asOf: '2021-03-20' })), 1)
  assert.equal(ids(await run(['pledges'], { format, recorded: '2021-03-01' })), 0)
  assert.equal(ids(await run(['pledges'], { format, limit: 1 })), 1)
  const none = await run(['pledges'], { format, words: 'zebra', failIfEmpty: true })
  assert.equal(none.code, 4)
  assert.deepEqual(none.err, ['nothing in the record fits'])
})

test('due: what is ahead, within a span, or over', async () => {
  const format = 'ics'
  const dates = async (options: ExportCommand) =>
    (await run(['due'], { format, ...options })).out.match(/DTSTART;VALUE=DATE:\d+/g)
  assert.deepEqual(await dates({}), ['DTSTART;VALUE=DATE:20210501', 'DTSTART;VALUE=DATE:20210615'])
  assert.deepEqual(await dates({ within: [30, 'd'] }), ['DTSTART;VALUE=DATE:20210501'])
  assert.deepEqual(await dates({ asOf: '2021-05-20', overdue: true }), [
    'DTSTART;VALUE=DATE:20210501',
  ])
  assert.deepEqual(await dates({ by: 'Norway' }), ['DTSTART;VALUE=DATE:20210615'])
  // On a past day only what was published by then was on record.
  assert.deepEqual(await dates({ asOf: '2021-03-20' }), ['DTSTART;VALUE=DATE:20210615'])
  assert.equal(await dates({ asOf: '2021-03-20', by: 'Chad' }), null)
  assert.deepEqual(await dates({ recorded: '2021-03-20' }), ['DTSTART;VALUE=DATE:20210615'])
  await assert.rejects(run(['pledges'], { format, overdue: true }), /for onrecord export due/)
  await assert.rejects(run(['due'], { format, kind: ['event'] }), /unknown kind "event"/)
})

test('a file: whole, by its ending, nothing left beside it', async () => {
  const folder = join(room, 'out')
  mkdirSync(folder)
  const file = join(folder, 'pledges.ics')
  const done = await run(['pledges'], { output: file })
  assert.deepEqual(done.err, [`${file}: 2 entries, ics`])
  assert.match(readFileSync(file, 'utf8'), /^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/)
  assert.deepEqual(readdirSync(folder), ['pledges.ics'])
  await run([], { output: join(folder, 'all.parquet') })
  assert.equal(readFileSync(join(folder, 'all.parquet')).toString('latin1', 0, 4), 'PAR1')
})

test('a file that fails stays as it was', async () => {
  const file = join(room, 'kept.csv')
  writeFileSync(file, 'old')
  const broken = async function* () {
    yield 'new'
    throw new Error('stopped')
  }
  await assert.rejects(written(file, broken()), /stopped/)
  assert.equal(readFileSync(file, 'utf8'), 'old')
  assert.deepEqual(
    readdirSync(room).filter(name => name.endsWith('.part')),
    [],
  )
  await assert.rejects(
    run([], { output: join(room, 'missing', 'x.csv') }),
    /x\.csv cannot be written/,
  )
})

test('a link stays a link, and a file keeps its rights', async () => {
  const file = join(room, 'real.csv')
  const link = join(room, 'link.csv')
  writeFileSync(file, 'old', { mode: 0o600 })
  symlinkSync(file, link)
  await run(['pledges'], { output: link })
  assert.ok(lstatSync(link).isSymbolicLink())
  assert.match(readFileSync(file, 'utf8'), /^id,kind/)
  assert.equal(statSync(file).mode & 0o777, 0o600)
})

test('a folder: a file by the name of what is in it, and what goes with it', async () => {
  const folder = join(room, 'folder')
  mkdirSync(folder)
  const { err } = await run(['events'], { format: 'gdelt-2', output: folder })
  assert.deepEqual(readdirSync(folder), ['events.export.CSV', 'events.mentions.CSV'])
  assert.match(err[0]!, /events\.export\.CSV: \d+ entr/)
  const rows = rowsOf(readFileSync(join(folder, 'events.export.CSV'), 'utf8'))
  assert.ok(rows.every(row => row.length === 61))
  assert.ok(statSync(join(folder, 'events.mentions.CSV')).size > 0)
  await assert.rejects(run([], { output: folder }), /which format/)
})

test('what has no place in a format is told', async () => {
  const { err } = await run([], { format: 'plover' })
  assert.ok(err.every(line => /^\d+ of \d+ have no place in plover: /.test(line)))
})

test('the same store, the same bytes', async () => {
  for (const format of [
    'ics',
    'atom',
    'json-feed',
    'html',
    'ftm',
    'gdelt-2',
    'annotations',
    'csv',
  ]) {
    assert.equal((await run([], { format })).out, (await run([], { format })).out)
  }
})

test('a format goes by its ending too', async () => {
  assert.equal(ids(await run(['pledges'], { format: 'jsonl' })), 2)
  assert.match((await run([], { format: 'JSONLD' })).out, /AnnotationPage/)
})

test('wrong formats and Parquet on a terminal are wrong use', async () => {
  await assert.rejects(
    run([], { format: 'word' }),
    /unknown format "word": choose from ndjson, csv/,
  )
  await assert.rejects(run([], {}), /which format\?/)
  await assert.rejects(run([], { output: join(room, 'x.json') }), /which format\?/)
  await assert.rejects(run([], { format: 'parquet' }, true), /not for a terminal/)
  assert.ok(!existsSync(join(room, 'x.json')))
})
