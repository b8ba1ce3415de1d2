import { existsSync, mkdirSync, realpathSync, statSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Failure } from '../fault.ts'

/** Writes a file whole or not at all: what is read meanwhile is the old one. Throws a Failure that names the file. */
export async function written(
  path: string,
  pieces: AsyncIterable<string | Uint8Array>,
): Promise<void> {
  const old = existsSync(path) ? statSync(path) : undefined
  // What is no plain file (a pipe, a device) cannot be put in the place of another.
  const plain = !old || old.isFile()
  const place = old ? realpathSync(path) : path
  const near = plain ? join(dirname(place), `.${basename(place)}.${process.pid}.part`) : path
  try {
    const file = await open(near, 'w', old?.mode)
    try {
      for await (const piece of together(pieces)) await file.writeFile(piece)
      if (plain) await file.sync()
    } finally {
      await file.close()
    }
    if (plain) await rename(near, place)
  } catch (error) {
    if (plain) await rm(near, { force: true })
    const { syscall, message } = error as NodeJS.ErrnoException
    throw syscall ? new Failure(`${path} cannot be written: ${whyOf(message)}`) : error
  }
}

/** Characters that are written at once. */
const enough = 1 << 16

/** Small pieces of text put together. */
export async function* together(
  pieces: AsyncIterable<string | Uint8Array>,
): AsyncGenerator<string | Uint8Array> {
  let text = ''
  for await (const piece of pieces) {
    if (typeof piece === 'string') text += piece
    if (text.length < enough && typeof piece === 'string') continue
    if (text) yield text.toWellFormed()
    text = ''
    if (typeof piece !== 'string') yield piece
  }
  if (text) yield text.toWellFormed()
}

/** Makes a folder where there is none. Throws a Failure that names it. */
export function made(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    throw new Failure(`${folder} cannot be made: ${whyOf((error as Error).message)}`)
  }
}

/** What the system says, without its codes and paths. */
const whyOf = (message: string) => message.replace(/^[A-Z]+: |, \w+ '.*$/gs, '')
