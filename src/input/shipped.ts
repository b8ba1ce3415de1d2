import { existsSync, readFileSync } from 'node:fs'

/**
 * Bytes of a file that ships with the package ("data/cameo/goldstein.tsv", "models/en/tagger.bin").
 * It is looked for upward from this module, so that sources, built modules and the bundle find it.
 * Throws an Error that names the file when the installation lacks it.
 */
export function shipped(path: string): Buffer {
  for (let at = new URL('.', import.meta.url); ; at = new URL('..', at)) {
    const file = new URL(path, at)
    if (existsSync(file)) return readFileSync(file)
    if (at.pathname === new URL('..', at).pathname)
      throw new Error(`${path} is missing from this installation: install onrecord again`)
  }
}
