import { readFile, stat } from 'node:fs/promises'
import { decode } from '../../input/charset.ts'
import { opmlOf } from '../../input/feeds/index.ts'
import { refused } from '../../input/files.ts'
import { isAddress } from '../../input/index.ts'
import { InputError } from '../../input/page.ts'

/** What is watched: addresses, and folders and files. */
export interface Sources {
  readonly addresses: readonly string[]
  readonly places: readonly string[]
  readonly faults: readonly InputError[]
}

/** Bytes of a list of feeds. */
const longestList = 20 << 20

/** What inputs name: an address, a list of feeds (OPML) with the addresses on it, a folder or a file. */
export async function sourcesOf(inputs: readonly string[]): Promise<Sources> {
  const addresses = new Set<string>()
  const places: string[] = []
  const faults: InputError[] = []
  for (const input of inputs) {
    if (isAddress(input)) {
      addresses.add(input)
      continue
    }
    const list = await listIn(input)
    if (list instanceof InputError) faults.push(list)
    else if (list === null) places.push(input)
    else {
      for (const { url } of list.feeds) addresses.add(url)
      const damaged = list.damaged ?? (list.feeds.length ? null : 'a list without feeds')
      if (damaged) faults.push(new InputError(input, damaged))
    }
  }
  return { addresses: [...addresses], places, faults }
}

/** The list of feeds that a file holds; null where it is something else. */
async function listIn(file: string) {
  try {
    const found = await stat(file)
    if (!found.isFile() || found.size > longestList) return null
    return await opmlOf(await decode(await readFile(file)))
  } catch (error) {
    const glob = (error as NodeJS.ErrnoException).code === 'ENOENT' && /[*?[\]{}]/.test(file)
    return glob ? null : refused(file, error)
  }
}
