import { UsageError } from './fault.ts'

/** The inputs named, or what is piped in where none is. */
export function named(inputs: readonly string[]): readonly string[] {
  if (inputs.length) return inputs
  if (!process.stdin.isTTY) return ['-']
  throw new UsageError('no input: name a file, a folder, a URL, or "-" for what is piped in')
}
