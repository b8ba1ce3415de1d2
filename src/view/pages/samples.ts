import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { shippedAt } from '../../input/shipped.ts'

/** The folder of texts that come with the program; undefined where the installation has none. */
export function sampleFolder(): string | undefined {
  const about = shippedAt('samples/README.md')
  return about && fileURLToPath(new URL('.', about))
}

/** Names of the files of these texts. */
export function samples(): readonly string[] {
  const folder = sampleFolder()
  const files = folder === undefined ? [] : readdirSync(folder).toSorted()
  return files.filter(name => /\.(txt|html|ndjson)$/.test(name))
}
