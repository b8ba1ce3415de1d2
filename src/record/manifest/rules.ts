import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { shipped } from '../../input/shipped.ts'

const rooms = '{input,article,language,find,record}'

let hash: string | undefined

/**
 * SHA-256 over the files that the record hangs on: the rules with their words, and the data they look up.
 * A bundle brings it along, since it holds the rules in another form.
 */
export function rulesHash(): string {
  hash ??= brought() ?? hashIn(fileURLToPath(new URL('../../../', import.meta.url)))
  return hash
}

/** The same, of the sources in a folder. */
export function hashIn(folder: string): string {
  const found = globSync([`src/${rooms}/**/*.ts`, 'data/{cameo,places,names}/*.{tsv,bin}'], {
    cwd: folder,
  })
  const files = found.map(file => file.replaceAll('\\', '/')).toSorted()
  const all = createHash('sha256')
  for (const file of files) {
    if (file.endsWith('.test.ts')) continue
    const one = createHash('sha256')
      .update(readFileSync(`${folder}/${file}`))
      .digest('hex')
    all.update(`${one} ${file}\n`)
  }
  return all.digest('hex')
}

function brought(): string | undefined {
  try {
    return shipped('rules.sha256').toString('utf8').trim()
  } catch {
    return undefined
  }
}
