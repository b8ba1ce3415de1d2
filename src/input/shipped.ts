import { existsSync, readFileSync } from 'node:fs'

/**
 * Where a file that ships with the package lies ("dist/worker.js"); undefined where the installation lacks it.
 * It is looked for upward from this module, so that sources, built modules and the bundle find it.
 */
export function shippedAt(path: string): URL | undefined {
  for (let at = new URL('.', import.meta.url); ; at = new URL('..', at)) {
    const file = new URL(path, at)
    if (existsSync(file)) return file
    if (at.pathname === new URL('..', at).pathname) return undefined
  }
}

/**
 * Bytes of a file that ships with the package ("data/cameo/goldstein.tsv", "models/en/tagger.bin").
 * Throws an Error that names the file when the installation lacks it.
 */
export function shipped(path: string): Buffer {
  const file = shippedAt(path)
  if (file) return readFileSync(file)
  throw new Error(`${path} is missing from this installation: install onrecord again`)
}
