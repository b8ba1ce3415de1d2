import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of texts that come with the program; undefined where the installation has none. */
export function sampleFolder(): string | undefined {
  for (let at = new URL('.', import.meta.url); ; at = new URL('..', at)) {
    const folder = fileURLToPath(new URL('samples/', at))
    if (existsSync(join(folder, 'README.md'))) return folder
    if (at.pathname === '/' || at.pathname === new URL('..', at).pathname) return undefined
  }
}

/** Names of the files of these texts. */
export function samples(): readonly string[] {
  const folder = sampleFolder()
  const files = folder === undefined ? [] : readdirSync(folder).toSorted()
  return files.filter(name => /\.(txt|html|ndjson)$/.test(name))
}
