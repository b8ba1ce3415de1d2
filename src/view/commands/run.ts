import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import {
  Comparison,
  type Difference,
  documentOf,
  form,
  type Manifest,
  madeWith,
  manifestIn,
  type RunDocument,
} from '../../record/manifest/index.ts'
import { together, written } from '../exports/file.ts'
import { Failure, UsageError } from '../fault.ts'
import type { FormatOptions } from '../filters.ts'
import { type Common, exit, type Io } from '../io.ts'
import { listsIn, readerOf } from '../lists.ts'
import { listText } from '../print/items.ts'
import { clean, pad } from '../print/text.ts'
import { codeOf, readings, type Tally } from '../readings.ts'

/** What `onrecord run` takes. */
export interface RunCommand extends Common {
  readonly output?: string
  readonly date?: string
  readonly parties?: readonly string[]
}

/** Reads inputs and writes down what was read, with what, and a hash of what came of it. */
export async function runCommand(
  inputs: readonly string[],
  options: RunCommand,
  io: Io,
): Promise<number> {
  const { output = '-' } = options
  if (inputs.length === 0 || inputs.includes('-')) {
    throw new UsageError('what is piped in cannot be read again: name files or folders')
  }
  const parties = readerOf(await listsIn(options.parties))
  const tally: Tally = { failed: 0, refused: 0 }
  const count = { documents: 0, entries: 0 }
  const pieces = async function* () {
    const failed: string[] = []
    const reader = { ...options, parties }
    const kept = { ...tally, skip: (input: string) => void failed.push(input) }
    yield `${start(inputs, options)},"documents":[`
    for await (const { page, reading } of readings(inputs, reader, io, kept)) {
      yield `${count.documents ? ',' : ''}\n${JSON.stringify(documentOf(page, reading))}`
      count.documents++
      count.entries += reading.entries.length
    }
    tally.failed = kept.failed
    tally.refused = kept.refused
    yield `\n],"failed":${JSON.stringify(failed)}}\n`
  }
  if (output === '-') for await (const piece of together(pieces())) await io.out(piece)
  else await written(output, pieces())
  io.err(read(count))
  if (output !== '-') io.err(`next: onrecord verify ${clean(output)}`)
  return codeOf(tally)
}

/** The beginning of a manifest: all but the documents. */
function start(inputs: readonly string[], { date, parties = [] }: RunCommand): string {
  const lists = parties.map(file => ({ file, sha256: fileHash(file) }))
  const head = { form, made: madeWith(), inputs, date: date ?? null, parties: lists }
  return JSON.stringify(head, null, 1).replace(/\n\}$/, '')
}

const fileHash = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')

const read = ({ documents, entries }: { documents: number; entries: number }) =>
  `${documents} document${documents === 1 ? '' : 's'}, ${entries} record${entries === 1 ? '' : 's'}`

/** What `onrecord verify` takes. */
export interface VerifyCommand extends Common, FormatOptions {}

/** Reads the inputs of a manifest again, and tells which documents came out otherwise. */
export async function verifyCommand(file: string, options: VerifyCommand, io: Io): Promise<number> {
  const manifest = manifestOf(file)
  const { inputs, date } = manifest
  const parties = readerOf(await listsIn(manifest.parties.map(list => list.file)))
  for (const why of changes(manifest)) io.err(why)
  const comparison = new Comparison(manifest.documents)
  const differences: Difference[] = []
  const count = { documents: 0, entries: 0 }
  const tally: Tally = { failed: 0, refused: 0 }
  const reader = { ...options, parties, ...(date !== null && { date }) }
  for await (const { page, reading } of readings(inputs, reader, io, tally)) {
    const document: RunDocument = documentOf(page, reading)
    const difference = comparison.of(document)
    if (difference) differences.push(difference)
    count.documents++
    count.entries += document.entries
  }
  differences.push(...comparison.left())
  const text = listText(differences, options, io, {
    text: list => list.map(({ name, what }) => `${pad(what, 8)}${clean(name)}\n`).join(''),
    plain: difference => difference,
    header: ['name', 'what'],
    cells: ({ name, what }) => [name, what],
  })
  await io.out(text)
  if (differences.length === 0) {
    io.err(`same: ${read(count)}`)
    return exit.done
  }
  const n = differences.length
  io.err(`not the same: ${n} document${n === 1 ? '' : 's'} of ${manifest.documents.length}`)
  return exit.failed
}

function manifestOf(file: string): Manifest {
  let text: string
  try {
    text = readFileSync(file === '-' ? 0 : file, 'utf8')
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    throw new Failure(`${file}: ${message.replace(/^[A-Z]+: |,.*$/g, '')}`)
  }
  const found = manifestIn(text)
  if (found) return found
  throw new Failure(`${file}: not what onrecord run writes; make one: onrecord run FILE -o ${file}`)
}

/** What is otherwise than when a manifest was made, whatever came of it. */
function changes({ made, parties }: Manifest): readonly string[] {
  const now = madeWith()
  const short = (text: string) => (/^[0-9a-f]{64}$/.test(text) ? text.slice(0, 12) : text)
  const other = (['program', 'models', 'rules'] as const)
    .filter(part => made[part] !== now[part])
    .map(part => `other ${part}: ${short(String(made[part]))} then, ${short(now[part])} now`)
  const lists = parties
    .filter(({ file, sha256 }) => fileHash(file) !== sha256)
    .map(({ file }) => `other ${file} than then`)
  return [...other, ...lists].map(clean)
}
