import { clearLine, cursorTo } from 'node:readline'
import { UsageError } from './fault.ts'
import { type Paint, painter } from './print/paint.ts'

/** How a command speaks to the world: data out, everything else to err. */
export interface Io {
  /** Writes data; waits where the reader is slower. */
  out(data: string | Uint8Array): Promise<void>
  /** One line for the person at the terminal. */
  err(line: string): void
  /** True where data goes to a terminal. */
  readonly tty: boolean
  /** Columns of the terminal. */
  readonly width: number
  readonly paint: Paint
  /** How far a command is, where a person looks on. */
  readonly status?: Status
  readonly env: NodeJS.ProcessEnv
}

/** A line at the terminal that the next one takes the place of, and anything that is told. */
export interface Status {
  /** Columns of the terminal. */
  readonly width: number
  show(line: string): void
}

/** What all commands take. */
export interface Common {
  readonly input?: boolean
  readonly debug?: boolean
  readonly color?: boolean
}

/** Exit codes; `onrecord help exit-codes` tells them. */
export const exit = { done: 0, failed: 1, usage: 2, partly: 3, empty: 4, stopped: 130 } as const

/** The process's own streams. */
export function processIo(options: Common, env = process.env): Io {
  const { stdout, stderr } = process
  const tty = stdout.isTTY === true
  const watched = stderr.isTTY === true && env.TERM !== 'dumb' && options.input !== false
  const width = (columns(env.COLUMNS) ?? (stderr.columns || 100)) - 1
  const status = watched ? new Line(stderr, width) : undefined
  return {
    out: data =>
      new Promise(done => {
        if (tty) status?.show('')
        if (data.length === 0 || stdout.write(data)) done()
        else stdout.once('drain', done)
      }),
    err: line => {
      status?.show('')
      stderr.write(`${line}\n`)
    },
    tty,
    width: columns(env.COLUMNS) ?? (tty ? stdout.columns : undefined) ?? 100,
    paint: painter(coloured(options.color, tty, env)),
    ...(status && { status }),
    env,
  }
}

/** The last line of a terminal, written over and over. */
class Line implements Status {
  readonly width: number
  readonly #stream: NodeJS.WriteStream
  #shown = ''

  constructor(stream: NodeJS.WriteStream, width: number) {
    this.#stream = stream
    this.width = width
  }

  show(line: string): void {
    if (line === this.#shown) return
    this.#shown = line
    cursorTo(this.#stream, 0)
    clearLine(this.#stream, 1)
    this.#stream.write(line)
  }
}

function columns(text: string | undefined): number | undefined {
  const number = Number(text)
  return Number.isInteger(number) && number >= 20 ? number : undefined
}

/** Whether to colour: a flag, then NO_COLOR, then FORCE_COLOR, then whether a terminal is there to show it. */
export function coloured(
  flag: boolean | undefined,
  tty: boolean,
  env: NodeJS.Dict<string>,
): boolean {
  if (flag !== undefined) return flag
  if (env.NO_COLOR) return false
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0'
  return tty && env.TERM !== 'dumb'
}

/** The moment it is, ISO 8601 in UTC; ONRECORD_NOW where that is set, so that a run can be told again. */
export function moment(env: NodeJS.ProcessEnv): string {
  const set = env.ONRECORD_NOW
  if (!set) return new Date().toISOString()
  const at = new Date(set)
  if (Number.isNaN(at.getTime()))
    throw new UsageError(`ONRECORD_NOW=${set} is no time; write it as 2026-10-05T10:14:00Z`)
  return at.toISOString()
}

/** The day it is here. */
export function today(env: NodeJS.ProcessEnv): string {
  if (env.ONRECORD_NOW) return moment(env).slice(0, 10)
  const now = new Date()
  const pad = (n: number) => String(n).padStart(2, '0')
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`
}
