import { documentOf, form, madeWith } from '../../record/manifest/index.ts'
import { together, written } from '../exports/file.ts'
import { UsageError } from '../fault.ts'
import type { Common, Io } from '../io.ts'
import { listsIn, readerOf } from '../lists.ts'
import { fileHash } from '../manifests.ts'
import { amountText } from '../print/run.ts'
import { clean } from '../print/text.ts'
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
  io.err(amountText(count))
  if (output !== '-') io.err(`next: onrecord verify ${clean(output)}`)
  return codeOf(tally)
}

/** The beginning of a manifest: all but the documents. */
function start(inputs: readonly string[], { date, parties = [] }: RunCommand): string {
  const lists = parties.map(file => ({ file, sha256: fileHash(file) }))
  const head = { form, made: madeWith(), inputs, date: date ?? null, parties: lists }
  return JSON.stringify(head, null, 1).replace(/\n\}$/, '')
}
