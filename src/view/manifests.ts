import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { type Manifest, madeWith, manifestIn } from '../record/manifest/index.ts'
import { Failure } from './fault.ts'
import { clean } from './print/text.ts'

/** The manifest that a file holds. Throws a Failure. */
export function manifestOf(file: string): Manifest {
  let text: string
  try {
    text = readFileSync(file === '-' ? 0 : file, 'utf8')
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    throw new Failure(`${file}: ${message.replace(/^[A-Z]+: |,.*$/g, '')}`)
  }
  const found = manifestIn(text)
  if (found) return found
  throw new Failure(`${file}: not what onrecord run writes; make one: onrecord run FILE -o ${file}`)
}

/** What is otherwise than when a manifest was made, whatever came of it. */
export function changes({ made, parties }: Manifest): readonly string[] {
  const now = madeWith()
  const short = (text: string) => (/^[0-9a-f]{64}$/.test(text) ? text.slice(0, 12) : text)
  const other = (['program', 'models', 'rules'] as const)
    .filter(part => made[part] !== now[part])
    .map(part => `other ${part}: ${short(String(made[part]))} then, ${short(now[part])} now`)
  const lists = parties
    .filter(({ file, sha256 }) => fileHash(file) !== sha256)
    .map(({ file }) => `other ${file} than then`)
  return [...other, ...lists].map(clean)
}

/** SHA-256 of a file. */
export const fileHash = (file: string): string =>
  createHash('sha256').update(readFileSync(file)).digest('hex')
