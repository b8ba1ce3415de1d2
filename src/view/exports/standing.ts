import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { Failure } from '../fault.ts'
import { written } from './file.ts'

/** The list in the folder of a site: the entries whose pages this program wrote there. */
const name = 'pages.json'

const listed = z.object({
  /** Entries that have a page. */
  entries: z.array(z.string()),
  /** Entries that had one, of which nothing but that is told now. */
  gone: z.array(z.string()),
})

/** The entries whose pages an earlier run left in a folder. Throws a Failure for a list that is not one. */
export function standingIn(folder: string): ReadonlySet<string> {
  const path = join(folder, name)
  try {
    const { entries, gone } = listed.parse(JSON.parse(readFileSync(path, 'utf8')))
    return new Set([...entries, ...gone])
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new Set()
    throw new Failure(`${path} is not the list that a site leaves; remove it, or choose a folder`)
  }
}

/** Writes the list down; in order, so that the same site has the same bytes. */
export async function keepStanding(
  folder: string,
  entries: Iterable<string>,
  gone: Iterable<string>,
): Promise<void> {
  const list = { entries: [...entries].toSorted(), gone: [...gone].toSorted() }
  async function* text() {
    yield `${JSON.stringify(list, null, 1)}\n`
  }
  await written(join(folder, name), text())
}
