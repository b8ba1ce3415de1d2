import { exit } from '../io.ts'

/** A stop from the keyboard. */
export interface Stop {
  readonly signal: AbortSignal
  /** Nothing is left to stop: the keyboard ends the process again. */
  end(): void
}

/** The first SIGINT aborts the signal and is told; a second one ends the process at once. */
export function stopping(tell: () => void): Stop {
  const stop = new AbortController()
  const interrupted = () => {
    if (stop.signal.aborted) process.exit(exit.stopped)
    stop.abort()
    tell()
  }
  // The command line's own would not wait for what is read.
  process.removeAllListeners('SIGINT')
  process.on('SIGINT', interrupted)
  return { signal: stop.signal, end: () => void process.off('SIGINT', interrupted) }
}
