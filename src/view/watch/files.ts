import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { files, refused } from '../../input/files.ts'
import { InputError } from '../../input/page.ts'
import { readings, type Tally } from '../readings.ts'
import { later, type Watching } from './watching.ts'

/** Milliseconds for which a file must rest, since someone may be writing it. */
const still = 2000

/** Reads the files of folders that are new, or changed since they were read. */
export class Folders {
  readonly #watching: Watching
  /** What was told once. */
  readonly #told = new Set<string>()

  constructor(watching: Watching) {
    this.#watching = watching
  }

  /** Looks once; what cannot be read is told once. */
  async look(places: readonly string[]): Promise<void> {
    for (const place of places) {
      for await (const file of files(place)) {
        if (this.#watching.signal.aborted) return
        if (!(file instanceof InputError)) await this.#file(file)
        // A folder may be empty as yet.
        else if (file.input !== place || !(await isFolder(place))) this.fault(file)
      }
    }
  }

  async #file(file: string): Promise<void> {
    const { store, reader, io, told, once, moment, signal } = this.#watching
    const { watch } = store
    let stamp: string
    try {
      const { mtimeMs, size } = await stat(file)
      if (!once && Date.now() - mtimeMs < still) return
      stamp = `file ${mtimeMs}:${size}`
    } catch (error) {
      return this.fault(refused(file, error))
    }
    const key = `file ${resolve(file)}`
    if (watch.knows(key, stamp)) return
    const skip = (input: string, why: string) => store.skip(input, why, moment())
    const tally: Tally = { failed: 0, refused: 0, skip }
    for await (const { page, reading } of readings([file], reader, io, tally)) {
      // The file is not marked as read, so that the next run reads the rest of it.
      if (signal.aborted) return
      await told.kept(page.name, reading, await store.add(reading, page.name, moment()))
      store.skip(page.name, null, moment())
    }
    told.failed += tally.failed
    watch.done({ keys: [key], name: file, address: null, host: '', stamp, json: '' }, later())
  }

  /** Tells once what cannot be read. */
  fault(fault: InputError): void {
    if (this.#told.has(fault.message)) return
    this.#told.add(fault.message)
    const { io, store, told, moment } = this.#watching
    io.err(`onrecord: ${fault.message}`)
    store.skip(fault.input, fault.message, moment())
    told.failed++
  }
}

const isFolder = (place: string) =>
  stat(place).then(
    found => found.isDirectory(),
    () => false,
  )
