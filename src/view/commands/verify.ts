import { Comparison, type Difference, documentOf } from '../../record/manifest/index.ts'
import type { FormatOptions } from '../filters.ts'
import { type Common, exit, type Io } from '../io.ts'
import { listsIn, readerOf } from '../lists.ts'
import { changes, manifestOf } from '../manifests.ts'
import { listText } from '../print/items.ts'
import { amountText } from '../print/run.ts'
import { clean, pad } from '../print/text.ts'
import { readings, type Tally } from '../readings.ts'

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
    const document = documentOf(page, reading)
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
    io.err(`same: ${amountText(count)}`)
    return exit.done
  }
  const n = differences.length
  io.err(`not the same: ${n} document${n === 1 ? '' : 's'} of ${manifest.documents.length}`)
  return exit.failed
}
