import { glob, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { kinds, readable } from './names.ts'
import { InputError } from './page.ts'

const magic = /[*?[\]{}]/

/** The files that a path, a directory or a glob names, in order; or why there are none. */
export async function* files(input: string): AsyncGenerator<string | InputError> {
  try {
    const found = await stat(input)
    if (found.isDirectory()) yield* inDirectory(input)
    else yield input
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    if (missing && magic.test(input)) yield* matching(input)
    else yield refused(input, error)
  }
}

/** Why a file or directory could not be read, in words. */
export function refused(name: string, error: unknown): InputError {
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return new InputError(name, 'no such file or directory')
  if (code === 'EACCES' || code === 'EPERM') return new InputError(name, 'no permission to read it')
  if (code === 'EISDIR') return new InputError(name, 'a directory, not a file')
  return new InputError(name, `cannot be read: ${message ?? String(error)}`.replace(/\s+/g, ' '))
}

async function* inDirectory(path: string): AsyncGenerator<string | InputError> {
  let any = false
  for await (const file of walk(path)) {
    any = true
    yield file
  }
  if (!any)
    yield new InputError(path, `nothing to read in this directory (looked for ${kinds}, also .gz)`)
}

/** Files that look like documents by their names, sorted, subdirectories in their places. */
async function* walk(path: string): AsyncGenerator<string | InputError> {
  let entries: { readonly name: string; isDirectory(): boolean }[]
  try {
    entries = await readdir(path, { withFileTypes: true })
  } catch (error) {
    yield refused(path, error)
    return
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries) {
    if (/^(\.|readme\b)/i.test(entry.name)) continue
    const at = join(path, entry.name)
    if (entry.isDirectory()) yield* walk(at)
    else if (readable.test(entry.name)) yield at
  }
}

async function* matching(pattern: string): AsyncGenerator<string | InputError> {
  const found: string[] = []
  for await (const path of glob(pattern)) found.push(path)
  if (!found.length) yield new InputError(pattern, 'no such file, and nothing matches the pattern')
  for (const path of found.sort()) yield* files(path)
}
