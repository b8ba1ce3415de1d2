import { stat } from 'node:fs/promises'
import { files } from '../../input/files.ts'
import { InputError } from '../../input/page.ts'
import type { Io } from '../io.ts'

/** How far a run is. */
export interface Progress {
  readonly documents: number
  readonly failed: number
  /** Seconds since it began. */
  readonly seconds: number
  /** Bytes of the inputs that are done with, and how many of them were passed over because they were kept before. */
  readonly bytes: number
  readonly passed: number
  /** Bytes of all inputs; undefined where that is not known. */
  readonly total: number | undefined
}

/** How far a run is, in one line of at most so many columns: "1,240 documents  12.3 a second  18% of 340 MB  4 min left". */
export function progressLine(progress: Progress, width: number): string {
  const { documents, failed, seconds, bytes, passed, total } = progress
  const share = total ? Math.min(1, bytes / total) : undefined
  const rate = bytes > passed && seconds >= 2 ? (bytes - passed) / seconds : undefined
  const parts = [
    `${documents.toLocaleString('en')} document${documents === 1 ? '' : 's'}`,
    seconds >= 2 && documents ? `${rateOf(documents, seconds)} a second` : '',
    share === undefined ? '' : `${Math.floor(100 * share)}% of ${sizeOf(total!)}`,
    // What is read to its end is not yet kept: how long that takes, the bytes do not say.
    total && rate && bytes < total ? `${spanOf((total - bytes) / rate)} left` : '',
    failed ? `${failed.toLocaleString('en')} failed` : '',
  ]
  let line = ''
  for (const part of parts.filter(Boolean)) {
    const longer = line ? `${line}  ${part}` : part
    if (longer.length >= width) break
    line = longer
  }
  return line
}

/** Documents a second: "12.3", "140". */
export const rateOf = (documents: number, seconds: number): string => {
  const rate = documents / seconds
  return rate.toFixed(rate < 100 ? 1 : 0)
}

/** A span of time for a person, as long as it is roughly: "40 s", "4 min", "2 h 10 min". */
export function spanOf(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`
  const minutes = Math.round(seconds / 60)
  if (minutes < 90) return `${minutes} min`
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}

function sizeOf(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB']
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3))
  return `${Math.round(bytes / 1000 ** power)} ${units[power]}`
}

/** Shows how far a run is, five times a second at most, where a person looks on. */
export class Shown {
  readonly #io: Io
  readonly #began = performance.now()
  #total: number | undefined
  #at = 0

  constructor(io: Io, names: readonly string[]) {
    this.#io = io
    if (io.status) void totalOf(names).then(total => (this.#total = total))
  }

  /** Seconds since it began. */
  get seconds(): number {
    return (performance.now() - this.#began) / 1000
  }

  show(now: Omit<Progress, 'seconds' | 'total'>): void {
    const { status } = this.#io
    if (!status || performance.now() - this.#at < 200) return
    this.#at = performance.now()
    const progress = { ...now, seconds: this.seconds, total: this.#total }
    status.show(progressLine(progress, status.width))
  }
}

/** Bytes of all files that inputs name; undefined where one of them is none. */
async function totalOf(names: readonly string[]): Promise<number | undefined> {
  let total = 0
  for (const name of names) {
    if (name === '-' || /^https?:/i.test(name)) return undefined
    for await (const file of files(name)) {
      if (file instanceof InputError) continue
      const found = await stat(file).catch(() => undefined)
      if (found && !found.isFile()) return undefined
      total += found?.size ?? 0
    }
  }
  return total
}
